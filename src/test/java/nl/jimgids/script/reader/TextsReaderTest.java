package nl.jimgids.script.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of a scenario in another language, and the same texts as they were. */
class TextsReaderTest {
    private static TranslationReader.Reading read(String file) {
        return TextsReader.read("scene.en.yaml", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyTextHasAnAddress() {
        TranslationReader.Reading reading = read("""
                translation_of: scene
                language: en
                texts:
                  scene:
                    of: {title: Titel}
                    title: Title
                  m1:
                    of:
                      replies: {a: {say: Dag}}
                    replies:
                      a: {say: Hello, feedback: " Well "}
                """);
        Translation translation = reading.usable();
        assertNotNull(translation, () -> reading.findings().toString());
        List<String> texts = new ArrayList<>();
        translation
                .texts()
                .forEach((at, text) ->
                        texts.add(at + " = " + text.text() + " " + text.place().line()));
        assertEquals(
                List.of("scene.title = Title 6", "m1.replies.a.say = Hello 11", "m1.replies.a.feedback = Well 11"),
                texts);
        List<String> from = new ArrayList<>();
        translation.from().forEach((at, text) -> from.add(at + " = " + text));
        assertEquals(List.of("scene.title = Titel", "m1.replies.a.say = Dag"), from);
        List<String> places = new ArrayList<>();
        translation.places().forEach((at, place) -> places.add(at + " " + place.line()));
        assertEquals(
                List.of(
                        " 3",
                        "scene 4",
                        "scene.title 6",
                        "m1 7",
                        "m1.replies 10",
                        "m1.replies.a 11",
                        "m1.replies.a.say 11",
                        "m1.replies.a.feedback 11"),
                places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a] | syntax.no-translation",
                "{language: en, texts: {}} | missing-key",
                "{translation_of: a, texts: {}} | missing-key",
                "{translation_of: a, language: en, texts: [a]} | wrong-type.map",
                "{translation_of: a, language: en, texts: {scene: [a]}} | wrong-type.map",
                "{translation_of: a, language: en, texts: {scene: {title: [a]}}} | wrong-type.text",
                "{translation_of: a, language: en, texts: {scene: {of: {title: [a]}}}} | wrong-type.text",
            })
    void whatIsNoTextIsTold(String file, String message) {
        TranslationReader.Reading reading = read(file);
        assertEquals(
                List.of(message),
                reading.findings().stream().map(Finding::message).toList());
        assertNull(reading.usable());
    }
}
