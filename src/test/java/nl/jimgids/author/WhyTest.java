package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.conversation.Scenario;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A script, a case, and the sentence that a failure is explained with. The first step of a script is on its line 7. */
class WhyTest {
    private static final String CHOICE = """
            - id: meedenken
              ask: Mag er iemand meedenken?
              options: {iemand: Ja, niemand: Nee}
              go:
                iemand: kiezen
                else: slot
            - id: kiezen
              ask: Wie?
            - end: klaar
            - id: slot
              end: klaar
            """;
    private static final Script OTHER = Scenario.script("ander", "outcomes: {goed: Goed, fout: Fout}\n", """
            - id: hoe
              ask: Hoe gaat het?
              options: {prima: Prima, niet: Niet}
              go: {niet: diep}
            - end: goed
            - id: diep
              ask: Wat is er?
            - end: fout
            """);

    private static final String LOOP = """
            - id: kies
              ask: Kies
              options: {iemand: Ja, niemand: Nee}
              go: {iemand: wie, else: tak}
            - id: wie
              ask: Wie?
            - end: klaar
            - id: tak
              do: ander
              go: {fout: wie, else: slot}
            - id: slot
              end: klaar
            """;
    private static final String EACH = """
            - {id: wie, ask: Wie, type: people}
            - each: wie
              as: persoon
              steps:
                - {id: hoe, ask: Hoe}
            """;
    private static final String ENDS =
            "outcomes: {gekozen: G, tijd: T, niemand: N}\nvariables: {u: [gekozen, tijd, niemand]}\n";
    private static final String ENDS_STEPS = """
            - id: kies
              ask: Kies
              options: {ja: Ja, nee: Nee}
              go: {nee: geen}
            - {id: bedenk, ask: Tijd, type: yes_no}
            - {end: tijd, when: {bedenk: yes}}
            - {id: slot, say: Dag}
            - {end: niemand, when: {u: niemand}}
            - end: gekozen
            - {id: geen, set: {u: niemand}, go: slot}
            """;
    private static final String PAUSE = """
            - {id: a, ask: A}
            - pause: Rust
            - {id: b, ask: B}
            """;
    private static final String PLAN = """
            - {id: dag, ask: Dag, type: date}
            - {plan: Praten, on: dag, when: {dag: answered}}
            - {plan: Vragen, after: 14 days, when: {dag: passed}}
            - {plan: Bellen, after: 14 days, when: {dag: passed}}
            """;

    @TestFactory
    Stream<DynamicTest> anAnswerLedElsewhere() {
        return table(
                row(CHOICE, "meedenken: niemand", "asked: [kiezen]")
                        .says("kiezen is niet gevraagd, want meedenken is niemand (regel 14)."),
                row(CHOICE, "meedenken: passed", "asked: [kiezen]")
                        .says("kiezen is niet gevraagd, want meedenken is overgeslagen (regel 14)."),
                row(CHOICE, "meedenken: unknown", "asked: [kiezen]")
                        .says("kiezen is niet gevraagd, want meedenken is beantwoord met 'weet ik niet' (regel 14)."),
                row(CHOICE, "meedenken: niemand\nkiezen: Bea", "outcome: klaar")
                        .says("kiezen is niet gevraagd, want meedenken is niemand (regel 14)."),
                row("""
                        - id: zeker
                          ask: Zeker?
                          options: {ja: Ja, nee: {label: Nee, go: uit}}
                        - id: dag
                          ask: Wanneer?
                          type: date
                        - id: uit
                          end: klaar
                        """, "zeker: nee", "asked: [dag]").says("dag is niet gevraagd, want zeker is nee (regel 11)."),
                row("""
                        - id: cijfer
                          ask: Cijfer?
                          type: scale
                          from: 0
                          upto: 10
                        - say: Dag
                          go:
                            - {when: {cijfer: {at_least: 7}}, to: hoog}
                            - {to: laag}
                        - id: hoog
                          ask: Hoezo?
                          go: laag
                        - id: laag
                          end: klaar
                        """, "cijfer: 3", "asked: [hoog]").says("hoog is niet gevraagd, want cijfer is 3 (regel 16)."),
                row(LOOP, "kies: niemand\nander.hoe: prima", "asked: [wie]")
                        .says(
                                "wie is niet gevraagd, want kies is niemand (regel 12), en daarna: het gesprek ander eindigde met goed (regel 18)."));
    }

