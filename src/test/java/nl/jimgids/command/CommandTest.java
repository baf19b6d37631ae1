package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as people use them. */
class CommandTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: kort
            title: Kort
            language: nl
            roles: {jongere: Jongere, professional: Professional}
            outcomes: {klaar: Klaar}
            steps:
              - id: wie
                ask: Wie is er belangrijk?
                to: jongere
              - id: zeker
                ask: Weet je het zeker?
                to: jongere
                type: yes_no
            """;

    @TempDir
    Path home;

    private Shell shell;
    private String script;

    @BeforeEach
    void open() throws IOException {
        shell = Shell.plain(home);
        script = write("kort.yaml", SCRIPT).toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    @Test
    void saysItsVersion() {
        assertEquals(Exit.DONE, shell.run("--version"));
        assertTrue(shell.out().startsWith("jim "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "resume", "list", "summary", "forget", "check"})
    void helpsInBothLanguages(String command) {
        for (String language : new String[] {"nl", "en"}) {
            String[] arguments = Stream.of(command, "--help", "--language", language)
                    .filter(argument -> !argument.isEmpty())
                    .toArray(String[]::new);
            assertEquals(Exit.DONE, shell.run(arguments));
            assertTrue(shell.out().startsWith(language.equals("nl") ? "Gebruik: jim" : "Usage: jim"), shell.out());
        }
    }

    @Test
    void saysWhatIsWrongWithACommandInThePeoplesLanguage() {
        assertEquals(Exit.USAGE, shell.run("strat"));
        assertTrue(shell.err().contains("Bedoel je start?"), shell.err());
        assertEquals(Exit.USAGE, shell.run("start"));
        assertTrue(shell.err().contains("Er ontbreekt nog iets"), shell.err());
        assertEquals(Exit.USAGE, shell.run("--language", "en", "start", "kort", "--plane"));
        assertTrue(shell.err().contains("Do you mean --plain?"), shell.err());
        assertEquals(Exit.USAGE, shell.run("start", script, "--for", "jonger"));
        assertTrue(shell.err().contains("geen rol"), shell.err());
        assertEquals(Exit.USAGE, shell.run("start", script, "--format", "pdf"));
    }

    @Test
    void listsItsDialogues() {
        assertEquals(Exit.DONE, shell.run("list"));
        assertTrue(shell.out().contains("wie-kan-meedenken"));
        assertEquals(Exit.DONE, shell.run("list", "--json"));
        assertTrue(json().has("dialogues"));
    }

    @Test
    void checksFilesAndFolders() throws IOException {
        assertEquals(Exit.DONE, shell.run("check", "dialogues"));
        Path broken = write("stuk.yaml", SCRIPT.replace("kort", "stuk").replace("ask: Weet", "aks: Weet"));
        assertEquals(Exit.FOUND, shell.run("check", broken.toString()));
        assertTrue(shell.out().contains("regel 11"), shell.out());
        assertEquals(Exit.FOUND, shell.run("check", broken.toString(), "--format", "json"));
        JsonObject finding = json().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals(11, finding.get("line").getAsInt());
        assertEquals("error", finding.get("severity").getAsString());
        assertEquals(Exit.USAGE, shell.run("check", "nergens"));
    }

    private JsonObject json() {
        return JsonParser.parseString(shell.out()).getAsJsonObject();
    }

    @Test
    void aScriptThatIsWrongIsNotHeld() throws IOException {
        Path broken = write("stuk.yaml", SCRIPT.replace("kort", "stuk").replace("to: jongere", "to: jongen"));
        assertEquals(Exit.UNUSABLE, shell.run("start", broken.toString()));
        assertTrue(shell.err().contains("stuk.yaml"), shell.err());
        assertEquals(Exit.UNUSABLE, shell.run("start", "wie-kan-medenken"));
        assertTrue(shell.err().contains("Bedoel je wie-kan-meedenken?"), shell.err());
    }

    @Test
    void answersFromAFileGiveASummary() throws IOException {
        Path bare = home.resolve("leeg");
        shell = new Shell(bare);
        Path answers = write("a.yaml", "answers:\n  wie: oma\n  zeker: yes\n");
        assertEquals(Exit.DONE, shell.run("start", script, "--answers", answers.toString()), shell.err());
        assertTrue(shell.out().contains("oma"), shell.out());
        assertEquals(
                Exit.DONE,
                shell.run(
                        "start",
                        script,
                        "--answers",
                        answers.toString(),
                        "--out",
                        home.resolve("uit").toString()));
        assertTrue(Files.exists(home.resolve("uit/samenvatting-tafel-2026-11-21.json")), shell.out());
        assertFalse(Files.exists(bare.resolve("jim")), "nothing else is kept");
    }

    @Test
    void answersThatDoNotFitNameTheStepAndTheLineAndWriteNothing() throws IOException {
        String out = home.resolve("uit").toString();
        for (String[] wrong : new String[][] {
            {"answers:\n  wie: oma\n", "zeker"},
            {"answers:\n  wie: oma\n  zeker: misschien\n", "regel 3"},
            {"answers:\n  wie: oma\n  zeker: yes\n  extra: x\n", "regel 4"},
            {"dialogue: lang\nanswers: {}\n", "lang"},
            {"table: {oma: Bea}\nanswers: {}\n", "oma"},
            {"answers: [a]\n", "answers"},
            {"answers: {a: &x b}\n", "&"}
        }) {
            Path answers = write("fout.yaml", wrong[0]);
            assertEquals(Exit.UNUSABLE, shell.run("start", script, "--answers", answers.toString(), "--out", out));
            assertTrue(shell.err().contains(wrong[1]), wrong[0] + shell.err());
            assertFalse(Files.exists(Path.of(out)));
        }
        assertEquals(Exit.FILE, shell.run("start", script, "--answers", "nergens.yaml"));
    }

    @Test
    void whatStopsHalfwayGoesOnLater() throws IOException {
        int stopped = shell.type("Dani", "Els", "oma", "/l").run("start", script, "--plain");
        assertEquals(Exit.STOPPED, stopped, shell.out());
        assertEquals(Exit.DONE, shell.run("list", "--saved", "--json"));
        JsonObject saved = json().getAsJsonArray("saved").get(0).getAsJsonObject();
        assertEquals(1, saved.get("answers").getAsInt());
        String id = saved.get("id").getAsString();
        assertEquals(Exit.UNUSABLE, shell.run("resume", id, "--plain"), "its script is not among the dialogues");
        String[] again = {"resume", id, "--plain", "--dialogues", home.toString()};
        assertEquals(Exit.STOPPED, shell.type("/l").run(again), shell.out());
        assertTrue(shell.out().contains("Weet je het zeker?"), shell.out());
        assertEquals(Exit.DONE, shell.type("ja", "ja").run(again), shell.out());
        assertEquals(Exit.NOTHING_TO_RESUME, shell.run(again), "it is finished");
        assertEquals(Exit.DONE, shell.run("summary", id, "--dialogues", home.toString()));
        assertTrue(shell.out().contains("oma"));
        assertEquals(Exit.DONE, shell.run("forget", id, "--yes"), shell.err());
        assertTrue(shell.out().contains("journal"), shell.out());
        assertEquals(Exit.NOTHING_TO_RESUME, shell.run("forget", id, "--yes"));
    }

    @Test
    void aClosedLineKeepsEverything() {
        assertEquals(Exit.INTERRUPTED, shell.type("Dani", "Els", "oma").run("start", script, "--plain"), shell.out());
        shell.run("list", "--saved", "--json");
        assertEquals(
                1,
                json().getAsJsonArray("saved")
                        .get(0)
                        .getAsJsonObject()
                        .get("answers")
                        .getAsInt());
    }

    @Test
    void withoutSavingNothingIsKept() {
        Path bare = home.resolve("leeg");
        shell = new Shell(bare);
        shell.type("Dani", "Els", "oma", "/l").run("start", script, "--plain", "--no-save");
        assertFalse(Files.exists(bare.resolve("jim")));
    }
}
