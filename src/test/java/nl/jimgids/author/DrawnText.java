package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a drawing back, as strictly as can be: every line is one of the few that we write, a box is closed where it was
 * opened, and a name is only used for one thing.
 */
abstract class DrawnText {
    private final List<Graph.Box> boxes = new ArrayList<>();
    private final List<Graph.Node> nodes = new ArrayList<>();
    private final List<Graph.Edge> edges = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    final Deque<String> open = new ArrayDeque<>();

    /** A drawing that was read; everything in the order of the text. */
    final Graph read(String name, String text) {
        assertTrue(text.endsWith("\n"), "the last line ends");
        for (String line : text.split("\n")) {
            line(line);
        }
        assertEquals(List.of(), List.copyOf(open), "everything is closed");
        for (Graph.Edge edge : edges) {
            assertTrue(nodes.stream().anyMatch(node -> node.id().equals(edge.from())), edge.toString());
            assertTrue(nodes.stream().anyMatch(node -> node.id().equals(edge.to())), edge.toString());
        }
        return new Graph(name, boxes, nodes, edges);
    }

    abstract void line(String line);

    /** The text between quotes as people see it, with its lines. */
    abstract String shown(String quoted);

    static Matcher matches(String line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line);
        assertTrue(matcher.matches(), line);
        return matcher;
    }

    final void box(String id, String title) {
        assertTrue(names.add(id), id);
        boxes.add(new Graph.Box(id, shown(title), inside()));
        open.push(id);
    }

    final void node(String id, Graph.Shape shape, String lines) {
        assertTrue(names.add(id), id);
        List<String> shown = List.of(shown(lines).split("\n", -1));
        nodes.add(new Graph.Node(id, shape, shown, inside()));
    }

    final void edge(String from, String to, String label, boolean aside) {
        edges.add(new Graph.Edge(from, to, label == null ? "" : shown(label), aside));
    }

    private String inside() {
        return open.peek();
    }
}
