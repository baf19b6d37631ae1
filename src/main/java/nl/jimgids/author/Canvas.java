package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drawing that is being made. */
final class Canvas {
    private final List<Graph.Box> boxes = new ArrayList<>();
    private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Graph.Edge> edges = new LinkedHashMap<>();

    void box(Graph.Box box) {
        boxes.add(box);
    }

    /** Draws a node, once. */
    void node(Graph.Node node) {
        nodes.putIfAbsent(node.id(), node);
    }

    /** Draws a way; two between the same nodes are one, with both labels. */
    void edge(Graph.Edge edge) {
        edges.merge(List.of(edge.from(), edge.to()), edge, Canvas::both);
    }

    private static Graph.Edge both(Graph.Edge one, Graph.Edge other) {
        boolean same = one.label().equals(other.label());
        boolean named = !one.label().isEmpty() && !other.label().isEmpty();
        String label = same ? one.label() : one.label() + (named ? " / " : "") + other.label();
        return new Graph.Edge(one.from(), one.to(), label, one.aside() && other.aside());
    }

    Graph graph(String name) {
        return new Graph(name, List.copyOf(boxes), List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }
}
