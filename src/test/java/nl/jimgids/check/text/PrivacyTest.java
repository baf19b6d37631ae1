package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.check.text.Passage.Kind;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.DialogueFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fijn dat je er bent. We delen niets zonder jou. Behalve als iemand niet veilig is.",
                "Sla maar over. We delen niets zonder jou. Is iemand niet veilig? Dan moet je hulpverlener iets doen.",
                "Wat jij zegt, vertellen we niet zomaar door. Is iemand niet veilig? Dan moeten wij iets doen.",
                "Wat je hier opschrijft, lees alleen jij. Is iemand niet veilig? Dan moet jij iets doen.",
                "Je antwoorden zijn voor jou en je hulpverlener. Is iemand niet veilig? Dan moeten wij iets doen.",
                "Dan zeg ik thuis niets. Dit blijft hier, tenzij iemand niet veilig is.",
                "We share nothing without you. Unless someone is not safe.",
            })
    void explains(String text) {
        assertTrue(Privacy.explains(Template.of(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jij en je hulpverlener kunnen dat lezen. | true | false",
                "We willen opschrijven wat je zegt, op deze computer. | true | false",
                "Is iemand niet veilig? Dan moet je hulpverlener iets doen. | false | true",
                "Je mag alles overslaan. Alleen als iemand niet veilig is, moeten wij iets doen. | false | true",
                "Je mag elke vraag overslaan. Stoppen mag ook. | false | false",
                "Je hoeft niet alles te vertellen. Voel je je niet veilig? Zeg het dan. | false | false",
                "Alle antwoorden zijn goed. Wat vertel je het liefst? | false | false",
                "Lees dit rustig. Niets is fout. | false | false",
            })
    void tellsTheTwoApart(String text, boolean promises, boolean excepts) {
        assertEquals(promises, Privacy.promises(Template.of(text)));
        assertEquals(excepts, Privacy.excepts(Template.of(text)));
    }

    /** Both are said before the first question, in two texts. */
    @Test
    void samenStartenSaysBothBeforeItAsks() throws IOException {
        Script script = DialogueFolder.of(List.of(Path.of("dialogues"))).find("samen-starten");
        List<Template> said = Passages.of(script).stream()
                .takeWhile(passage -> passage.kind() != Kind.ASK)
                .filter(passage -> passage.kind() == Kind.SAY)
                .map(Passage::template)
                .toList();
        assertTrue(said.stream().anyMatch(Privacy::promises));
        assertTrue(said.stream().anyMatch(Privacy::excepts));
    }
}
