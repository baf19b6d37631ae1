package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: week
            title: Week
            language: nl
            roles: {jongere: Jongere, professional: Professional}
            outcomes: {klaar: Klaar}
            steps:
              - {id: wie, ask: Wie helpt je}
              - {id: zeker, ask: Weet je het zeker}
            """;

    @TempDir
    Path home;

    private Shell shell;
    private String before;

    @BeforeEach
    void open() throws IOException {
        shell = Shell.plain(home);
        before = write("toen/week.yaml", SCRIPT);
    }

    private String write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private int diff(String now, String... more) throws IOException {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "diff";
        arguments[1] = before;
        arguments[2] = write("nu/week.yaml", now);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return shell.run(arguments);
    }

    private void halfway() {
        assertEquals(Exit.STOPPED, shell.type("Dani", "Els", "oma", "/l").run("start", before, "--plain"), shell.out());
    }

    @Test
    void helpsInBothLanguages() {
        assertEquals(Exit.DONE, shell.run("diff", "--help"));
        assertTrue(shell.out().contains("bewaarde gesprekken"), shell.out());
        assertEquals(Exit.DONE, shell.run("diff", "--help", "--language", "en"));
        assertTrue(shell.out().contains("saved conversations"), shell.out());
    }

    @Test
    void aTextIsSafe() throws IOException {
        assertEquals(Exit.DONE, diff(SCRIPT.replace("Wie helpt je", "Wie helpt jou")), shell.err());
        assertTrue(shell.out().contains("week.yaml:8:"), shell.out());
        assertTrue(shell.out().contains("kan geen kwaad"), shell.out());
        assertTrue(shell.out().contains("Geen bewaard gesprek is met week gehouden."), shell.out());
    }

    @Test
    void whatGoesLostIsFoundAndSoAreTheConversationsThatItTouches() throws IOException {
        halfway();
        assertEquals(Exit.FOUND, diff(SCRIPT.replace("id: wie", "id: wat")), shell.err());
        assertTrue(shell.out().contains("De vraag wie is weg."), shell.out());
        assertTrue(shell.out().contains("0 antwoorden blijven, 1 passen niet meer"), shell.out());
        assertFalse(shell.out().contains("oma"), "no answer is shown to whoever writes dialogues");
        assertEquals(Exit.FOUND, diff(SCRIPT.replace("id: wie", "id: wat"), "--json"));
        JsonObject json = JsonParser.parseString(shell.out()).getAsJsonObject();
        JsonObject first = json.getAsJsonArray("changes").get(0).getAsJsonObject();
        assertEquals("loses", first.get("class").getAsString());
        assertEquals("gone", first.get("change").getAsString());
        JsonObject saved = json.getAsJsonArray("saved").get(0).getAsJsonObject();
        assertEquals("held", saved.get("is").getAsString());
        assertEquals(1, saved.get("unfit").getAsInt());
    }

    @Test
    void aRenameThatSaysSoTakesTheAnswersAlong() throws IOException {
        halfway();
        assertEquals(Exit.DONE, diff(SCRIPT.replace("id: wie", "id: wat, renamed_from: wie")), shell.out());
        assertTrue(shell.out().contains("1 antwoorden blijven, 0 passen niet meer"), shell.out());
    }

    @Test
    void aConversationOfAnotherVersionIsTold() throws IOException {
        halfway();
        before = write("toen/week.yaml", SCRIPT.replace("zeker}", "zeker wel}"));
        diff(SCRIPT);
        assertTrue(shell.out().contains("met een andere versie gehouden"), shell.out());
    }

    @Test
    void whatIsNoDialogueIsSaid() throws IOException {
        assertEquals(Exit.UNUSABLE, diff("nee"), shell.out());
        assertEquals(Exit.UNUSABLE, shell.run("diff", before, "nergens.yaml"));
        assertEquals(Exit.USAGE, shell.run("diff", before));
    }
}
