package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads back what we write of Mermaid. */
final class MermaidText extends DrawnText {
    private static final String SAFE = "(?:[\\p{L}\\p{Nd} ,!?'()…’‘“”–]|(?<=[^\\p{Nd}\"])\\.|#\\d+;|<br/>)";
    private static final String QUOTED = "\"(" + SAFE + "+)\"";
    private static final String ID = "([a-z][a-z0-9]*)";
    private static final Pattern NODE = Pattern.compile(ID + "([\\[({/]+)" + QUOTED + "([])}/]+)");
    private static final Pattern EDGE = Pattern.compile(ID + " (-->|-\\.->)(?:\\|" + QUOTED + "\\|)? " + ID);
    private static final Pattern BOX = Pattern.compile("subgraph " + ID + "\\[" + QUOTED + "]");
    private static final Pattern NUMBER = Pattern.compile("#(\\d+);");
    private static final Map<String, Graph.Shape> SHAPES = Map.of(
            "([])", Graph.Shape.END,
            "()", Graph.Shape.STEP,
            "[]", Graph.Shape.QUESTION,
            "{}", Graph.Shape.CONDITION,
            "{{}}", Graph.Shape.EACH,
            "[[]]", Graph.Shape.RUN,
            "[//]", Graph.Shape.PAUSE);

    private boolean begun;

    @Override
    void line(String written) {
        String line = written.strip();
        Matcher edge = EDGE.matcher(line);
        Matcher box = BOX.matcher(line);
        if (!begun) {
            assertEquals("flowchart TD", written);
            begun = true;
        } else if (line.equals("end")) {
            open.pop();
        } else if (box.matches()) {
            box(box.group(1), box.group(2));
        } else if (edge.matches()) {
            edge(edge.group(1), edge.group(4), edge.group(3), edge.group(2).equals("-.->"));
        } else {
            Matcher node = matches(line, NODE);
            Graph.Shape shape = SHAPES.get(node.group(2) + node.group(4));
            // A start and an end look the same.
            boolean start = shape == Graph.Shape.END && node.group(1).endsWith("start");
            node(node.group(1), start ? Graph.Shape.START : shape, node.group(3));
        }
    }

    @Override
    String shown(String quoted) {
        return NUMBER.matcher(quoted.replace("<br/>", "\n"))
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))));
    }
}
