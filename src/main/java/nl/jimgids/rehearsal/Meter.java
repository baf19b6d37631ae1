package nl.jimgids.rehearsal;

import nl.jimgids.script.Name;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * Something in the persona that moves, such as trust: a whole number between bounds.
 *
 * @param label its name for people; null: it only steers the scene and is never shown
 */
public record Meter(
        Name name, int from, int upto, int start, @Nullable Template label) {
    /** The value after a move; it stays between the bounds. */
    public int moved(int value, Move move) {
        int next = move.to() ? move.by() : value + move.by();
        return Math.max(from, Math.min(upto, next));
    }

    /**
     * What a reply does to a meter.
     *
     * @param to whether the meter becomes the number; else it moves by it
     */
    public record Move(Name meter, int by, boolean to) {}
}
