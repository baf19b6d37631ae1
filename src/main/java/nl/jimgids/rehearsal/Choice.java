package nl.jimgids.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trainee did at a moment.
 *
 * @param moment its id
 * @param reply its number in the file, from 1
 * @param own the sentence that the trainee said before seeing the replies; null when there was none. Nothing judges it
 * @param hands in a group: how many chose each reply, in the order of the file; empty otherwise
 */
public record Choice(String moment, int reply, @Nullable String own, List<Integer> hands) {
    public Choice {
        hands = List.copyOf(hands);
    }

    /** A reply that was chosen without more. */
    public static Choice of(String moment, int reply) {
        return new Choice(moment, reply, null, List.of());
    }
}
