package nl.jimgids.author;

import java.util.function.Predicate;
import nl.jimgids.conversation.Passage;
import nl.jimgids.script.Script;

/**
 * One dialogue as it was held, or the part of it that is about certain entries.
 *
 * @param prefix what stands before the ids of its answers
 * @param around tells whether entries, as {@code @entry}, belong to it
 */
record Within(Script script, String prefix, Predicate<String> around) {
    /** The whole dialogue. */
    static Within all(Script script, String prefix) {
        return new Within(script, prefix, around -> true);
    }

    /** Whether a step was come by in this dialogue, for these entries. */
    boolean holds(Passage.Where where) {
        return ofDialogue(where) && around.test(where.around());
    }

    /** Whether a step was come by in this dialogue. */
    boolean ofDialogue(Passage.Where where) {
        return where.script().name().equals(script.name()) && where.prefix().equals(prefix);
    }
}
