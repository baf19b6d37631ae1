package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.jimgids.script.reader.DialogueFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which translations {@code jim check} looks at. */
class CheckTranslationsTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: kort
            title: Kort
            language: nl
            roles: {jongere: Jongere}
            steps:
              - do: veiligheid
              - {id: dag, say: Dag}
            """;
    private static final String EMPTY = """
            translation_of: kort
            language: en
            texts: {}
            """;
    private static final String WHOLE = """
            translation_of: kort
            language: en
            texts:
              title: Short
              roles: {jongere: Youth}
              dag: {say: Hello}
            """;

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(home);
        write("werk/1-intake/kort.yaml", SCRIPT);
    }

    private String write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    /** The translations, from the folder of the work, about which a path makes it say something. */
    private Set<String> warned(String path) {
        Path work = home.resolve("werk");
        shell.run("check", work.resolve(path).toString(), "--format", "json");
        Set<String> files = new TreeSet<>();
        for (JsonElement finding :
                JsonParser.parseString(shell.out()).getAsJsonObject().getAsJsonArray("findings")) {
            String name = finding.getAsJsonObject().get("name").getAsString();
            assertEquals("missing-translation", name);
            Path file = Path.of(finding.getAsJsonObject().get("file").getAsString());
            files.add(work.relativize(file).toString().replace('\\', '/'));
        }
        return files;
    }

    @Test
    void findsThemBesideTheDialogueAndInTheFolderOfTheirLanguage() throws IOException {
        write("werk/1-intake/kort.en.yaml", EMPTY);
        write("werk/translations/en/kort.en.yaml", EMPTY);
        String beside = "1-intake/kort.en.yaml";
        String apart = "translations/en/kort.en.yaml";
        assertEquals(Set.of(beside, apart), warned("."));
        assertEquals(Set.of(beside), warned("1-intake"), "what stands below it");
        assertEquals(Set.of(beside), warned("1-intake/kort.yaml"));
        assertEquals(Set.of(beside), warned(beside), "a file by itself");
        assertEquals(Set.of(apart), warned(apart), "its dialogue stands below the folder that holds translations");
        assertEquals(Set.of(apart), warned("translations"));
    }

    @Test
    void aWholeOneIsRightAndAnEmptyOneIsAWarning() throws IOException {
        String whole = write("werk/1-intake/kort.en.yaml", WHOLE);
        assertEquals(Exit.DONE, shell.run("check", whole, "--strict"), shell.out());
        String empty = write("werk/1-intake/kort.en.yaml", EMPTY);
        assertEquals(Exit.DONE, shell.run("check", empty));
        assertTrue(shell.out().contains("Er is nog geen vertaling van dag."), shell.out());
        assertTrue(shell.out().contains("De tekst staat op regel 8 van het gesprek."), shell.out());
        assertEquals(Exit.FOUND, shell.run("check", empty, "--strict"));
        assertTrue(shell.err().contains("Waarschuwingen: 3"), shell.err());
    }

    @Test
    void isNoDialogueItself() throws IOException {
        write("werk/1-intake/kort.en.yaml", WHOLE);
        write("werk/translations/en/kort.en.yaml", WHOLE);
        assertEquals(
                List.of("kort"),
                DialogueFolder.of(List.of(home.resolve("werk"))).names());
    }
}
