package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {
    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    @Test
    void helpsInBothLanguages() {
        assertEquals(Exit.DONE, shell.run("graph", "--help"));
        assertTrue(shell.out().contains("Tekent een gesprek"), shell.out());
        assertEquals(Exit.DONE, shell.run("graph", "--help", "--language", "en"));
        assertTrue(shell.out().contains("Draws a dialogue"), shell.out());
    }

    @Test
    void drawsMermaidUnlessDotIsAskedFor() {
        assertEquals(Exit.DONE, shell.run("graph", "niemand"));
        assertEquals("", shell.err());
        assertTrue(shell.out().startsWith("flowchart TD\n"), shell.out());
        assertEquals(Exit.DONE, shell.run("graph", "niemand", "--format", "dot"));
        assertEquals("", shell.err());
        assertTrue(shell.out().startsWith("digraph \"niemand\" {\n"), shell.out());
    }

    @Test
    void drawsWhatIsRunOnlyWhenAskedTo() {
        shell.run("graph", "wie-kan-meedenken", "--format", "dot");
        assertEquals(
                0, shell.out().lines().filter(line -> line.contains("d1start")).count());
        shell.run("graph", "wie-kan-meedenken", "--format", "dot", "--deep");
        assertTrue(shell.out().contains(" -> d1start [style=dashed];"), shell.out());
        assertEquals("", shell.err());
    }

    /** Mermaid shows an error instead of a drawing that is larger than it likes. */
    @Test
    void warnsWhenTheDrawingIsTooLarge() {
        assertEquals(Exit.DONE, shell.run("graph", "wie-kan-meedenken", "--deep"));
        assertTrue(shell.err().contains("--format dot"), shell.err());
        assertTrue(shell.out().startsWith("flowchart TD\n"), shell.out());
    }

    @Test
    void drawsAFileOfOnesOwn() throws IOException {
        shell.run("new", "hoe-was-je-week", "--into", home.toString());
        Path file = home.resolve("hoe-was-je-week.yaml");
        assertTrue(Files.exists(file));
        assertEquals(Exit.DONE, shell.run("graph", file.toString()), shell.err());
        assertTrue(shell.out().startsWith("flowchart TD\n"), shell.out());
    }

    @Test
    void saysWhichDialogueWasMeant() {
        assertEquals(Exit.UNUSABLE, shell.run("graph", "niemnd"));
        assertTrue(shell.err().contains("Er is geen gesprek met de naam niemnd."), shell.err());
        assertTrue(shell.err().contains("Bedoel je niemand?"), shell.err());
        assertEquals("", shell.out());
    }

    @Test
    void saysWhichFormsThereAre() {
        assertEquals(Exit.USAGE, shell.run("graph", "niemand", "--format", "svg"));
        assertTrue(shell.err().contains("svg is geen vorm die jim kent. Kies uit: mermaid, dot."), shell.err());
        assertEquals("", shell.out());
    }
}
