package nl.jimgids.summary;

import java.util.List;
import nl.jimgids.conversation.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given.
 *
 * @param type as a script writes it
 * @param value as it was given
 * @param text as people would say it
 * @param entries the same one by one, where the answer is a list; else empty
 * @param scale the words at both ends of a scale; null for every other type
 */
public record Answer(
        String type,
        Response.Value value,
        String text,
        List<String> entries,
        @Nullable Scale scale) {

    /** A line with a number and a word at each end; a word that the script does not give is empty. */
    public record Scale(int from, int upto, String low, String high) {}

    /** Whether the answer is a list. */
    public boolean isList() {
        return value instanceof Response.Listed || value instanceof Response.ChosenSome;
    }
}
