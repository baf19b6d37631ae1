package nl.jimgids.journal;

import java.util.List;

/**
 * What became of a conversation that was to be forgotten. What was removed cannot be opened any more; that its bytes are gone
 * from the disk is not claimed, since disks keep copies of their own.
 *
 * @param removed the names of what was removed, in the order in which it went; the folder itself last, under the id
 * @param left the names of what still stands there: it could not be removed, or is not ours
 */
public record Forgotten(List<String> removed, List<String> left) {
    public Forgotten {
        removed = List.copyOf(removed);
        left = List.copyOf(left);
    }

    /** Whether nothing is left. */
    public boolean complete() {
        return left.isEmpty();
    }
}
