package nl.jimgids.script.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.script.Source;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads any bytes as a tree, and says what is wrong with them. It never throws. It takes the library's events one by one, so
 * that what has no place in a dialogue (an anchor, an alias, deep nesting) is met before anything is made of it.
 */
public final class YamlReader {
    /** A file with more bytes than this is refused before it is parsed. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_DEPTH = 60;
    private static final String SYNTAX = "syntax";

    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    private YamlReader(Source source) {
        this.source = source;
    }

    /**
     * What was read.
     *
     * @param root null when nothing could be read
     */
    public record Result(Source source, @Nullable Yaml root, List<Finding> findings) {}

    /** Reads a file's bytes; {@code name} is how people know the file. */
    public static Result read(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            Finding finding =
                    Finding.error(SYNTAX, "syntax.too-big", new Place(name, 1, 1), String.valueOf(MOST_BYTES / 1024));
            return new Result(new Source(name, ""), null, List.of(finding));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            Source source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
            Place bad = source.place(goodPoints(bytes));
            return new Result(source, null, List.of(Finding.error(SYNTAX, "syntax.no-utf8", bad)));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        YamlReader reader = new YamlReader(new Source(name, text));
        Yaml root = reader.read();
        return new Result(reader.source, root, List.copyOf(reader.findings));
    }

    /** How many code points stand before the first byte that is no UTF-8. */
    private static int goodPoints(byte[] bytes) {
        CharBuffer good = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), good, true);
        return Character.codePointCount(good.array(), 0, good.position());
    }

    private @Nullable Yaml read() {
        try {
            return document();
        } catch (TooDeep e) {
            report(e.place, "syntax.too-deep", String.valueOf(MOST_DEPTH));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            report(mark == null ? source.place(0) : place(mark), message(String.valueOf(e.getProblem())));
        } catch (ReaderException e) {
            // The library counts the position from the beginning of the part that it read last.
            int position = Math.max(0, source.text().indexOf(e.getCodePoint()));
            report(
                    source.place(source.text().codePointCount(0, position)),
                    "syntax.character",
                    String.format(Locale.ROOT, "U+%04X", e.getCodePoint()));
        } catch (RuntimeException e) {
            // The library throws undeclared exceptions on odd input; to an author each of them is a syntax error.
            report(source.place(0), "syntax.unreadable");
        }
        return null;
    }

    private @Nullable Yaml document() {
        Parser events = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        events.getEvent();
        Yaml root = tree(events, 0);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            report(place(events.peekEvent().getStartMark()), "syntax.two-documents");
            return null;
        }
        return root;
    }

    /** The node that comes next; null, and reported, when it is one that a dialogue has no use for. */
    private @Nullable Yaml tree(Parser events, int depth) {
        Event event = events.getEvent();
        Place place = place(event.getStartMark());
        if (depth > MOST_DEPTH) {
            throw new TooDeep(place);
        }
        Yaml tree;
        String tag;
        if (event instanceof ScalarEvent scalar) {
            tree = new Yaml.Scalar(scalar.getValue(), place);
            tag = scalar.getTag();
        } else if (event instanceof SequenceStartEvent sequence) {
            tree = row(events, place, depth);
            tag = sequence.getTag();
        } else if (event instanceof MappingStartEvent mapping) {
            tree = table(events, place, depth);
            tag = mapping.getTag();
        } else {
            report(place, "syntax.anchor");
            return null;
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            report(place, "syntax.anchor");
            return null;
        }
        if (!isPlain(tag)) {
            report(place, "syntax.tag");
            return null;
        }
        return tree;
    }

    /** Whether a tag says no more than that a text is a text. */
    private static boolean isPlain(@Nullable String tag) {
        return tag == null || tag.equals("!") || tag.equals(Tag.STR.getValue());
    }

    private Yaml row(Parser events, Place place, int depth) {
        List<Yaml> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            Yaml item = tree(events, depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        events.getEvent();
        return new Yaml.Row(List.copyOf(items), place);
    }

    private Yaml table(Parser events, Place place, int depth) {
        List<Yaml.Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Yaml key = tree(events, depth + 1);
            Yaml value = tree(events, depth + 1);
            if (key instanceof Yaml.Scalar scalar) {
                Integer first = lines.putIfAbsent(scalar.text(), scalar.place().line());
                if (first != null) {
                    findings.add(Finding.error(
                            "duplicate-key", "duplicate-key", scalar.place(), scalar.text(), first.toString()));
                }
                if (value != null) {
                    entries.add(new Yaml.Entry(scalar, value));
                }
            } else if (key != null) {
                report(key.place(), "syntax.key-is-no-text");
            }
        }
        events.getEvent();
        return new Yaml.Table(List.copyOf(entries), place);
    }

    /** What is nested deeper than any dialogue needs; reading ends there. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Place place;

        TooDeep(Place place) {
            this.place = place;
        }
    }

    /** The library ends lines where no editor does; its count of code points is right. */
    private Place place(Mark mark) {
        return source.place(mark.getIndex());
    }

    private void report(Place place, String message, String... arguments) {
        findings.add(Finding.error(SYNTAX, message, place, arguments));
    }

    /** The library's words are for programmers; these are the mistakes that authors make. */
    private static String message(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "syntax.colon";
        }
        if (problem.contains("\\t") || problem.contains("'\t'") || problem.contains("(TAB)")) {
            return "syntax.tab";
        }
        if (problem.contains("could not find expected ':'")) {
            return "syntax.no-colon";
        }
        if (problem.contains("expected <block end>") || problem.contains("did not find expected")) {
            return "syntax.indent";
        }
        if (problem.contains("end of stream") || problem.contains("<stream end>")) {
            return "syntax.unclosed";
        }
        if (problem.contains("another document")) {
            return "syntax.two-documents";
        }
        return problem.contains("undefined alias") ? "syntax.anchor" : "syntax.yaml";
    }
}
