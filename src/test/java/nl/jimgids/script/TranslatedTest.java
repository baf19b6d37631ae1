package nl.jimgids.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.Translated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A dialogue in another language has other texts, and all else is the same. */
class TranslatedTest {
    private static Translation with(Script script, String language, Map<Address, Template> texts) {
        return new Translation(Name.of(script.name()), language, texts, Map.of(), Map.of());
    }

    @TestFactory
    Stream<DynamicTest> everyDialogue() throws IOException {
        return DialogueFolder.dialogues(Path.of("dialogues")).stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    Script script = DialogueFolder.read(file).usable();
                    assertNotNull(script);
                    // Everything is a record: what were forgotten would make a difference.
                    assertEquals(script, Translated.of(script, with(script, script.language(), Map.of())));
                    Map<Address, Template> texts = new LinkedHashMap<>();
                    Texts.of(script).forEach((at, text) -> texts.put(at, Template.of("‹" + text.text() + "›")));
                    Script translated = Translated.of(script, with(script, "en", texts));
                    assertEquals("en", translated.language());
                    assertEquals(script.digest(), translated.digest());
                    Map<Address, Template> found = Texts.of(translated);
                    assertEquals(texts.keySet(), found.keySet());
                    found.forEach((at, text) -> assertEquals(texts.get(at).text(), text.text(), at.toString()));
                    Texts.of(script)
                            .forEach((at, text) ->
                                    assertEquals(text.text(), found.get(at).original(), at.toString()));
                }));
    }

    @Test
    void printsNothingThatTheDialogueDoesNotPrint() {
        String text = """
                jim: 1
                dialogue: proef
                title: Proef
                language: nl
                roles: {jongere: Jongere}
                steps:
                - {id: geheim, ask: Wat is geheim}
                - {id: dag, say: "Dag ${role.jongere}"}
                - {id: dank, say: "Dank je, ${geheim:-jij}"}
                """;
        Script script = ScriptReader.read("proef.yaml", text.getBytes(StandardCharsets.UTF_8))
                .usable();
        assertNotNull(script);
        Address day = Address.WHOLE.in("dag").in("say");
        Address thanks = Address.WHOLE.in("dank").in("say");
        Map<Address, Template> found = Texts.of(Translated.of(
                script,
                with(
                        script,
                        "en",
                        Map.of(
                                day,
                                Template.of("Hello, I know ${geheim}"),
                                thanks,
                                Template.of("Thanks to ${jim}, ${geheim:-you}")))));
        assertEquals("Dag ${role.jongere}", found.get(day).text());
        assertEquals("Thanks to ${jim}, ${geheim:-you}", found.get(thanks).text());
    }
}
