package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands for people who write dialogues. */
class AuthorCommandsTest {
    private static final String NAME = "hoe-was-je-week";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    private JsonObject json() {
        return JsonParser.parseString(shell.out()).getAsJsonObject();
    }

    private int make(String name, String... more) {
        return shell.run(Stream.concat(Stream.of("new", name, "--into", home.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "schema", "check"})
    void helpsInBothLanguages(String command) {
        assertEquals(Exit.DONE, shell.run(command, "--help"));
        assertTrue(shell.out().startsWith("Gebruik: jim " + command), shell.out());
        assertEquals(Exit.DONE, shell.run(command, "--help", "--language", "en"));
        assertTrue(shell.out().startsWith("Usage: jim " + command), shell.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void nothingIsFoundInANewDialogue(String language) throws IOException {
        assertEquals(Exit.DONE, make(NAME, "--language", language), shell.err());
        String script = home.resolve(NAME + ".yaml").toString();
        assertEquals(List.of(NAME + ".test.yaml", NAME + ".yaml"), files());
        assertEquals(2, shell.out().lines().count(), shell.out());
        for (String next : List.of("jim check ", "jim test ", "jim start ")) {
            assertTrue(shell.err().contains(next + script), shell.err());
        }
        assertEquals(Exit.DONE, shell.run("check", script, "--strict", "--format", "json"), shell.out());
        assertEquals(0, json().getAsJsonArray("findings").size(), shell.out());
    }

    @ParameterizedTest
    @CsvSource({"nl, nu_praten: nee, dag: 14 days", "en, talk_now: not_now, day: 14 days"})
    void aNewDialogueIsHeld(String language, String first, String second) throws IOException {
        make(NAME, "--language", language);
        Path answers = Files.writeString(home.resolve("a.yaml"), "answers:\n  " + first + "\n  " + second + "\n");
        String script = home.resolve(NAME + ".yaml").toString();
        assertEquals(Exit.DONE, shell.run("start", script, "--answers", answers.toString()), shell.err());
        assertTrue(shell.out().contains("Hoe was je week"), shell.out());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Hoe was je week, hoe-was-je-week",
                "hoe_was_je_week, hoe-was-je-week",
                "hoe-was-je-week.yaml, hoe-was-je-week",
                "../é, e",
                "..., -",
                "'', -",
            })
    void aNameThatCannotBeIsRefused(String name, String meant) throws IOException {
        assertEquals(Exit.USAGE, make(name));
        assertTrue(shell.err().contains("kan niet de naam van een gesprek zijn"), shell.err());
        assertEquals(meant != null, shell.err().contains("Bedoel je " + meant + "?"), shell.err());
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME + ".yaml", NAME + ".test.yaml"})
    void nothingIsEverOverwritten(String there) throws IOException {
        Path mine = Files.writeString(home.resolve(there), "van mij");
        assertEquals(Exit.USAGE, make(NAME));
        assertTrue(shell.err().contains(there + " is er al"), shell.err());
        assertEquals(List.of(there), files());
        assertEquals("van mij", Files.readString(mine));
    }

    @Test
    void aDialogueOfJimItselfIsNotReplaced() throws IOException {
        assertEquals(Exit.USAGE, make("veiligheid"));
        assertTrue(shell.err().contains("Kies een andere naam"), shell.err());
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatIsNoneIsSaidSo() throws IOException {
        Path file = Files.writeString(home.resolve("bestand"), "");
        assertEquals(Exit.FILE, shell.run("new", NAME, "--into", file.toString()));
        assertTrue(shell.err().contains("bestand"), shell.err());
        assertFalse(shell.err().contains("jim start"), shell.err());
    }

    @Test
    void aFolderThatIsNotThereIsMade() {
        Path folder = home.resolve("a/b");
        assertEquals(Exit.DONE, shell.run("new", NAME, "--into", folder.toString()), shell.err());
        assertTrue(Files.exists(folder.resolve(NAME + ".yaml")));
    }

    @Test
    void theSchemaIsPrinted() {
        assertEquals(Exit.DONE, shell.run("schema"));
        assertTrue(json().get("title").getAsString().contains("gesprek"), shell.out());
        assertEquals(Exit.DONE, shell.run("schema", "--language", "en"));
        assertTrue(json().get("title").getAsString().contains("dialogue"), shell.out());
    }

    @Test
    void whatIsFoundCanBeReadByCodeHosts() throws IOException {
        make(NAME);
        Path script = home.resolve(NAME + ".yaml");
        Files.writeString(script, Files.readString(script).replace("else: dag", "else: dga"));
        assertEquals(Exit.FOUND, shell.run("check", script.toString(), "--format", "sarif"));
        JsonObject run = json().getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("unknown-step", result.get("ruleId").getAsString());
        assertEquals(Exit.USAGE, shell.run("check", script.toString(), "--format", "xml"));
        assertTrue(shell.err().contains("text, json, sarif"), shell.err());
    }
}
