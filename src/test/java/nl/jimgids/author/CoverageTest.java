package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.check.FindingText;
import nl.jimgids.conversation.Scenario;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which branches a script has, and which of them some cases leave out. */
class CoverageTest {
    private static final Script OTHER =
            Scenario.script("ander", "outcomes: {goed: Goed, fout: Fout, weg: Weg}\n", "- end: goed\n");

    /** Every branch of some steps, briefly. */
    @TestFactory
    Stream<DynamicTest> branches() {
        return Stream.of(
                row("- say: Dag", ""),
                row("- {id: a, ask: A}", ""),
                row("- {id: a, ask: A, type: yes_no}", "a OPTION yes, a OPTION no"),
                row("- {id: a, ask: A, options: {x: X, y: Y}}", "a OPTION x, a OPTION y"),
                row("- {id: a, ask: A, type: choices, options: {x: X, y: Y}}", "a OPTION x, a OPTION y"),
                row(
                        "- {id: a, ask: A, options: {x: X, y: Y}, go: {x: b, passed: b, else: b}}\n- {id: b, say: B}",
                        "a OPTION x, a OPTION y, a WAY passed, a WAY else"),
                row(
                        "- {id: a, ask: A, options: {x: X, y: Y}, go: {x: b}}\n- {id: b, say: B}",
                        "a OPTION x, a OPTION y"),
                row("- {id: a, ask: A, go: {passed: b}}\n- {id: b, say: B}", "a WAY passed, a WAY next"),
                row("- {id: a, ask: A, go: {passed: b, else: b}}\n- {id: b, say: B}", "a WAY passed, a WAY else"),
                row("- {id: a, do: ander, go: {goed: b}}\n- {id: b, say: B}", "a WAY goed, a WAY next"),
                row(
                        "- {id: a, do: ander, go: {goed: b, fout: b, weg: b}}\n- {id: b, say: B}",
                        "a WAY goed, a WAY fout, a WAY weg"),
                row(
                        "- {id: a, ask: A, type: yes_no}\n- {say: B, when: {a: yes}}",
                        "a OPTION yes, a OPTION no, say WHEN true, say WHEN false"),
                row(
                        "- {id: a, ask: A, type: yes_no}\n- {say: B, go: [{when: {a: yes}, to: a}, {to: c}]}\n- {id: c, say: C}",
                        "a OPTION yes, a OPTION no, say FORK 0, say FORK 1"),
                row(
                        "- {id: a, ask: A, type: yes_no}\n- {say: B, go: [{when: {a: yes}, to: c}]}\n- {id: c, say: C}",
                        "a OPTION yes, a OPTION no, say FORK 0, say FORK next"));
    }

    private static DynamicTest row(String steps, String expected) {
        return DynamicTest.dynamicTest(
                steps,
                () -> assertEquals(
                        expected,
                        Branches.of(Scenario.steps(steps), Library.of(OTHER)).stream()
                                .map(branch -> branch.name() + " " + branch.kind() + " " + branch.key())
                                .collect(Collectors.joining(", "))));
    }

    private static final Script SCRIPT = Scenario.steps("""
            - id: kies
              ask: Kies
              options: {ja: Ja, nee: Nee}
              go: {nee: slot, passed: slot}
            - id: zeker
              ask: Zeker?
              type: yes_no
            - say: Mooi
              when: {zeker: yes}
            - steps:
                - id: extra
                  ask: Nog iets?
            - id: slot
              say: Dag
            """);

    private static final String CASES = """
            dialogue: proef
            cases:
              - name: nee
                answers: {kies: nee}
                expect: {not_asked: [zeker]}
              - name: ja
                answers: {kies: ja, zeker: no, extra: passed}
                expect: {asked: [zeker]}
            """;

    private static TestFile file(String cases) {
        byte[] bytes = cases.getBytes(StandardCharsets.UTF_8);
        TestFile file = TestReader.read("proef.test.yaml", bytes, Library.of(SCRIPT), List.of())
                .file();
        assertTrue(file != null, cases);
        return file;
    }

