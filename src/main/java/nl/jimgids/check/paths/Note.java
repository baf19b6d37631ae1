package nl.jimgids.check.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edge of the graph means to people. */
public sealed interface Note {
    /**
     * A way out of a decision of a script.
     *
     * @param dialogue the name of the script
     * @param step the position of the step in its {@link nl.jimgids.script.Flow}
     * @param key for {@link Kind#WHEN} {@code true} or {@code false}; for {@link Kind#FORK} the number of the way from 0, or
     *     {@code next}; for {@link Kind#WAY} the word that stands before the way, or {@code next}; for {@link Kind#OPTION} its
     *     key
     */
    record Branch(String dialogue, int step, Kind kind, String key) implements Note {}

    /** The kinds of decisions. */
    enum Kind {
        WHEN,
        FORK,
        WAY,
        OPTION
    }

    /**
     * A question is answered.
     *
     * @param role who answers, where several roles do; null otherwise
     * @param slot where the state keeps it; null when nothing does
     * @param values what may be said on this edge; the first will do where nothing keeps it
     */
    record Answer(
            Frame frame,
            int step,
            @Nullable String role,
            @Nullable Slot slot,
            List<Value> values) implements Note {}

    /** An {@code each} over an answer turns to its first or next entry. */
    record Turn(Loop loop, boolean first) implements Note {}
}
