package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads back what we write of the DOT language. */
final class DotText extends DrawnText {
    private static final String QUOTED = "\"((?:[^\"\\\\&\\p{Cntrl}]|\\\\[\"\\\\n]|&amp;)*)\"";
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final String ID = "([a-z][a-z0-9]*)";
    private static final Pattern BEGIN = Pattern.compile("digraph " + QUOTED + " \\{");
    private static final Pattern ALL =
            Pattern.compile("(?:(?:node|edge) \\[fontname=\"sans-serif\"]|" + "fontname=\"sans-serif\");");
    private static final Pattern NODE = Pattern.compile(ID + " \\[label=" + QUOTED + ", (shape=[a-z0-9=, ]+)];");
    private static final Pattern EDGE =
            Pattern.compile(ID + " -> " + ID + "(?: \\[label=" + QUOTED + "])?( \\[style=dashed])?;");
    private static final Pattern BOX = Pattern.compile("subgraph cluster_" + ID + " \\{");
    private static final Pattern TITLE = Pattern.compile("label=" + QUOTED + ";");
    private static final Map<String, Graph.Shape> SHAPES = Map.of(
            "shape=oval, style=bold", Graph.Shape.START,
            "shape=box, style=rounded", Graph.Shape.STEP,
            "shape=box", Graph.Shape.QUESTION,
            "shape=diamond", Graph.Shape.CONDITION,
            "shape=hexagon", Graph.Shape.EACH,
            "shape=box, peripheries=2", Graph.Shape.RUN,
            "shape=parallelogram", Graph.Shape.PAUSE,
            "shape=oval", Graph.Shape.END);

    private boolean begun;
    private boolean ended;
    private String untitled = "";

    @Override
    void line(String written) {
        String line = written.strip();
        Matcher node = NODE.matcher(line);
        Matcher edge = EDGE.matcher(line);
        Matcher box = BOX.matcher(line);
        assertEquals(false, ended, written);
        if (!begun) {
            matches(line, BEGIN);
            begun = true;
        } else if (!untitled.isEmpty()) {
            box(untitled, matches(line, TITLE).group(1));
            untitled = "";
        } else if (box.matches()) {
            untitled = box.group(1);
        } else if (line.equals("}")) {
            ended = open.isEmpty();
            open.poll();
        } else if (node.matches()) {
            node(node.group(1), SHAPES.get(node.group(3)), node.group(2));
        } else if (edge.matches()) {
            edge(edge.group(1), edge.group(2), edge.group(3), edge.group(4) != null);
        } else {
            matches(line, ALL);
        }
    }

    @Override
    String shown(String quoted) {
        String shown = ESCAPED.matcher(quoted)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
        return shown.replace("&amp;", "&");
    }
}
