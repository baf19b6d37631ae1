package nl.jimgids.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step asks.
 *
 * @param text as it is read aloud
 * @param to who answers
 * @param label its name in the summary; null: the question itself
 * @param share who may read the answer; null: as the header says
 * @param keepAs the sheet of the summary on which it also stands
 * @param probes follow-up questions that whoever asks may pick
 * @param hint for the professional only
 * @param why for whoever asks why this is asked
 * @param simple the same in simpler words
 * @param required cannot be passed
 * @param renamedFrom an earlier id
 */
public record Question(
        Template text,
        To to,
        AnswerType type,
        @Nullable Template label,
        @Nullable Share share,
        @Nullable Sheet keepAs,
        List<Template> probes,
        @Nullable Template hint,
        @Nullable Template why,
        @Nullable Template simple,
        boolean required,
        @Nullable Signal signal,
        @Nullable Name renamedFrom) {

    /** Who answers a question. */
    public sealed interface To {
        /** The table as a whole: whoever speaks. */
        record Together() implements To {}

        /** Each of these roles who is at the table, in turn; one role is the common case. */
        record Roles(List<Name> roles) implements To {}

        /** Each role who is at the table, in turn. */
        record Everyone() implements To {}

        /** Whether each of several roles gives an answer of its own. */
        default boolean eachOfSeveral() {
            return this instanceof Everyone
                    || (this instanceof Roles roles && roles.roles().size() > 1);
        }
    }

    /** Whether somebody may answer that nothing of theirs is to be written down. */
    public boolean silences() {
        return type.options().stream().anyMatch(option -> option.signal() == Signal.SILENT);
    }

    /** Whether an answer is one to these very words, their holes filled: a consent, or what sets something going. */
    public boolean binds() {
        return keepAs == Sheet.CONSENT
                || signal != null
                || type.options().stream().anyMatch(option -> option.signal() != null);
    }

    /** The roles that are asked, whether they are there or not; none when the table as a whole is. */
    public List<String> roles(Script script) {
        if (to instanceof To.Roles some) {
            return some.roles().stream().map(Name::text).distinct().toList();
        }
        return to instanceof To.Everyone ? List.copyOf(script.roles().keySet()) : List.of();
    }

    /** The sheets of a summary on which an answer can also stand. */
    public enum Sheet {
        AGREEMENT,
        GOAL,
        WISH,
        WORRY,
        CONSENT
    }
}
