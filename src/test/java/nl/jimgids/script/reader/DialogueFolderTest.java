package nl.jimgids.script.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which dialogues and translations there are, and where. */
class DialogueFolderTest {
    @TempDir
    Path root;

    private Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path dialogue(String file, String title) throws IOException {
        String name = file.replaceFirst(".*/", "").replaceFirst("\\..*", "");
        return write(
                file,
                "jim: 1\ndialogue: " + name + "\ntitle: " + title
                        + "\nlanguage: nl\nroles: {jongere: Jongere}\nsteps:\n  - say: Dag\n");
    }

    private Path translation(String file, String say) throws IOException {
        return write(
                file, "translation_of: een\nlanguage: en\ntexts:\n  ~1:\n    of: {say: Dag}\n    say: " + say + "\n");
    }

    private List<String> below(List<Path> paths) {
        return paths.stream()
                .map(path -> root.relativize(path).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void dialoguesAreFoundInAFixedOrderAndNothingElseIs() throws IOException {
        dialogue("b/twee.yaml", "Twee");
        dialogue("a/een.yaml", "Een");
        for (String other : List.of(
                "een.test.yaml",
                "een.en.yaml",
                ".een.yaml",
                "een.yml",
                "LEES.md",
                "scenarios/s.yaml",
                "translations/en/t.yaml",
                "a/scenarios/s.yaml")) {
            dialogue(other, "Anders");
        }
        assertEquals(List.of("a/een.yaml", "b/twee.yaml"), below(DialogueFolder.dialogues(root)));
        assertEquals(
                List.of("s.yaml"),
                DialogueFolder.dialogues(root.resolve("scenarios")).stream()
                        .map(path -> path.getFileName().toString())
                        .toList(),
                "asked for by its own name");
        assertEquals(List.of(), DialogueFolder.dialogues(root.resolve("nergens")));
        assertEquals(List.of("a/een.yaml"), below(DialogueFolder.dialogues(root.resolve("a/een.yaml"))));
        assertTrue(below(DialogueFolder.folders(root)).containsAll(List.of("", "a", "b", "scenarios", "a/scenarios")));
    }

    @Test
    void ofTwoWithOneNameTheFirstFolderCounts() throws IOException {
        Path own = dialogue("eigen/een.yaml", "Eigen");
        dialogue("mee/een.yaml", "Meegeleverd");
        dialogue("mee/twee.yaml", "Twee");
        DialogueFolder folder = DialogueFolder.of(List.of(root.resolve("eigen"), root.resolve("mee")));
        assertEquals(List.of("een", "twee"), folder.names());
        assertEquals(own, folder.file("een"));
        assertNull(folder.file("drie"));
        assertNull(folder.find("drie"));
        assertNull(folder.reading("drie"));
        assertNull(folder.head("drie"));
        Script head = folder.head("een");
        assertNotNull(head);
        assertEquals("Eigen", head.title().text());
        assertEquals(List.of(), head.steps());
        Script whole = folder.find("een");
        assertNotNull(whole);
        assertEquals(1, whole.steps().size());
        assertEquals(folder.reading("een"), folder.reading("een"), "read once");
    }

    @Test
    void aDialogueIsHeldInTheLanguagesThatItsTextsAreIn() throws IOException {
        Path file = dialogue("a/een.yaml", "Een");
        DialogueFolder bare = DialogueFolder.of(List.of(root));
        assertTrue(bare.speaks("een", "nl"));
        assertFalse(bare.speaks("een", "en"));
        assertFalse(bare.speaks("nergens", "en"));
        translation("a/een.en.yaml", "''");
        assertFalse(DialogueFolder.of(List.of(root)).speaks("een", "en"), "an empty translation is none");
        translation("a/een.en.yaml", "Hello");
        DialogueFolder folder = DialogueFolder.of(List.of(root));
        assertTrue(folder.speaks("een", "en"));
        Script english = folder.in("en").find("een");
        assertNotNull(english);
        assertEquals("en", english.language());
        Script dutch = folder.in("nl").find("een");
        assertNotNull(dutch);
        assertEquals("nl", dutch.language());
        Script head = folder.in("en").head("een");
        assertNotNull(head);
        Script other = folder.in("en").translated(dutch);
        assertEquals("en", other.language());
        Files.delete(file.resolveSibling("een.en.yaml"));
        assertEquals("nl", folder.in("en").translated(dutch).language(), "as it is, where there is no translation");
    }

    @Test
    void aTranslationStandsBesideItsDialogueOrInAFolderForItsLanguage() throws IOException {
        Path file = dialogue("a/b/een.yaml", "Een");
        assertNull(TranslationFolder.find(file, "en"));
        Path above = translation("translations/en/een.en.yaml", "Hello");
        assertEquals(above, plain(TranslationFolder.find(file, "en")));
        Path near = translation("a/translations/en/een.en.yaml", "Hello");
        assertEquals(near, plain(TranslationFolder.find(file, "en")));
        Path beside = translation("a/b/een.en.yaml", "Hello");
        assertEquals(beside, TranslationFolder.find(file, "en"));
        assertNull(TranslationFolder.find(file, "de"));
        TranslationFolder all = TranslationFolder.of(List.of(root));
        assertEquals(
                List.of("a/b/een.en.yaml", "a/translations/en/een.en.yaml", "translations/en/een.en.yaml"),
                below(all.of(file).stream()
                        .map(DialogueFolderTest::plain)
                        .sorted()
                        .toList()));
        assertEquals(List.of(), all.of(dialogue("a/b/eentje.yaml", "Eentje")));
        assertEquals(
                List.of(),
                TranslationFolder.of(List.of(root.resolve("a/translations"))).of(file),
                "not below that folder");
        assertEquals(root, TranslationFolder.home(above));
        assertEquals(root.resolve("a"), TranslationFolder.home(near));
        assertEquals(root.resolve("a/b"), TranslationFolder.home(beside));
        assertEquals(root, TranslationFolder.home(root.resolve("translations/een.en.yaml")));
    }

    private static Path plain(Path path) {
        assertNotNull(path);
        return path.toAbsolutePath().normalize();
    }

    @Test
    void whatCannotBeReadIsAFinding() throws IOException {
        Path folder = Files.createDirectory(root.resolve("map.yaml"));
        assertEquals(1, DialogueFolder.read(folder).findings().size());
        assertNull(DialogueFolder.read(folder).script());
        Path gone = root.resolve("weg.en.yaml");
        assertEquals(1, DialogueFolder.readTranslation(gone).findings().size());
        Path there = translation("a/een.en.yaml", "Hello");
        assertEquals(List.of(), DialogueFolder.readTranslation(there).findings());
    }
}