    @TestFactory
    Stream<DynamicTest> somethingIsPassedOver() {
        return table(
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - {id: b, ask: B, when: {a: yes}}
                        """, "a: no", "asked: [b]").says("b is niet gevraagd, want a is no (regel 10)."),
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - when: {not: {a: yes}, role.ouder: absent}
                          steps:
                            - {id: b, ask: B}
                        """, "a: no", "asked: [b]").says("b is niet gevraagd, want ouder zit aan tafel (regel 10)."),
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - {id: c, ask: C, type: yes_no}
                        - when: {any: [{a: yes}, {c: yes}]}
                          steps:
                            - {id: b, ask: B}
                        """, "a: no\nc: unknown", "asked: [b]")
                        .says(
                                "b is niet gevraagd, want a is no (regel 11) en c is beantwoord met 'weet ik niet' (regel 11)."),
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - {id: b, ask: B, type: yes_no, when: {a: yes}}
                        - {id: c, ask: C, when: {b: yes}}
                        """, "a: no", "asked: [c]")
                        .says("c is niet gevraagd, want b is niet gevraagd (regel 11), want a is no (regel 10)."),
                row("- {id: a, ask: A, only: long}\n- {id: b, ask: B}", "b: x", "asked: [a]")
                        .inShort()
                        .says("a is niet gevraagd, want dit is de korte vorm (regel 9)."),
                row("""
                        - {id: a, ask: A, type: yes_no, to: [jongere, ouder]}
                        - {id: b, ask: B, when: {a: {every: yes}}}
                        """, "a@jongere: yes\na@ouder: no", "asked: [b]")
                        .says("b is niet gevraagd, want a@jongere is yes en a@ouder is no (regel 10)."),
                row("""
                        - {id: wie, ask: Wie, type: people}
                        - {id: b, ask: B, when: {wie: {count: {at_least: 2}}}}
                        """, "wie: [oma]", "asked: [b]").says("b is niet gevraagd, want wie is 'oma' (regel 10)."),
                row("""
                        - {id: wie, ask: Wie, type: people}
                        - {id: b, ask: B, when: {wie: {count: {at_least: 1}}}}
                        """, "wie: []", "asked: [b]").says("b is niet gevraagd, want wie is leeg (regel 10)."),
                row("variables: {uitkomst: [geen, wel]}\n", """
                        - {id: a, ask: A, type: yes_no, go: {yes: ja}}
                        - {set: {uitkomst: geen}, go: verder}
                        - {id: ja, set: {uitkomst: wel}}
                        - {id: verder, say: Dag}
                        - {id: b, ask: B, when: {uitkomst: wel}}
                        """, "a: no", "asked: [b]")
                        .says(
                                "b is niet gevraagd, want uitkomst is geen (regel 14), gezet op regel 11, want a is no (regel 10)."),
                row(
                                "variables: {uitkomst: [geen, wel]}\n",
                                "- {id: b, ask: B, when: {uitkomst: wel}}",
                                "{}",
                                "asked: [b]")
                        .says("b is niet gevraagd, want uitkomst is geen (regel 10), zoals aan het begin."));
    }

    @TestFactory
    Stream<DynamicTest> nobodyOrNothing() {
        return table(
                row(EACH, "wie: [oma]\nhoe@oma: goed", "asked: [hoe@Ruud]")
                        .says("hoe@Ruud is niet gevraagd, want Ruud staat niet op de lijst met oma (regel 10)."),
                row(EACH, "wie: []", "asked: [hoe]").says("hoe is niet gevraagd, want wie is leeg (regel 10)."),
                row(EACH, "wie: passed", "asked: [hoe@oma]")
                        .says("hoe@oma is niet gevraagd, want wie is overgeslagen (regel 10)."),
                row(EACH, "wie: [oma]\nhoe@oma: goed", "not_asked: [hoe]")
                        .says("hoe is gevraagd, want op de lijst wie staat oma (regel 10)."),
                row("- {id: a, ask: A, to: [jongere, ouder]}", "a@jongere: x", "asked: [a@ouder]")
                        .withoutParent()
                        .says("a@ouder is niet gevraagd, want ouder zit niet aan tafel."),
                row("- {id: a, ask: A, to: ouder}", "{}", "asked: [a]")
                        .withoutParent()
                        .says("a is niet gevraagd, want ouder zit niet aan tafel."),
                row("""
                        - {id: p, ask: P, to: ouder, options: {ja: Ja, nee: {label: Nee, signal: silent}}}
                        - {id: a, ask: A, to: ouder}
                        """, "p: nee", "asked: [a]")
                        .says("a is niet gevraagd, want ouder wil niet dat er iets wordt opgeschreven."),
                row("- {id: a, ask: A}", "a: x", "asked: ['a#2']")
                        .says("a#2 is niet gevraagd, want het is maar 1 keer gevraagd."),
                row("- {id: a, ask: A}\n- {id: b, ask: B, share: [jongere]}", "a: x\nb: y", "asked: [share(b)]")
                        .says("share(b) is niet gevraagd, want bij dit antwoord vraagt jim dat niet."));
    }

    @TestFactory
    Stream<DynamicTest> otherDialogues() {
        return table(
                row(LOOP, "kies: iemand\nwie: Bea", "asked: [ander.hoe]")
                        .says(
                                "ander.hoe is niet gevraagd, want het gesprek ander is niet gehouden, want kies is iemand (regel 12)."),
                row(LOOP, "kies: niemand\nander.hoe: prima", "asked: [ander.diep]")
                        .says("ander.diep is niet gevraagd, want ander.hoe is prima (regel 8 van ander)."),
                row(LOOP, "kies: niemand\nander.hoe: prima", "not_asked: [ander.hoe]")
                        .says("ander.hoe is gevraagd, want kies is niemand (regel 12)."),
                row(LOOP, "kies: niemand\nander.hoe: niet\nander.diep: x\nwie: y", "not_asked: [ander.diep]")
                        .says("ander.diep is gevraagd, want ander.hoe is niet (regel 11 van ander)."));
    }

    @TestFactory
    Stream<DynamicTest> asked() {
        return table(
                row(CHOICE, "meedenken: iemand\nkiezen: Bea", "not_asked: [kiezen]")
                        .says("kiezen is gevraagd, want meedenken is iemand (regel 13)."),
                row("- {id: a, ask: A}", "a: x", "not_asked: [a]")
                        .says("a is gevraagd (regel 9). Elke weg komt daar langs."),
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - {id: b, ask: B, when: {a: yes}}
                        """, "a: yes\nb: x", "not_asked: [b]").says("b is gevraagd, want a is yes (regel 10)."),
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - when: {a: yes, role.ouder: present}
                          steps:
                            - {id: b, ask: B}
                        """, "a: yes\nb: x", "not_asked: [b]")
                        .says("b is gevraagd, want a is yes (regel 10) en ouder zit aan tafel (regel 10)."));
    }

    @TestFactory
    Stream<DynamicTest> outcomes() {
        return table(
                row(ENDS, ENDS_STEPS, "kies: nee", "outcome: gekozen")
                        .says(
                                "Het gesprek eindigde met niemand (regel 17), want u is niemand (regel 17), gezet op regel 19, want kies is nee (regel 13)."),
                row(ENDS, ENDS_STEPS, "kies: ja\nbedenk: yes", "outcome: gekozen")
                        .says("Het gesprek eindigde met tijd (regel 15), want bedenk is yes (regel 15)."),
                row(ENDS, ENDS_STEPS, "kies: ja\nbedenk: no", "outcome: niemand")
                        .says(
                                "Het gesprek eindigde met gekozen (regel 18), want u is gekozen (regel 17), zoals aan het begin. Het eindigde niet met niemand (regel 17), want u is gekozen (regel 17), zoals aan het begin, en regel 19 is niet bereikt, want kies is ja (regel 10)."),
                row(ENDS, ENDS_STEPS, "kies: ja\nbedenk: no", "outcome: tijd")
                        .says(
                                "Het gesprek eindigde met gekozen (regel 18), want u is gekozen (regel 17), zoals aan het begin. Het eindigde niet met tijd (regel 15), want bedenk is no (regel 15)."),
                row("outcomes: {klaar: Klaar, uit: Uit}\n", "- {id: a, ask: A}\n- end: klaar", "a: x", "outcome: uit")
                        .says("Het gesprek eindigde met klaar (regel 10). Elke weg leidt daarheen."),
                row(PAUSE, "a: x", "outcome: klaar")
                        .says(
                                "Het gesprek is nog niet klaar. Het rust op regel 10, en er zijn geen antwoorden voor wat daarna komt."),
                row(PAUSE, "a: x", "asked: [b]").says("b is niet gevraagd, want het gesprek rust op regel 10."),
                row(PAUSE, "a: x\nb: y", "paused: true").says("Het gesprek rust niet. Het eindigde met klaar."),
                row(PAUSE, "a: x", "paused: false")
                        .says(
                                "Het gesprek is nog niet klaar. Het rust op regel 10, en er zijn geen antwoorden voor wat daarna komt."));
    }

    @TestFactory
    Stream<DynamicTest> plans() {
        return table(
                row(PLAN, "dag: 14 days", "follow_up: 2")
                        .says(
                                "Wat er gepland is, staat op regel 10. Dat is 1 keer. Op regel 11 is niets gepland, want dag is 2026-01-15 (regel 11). Op regel 12 is niets gepland, want dag is 2026-01-15 (regel 12)."),
                row(PLAN, "dag: passed", "follow_up: 1")
                        .says(
                                "Wat er gepland is, staat op regel 11 en regel 12. Dat is 2 keer. Op regel 10 is niets gepland, want dag is overgeslagen (regel 10)."));
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return table(
                row(CHOICE, "meedenken: iemand", "asked: [kiezen]")
                        .says(
                                "Op kiezen staat geen antwoord in het bestand. De vraag is: Wie? Zij staat in proef.yaml:15:5. Overslaan mag ook. Schrijf dan: kiezen: passed"),
                row(CHOICE, "meedenken: iemnd", "asked: [kiezen]")
                        .says(
                                "Het antwoord op meedenken past niet. iemnd staat er niet bij. Kies uit: iemand, niemand. De vraag is: Mag er iemand meedenken? Zij staat in proef.yaml:9:5."),
                row("""
                        - {id: a, ask: A, type: yes_no}
                        - {id: b, ask: B, options: {x: X, y: {label: Y, when: {a: yes}}}}
                        """, "a: no\nb: y", "asked: [b]")
                        .says(
                                "Het antwoord op b past niet. y staat er niet bij. Kies uit: x. De vraag is: B Zij staat in proef.yaml:10:5. Keuze y wordt hier niet aangeboden, want a is no (regel 10)."));
    }

    /**
     * @param more keys of the case: who sits at the table, or the short form
     * @param said what the failures say
     */
    private record Row(String header, String steps, String answers, String expect, String more, String said) {
        Row says(String sentences) {
            return new Row(header, steps, answers, expect, more, sentences);
        }

        /** The parent is not there. */
        Row withoutParent() {
            String table = "    table: {jongere: Sam, professional: Noor}\n";
            return new Row(header, steps, answers, expect, table, said);
        }

        /** In the short form. */
        Row inShort() {
            return new Row(header, steps, answers, expect, "    short: true\n", said);
        }
    }

    private static Row row(String header, String steps, String answers, String expect) {
        return new Row(header, steps, answers, expect, "", "");
    }

    private static Row row(String steps, String answers, String expect) {
        return row("", steps, answers, expect);
    }

    private static Stream<DynamicTest> table(Row... rows) {
        return Stream.of(rows)
                .map(row -> DynamicTest.dynamicTest(row.said(), () -> assertEquals(row.said(), why(row))));
    }

    private static String why(Row row) {
        String outcomes = row.header().contains("outcomes") ? "" : "outcomes: {klaar: Klaar}\n";
        Script script = Scenario.script("proef", "optional_roles: [ouder]\n" + outcomes + row.header(), row.steps());
        Library library = Library.of(script, OTHER);
        String file = "dialogue: proef\ncases:\n  - name: proef\n" + row.more() + "    answers:\n"
                + row.answers().indent(6) + "    expect: {" + row.expect() + "}\n";
        TestFile.Reading reading =
                TestReader.read("proef.test.yaml", file.getBytes(StandardCharsets.UTF_8), library, List.of());
        TestFile test = reading.file();
        assertTrue(test != null, () -> file + reading.findings());
        return Verdict.of(test.cases().get(0), test, library, Words.in("nl")).failures().stream()
                .map(Verdict.Failure::message)
                .collect(Collectors.joining(" "));
    }
}
