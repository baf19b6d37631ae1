package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import nl.jimgids.check.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding means, at the command line. */
class ExplainTest {
    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void showsAPageInThePeoplesLanguage() {
        assertEquals(Exit.DONE, shell.run("check", "--explain", "unknown-step"));
        assertTrue(shell.out().startsWith("-- fout: Deze stap is er niet (unknown-step)\n\n"), shell.out());
        assertTrue(shell.out().contains("\nWaarom\n"), shell.out());
        assertTrue(shell.out().contains("\nZo niet:\n\n    - id: praten\n      ask: Wil je nu praten?\n"), shell.out());
        assertTrue(shell.out().contains("\n      go: {no: slto}\n               ^ unknown-step\n"), shell.out());
        assertTrue(shell.out().contains("\nZo wel:\n"), shell.out());
        shell.run("check", "--explain", "unknown-step", "--language", "en");
        assertTrue(shell.out().startsWith("-- error: There is no such step (unknown-step)\n\n"), shell.out());
        assertTrue(shell.out().contains("\nWhy\n"), shell.out());
    }

    @Test
    void namesTheFilesWhereThereAreMore() {
        shell.run("check", "--explain", "unknown-dialogue");
        assertTrue(shell.out().contains("\n  nu-niemand.yaml\n\n    - say:"), shell.out());
    }

    @Test
    void listsEverythingThatItFinds() {
        assertEquals(Exit.DONE, shell.run("check", "--explain"));
        String all = shell.out();
        assertEquals(Page.NAMES.size(), all.lines().count());
        assertTrue(all.startsWith("syntax               Dit is geen goede YAML (fout)\n"), all);
        assertEquals(Exit.DONE, shell.run("check", "--explain", "list"));
        assertEquals(all, shell.out());
    }

    @Test
    void helpsWithAWrongName() {
        assertEquals(Exit.USAGE, shell.run("check", "--explain", "unknwon-step"));
        assertTrue(shell.err().contains("Bedoel je unknown-step?"), shell.err());
        assertTrue(shell.err().contains("\nhard-to-read "), shell.err());
        assertEquals("", shell.out());
        assertEquals(Exit.USAGE, shell.run("check", "--explain", "../words/finding_nl"));
    }
}
