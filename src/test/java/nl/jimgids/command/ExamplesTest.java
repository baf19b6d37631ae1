package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.summary.SummaryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples give the summaries that stand beside them. After a change that was meant, {@code ./mvnw test
 * -Dtest=ExamplesTest -Dupdate=true} writes them again, and the difference is there to be read.
 */
class ExamplesTest {
    private static final Schema SCHEMA = schema();

    /** Also a parent who was not there: what is not in that copy matters as much as what is. */
    private static final List<String> READERS = List.of("jongere", "ouder", "professional");

    @TempDir
    Path home;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("antwoorden.yaml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheSummariesBesideIt(Path example) throws IOException {
        Path written = Boolean.getBoolean("update") ? example : home.resolve("out");
        if (Boolean.getBoolean("update")) {
            for (Path old : summaries(example)) {
                Files.delete(old);
            }
        }
        Shell shell = new Shell(home);
        String answers = example.resolve("antwoorden.yaml").toString();
        String[] table = {"start", "wie-kan-meedenken", "--answers", answers, "--out", written.toString()};
        assertEquals(Exit.DONE, shell.run(table), shell.err());
        for (String reader : READERS) {
            String[] role = {
                "start", "wie-kan-meedenken", "--answers", answers, "--out", written.toString(), "--for", reader
            };
            assertEquals(Exit.DONE, shell.run(role), shell.err());
        }
        assertEquals(names(example), names(written));
        for (Path summary : summaries(example)) {
            String text = Files.readString(summary);
            assertEquals(text, Files.readString(written.resolve(summary.getFileName())), summary::toString);
            if (summary.toString().endsWith(".json")) {
                assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON), summary::toString);
            }
        }
        assertFalse(summaries(example).isEmpty());
    }

    /** What somebody practised, and the debrief of it. */
    @Test
    void aRehearsalGivesTheDebriefBesideIt() throws IOException {
        Path example = Path.of("examples/oefening");
        Path written = Boolean.getBoolean("update") ? example : home.resolve("out");
        Shell shell = new Shell(home);
        String replies = example.resolve("keuzes.yaml").toString();
        String[] play = {"rehearse", "ik-heb-niemand", "--answers", replies, "--out", written.toString()};
        assertEquals(Exit.DONE, shell.run(play), shell.err());
        for (String name : List.of("oefening-ik-heb-niemand.md", "oefening-ik-heb-niemand.json")) {
            assertEquals(Files.readString(example.resolve(name)), Files.readString(written.resolve(name)), name);
        }
    }

    /** Five conversations of one case over three months: each knows what was said before. */
    @Test
    void aCaseRemembers() throws IOException {
        Path example = Path.of("examples/drie-maanden");
        Path written = Boolean.getBoolean("update") ? example : home.resolve("out");
        if (Boolean.getBoolean("update")) {
            for (Path old : summaries(example)) {
                Files.delete(old);
            }
        }
        Shell shell = Shell.plain(home);
        hold(shell, 0, example.resolve("1-wie-kan-meedenken.yaml"), written, "jongere", "--short");
        hold(shell, 7, example.resolve("2-afspraken.yaml"), written, "jongere");
        hold(shell, 14, example.resolve("3-check-in-jim.yaml"), written, "jim", "--short");
        hold(shell, 28, example.resolve("4-check-in-jim.yaml"), written, "jim", "--short");
        hold(shell, 42, example.resolve("5-tussenstand.yaml"), written, "jongere");
        assertEquals(names(example), names(written));
        for (Path summary : summaries(example)) {
            String text = Files.readString(summary);
            assertEquals(text, Files.readString(written.resolve(summary.getFileName())), summary::toString);
        }
    }

    private static void hold(Shell shell, int days, Path answers, Path out, String reader, String... more) {
        String name = String.valueOf(answers.getFileName()).replaceAll("^\\d-|\\.yaml$", "");
        List<String> begin = new ArrayList<>(List.of("start", name, "--answers", answers.toString(), "--case", "vos"));
        begin.addAll(List.of(more));
        shell.daysLater(days);
        List<String> keep = new ArrayList<>(begin);
        // Read before it is kept: then each copy knows the earlier conversations, and not itself.
        for (String role : List.of(reader, "professional")) {
            List<String> copy = new ArrayList<>(begin);
            copy.addAll(List.of("--out", out.toString(), "--for", role, "--format", "md"));
            assertEquals(Exit.DONE, shell.run(copy.toArray(String[]::new)), shell.err());
        }
        keep.add("--keep");
        assertEquals(Exit.DONE, shell.run(keep.toArray(String[]::new)), shell.err());
    }

    private static Schema schema() {
        try (InputStream file = SummaryJson.class.getResourceAsStream("jim-summary-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return summaries(folder).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
    }

    private static List<Path> summaries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith("samenvatting-"))
                    .sorted()
                    .toList();
        }
    }
}
