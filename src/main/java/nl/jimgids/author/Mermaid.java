package nl.jimgids.author;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A drawing as Mermaid, which many editors and code hosts show by themselves. */
public final class Mermaid {
    private static final String SAFE = " ,!?'()…’‘“”–";

    /** The limits that are set in Mermaid where nobody changed them. */
    private static final int MOST_EDGES = 499;

    private static final int MOST_CHARACTERS = 50_000;

    private Mermaid() {}

    /** Whether a drawing is larger than what programs with Mermaid show: they give an error instead. */
    public static boolean isTooLarge(Graph graph) {
        return graph.edges().size() > MOST_EDGES || write(graph).length() > MOST_CHARACTERS;
    }

    /** A flowchart. */
    public static String write(Graph graph) {
        StringBuilder text = new StringBuilder("flowchart TD\n");
        inside(graph, null, "    ", text);
        for (Graph.Edge edge : graph.edges()) {
            String arrow = edge.aside() ? "-.->" : "-->";
            String label = edge.label().isEmpty() ? "" : "|\"" + escaped(edge.label()) + "\"|";
            text.append("    ").append(edge.from()).append(' ').append(arrow).append(label);
            text.append(' ').append(edge.to()).append('\n');
        }
        return text.toString();
    }

    private static void inside(Graph graph, @Nullable String box, String indent, StringBuilder text) {
        for (Graph.Node node : graph.nodes()) {
            if (Objects.equals(node.box(), box)) {
                text.append(indent).append(node.id()).append(shaped(node)).append('\n');
            }
        }
        for (Graph.Box inner : graph.boxes()) {
            if (Objects.equals(inner.inside(), box)) {
                text.append(indent).append("subgraph ").append(inner.id());
                text.append("[\"").append(escaped(inner.title())).append("\"]\n");
                inside(graph, inner.id(), indent + "    ", text);
                text.append(indent).append("end\n");
            }
        }
    }

    private static String shaped(Graph.Node node) {
        String text = "\"" + lines(node.lines()) + "\"";
        return switch (node.shape()) {
            case START, END -> "([" + text + "])";
            case STEP -> "(" + text + ")";
            case QUESTION -> "[" + text + "]";
            case CONDITION -> "{" + text + "}";
            case EACH -> "{{" + text + "}}";
            case RUN -> "[[" + text + "]]";
            case PAUSE -> "[/" + text + "/]";
        };
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(Mermaid::escaped).collect(Collectors.joining("<br/>"));
    }

    /** Letters and what cannot mean anything stay; all else becomes a number, also what would begin a list or a comment. */
    private static String escaped(String text) {
        if (text.isBlank()) {
            return "#160;";
        }
        StringBuilder escaped = new StringBuilder();
        int before = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(before)) {
            int point = text.codePointAt(at);
            boolean dot = point == '.' && !Character.isDigit(before) && before != 0;
            if (Character.isLetterOrDigit(point) || dot || SAFE.indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append('#').append(point).append(';');
            }
            before = point;
        }
        return escaped.toString();
    }
}