    private static Coverage coverage(String cases, Reachable reachable) {
        return Tested.of("proef.test.yaml", file(cases), Library.of(SCRIPT), Words.in("nl"), reachable)
                .coverage();
    }

    private static String missed(Coverage coverage) {
        return coverage.missedBranches().stream()
                .map(branch -> branch.place().line() + " " + branch.words(Words.in("nl")))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatNoCaseReachedIsToldWithItsLine() {
        Coverage coverage = coverage(CASES, Reachable.EVERYTHING);
        assertEquals("11 kies: passed, 12 zeker: yes, 16 say: when klopt", missed(coverage));
        assertEquals(1, coverage.missedSteps().size());
        assertEquals(5, coverage.stepsTaken());
        assertEquals(4, coverage.branchesTaken());
    }

    @Test
    void everythingIsReachedByEnoughCases() {
        String more = CASES + """
              - name: zeker
                answers: {kies: ja, zeker: yes, extra: passed}
                expect: {outcome: klaar}
              - name: overgeslagen
                answers: {kies: passed}
                expect: {outcome: klaar}
            """;
        Coverage coverage = coverage(more, Reachable.EVERYTHING);
        assertEquals("", missed(coverage));
        assertEquals(List.of(), coverage.missedSteps());
    }

    @Test
    void whatCannotBeReachedDoesNotCount() {
        Coverage coverage = coverage(CASES, new Reachable() {
            @Override
            public boolean step(Step step) {
                return false;
            }

            @Override
            public boolean branch(Branch branch) {
                return branch.key().equals("passed");
            }
        });
        assertEquals("11 kies: passed", missed(coverage));
        assertEquals(0, coverage.missedSteps().size());
        assertEquals(5, coverage.branches().size(), "what was done can be done");
    }

    @Test
    void aJumpIntoAGroupReachesTheGroup() {
        Script script = Scenario.steps("""
                - {id: a, ask: A, go: binnen}
                - steps:
                    - {id: erbij, say: B}
                    - {id: binnen, say: C}
                """);
        TestFile file = TestReader.read(
                        "proef.test.yaml",
                        "dialogue: proef\ncases: [{name: x, answers: {a: x}, expect: {asked: [a]}}]"
                                .getBytes(StandardCharsets.UTF_8),
                        Library.of(script),
                        List.of())
                .file();
        assertTrue(file != null);
        Coverage coverage = Tested.of("x", file, Library.of(script), Words.in("nl"), Reachable.EVERYTHING)
                .coverage();
        assertEquals(
                List.of("erbij"),
                coverage.missedSteps().stream().map(Branches::name).toList());
    }

    @Test
    void everyBranchThatIsLeftOutIsAnAdvice() {
        List<Finding> findings =
                Untested.of(SCRIPT, Library.of(SCRIPT), file(CASES).cases(), Reachable.EVERYTHING);
        assertEquals(
                "untested-branch.way 11, untested-branch.option 12, untested-branch.when.true 16",
                findings.stream()
                        .map(finding ->
                                finding.message() + " " + finding.place().line())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "Op zeker antwoordt geen enkele test: yes.", new FindingText(Words.in("nl")).message(findings.get(1)));
        assertEquals(
                7,
                Untested.of(SCRIPT, Library.of(SCRIPT), List.of(), Reachable.EVERYTHING)
                        .size());
    }

    @Test
    void everyKindOfBranchHasWords() {
        for (Branch.Kind kind : Branch.Kind.values()) {
            for (String key : Arrays.asList("true", "false", "0", Branch.NEXT)) {
                if (kind != Branch.Kind.FORK || key.equals("0") || key.equals(Branch.NEXT)) {
                    Branch branch =
                            new Branch("d", 0, "a", kind, key, SCRIPT.title().place());
                    for (String language : Words.LANGUAGES) {
                        assertTrue(branch.words(Words.in(language)).startsWith("a"));
                        assertTrue(Words.in(language).knows("finding.untested-branch." + branch.message() + ".text"));
                    }
                }
            }
        }
    }
}
