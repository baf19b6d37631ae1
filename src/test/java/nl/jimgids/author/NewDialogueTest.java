package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.check.Check;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people begin with has to be right: they learn from it. */
class NewDialogueTest {
    private static final String NAME = "hoe-was-je-week";

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void nothingIsFoundInItAndItsTestsTakeEveryBranch(String language) throws IOException {
        Words words = Words.in(language);
        NewDialogue made = NewDialogue.of(NAME, words);
        ScriptReader.Reading reading = ScriptReader.read(NAME + ".yaml", made.script());
        Library others = DialogueFolder.of(List.of(Path.of("dialogues")));
        Script script = reading.usable();
        assertNotNull(script, () -> reading.findings().toString());
        Library library = name -> name.equals(NAME) ? script : others.find(name);
        assertEquals(List.of(), Check.of(reading, library));

        byte[] test = made.test().getBytes(StandardCharsets.UTF_8);
        TestFile.Reading cases = TestReader.read(NAME + ".test.yaml", test, library, List.of(NAME));
        assertEquals(List.of(), cases.findings());
        TestFile file = cases.file();
        assertNotNull(file);
        for (Case each : file.cases()) {
            assertEquals(List.of(), Verdict.of(each, file, library, words).failures(), each::name);
        }
        assertEquals(List.of(), Untested.of(script, library, file.cases(), Reachable.EVERYTHING));
    }

    @ParameterizedTest
    @CsvSource({"hoe-was-je-week, Hoe was je week", "a, A", "2-keer--per-week-, 2 keer per week", "no, No"})
    void itsTitleIsItsName(String name, String title) {
        ScriptReader.Reading reading = ScriptReader.read(
                name + ".yaml", NewDialogue.of(name, Words.in("nl")).script());
        assertEquals(List.of(), reading.findings());
        assertEquals(title, reading.script().title().text());
        assertTrue(NewDialogue.isName(name));
    }
}
