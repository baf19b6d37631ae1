package nl.jimgids.rehearsal;

import java.util.Map;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a scene. */
public sealed interface Beat {
    /** The script said or showed something. */
    record Told(Turn turn) implements Beat {}

    /**
     * A question was put and answered.
     *
     * @param says the words of the one who answered; null: those of the answer itself
     */
    record Asked(Prompt prompt, Response response, @Nullable String says) implements Beat {}

    /**
     * The trainee said something.
     *
     * @param before where the meters stood
     * @param after where they stand now
     */
    record Acted(Moment moment, Choice choice, Map<String, Integer> before, Map<String, Integer> after)
            implements Beat {
        /** What was chosen. */
        public Reply reply() {
            return moment.replies().get(choice.reply() - 1);
        }
    }
}
