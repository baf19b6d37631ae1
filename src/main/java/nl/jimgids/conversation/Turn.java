package nl.jimgids.conversation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened on the way, as it is told. */
public sealed interface Turn {
    /** Tells this turn from every other one of the same conversation, and stays the same when the way is walked again. */
    String key();

    /** The only roles that looked at the screen; empty: everyone. */
    List<String> alone();

    /** A dialogue began. */
    record Opened(
            String key,
            String dialogue,
            String title,
            @Nullable String about,
            List<String> alone) implements Turn {}

    /** A part began. */
    record Heading(String key, String title, List<String> alone) implements Turn {}

    /** A text was read aloud. */
    record Said(String key, String text, List<String> alone) implements Turn {}

    /** A question was put and dealt with. */
    record Asked(String key, Prompt prompt, Given given) implements Turn {
        /** The key of a question with this id, whoever asks it. */
        public static String key(AnswerId id) {
            return id.text() + "#" + id.visit();
        }

        @Override
        public List<String> alone() {
            return prompt.alone();
        }
    }

    /** What was said is shown, side by side. */
    record Shown(String key, List<Asked> answers, List<String> alone) implements Turn {}

    /**
     * Something was planned.
     *
     * @param on the day; null when no day was given
     * @param dated the answer that is the day; null when the script counts it
     * @param dialogue the dialogue that it is about; null when none is named
     */
    record Planned(
            String key,
            String text,
            @Nullable LocalDate on,
            @Nullable AnswerId dated,
            @Nullable String dialogue,
            List<String> readers,
            List<String> alone)
            implements Turn {}

    /**
     * The script stops here for a while.
     *
     * @param until the day; null when no day was given
     * @param dated the answer that is the day
     */
    record Rested(
            String key,
            String text,
            @Nullable LocalDate until,
            @Nullable AnswerId dated,
            List<String> alone) implements Turn {}

    /** A dialogue ended; its outcome is null when it declares none. */
    record Closed(String key, String dialogue, @Nullable String outcome, String text, List<String> alone)
            implements Turn {}

    /** Somebody chose the way to the safety conversation. */
    record Interrupted(String key, OffsetDateTime at, List<String> alone) implements Turn {}
}
