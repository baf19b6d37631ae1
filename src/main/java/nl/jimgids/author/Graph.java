package nl.jimgids.author;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script as a drawing, in no format yet.
 *
 * @param name of the dialogue
 * @param boxes in the order of the script
 * @param nodes in the order of the script
 * @param edges in the order of the script; no two have the same ends
 */
public record Graph(String name, List<Box> boxes, List<Node> nodes, List<Edge> edges) {

    /**
     * A box around nodes: a part, what is repeated, or another dialogue.
     *
     * @param id letters and digits
     * @param inside the box around this one; null when there is none
     */
    public record Box(String id, String title, @Nullable String inside) {}

    /**
     * Something that is said, asked or decided.
     *
     * @param id letters and digits
     * @param lines what stands in it
     * @param box around it; null when there is none
     */
    public record Node(
            String id,
            Shape shape,
            List<String> lines,
            @Nullable String box) {}

    /**
     * A way from one node to another.
     *
     * @param label when it is taken; empty: always
     * @param aside whether it only shows what is run elsewhere
     */
    public record Edge(String from, String to, String label, boolean aside) {}

    /** What a node is. */
    public enum Shape {
        /** Where it begins. */
        START,
        /** What is said, shown, planned or kept. */
        STEP,
        /** A question. */
        QUESTION,
        /** A condition. */
        CONDITION,
        /** What is done for each entry. */
        EACH,
        /** Another dialogue. */
        RUN,
        /** A rest. */
        PAUSE,
        /** An end. */
        END
    }
}
