package nl.jimgids.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.reader.Linker;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a script, as a table: the steps, and the findings with line and column. The header takes six lines. */
class FindingsTest {
    private static final String HEADER = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            steps:
            """;

    private record Case(String steps, String expected) {}

    private static Case wrong(String steps, String expected) {
        return new Case(steps, expected);
    }

    private static Case right(String steps) {
        return new Case(steps, "");
    }

    @TestFactory
    Stream<DynamicTest> steps() {
        return table(
                right("- say: Dag"),
                wrong("- sya: Dag", "missing-key.kind 7:3 say"),
                wrong("- say: Dag\n  ask: Hoe?", "wrong-type.two-kinds 8:3"),
                wrong("- say: Dag\n  wehn: {a: b}", "unknown-key 8:3 when"),
                wrong("- say: Dag\n  say: Dag", "duplicate-key 8:3"),
                wrong("- dag", "wrong-type.step 7:3"),
                wrong("- say: [a, b]", "wrong-type.text 7:8"),
                wrong("- say: ''", "wrong-type.empty 7:8"),
                wrong("- say: 'Dag ${role.jongere'", "wrong-type.hole 7:8"),
                wrong("- {id: Naam, say: Dag}", "bad-name 7:8"),
                wrong("- {id: any, say: Dag}", "bad-name.reserved 7:8"),
                wrong("- {id: a, say: Dag}\n- {id: a, say: Dag}", "duplicate-id 8:8"),
                wrong("- each: wie\n  as: p", "missing-key 7:3, unknown-answer 7:9"),
                wrong("- {each: {a: A}, as: jim, steps: []}", "bad-name.reserved 7:22"),
                wrong("- {each: {a: ' '}, as: p, steps: []}", "wrong-type.empty 7:14"),
                wrong("- {plan: Bellen}", "missing-key.plan 7:3"),
                wrong("- {plan: Bellen, after: gauw}", "wrong-type.span 7:25"),
                right("- {plan: Bellen, after: 14 days}\n- {plan: Bellen, after: 1 month}"),
                wrong("- {end: klaar}", "unknown-outcome 7:9"),
                wrong("- {do: nergens}", "unknown-dialogue 7:8"),
                wrong("- {set: {rust: +1}}", "unknown-variable 7:10"),
                wrong("- {say: Dag, alone: [jogere]}", "unknown-role 7:22 jongere"),
                wrong("- {say: Dag, only: kort}", "wrong-type.one-of 7:20"));
    }

    @TestFactory
    Stream<DynamicTest> questions() {
        return table(
                right("- ask: Hoe is het?"),
                wrong("- {ask: Hoe, type: tekst}", "wrong-type.one-of 7:20 text"),
                wrong("- {ask: Hoe, type: choice}", "missing-key 7:3"),
                wrong("- {ask: Hoe, type: [text]}", "wrong-type.text 7:20"),
                wrong("- {ask: Hoe, from: 1}", "unknown-key 7:14"),
                wrong("- {ask: Hoe, to: jongre}", "unknown-role 7:18 jongere"),
                right("- {ask: Hoe, to: everyone}"),
                wrong("- {ask: Hoe, share: [school]}", "unknown-role 7:22"),
                right("- {ask: Hoe, share: ask}"),
                right("- {ask: Hoe, to: ouder, share: self}"),
                wrong("- {ask: Hoe, keep_as: agreemnt}", "wrong-type.one-of 7:23 agreement"),
                wrong("- {ask: Hoe, signal: gevaar}", "wrong-type.one-of 7:22"),
                wrong("- {id: a, ask: Hoe, renamed_from: $1}", "bad-name 7:35"),
                wrong("- {id: a, ask: Hoe, renamed_from: a}", "duplicate-id 7:35"),
                wrong(
                        "- {id: a, ask: A}\n- {id: b, ask: B, renamed_from: a}\n- {id: c, ask: C, renamed_from: x}"
                                + "\n- {id: d, ask: D, renamed_from: x}",
                        "duplicate-id 8:33, duplicate-id 10:33"),
                wrong("- {ask: A, options: {a: A, b: {label: B, renamed_from: a}}}", "duplicate-id 7:56"),
                right("- {ask: A, options: {a: A, b: {label: B, renamed_from: c}}}"),
                wrong("- {ask: Hoe, required: ja}", "wrong-type.one-of 7:24"),
                wrong("- {ask: Hoe, type: scale, from: tien, upto: 3}", "wrong-type.number 7:33"),
                wrong("- {ask: Hoe, type: scale, from: 5, upto: 3}", "type-mismatch.scale 7:36"),
                wrong("- {ask: Hoe, type: date, from: gisteren}", "wrong-type.one-of 7:32"),
                wrong("- {ask: Hoe, options: {passed: Nee}}", "bad-name.reserved 7:24"),
                wrong("- {ask: Hoe, options: {a: A, a: B}}", "duplicate-key 7:30"),
                wrong("- {ask: Hoe, options: {a: [A]}}", "wrong-type.option 7:27"),
                wrong("- {ask: Hoe, options: {}}", "wrong-type.empty 7:23"),
                wrong("- {ask: Hoe, options: {a: ''}}", "wrong-type.empty 7:27"),
                wrong("- {ask: Hoe, options: {a: 'Ja ${b'}}", "wrong-type.hole 7:27"),
                wrong("- {ask: Hoe, type: choices, options: {a: A}, at_least: 2}", "type-mismatch.choices 7:46"),
                wrong("- {id: w, ask: Wie}\n- {ask: Wie, type: person, from: w}", "type-mismatch.answer 8:34"));
    }

    @TestFactory
    Stream<DynamicTest> conditions() {
        String asked = """
                - {id: keus, ask: Wat, options: {rust: Rust, tijd: Tijd}}
                - {id: ja, ask: Ja, type: yes_no}
                - {id: cijfer, ask: Cijfer, type: scale, from: 0, upto: 10}
                - {id: meer, ask: Meer, type: choices, options: {a: A, b: B}}
                - {id: wie, ask: Wie, type: people}
                - {id: hoop, ask: Hoop, to: [jongere, ouder], type: yes_no}
                - {id: regel, ask: Regel}
                """;
        return Stream.of(
                        right("{keus: rust}"),
                        right("{keus: [rust, passed]}"),
                        wrong("{keus: rsut}", "unknown-option 14:21 rust"),
                        wrong("{kues: rust}", "unknown-answer 14:15 keus"),
                        wrong("{keus: []}", "wrong-type.empty 14:21"),
                        wrong("{keus: {}}", "wrong-type.empty 14:21"),
                        right("{ja: yes}"),
                        wrong("{ja: ja}", "unknown-option 14:19"),
                        right("{cijfer: {at_least: 7, below: 9}}"),
                        wrong("{cijfer: {at_least: 12}}", "type-mismatch.range 14:15"),
                        wrong("{cijfer: {below: 0}}", "type-mismatch.range 14:15"),
                        wrong("{cijfer: {at_most: 3}}", "unknown-key.test 14:24"),
                        wrong("{cijfer: 11}", "type-mismatch.number 14:23"),
                        wrong("{keus: {at_least: 1}}", "type-mismatch.test 14:15"),
                        right("{meer: {includes: a, excludes: b}}"),
                        wrong("{meer: a}", "type-mismatch.includes 14:15"),
                        wrong("{meer: {includes: c}}", "unknown-option 14:32"),
                        right("{wie: {count: {at_least: 2}}}"),
                        right("{wie: {count: 0}}"),
                        wrong("{wie: oma}", "type-mismatch.words 14:15"),
                        right("{regel: answered}"),
                        right("{hoop: {some: yes}, hoop@ouder: no}"),
                        right("{hoop: {differ: yes}}"),
                        wrong("{hoop: yes}", "type-mismatch.several 14:15"),
                        wrong("{hoop@opa: yes}", "unknown-role 14:15"),
                        wrong("{ja: {some: yes}}", "type-mismatch.not-several 14:15"),
                        right("{role.ouder: present}"),
                        wrong("{role.opa: present}", "unknown-role 14:15"),
                        wrong("{role.ouder: weg}", "wrong-type.at-table 14:27"),
                        right("{any: [{ja: yes}, {not: {keus: rust}}]}"),
                        wrong("{any: {ja: yes}}", "wrong-type.list 14:20"),
                        wrong("{ja: []}", "wrong-type.empty 14:19"),
                        wrong("{ja: {}}", "wrong-type.empty 14:19"),
                        wrong("[ja]", "wrong-type.when 14:14"))
                .map(each -> test(asked + "- {say: A, when: " + each.steps() + "}", shifted(each.expected())));
    }

    /** The table counts from the condition itself; the step before it takes four columns more than written there. */
    private static String shifted(String expected) {
        int colon = expected.indexOf(':');
        if (colon < 0) {
            return expected;
        }
        String[] parts = expected.split(" ");
        String[] place = parts[1].split(":");
        parts[1] = place[0] + ":" + (Integer.parseInt(place[1]) + 4);
        return String.join(" ", parts);
    }

    @TestFactory
    Stream<DynamicTest> going() {
        return table(
                right("- {id: a, say: A, go: b}\n- {id: b, say: B}"),
                wrong("- {id: een, say: A, go: eem}", "unknown-step 7:25 een"),
                wrong("- {id: a, ask: A, type: yes_no, go: {ja: a}}", "unknown-option 7:38"),
                wrong("- {id: a, ask: A, type: yes_no, go: {yes: a, yes: a}}", "duplicate-key 7:46"),
                wrong(
                        "- {id: a, ask: A, type: choices, options: {x: {label: X, go: a}}}",
                        "type-mismatch.go-of-several 7:62"),
                wrong("- {id: a, say: A, go: {yes: a}}", "wrong-type.go 7:24"),
                wrong("- {id: a, ask: A, to: [jongere, ouder], go: {passed: a}}", "type-mismatch.go-of-several 7:46"),
                right("- {id: a, say: A, go: [{when: {b: yes}, to: a}, {to: b}]}\n- {id: b, ask: B, type: yes_no}"),
                wrong("- {id: a, say: A, go: [{wanneer: {}, to: a}]}", "unknown-key 7:25"),
                wrong(
                        "- {id: w, ask: W, type: people}\n- {each: w, as: p, steps: [{id: in, say: In}]}\n"
                                + "- {say: A, go: in}",
                        "unknown-step.into-each 9:16"));
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        return table(
                right("- {id: wie, ask: Wie}\n- say: Dag ${wie:-jij}, ${role.ouder} en ${jim}."),
                wrong("- {id: wie, ask: Wie}\n- say: Dag ${wei}.", "unknown-answer 8:12 wie"),
                wrong("- say: Dag ${role.oma}.", "unknown-role 7:12"));
    }

    private static Stream<DynamicTest> table(Case... cases) {
        return Stream.of(cases).map(each -> test(each.steps(), each.expected()));
    }

    private static DynamicTest test(String steps, String expected) {
        String text = HEADER + steps.strip().indent(2);
        // Two columns of indentation are the header's affair and not the table's.
        return DynamicTest.dynamicTest(steps.replace('\n', ' '), () -> {
            ScriptReader.Reading reading = ScriptReader.read("proef.yaml", text.getBytes(StandardCharsets.UTF_8));
            List<Finding> findings = findings(reading);
            assertEquals(expected, findings.stream().map(FindingsTest::brief).collect(Collectors.joining(", ")), text);
            for (Finding finding : findings) {
                for (String language : Words.LANGUAGES) {
                    FindingText words = new FindingText(Words.in(language));
                    assertTrue(words.lines(finding, reading.source()).stream().noneMatch(l -> l.contains("{0}")));
                }
            }
        });
    }

    /** What the reader and the linker say; what is proved about paths has tables of its own. */
    private static List<Finding> findings(ScriptReader.Reading reading) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        if (reading.script() != null) {
            findings.addAll(Linker.link(reading.script(), Library.of()));
        }
        return findings.stream().sorted().distinct().toList();
    }

    private static String brief(Finding finding) {
        Place place = finding.place();
        String nearest = finding.nearest() == null ? "" : " " + finding.nearest();
        return finding.message() + " " + place.line() + ":" + (place.column() - 2) + nearest;
    }

    @Test
    void aHeaderNeedsItsKeys() {
        ScriptReader.Reading reading = ScriptReader.read("x.yaml", "dialogue: y\ntitel: Y\n");
        assertEquals(
                List.of(
                        "missing-key",
                        "missing-key",
                        "missing-key",
                        "missing-key",
                        "missing-key",
                        "bad-name.file",
                        "unknown-key"),
                reading.findings().stream().map(Finding::message).toList());
    }

    @Test
    void aVariableIsWordsOrANumber() {
        String variables = "variables: {a: [x, y], b: [x, [y]], c: [], d: {from: 3, upto: 3}}\nsteps:";
        ScriptReader.Reading reading =
                ScriptReader.read("proef.yaml", HEADER.replace("steps:", variables) + "  - say: Dag\n");
        assertEquals(
                List.of("wrong-type.text", "wrong-type.variable", "wrong-type.variable"),
                reading.findings().stream().map(Finding::message).toList());
    }

    @Test
    void whatIsWrongDoesNotHideWhatIsRight() {
        ScriptReader.Reading reading = ScriptReader.read("proef.yaml", HEADER + "  - sya: Dag\n  - say: Dag\n");
        Script script = reading.script();
        assertTrue(script != null && script.steps().size() == 1);
    }
}
