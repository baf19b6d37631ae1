package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case of a test file can say what was said in earlier conversations, and the branches on that are tried. */
class EarlierSheetTest {
    private static final String HEADER = """
            jim: 1
            dialogue: %s
            title: Titel
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            share: [jongere, professional]
            """;
    private static final Library LIBRARY =
            library(HEADER.formatted("eerste") + """
            outcomes: {klaar: Klaar}
            steps:
              - {id: wie, ask: "Wie?", to: jongere, type: text, label: Wie meedenkt, share: ask}
              - {id: hoe, ask: "Hoe?", to: jongere, options: {goed: Goed, slecht: Slecht}}
              - {id: cijfer, ask: "Cijfer?", to: jongere, type: scale, from: 0, upto: 10}
              - {id: dag, ask: "Wanneer?", to: jongere, type: date}
              - {id: ieder, ask: "En jij?", to: everyone, type: yes_no}
              - {id: tak, do: tak}
              - end: klaar
            """, HEADER.formatted("tak") + """
            outcomes: {rust: Rust, verder: Verder}
            steps:
              - {id: kies, ask: "Verder?", type: yes_no, go: {yes: door}}
              - end: rust
              - {id: door, end: verder}
            """, HEADER.formatted("tweede") + """
            uses: {toen: eerste}
            steps:
              - {say: "Toen ${toen.wie}.", when: {toen.wie: answered}}
              - {id: a, ask: "A?", type: text, when: {toen.hoe: slecht}}
              - {id: b, ask: "B?", type: text, when: {toen.cijfer: {below: 4}}}
              - {id: c, ask: "C?", type: text, when: {toen.tak: rust}}
              - {id: d, ask: "D?", type: text, when: {toen.ieder@ouder: no}}
              - {id: e, ask: "E?", type: text, when: {toen.dag: answered}}
              - {id: f, ask: "F?", type: text}
            """);

    private static Library library(String... texts) {
        Map<String, Script> scripts = new HashMap<>();
        for (String text : texts) {
            String name = text.replaceAll("(?s).*?dialogue: (\\S+).*", "$1");
            ScriptReader.Reading reading = ScriptReader.read(name + ".yaml", text);
            assertNotNull(reading.usable(), () -> reading.findings().toString());
            scripts.put(name, reading.usable());
        }
        return scripts::get;
    }

    private static TestFile.Reading read(String before, String answers, String asked) {
        String file = """
                dialogue: tweede
                cases:
                  - name: toen
                    before: {%s}
                    answers: {%s}
                    expect: {asked: [%s]}
                """.formatted(before, answers, asked);
        return TestReader.read(
                "tweede.test.yaml", file.getBytes(StandardCharsets.UTF_8), LIBRARY, List.of("eerste", "tweede"));
    }

    @Test
    void whatWasSaidBeforeLeadsTheWay() {
        String before = "eerste.wie: Ruud, eerste.hoe: slecht, eerste.cijfer: 3, eerste.tak: rust,"
                + " eerste.ieder@ouder: no, eerste.dag: 3 days";
        TestFile file = read(before, "a: x, b: x, c: x, d: x, e: x, f: x", "a, b, c, d, e, f")
                .file();
        assertNotNull(file);
        Tested tested = Tested.of("tweede", file, LIBRARY, Words.in("nl"), Reachable.EVERYTHING);
        assertEquals(List.of(), tested.verdicts().get(0).failures());
    }

    @Test
    void withoutItNothingOfItIsAsked() {
        TestFile file =
                read("eerste.hoe: goed, eerste.cijfer: passed", "f: x", "f").file();
        assertNotNull(file);
        Tested tested = Tested.of("tweede", file, LIBRARY, Words.in("nl"), Reachable.EVERYTHING);
        assertEquals(List.of(), tested.verdicts().get(0).failures());
    }

    @ParameterizedTest
    @CsvSource({
        "eerst.wie: x, unknown-dialogue",
        "wie: x, unknown-dialogue",
        "eerste.wei: x, unknown-answer",
        "eerste.hoe: matig, answers",
        "eerste.cijfer: 11, answers",
        "eerste.cijfer: veel, answers",
        "eerste.tak: rustt, unknown-outcome",
    })
    void whatCannotHaveBeenSaidIsNamedWithItsLine(String before, String name) {
        List<Finding> findings = read(before, "f: x", "f").findings();
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(name, findings.get(0).name());
        assertTrue(findings.get(0).place().line() == 4, findings.toString());
    }
}
