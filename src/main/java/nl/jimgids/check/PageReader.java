package nl.jimgids.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.check.Page.Example;
import nl.jimgids.check.Page.Found;
import nl.jimgids.check.Page.Sample;
import nl.jimgids.script.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page.
 *
 * <pre>
 * # unknown-step
 *
 * severity: error            (or: error, warning)
 *
 * ## nl
 * What it means, in Dutch.
 *
 * ## en
 * The same in English.
 *
 * ## wrong
 * ```yaml                    (or, where there are more files: ```yaml other.yaml)
 * - say: Hallo
 *   go: slto
 * ```
 * - unknown-step 2:7         (or: - unknown-step other.yaml 2:7)
 *
 * ## right
 * ```yaml
 * - say: Hallo
 * ```
 * </pre>
 */
final class PageReader {
    private static final String SEVERITY = "severity: ";
    private static final String FENCE = "```";
    private static final Pattern OPENING = Pattern.compile("```yaml(?: (\\S+))?");
    private static final Pattern FOUND = Pattern.compile("- ([a-z-]+) (?:(\\S+) )?(\\d+):(\\d+)");

    private final String name;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private List<Severity> severities = List.of();
    private String section = "";
    private @Nullable String file;
    private final StringBuilder text = new StringBuilder();

    private PageReader(String name) {
        this.name = name;
    }

    static Page read(String name, String text) {
        PageReader reader = new PageReader(name);
        text.lines().forEach(reader::line);
        reader.texts.replaceAll((language, said) -> said.strip());
        reader.examples.replaceAll(
                example -> new Example(example.right(), List.copyOf(example.files()), List.copyOf(example.found())));
        return new Page(name, reader.severities, Map.copyOf(reader.texts), List.copyOf(reader.examples));
    }

    private void line(String line) {
        if (file != null) {
            code(line, file);
        } else if (line.startsWith("## ")) {
            section = line.substring(3);
            if (isExample()) {
                examples.add(new Example(section.equals("right"), new ArrayList<>(), new ArrayList<>()));
            }
        } else if (isExample()) {
            example(line, examples.get(examples.size() - 1));
        } else if (!section.isEmpty()) {
            texts.merge(section, line + "\n", String::concat);
        } else if (line.startsWith(SEVERITY)) {
            severities = Arrays.stream(line.substring(SEVERITY.length()).split(", "))
                    .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)))
                    .toList();
        }
    }

    private boolean isExample() {
        return section.equals("wrong") || section.equals("right");
    }

    private void code(String line, String inFile) {
        if (!line.equals(FENCE)) {
            text.append(line).append('\n');
            return;
        }
        examples.get(examples.size() - 1).files().add(new Sample(inFile, text.toString()));
        text.setLength(0);
        file = null;
    }

    private void example(String line, Example example) {
        Matcher opening = OPENING.matcher(line);
        Matcher found = FOUND.matcher(line);
        if (opening.matches()) {
            file = opening.group(1) == null ? Sample.FILE : opening.group(1);
        } else if (found.matches()) {
            String inFile = found.group(2) == null ? Sample.FILE : found.group(2);
            example.found()
                    .add(new Found(
                            found.group(1),
                            inFile,
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(4))));
        } else if (!line.isBlank()) {
            // A page is part of the program: what cannot be read in it must not be passed over.
            throw new IllegalStateException("page " + name + ": " + line);
        }
    }
}
