package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialogues that come with the program have tests, these pass, and together they come everywhere. */
class ShippedTestsTest {
    private static final DialogueFolder LIBRARY = library();
    private static final Map<String, Tested> TESTED = new LinkedHashMap<>();

    private static DialogueFolder library() {
        try {
            return DialogueFolder.of(List.of(Path.of("dialogues")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> names() {
        return LIBRARY.names().stream();
    }

    private static Tested tested(String name) {
        return TESTED.computeIfAbsent(name, ShippedTestsTest::run);
    }

    private static Tested run(String name) {
        Path file = TestFolder.beside(LIBRARY.file(name));
        assertTrue(Files.exists(file), name + " has no test");
        try {
            TestFile.Reading reading =
                    TestReader.read(file.toString(), Files.readAllBytes(file), LIBRARY, LIBRARY.names());
            assertEquals(List.of(), reading.findings());
            TestFile test = reading.file();
            assertTrue(test != null && test.script().name().equals(name));
            return Tested.of(name, test, LIBRARY, Words.in("nl"), Reachable.EVERYTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCasePasses(String name) {
        List<String> failures = new ArrayList<>();
        for (Verdict verdict : tested(name).verdicts()) {
            verdict.failures().forEach(failure -> failures.add(verdict.test().name() + ": " + failure));
        }
        assertEquals(List.of(), failures);
        assertTrue(tested(name).verdicts().size() > 4, "a handful of ways at least");
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsOwnCasesComeEverywhere(String name) {
        Coverage coverage = tested(name).coverage();
        assertEquals(List.of(), coverage.missedSteps());
        assertEquals(coverage.branches().size(), coverage.branchesTaken());
    }
}
