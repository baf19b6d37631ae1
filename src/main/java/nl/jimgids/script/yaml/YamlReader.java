package nl.jimgids.script.yaml;

import java.nio.ByteBuffer;
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
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads any bytes as a tree, and says what is wrong with them. It never throws. */
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
        Place start = new Place(name, 1, 1);
        if (bytes.length > MOST_BYTES) {
            return refused(name, Finding.error(SYNTAX, "syntax.too-big", start, String.valueOf(MOST_BYTES / 1024)));
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
            return refused(name, Finding.error(SYNTAX, "syntax.no-utf8", firstBadByte(name, bytes)));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        YamlReader reader = new YamlReader(new Source(name, text));
        Yaml root = reader.compose();
        return new Result(reader.source, root, List.copyOf(reader.findings));
    }

    private static Result refused(String name, Finding finding) {
        return new Result(new Source(name, ""), null, List.of(finding));
    }

    private static Place firstBadByte(String name, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        return placeAt(name, text, text.length());
    }

    private @Nullable Yaml compose() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MOST_DEPTH);
        limits.setCodePointLimit(MOST_BYTES);
        limits.setMaxAliasesForCollections(0);
        try {
            Composer composer =
                    new Composer(new ParserImpl(new StreamReader(source.text()), limits), new TextOnly(), limits);
            Node node = composer.getSingleNode();
            return node == null ? null : tree(node);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            report(mark, message(String.valueOf(e.getProblem())));
        } catch (ReaderException e) {
            report(
                    placeOf(e.getPosition()),
                    "syntax.character",
                    String.format(Locale.ROOT, "U+%04X", e.getCodePoint()));
        } catch (RuntimeException | StackOverflowError e) {
            // The library throws undeclared exceptions on odd input; to an author each of them is a syntax error.
            report(new Place(source.name(), 1, 1), "syntax.unreadable");
        }
        return null;
    }

    /** Leaves every plain scalar a text. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    private @Nullable Yaml tree(Node node) {
        Place place = place(node.getStartMark());
        if (node.getAnchor() != null) {
            report(place, "syntax.anchor");
            return null;
        }
        if (!List.of(Tag.STR, Tag.SEQ, Tag.MAP).contains(node.getTag())) {
            report(place, "syntax.tag");
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return new Yaml.Scalar(scalar.getValue(), place);
        }
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                Yaml tree = tree(item);
                if (tree != null) {
                    items.add(tree);
                }
            }
            return new Yaml.Row(List.copyOf(items), place);
        }
        return node instanceof MappingNode mapping ? table(mapping, place) : null;
    }

    private Yaml.Table table(MappingNode mapping, Place place) {
        List<Yaml.Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Yaml key = tree(tuple.getKeyNode());
            Yaml value = tree(tuple.getValueNode());
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
        return new Yaml.Table(List.copyOf(entries), place);
    }

    private Place place(Mark mark) {
        return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Place placeOf(int position) {
        String text = source.text();
        int most = text.codePointCount(0, text.length());
        return placeAt(source.name(), text, text.offsetByCodePoints(0, Math.min(position, most)));
    }

    private static Place placeAt(String name, String text, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return new Place(name, line, text.codePointCount(start, offset) + 1);
    }

    private void report(@Nullable Mark mark, String message, String... arguments) {
        report(mark == null ? new Place(source.name(), 1, 1) : place(mark), message, arguments);
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
