package nl.jimgids.script.yaml;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Source;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The comments of a file: whatever stands behind a {@code #} that is no part of a text. */
public final class Comments {
    private Comments() {}

    /**
     * All comments in their order, each with its {@code #} and with the place of it.
     *
     * @param source of a file that {@link YamlReader} read and found nothing wrong with
     */
    public static List<Yaml.Scalar> of(Source source) {
        int[] text = source.text().codePoints().toArray();
        boolean[] inText = texts(source.text(), text);
        List<Yaml.Scalar> comments = new ArrayList<>();
        for (int at = 0; at < text.length; at++) {
            boolean free = at == 0 || Character.isWhitespace(text[at - 1]);
            if (text[at] == '#' && free && !inText[at]) {
                int end = endOfLine(text, at);
                String comment = new String(text, at, end - at).stripTrailing();
                comments.add(new Yaml.Scalar(comment, source.place(at)));
                at = end;
            }
        }
        return comments;
    }

    /** Which code points belong to a text. */
    private static boolean[] texts(String whole, int[] text) {
        boolean[] inText = new boolean[text.length];
        Parser events = new ParserImpl(new StreamReader(whole), new LoaderOptions());
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            if (events.getEvent() instanceof ScalarEvent scalar) {
                int from = scalar.getStartMark().getIndex();
                ScalarStyle style = scalar.getScalarStyle();
                boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
                for (int at = block ? endOfLine(text, from) : from;
                        at < scalar.getEndMark().getIndex();
                        at++) {
                    inText[at] = true;
                }
            }
        }
        return inText;
    }

    private static int endOfLine(int[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }
}
