package nl.jimgids.script.reader;

import java.util.Collection;
import nl.jimgids.script.Question;
import nl.jimgids.script.Step;
import nl.jimgids.script.Variable;

/** What a name in a condition or a text may stand for. */
sealed interface Symbol {
    /**
     * The answer to a question.
     *
     * @param several whether there is more than one answer under this name: from several roles, or of several entries
     */
    record Asked(Question question, boolean several) implements Symbol {}

    /** The outcome of a dialogue that was run; no outcomes are known of a dialogue that cannot be read. */
    record Outcome(Collection<String> outcomes) implements Symbol {}

    /** A variable. */
    record Moved(Variable variable) implements Symbol {}

    /** The entry that an {@code each} is at. */
    record AtEntry(Step.Entries entries) implements Symbol {}

    /** The word of the role. */
    record Word() implements Symbol {}
}
