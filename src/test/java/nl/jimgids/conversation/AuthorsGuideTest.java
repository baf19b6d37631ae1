package nl.jimgids.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.check.Check;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the author's guide can be typed over: a whole dialogue, or steps of one. */
class AuthorsGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String HEADER = """
            jim: 1
            dialogue: voorbeeld
            title: Voorbeeld
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, jim: Meedenker, professional: Professional}
            optional_roles: [ouder, jim]
            uses: {start: samen-starten}
            steps:
              - say: We delen niets zonder jou. Alleen als iemand niet veilig is, moeten wij iets doen.
            """;

    static Stream<String> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("dialogues/README.md")));
        List<String> examples = new ArrayList<>();
        while (matcher.find()) {
            examples.add(matcher.group(1));
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRight(String example) throws IOException {
        if (example.startsWith("dialogue:")) {
            return;
        }
        boolean whole = example.startsWith("jim:");
        Matcher name = Pattern.compile("(?m)^dialogue: (\\S+)").matcher(example);
        String file = whole && name.find() ? name.group(1) + ".yaml" : "voorbeeld.yaml";
        String text = whole ? example : HEADER + example.indent(2);
        ScriptReader.Reading reading = ScriptReader.read(file, text);
        assertEquals(List.of(), Check.of(reading, DialogueFolder.of(List.of(Path.of("dialogues")))), text);
    }

    @Test
    void thereAreExamples() throws IOException {
        assertTrue(examples().count() > 8);
    }
}
