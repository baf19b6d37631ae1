package nl.jimgids.author;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A drawing in the DOT language, for Graphviz. */
public final class Dot {
    private Dot() {}

    /** A directed graph. */
    public static String write(Graph graph) {
        StringBuilder text = new StringBuilder("digraph \"" + escaped(graph.name()) + "\" {\n");
        text.append("    node [fontname=\"sans-serif\"];\n");
        text.append("    edge [fontname=\"sans-serif\"];\n");
        inside(graph, null, "    ", text);
        for (Graph.Edge edge : graph.edges()) {
            text.append("    ").append(edge.from()).append(" -> ").append(edge.to());
            text.append(edge.label().isEmpty() ? "" : " [label=\"" + escaped(edge.label()) + "\"]");
            text.append(edge.aside() ? " [style=dashed];\n" : ";\n");
        }
        return text.append("}\n").toString();
    }

    private static void inside(Graph graph, @Nullable String box, String indent, StringBuilder text) {
        for (Graph.Node node : graph.nodes()) {
            if (Objects.equals(node.box(), box)) {
                text.append(indent).append(node.id()).append(" [label=\"").append(lines(node.lines()));
                text.append("\", ").append(shape(node.shape())).append("];\n");
            }
        }
        for (Graph.Box inner : graph.boxes()) {
            if (Objects.equals(inner.inside(), box)) {
                text.append(indent)
                        .append("subgraph cluster_")
                        .append(inner.id())
                        .append(" {\n");
                text.append(indent)
                        .append("    label=\"")
                        .append(escaped(inner.title()))
                        .append("\";\n");
                text.append(indent).append("    fontname=\"sans-serif\";\n");
                inside(graph, inner.id(), indent + "    ", text);
                text.append(indent).append("}\n");
            }
        }
    }

    private static String shape(Graph.Shape shape) {
        return switch (shape) {
            case START -> "shape=oval, style=bold";
            case STEP -> "shape=box, style=rounded";
            case QUESTION -> "shape=box";
            case CONDITION -> "shape=diamond";
            case EACH -> "shape=hexagon";
            case RUN -> "shape=box, peripheries=2";
            case PAUSE -> "shape=parallelogram";
            case END -> "shape=oval";
        };
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(Dot::escaped).collect(Collectors.joining("\\n"));
    }

    /** A backslash, a quote and an ampersand mean something between quotes. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
