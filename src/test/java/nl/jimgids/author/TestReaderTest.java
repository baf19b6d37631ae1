package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.check.FindingText;
import nl.jimgids.conversation.Scenario;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong in a test file: each row is a file and the findings, with their place and the nearest right name. */
class TestReaderTest {
    private static final Script OTHER = Scenario.script("ander", "outcomes: {goed: Goed}\n", "- {id: hoe, ask: Hoe}\n");
    private static final Script SCRIPT = Scenario.script("proef", "outcomes: {klaar: Klaar, uit: Uit}\n", """
            - {id: mensen, ask: Wie, type: people}
            - {id: klaar_ermee, say: Dag}
            - {id: samen, ask: Samen, to: [jongere, ouder]}
            - each: mensen
              as: persoon
              steps:
                - {id: hoe, ask: Hoe}
            - {id: meer, do: ander}
            - end: klaar
            """);
    private static final Library LIBRARY = Library.of(SCRIPT, OTHER);

    private static TestFile.Reading read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return TestReader.read("proef.test.yaml", bytes, LIBRARY, List.of("proef", "ander"));
    }

    private static final String CASE = """
            dialogue: proef
            cases:
              - name: iets
                answers: {mensen: [oma], samen@ouder: x, hoe@oma: goed, ander.hoe: fijn}
                expect: {outcome: klaar, asked: [mensen, hoe@Ruud, ander.hoe], not_asked: ['samen@jongere#2'], follow_up: 1}
            """;

    @TestFactory
    Stream<DynamicTest> whatIsWrong() {
        return Stream.of(
                row(CASE, ""),
                row(CASE.replace("dialogue: proef", "dialogue: preof"), "unknown-dialogue 1:11 proef"),
                row("cases: []", "missing-key 1:1"),
                row("dialogue: proef", "missing-key 1:1"),
                row("- niets", "syntax.no-test 1:1"),
                row("dialogue: [", "syntax.unclosed 1:12"),
                row(CASE.replace("cases:", "casus:"), "missing-key 1:1, unknown-key 2:1 cases"),
                row("dialogue: proef\ncases: geen", "wrong-type.list 2:8"),
                row("dialogue: proef\ncases: [geen]", "wrong-type.case 2:9"),
                row(CASE.replace("answers:", "anwers:"), "missing-key 3:5, unknown-key 4:5 answers"),
                row(CASE.replace("expect:", "expekt:"), "missing-key 3:5, unknown-key 5:5 expect"),
                row(CASE.replace("name: iets", "naam: iets"), "missing-key 3:5, unknown-key 3:5"),
                row(CASE.replace("outcome: klaar", "uitkomst: klaar"), "unknown-key 5:14"),
                row(CASE.replace("outcome: klaar", "outcome: klar"), "unknown-outcome 5:23 klaar"),
                row(CASE.replace("asked: [mensen", "asked: [mense"), "unknown-answer 5:38 mensen"),
                row(CASE.replace("asked: [mensen", "asked: [klaar_ermee"), "unknown-answer.no-question 5:38"),
                row(CASE.replace("ander.hoe]", "ander.hoo]"), "unknown-answer 5:56 ander.hoe"),
                row(CASE.replace("samen@ouder", "samen@oma"), "unknown-role 4:30"),
                row(CASE.replace("samen@ouder", "mensen@ouder"), "type-mismatch.not-several 4:30"),
                row(CASE.replace("samen@ouder", "semen@ouder"), "unknown-answer 4:30 samen"),
                row(CASE.replace("follow_up: 1", "follow_up: veel"), "wrong-type.number 5:111"),
                row(CASE.replace("follow_up: 1", "paused: soms"), "wrong-type.one-of 5:108"),
                row(
                        CASE.replace("answers: {", "table: {oma: Bea}\n    answers: {"),
                        "answers.absent 4:12, answers.absent 4:12, answers.absent 4:12, answers.role 4:13"),
                row(CASE + CASE.substring(CASE.indexOf("  - name")), "duplicate-id 6:11"));
    }

    private static DynamicTest row(String text, String expected) {
        return DynamicTest.dynamicTest("findings: " + expected, () -> {
            TestFile.Reading reading = read(text);
            assertEquals(
                    expected,
                    reading.findings().stream().map(TestReaderTest::brief).collect(Collectors.joining(", ")),
                    text);
            assertEquals(expected.isEmpty(), reading.file() != null);
            for (String language : Words.LANGUAGES) {
                FindingText words = new FindingText(Words.in(language));
                reading.findings()
                        .forEach(finding -> assertFalse(
                                words.lines(finding, reading.source()).isEmpty()));
            }
        });
    }

    private static String brief(Finding finding) {
        Place place = finding.place();
        String nearest = finding.nearest() == null ? "" : " " + finding.nearest();
        return finding.message() + " " + place.line() + ":" + place.column() + nearest;
    }

    /** Whatever the bytes are: findings, or a file. */
    @Test
    void readsAnyBytes() {
        Random random = new Random(1);
        byte[] right = CASE.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = right.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) " :-{}[],'\"&*!|>#\n\t\u0000az@.".charAt(random.nextInt(23));
            }
            TestFile.Reading reading = TestReader.read("x.test.yaml", bytes, LIBRARY, List.of());
            assertTrue(reading.file() == null || reading.findings().isEmpty());
        }
    }

    @Test
    void aCaseHoldsWhatIsWritten() {
        TestFile file =
                read(CASE.replace("answers: {", "short: true\n    answers: {")).file();
        assertTrue(file != null);
        Case test = file.cases().get(0);
        assertEquals("iets", test.name());
        assertTrue(test.shortForm());
        assertEquals(4, test.sheet().answers().size());
        assertEquals("klaar", String.valueOf(test.expected().outcome()));
        assertEquals(3, test.expected().asked().size());
    }
}
