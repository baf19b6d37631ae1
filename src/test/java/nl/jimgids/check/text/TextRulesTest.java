package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
    private static final DialogueFolder LIBRARY = library();

    private static DialogueFolder library() {
        try {
            return DialogueFolder.of(List.of(Path.of("dialogues")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> names() {
        return LIBRARY.names().stream();
    }

    /** No false alarms, and our own texts keep to what we ask of others. */
    @ParameterizedTest
    @MethodSource("names")
    void ourOwnDialoguesHaveNoFindings(String name) {
        Script script = LIBRARY.find(name);
        assertTrue(script != null);
        assertEquals(List.of(), TextRules.of(script));
    }

    @Test
    void everyFindingHasWordsInBothLanguages() {
        String hardly = "Professionele samenwerkingsafspraken verduidelijken verantwoordelijkheden. ";
        Script script = Found.script("""
                jim: 1
                dialogue: proef
                title: Proef
                language: nl
                roles: {jongere: Jongere}
                steps:
                  - {ask: 'Wie mag mee? Wie niet?', options: {o: Oma, t: Tante}}
                  - say: De JIM werkt altijd (R5). Dit traject wordt niet onmogelijk gemaakt.
                  - say: Met deze score krijg je een diploma (als dat kan).
                  - say: Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien.
                  - say: %s
                """.formatted(hardly.repeat(30)));
        List<Finding> findings = TextRules.of(script);
        assertEquals(12, findings.stream().map(Finding::message).distinct().count(), findings.toString());
        for (String language : Words.LANGUAGES) {
            FindingText text = new FindingText(Words.in(language));
            for (Finding finding : findings) {
                String lines = String.join("\n", text.lines(finding, script.source()));
                assertTrue(lines.contains("^") && !lines.contains("{0}") && !lines.contains("{1}"), lines);
                assertTrue(!text.help(finding).isEmpty(), finding.message());
            }
        }
    }

    /**
     * However odd a text of this size is, its rules take no longer than people wait: processor time, in whatever
     * company.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-",
                ".",
                "Wie is? ",
                "(a ",
                "'",
                "“",
                "1.",
                "de JIM ",
                "coach",
                "wordt ",
                "gezegd worden ",
                "is a ",
                "werkt altijd ",
                "${a:-b} ",
                "R1, ",
                "\n",
                "e\u0308"
            })
    void hugeTextsTakeNoLonger(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        Template template = new Template(text, new Place("proef.yaml", 1, 1));
        Step.Head head = new Step.Head(null, null, new Go.Next(), null, List.of(), false, template.place());
        Script script = script(text, template, new Step.Say(head, template), new Step.Ask(head, question(template)));
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        TextRules.of(script);
        Privacy.explains(template);
        assertTrue(
                clock.getCurrentThreadCpuTime() - start < Duration.ofSeconds(1).toNanos());
    }

    private static Question question(Template template) {
        Option option = new Option(Name.of("a"), template, null, null, null, template);
        return new Question(
                template,
                new Question.To.Together(),
                new AnswerType.Choice(List.of(option)),
                template,
                null,
                null,
                List.of(template),
                template,
                template,
                template,
                false,
                null,
                null);
    }

    private static Script script(String text, Template title, Step... steps) {
        return new Script(
                "proef",
                title,
                null,
                "nl",
                0,
                null,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Name.of("veiligheid"),
                null,
                List.of(steps),
                new Source("proef.yaml", text),
                "");
    }
}
