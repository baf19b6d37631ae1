package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Step;

/** An {@code each} in a frame. */
final class Loop {
    final Frame frame;
    final int step;
    final Step.Each each;

    /** The keys of a fixed list, each with slots of its own for the answers; null: one slot for the entry that it is at. */
    final boolean keyed;

    /** For a fixed list the key, for an answer how many entries are still ahead. */
    final Slot position;

    /** What conditions outside ask about all entries. */
    final List<Monitor> monitors = new ArrayList<>();

    Loop(Frame frame, int step, Step.Each each, boolean keyed, Slot position) {
        this.frame = frame;
        this.step = step;
        this.each = each;
        this.keyed = keyed;
        this.position = position;
    }

    boolean isFixed() {
        return each.entries() instanceof Step.Entries.Fixed;
    }

    /**
     * Remembers, for the entries that are done, whether some answer met a test, or whether some answer did not.
     *
     * @param variable 1 once an answer did
     * @param now the states in which the answers of the entry that it is at do
     */
    record Monitor(int variable, int now) {}
}
