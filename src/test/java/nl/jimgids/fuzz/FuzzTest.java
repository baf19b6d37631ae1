package nl.jimgids.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.jimgids.journal.JournalFuzz;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The short campaign of every build, always the same: all seeds, everything that was ever found, and some hundreds of changes
 * of each.
 */
class FuzzTest {
    /** Each file once broke something; the first part of its name says for which input. */
    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    private static final int LONGEST = 4096;

    @Test
    void scripts() throws IOException {
        feed("scripts", Seeds.scripts(), 300, ScriptFuzz::fuzzerTestOneInput);
    }

    @Test
    void scriptsThatAreNearlyRight() {
        feed("made scripts", Seeds.choices(), 60, GrammarFuzz::fuzzerTestOneInput);
    }

    @Test
    void answers() {
        feed("answers", Seeds.answers(), 200, AnswersFuzz::fuzzerTestOneInput);
    }

    @Test
    void templates() {
        feed("templates", Seeds.templates(), 2_000, TemplateFuzz::fuzzerTestOneInput);
    }

    @Test
    void journals() {
        feed("journals", JournalFuzz.seeds(), 200, JournalFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> whatWasFoundStaysMended() throws IOException {
        try (Stream<Path> files = Files.list(FOUND)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> target(file).accept(Files.readAllBytes(file))));
        }
    }

    private static Consumer<byte[]> target(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(0, name.indexOf('-'))) {
            case "script" -> ScriptFuzz::fuzzerTestOneInput;
            case "grammar" -> GrammarFuzz::fuzzerTestOneInput;
            case "answers" -> AnswersFuzz::fuzzerTestOneInput;
            case "journal" -> JournalFuzz::fuzzerTestOneInput;
            case "template" -> TemplateFuzz::fuzzerTestOneInput;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Every seed, and so many changed ones. */
    private static void feed(String what, List<byte[]> seeds, int changed, Consumer<byte[]> target) {
        assertFalse(seeds.isEmpty());
        seeds.forEach(seed -> run(target, seed));
        Mutator mutator = new Mutator(seeds, 20261121);
        for (int run = 0; run < changed; run++) {
            run(target, mutator.next(LONGEST));
        }
        System.out.println(what + ": " + seeds.size() + " seeds, " + changed + " changes of them");
    }

    private static void run(Consumer<byte[]> target, byte[] bytes) {
        try {
            target.accept(bytes);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(new String(bytes, StandardCharsets.ISO_8859_1), e);
        }
    }
}
