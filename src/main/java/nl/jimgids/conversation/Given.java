package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question, and when.
 *
 * @param setting how the question stood then; null when that was not kept
 */
public record Given(Response response, @Nullable Setting setting, OffsetDateTime at) {
    /** The same, where it does not matter how the question stood. */
    public Given(Response response, OffsetDateTime at) {
        this(response, null, at);
    }
}
