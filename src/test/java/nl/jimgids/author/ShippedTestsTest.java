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
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Step;
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

    /** Nearly everything: some branches need an earlier conversation, or a pass that no case tries yet. */
    @ParameterizedTest
    @MethodSource("names")
    void itsOwnCasesReachNearlyEveryBranch(String name) {
        Coverage coverage = tested(name).coverage();
        // A case is the first conversation ever: what only an earlier one leads to, the walks reach (DialoguesTest).
        boolean remembers = coverage.missedSteps().stream().anyMatch(ShippedTestsTest::asksAnEarlierOne);
        int steps = remembers ? 4 : 20;
        assertTrue(
                coverage.missedSteps().size() * steps <= coverage.steps().size(),
                coverage.missedSteps().toString());
        int all = coverage.branches().size();
        assertTrue(coverage.branchesTaken() * 10 >= all * (remembers ? 7 : 8), coverage.branchesTaken() + " of " + all);
    }

    private static boolean asksAnEarlierOne(Step step) {
        List<Boolean> earlier = new ArrayList<>();
        Mentions.conditions(
                step,
                condition -> Mentions.in(
                        condition, answer -> earlier.add(answer.answer().dialogue() != null)));
        return earlier.contains(true);
    }
}
