package nl.jimgids.script.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every name that a script may speak of, in every place where it may stand. {@code FindingsTest} has the places of findings. */
class LinkerTest {
    private static final String HEADER = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            variables: {stand: [rust, druk], moed: {from: 0, upto: 5}}
            outcomes: {klaar: Klaar}
            uses: {toen: eerder}
            """;

    private static final String ASKED = """
            - {id: keus, ask: Wat, options: {rust: Rust, tijd: Tijd}}
            - {id: ja, ask: Ja, type: yes_no}
            - {id: cijfer, ask: Cijfer, type: scale, from: 0, upto: 10}
            - {id: aantal, ask: Aantal, type: number, from: 1, upto: 5}
            - {id: vrij, ask: Vrij, type: number}
            - {id: meer, ask: Meer, type: choices, options: {a: A, b: B}}
            - {id: wie, ask: Wie, type: people}
            - {id: dag, ask: Dag, type: date}
            - {id: hoop, ask: Hoop, to: [jongere, ouder], type: yes_no}
            - {id: ieder, ask: Ieder, to: everyone}
            - {id: samen, do: tak}
            """;

    private static final Library LIBRARY = Library.of(script("eerder", """
            jim: 1
            dialogue: eerder
            title: Eerder
            language: nl
            roles: {jongere: Jongere}
            steps:
              - {id: gekozen, ask: Wie, to: jongere, options: {a: A, b: B}}
              - {id: zij, do: tak}
            """), script("tak", """
            jim: 1
            dialogue: tak
            title: Tak
            language: nl
            roles: {jongere: Jongere}
            outcomes: {goed: Goed, later: Later}
            steps:
              - end: goed
            """));

    private static Script script(String name, String text) {
        ScriptReader.Reading reading = ScriptReader.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        Script script = reading.usable();
        assertNotNull(script, () -> reading.findings().toString());
        return script;
    }

    private static DynamicTest row(String what, String header, String steps, String expected) {
        return DynamicTest.dynamicTest(what, () -> {
            String text = header + "steps:\n" + steps.strip().indent(2);
            ScriptReader.Reading reading = ScriptReader.read("proef.yaml", text.getBytes(StandardCharsets.UTF_8));
            List<Finding> findings = new ArrayList<>(reading.findings());
            assertNotNull(reading.script(), () -> reading.findings().toString());
            findings.addAll(Linker.link(reading.script(), LIBRARY));
            assertEquals(expected, findings.stream().map(Finding::message).collect(Collectors.joining(", ")), text);
        });
    }

    /** A condition, and what is wrong with it; nothing behind the bar: nothing. */
    @TestFactory
    Stream<DynamicTest> conditions() {
        return """
                {any: [{kues: rust}]} | unknown-answer
                {not: {kues: rust}} | unknown-answer
                {keus: [rsut, passed]} | unknown-option
                {meer: {includes: c, excludes: b}} | unknown-option
                {meer: {excludes: c}} | unknown-option
                {samen: goed} |
                {samen: gaed} | unknown-outcome
                {samen: passed} |
                {samen: {at_least: 1}} | type-mismatch.test
                {stand: druk} |
                {stand: rast} | unknown-option
                {stand: {at_least: 1}} | type-mismatch.test
                {moed: 5} |
                {moed: 6} | type-mismatch.number
                {moed: x} | type-mismatch.number
                {moed: {at_least: 5}} |
                {moed: {at_least: 6}} | type-mismatch.range
                {jim: oom} | type-mismatch.test
                {hoop: {some: misschien}} | unknown-option
                {ja: {differ: yes}} | type-mismatch.not-several
                {ieder: {differ: yes}} | type-mismatch.test
                {ieder: {some: answered}} |
                {aantal: 1} |
                {aantal: 5} |
                {aantal: 0} | type-mismatch.number
                {aantal: 6} | type-mismatch.number
                {aantal: {at_least: 9}} | type-mismatch.range
                {vrij: -9999} |
                {vrij: {at_least: 9999}} |
                {vrij: {at_least: 3, below: 3}} | type-mismatch.range
                {vrij: {at_least: 3, below: 4}} |
                {cijfer: 0} |
                {cijfer: 10} |
                {cijfer: -1} | type-mismatch.number
                {cijfer: {at_least: 10}} |
                {cijfer: {at_least: 11}} | type-mismatch.range
                {cijfer: {below: 1}} |
                {cijfer: {below: 0}} | type-mismatch.range
                {meer: {count: 1}} |
                {meer: {count: x}} | type-mismatch.number
                {wie: {count: -1}} | type-mismatch.number
                {wie: {count: [1, -2]}} | type-mismatch.number
                {wie: {count: {below: 3}}} |
                {wie: {count: answered}} | type-mismatch.count
                {keus: {includes: rust}} | type-mismatch.test
                {dag: morgen} | type-mismatch.words
                {toen.gekozen: a} |
                {toen.gekozen: c} | unknown-option
                {toen.zij: goed} |
                {toen.zij: gaed} | unknown-outcome
                {toen.gekoezn: a} | unknown-answer.elsewhere
                {nooit.gekozen: a} | unknown-dialogue
                {role.ouder: absent} |
                {role.oma: absent} | unknown-role
                """.lines().map(line -> {
            String[] parts = line.split(" \\|", 2);
            return row(parts[0], HEADER, ASKED + "- {say: A, when: " + parts[0] + "}", parts[1].strip());
        });
    }

    /** A step, and what is wrong with its form. */
    @TestFactory
    Stream<DynamicTest> forms() {
        return """
                - {steps: x} | wrong-type.list
                - {id: z, say: A, go: [ja]} | wrong-type.fork
                - {id: z, ask: A, type: yes_no, go: {yes: [ja]}} | wrong-type.text
                - {set: [stand]} | wrong-type.map
                - {set: {stand: [rust]}} | wrong-type.text
                - {say: A, when: {meer: {includes: [a]}}} | wrong-type.text
                - {say: A, when: {hoop: {differ: no}}} |
                - {say: A, when: {hoop: {differ: soms}}} | wrong-type.differ
                - {say: A, when: {keus: [[rust]]}} | wrong-type.text
                - {ask: A, type: choices, options: {a: A, b: B}, at_least: 1, at_most: 2} |
                - {ask: A, type: choices, options: {a: A, b: B}, at_least: 2, at_most: 2} |
                - {ask: A, type: choices, options: {a: A, b: B}, at_most: 3} | type-mismatch.choices
                - {ask: A, type: choices, options: {a: A, b: B}, at_least: 2, at_most: 1} | type-mismatch.choices
                - {ask: A, type: choices, options: {a: A, b: B}, at_least: -1} | type-mismatch.choices
                - {ask: A, type: scale, from: 0, upto: 100} |
                - {ask: A, type: scale, from: 0, upto: 101} | type-mismatch.scale
                - {ask: A, type: scale, from: 3, upto: 3} | type-mismatch.scale
                - {ask: A, type: number, from: 5, upto: 5} |
                - {ask: A, type: number, from: 6, upto: 5} | type-mismatch.scale
                - {ask: A, type: date, from: today} |
                """.lines().map(line -> {
            String[] parts = line.split(" \\|", 2);
            return row(parts[0], HEADER, ASKED + parts[0], parts[1].strip());
        });
    }

    /** The same about an entry that an {@code each} is at. */
    @TestFactory
    Stream<DynamicTest> entries() {
        return Stream.of(
                row("one of the list", HEADER, each("{a: A, b: B}", "{p: a}"), ""),
                row("none of the list", HEADER, each("{a: A, b: B}", "{p: c}"), "unknown-option"),
                row("a number", HEADER, each("{a: A, b: B}", "{p: {at_least: 1}}"), "type-mismatch.entry"),
                row("of people's own list", HEADER, each("wie", "{p: oma}"), "type-mismatch.entry"),
                row("of no list", HEADER, each("ja", "{ja: yes}"), "type-mismatch.answer"));
    }

    private static String each(String entries, String condition) {
        return ASKED + "- {each: " + entries + ", as: p, steps: [{say: A, when: " + condition + "}]}";
    }

    /** Wherever a text may stand, what it prints must be there. */
    @TestFactory
    Stream<DynamicTest> texts() {
        return """
                - part: Deel $
                - say: Zeg $
                - ask: Vraag $
                - {ask: A, label: B $}
                - {ask: A, hint: B $}
                - {ask: A, why: B $}
                - {ask: A, simple: B $}
                - {ask: A, probes: [B $]}
                - {ask: A, options: {a: B $}}
                - {ask: A, options: {a: {label: B, hint: C $}}}
                - {each: {a: B $}, as: p, steps: [{say: A}]}
                - {plan: B $, after: 1 day}
                - {pause: B $}
                - {set: {jim: B $}}
                """.lines().flatMap(line -> Stream.of(
                row(
                        line,
                        HEADER,
                        ASKED + line.replace("$", "'${ja}'").replaceAll("([A-Z]\\w* )'([^']*)'", "\"$1$2\""),
                        ""),
                row(
                        line + " (wrong)",
                        HEADER,
                        ASKED + line.replace("$", "'${wei}'").replaceAll("([A-Z]\\w* )'([^']*)'", "\"$1$2\""),
                        "unknown-answer")));
    }

    /** A step, and what is wrong with a name in it. */
    @TestFactory
    Stream<DynamicTest> names() {
        return """
                - {plan: A, on: dag} |
                - {plan: A, on: ja} | type-mismatch.answer
                - {plan: A, on: dga} | unknown-answer
                - {plan: A, after: 1 day, dialogue: nergens} | unknown-dialogue
                - {plan: A, after: 1 day, dialogue: tak} |
                - {pause: A, until: dag} |
                - {pause: A, until: ja} | type-mismatch.answer
                - {show: [ja, wei]} | unknown-answer
                - {set: {stand: druk}} |
                - {set: {stand: rast}} | type-mismatch.value
                - {set: {stand: +1}} | type-mismatch.move
                - {set: {moed: 5}} |
                - {set: {moed: 9}} | type-mismatch.number
                - {set: {moed: -1}} |
                - {set: {jim: oom}} |
                - {id: z, say: A, go: [{when: {kues: rust}, to: ja}]} | unknown-answer
                - {id: z, say: A, go: [{when: {keus: rust}, to: aj}]} | unknown-step
                - {id: z, ask: A, type: yes_no, go: {yes: aj}} | unknown-step
                - {id: z, ask: A, options: {a: {label: A, go: aj}}} | unknown-step
                - {id: z, ask: A, options: {a: {label: A, when: {kues: rust}}}} | unknown-answer
                - {id: z, ask: A, options: {a: A}, go: {b: ja}} | unknown-option
                - {id: z, ask: A, type: choices, options: {a: A}, go: {a: ja}} | unknown-option
                - {id: z, ask: A, to: [jongere, ouder], options: {a: {label: A, go: ja}}} | type-mismatch.go-of-several
                - {id: z, do: tak, go: {goed: ja, else: ja}} |
                - {id: z, do: tak, go: {gaed: ja}} | unknown-outcome
                - {id: z, do: proef} |
                - {ask: A, type: person, from: wie} |
                - {each: wie, as: ja, steps: [{say: A}]} | duplicate-id
                - {id: stand, say: A} | duplicate-id
                """.lines().map(line -> {
            String[] parts = line.split(" \\|", 2);
            return row(parts[0], HEADER, ASKED + parts[0], parts[1].strip());
        });
    }

    @TestFactory
    Stream<DynamicTest> headers() {
        String say = "- say: Dag";
        return Stream.of(
                row("share", HEADER + "share: [oma]\n", say, "unknown-role"),
                row("optional roles", HEADER + "optional_roles: [oma]\n", say, "unknown-role"),
                row("uses", HEADER.replace("toen: eerder", "toen: nergens"), say, "unknown-dialogue"),
                row(
                        "uses, a name of the language",
                        HEADER.replace("toen: eerder", "role: eerder"),
                        say,
                        "bad-name.reserved"),
                row("safety", HEADER + "safety: nergens\n", say, "unknown-dialogue"),
                row("safety, itself", HEADER + "safety: proef\n", say, ""),
                row("safety, the usual one", HEADER + "safety: veiligheid\n", say, ""));
    }
}
