package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jim check} says of the cases beside a dialogue. */
class CheckTestsTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: kort
            title: Kort
            language: nl
            roles: {jongere: Jongere}
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - id: praten
                ask: Wil je nu praten?
                to: jongere
                type: yes_no
                go: {yes: week, else: slot}
              - {id: week, ask: "Hoe was je week?"}
              - {id: slot, say: Dank je wel.}
            """;
    private static final String ONE_CASE = """
            dialogue: kort
            cases:
              - name: wil praten
                answers: {praten: yes, week: Best goed}
                expect: {asked: [week]}
            """;
    private static final String THE_OTHER = """
              - name: wil nu niet
                answers: {praten: no}
                expect: {not_asked: [week]}
            """;

    @TempDir
    Path home;

    private Shell shell;
    private String script;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(home);
        script = Files.writeString(home.resolve("kort.yaml"), SCRIPT).toString();
    }

    private void cases(String text) throws IOException {
        Files.writeString(home.resolve("kort.test.yaml"), text);
    }

    @Test
    void aWayThatNoCaseTakesIsToldWhenAsked() throws IOException {
        cases(ONE_CASE);
        shell.run("check", script);
        assertFalse(shell.out().contains("untested-branch"), shell.out());
        assertEquals(Exit.DONE, shell.run("check", script, "--tests", "--strict"), "it is advice");
        assertTrue(shell.out().contains("untested-branch"), shell.out());
        assertTrue(shell.out().contains("regel 12"), shell.out());
        cases(ONE_CASE + THE_OTHER);
        shell.run("check", script, "--tests");
        assertFalse(shell.out().contains("untested-branch"), shell.out());
    }

    @Test
    void withoutCasesNoWayIsTested() {
        shell.run("check", script, "--tests");
        assertEquals(3, shell.out().split("untested-branch", -1).length - 1, shell.out());
    }

    @Test
    void aCaseThatCannotBeReadIsAnErrorWhetherItsDialogueIsNamedOrItsFolder() throws IOException {
        cases(ONE_CASE.replace("asked: [week]", "asked: [wek]"));
        for (String path : new String[] {
            script, home.toString(), home.resolve("kort.test.yaml").toString()
        }) {
            assertEquals(Exit.FOUND, shell.run("check", path), path);
            assertTrue(shell.out().contains("kort.test.yaml, regel 5"), shell.out());
            assertTrue(shell.out().contains("Bedoel je week?"), shell.out());
        }
    }
}
