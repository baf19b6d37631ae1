package nl.jimgids.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation knows from earlier ones.
 *
 * @param name the case that it belongs to, in the family's own word; null when it stands alone
 * @param word what the youth calls the role; null when that is not known
 * @param memories the oldest first; of most questions only the last answer
 */
public record Earlier(@Nullable String name, @Nullable String word, List<Memory> memories) {
    /** Nothing. */
    public static final Earlier NONE = new Earlier(null, null, List.of());

    public Earlier {
        memories = List.copyOf(memories);
    }

    /** The same without some of it: people said that it is so no longer. */
    public Earlier without(List<Memory> gone) {
        return new Earlier(
                name,
                word,
                memories.stream().filter(memory -> !gone.contains(memory)).toList());
    }
}
