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
import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.summary.SummaryJson;
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
            return folders.filter(Files::isDirectory).sorted().toList().stream();
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
