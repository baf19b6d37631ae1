package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.List;
import nl.jimgids.script.Place;
import org.jspecify.annotations.Nullable;

/** What a conversation waits for. */
public sealed interface Now {
    /** An answer. */
    record Asking(Prompt prompt) implements Now {}

    /** Going on after a pause of the script. */
    record Resting(String key, String text, @Nullable LocalDate until) implements Now {}

    /** The end was reached; the summary is read back. */
    record Ended(@Nullable String outcome, String text) implements Now {}

    /** The script leads nowhere; a fault of the script that {@code check} finds. */
    record Stuck(Place place, Reason reason) implements Now {
        /** Why it leads nowhere. */
        public enum Reason {
            /** It goes round without ever asking anything. */
            ENDLESS,
            /** No option is left to choose. */
            NO_OPTION,
            /** Several outcomes are declared, and none was reached. */
            NO_OUTCOME,
            /** A dialogue that it runs cannot be used. */
            NO_DIALOGUE
        }
    }

    /** The roles that look at the screen alone now; empty: everyone. */
    default List<String> alone() {
        return this instanceof Asking asking ? asking.prompt().alone() : List.of();
    }
}
