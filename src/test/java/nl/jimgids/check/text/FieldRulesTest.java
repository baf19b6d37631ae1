package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the field, as tables: steps, and what is found with line, column and the words it speaks of. */
class FieldRulesTest {
    private record Case(String steps, String expected) {}

    private static Case wrong(String steps, String expected) {
        return new Case(steps, expected);
    }

    private static Case right(String steps) {
        return new Case(steps, "");
    }

    private static Stream<DynamicTest> table(Case... cases) {
        return Stream.of(cases)
                .map(each -> DynamicTest.dynamicTest(
                        each.steps().replace('\n', ' '),
                        () -> assertEquals(each.expected(), Found.in("nl", each.steps()))));
    }

    @TestFactory
    Stream<DynamicTest> thePeopleComeFromTheYouth() {
        return table(
                wrong(
                        "- {ask: 'Wie mag meedenken?', options: {oma: Mijn oma, tante: Tante Bea, geen: Niemand}}",
                        "persons 7:46 Mijn oma, Tante Bea"),
                wrong(
                        "- {ask: 'Bij wie slaap je?', options: {b: Bij de buurvrouw, n: Niemand}}",
                        "persons 7:43 Bij de buurvrouw"),
                wrong(
                        "- ask: Aan wie denk je?\n  type: choices\n  options:\n    c: Coach\n"
                                + "    v: {label: Mijn vriend}\n    x: Ik zelf",
                        "persons 10:8 Coach, Mijn vriend"),
                wrong("- {ask: 'Wie is dat?', options: {o: Oma, a: Iemand anders}}", "persons 7:37 Oma"),
                wrong(
                        "- {ask: 'Er is iemand. En met wie praat je?', options: {o: Opa, b: Je broer}}",
                        "persons 7:60 Opa, Je broer"),
                // Somebody at the table, or ourselves.
                right("- {ask: 'Wie vertelt het?', options: {ik: Ik zelf, wij: Wij samen, h: Mijn hulpverlener}}"),
                right("- {ask: 'Wie vraagt het?', options: {ik: Ik zelf, c: Mijn coach}}"),
                right("- {ask: 'Wie weet dit al?', options: {m: Mijn moeder, v: Mijn vader, n: Niemand}}"),
                right("- {ask: 'Wie doet dit?', options: {j: Jongere, o: Ouder, p: Professional}}"),
                // Kinds of people, groups.
                right("- {ask: 'Wie helpt jou?', options: {f: Familie, v: Vrienden, s: Iemand van school}}"),
                right("- {ask: 'Wie kan helpen?', options: {b: Een buurman, v: Een vriend of vriendin}}"),
                // Who somebody is to the youth, and what is no question who.
                right("- {id: p, ask: Hoe}\n- {ask: \"Wie is ${p}?\", options: {o: Mijn oma, t: Mijn tante}}"),
                right("- {ask: 'Wie is dat voor jou?', options: {o: Mijn oma, t: Mijn tante}}"),
                right("- {ask: 'Wie is die persoon van jou?', options: {o: Mijn oma, t: Mijn tante}}"),
                right("- {ask: 'Hoort die bij familie?', options: {o: Ja, mijn oma, n: Nee}}"
                        .replace("Ja, mijn oma", "Oma")),
                right("- {ask: 'Weet oma wie jij kiest?', type: yes_no}"),
                right("- {ask: 'Wie mag meedenken?', type: people}"));
    }

    @Test
    void aRoleOfTheScriptIsNoPersonFromOutside() {
        String text = """
                jim: 1
                dialogue: proef
                title: Proef
                language: nl
                roles: {jongere: Jongere, coach: Coach, oma: Oma}
                steps:
                  - {ask: 'Wie doet dit?', options: {c: Coach, o: Oma, n: Niemand}}
                """;
        assertEquals(List.of(), TextRules.of(Found.script(text)));
    }

    @TestFactory
    Stream<DynamicTest> nobodyKnowsThatItWorks() {
        return table(
                wrong("- say: Praten werkt altijd.", "claim 7:15 werkt altijd"),
                wrong("- say: Een JIM helpt altijd.", "claim 7:16 helpt altijd"),
                wrong("- say: |\n    Er is een manier.\n    Die is al vaak bewezen.", "claim 9:9 is al vaak bewezen"),
                wrong("- {ask: Hoe, why: Dit is wetenschappelijk bewezen.}", "claim 7:23 is wetenschappelijk bewezen"),
                wrong("- say: Het is bewezen effectief.", "claim 7:12 is bewezen"),
                wrong("- say: Een bewezen aanpak.", "claim 7:12 bewezen aanpak"),
                wrong("- say: Wij geven garantie.", "claim 7:18 garantie"),
                wrong("- part: Gegarandeerd een goed gesprek", "claim 7:9 Gegarandeerd"),
                wrong("- {ask: Hoe, hint: Zeg dat praten altijd helpt.}", "claim 7:35 altijd helpt"),
                right("- say: Er is geen garantie."),
                right("- say: Niemand weet of het altijd werkt."),
                right("- ask: Wat helpt altijd?"),
                right("- {ask: 'Hoe is die?', options: {h: Helpt altijd}}"),
                right("- {ask: Hoe is die, label: Werkt altijd}"),
                right("- say: Iemand die je altijd helpt."),
                right("- say: Je oma helpt altijd."),
                right("- say: Je vader werkt altijd tot zes uur."),
                right("- say: \"Zeg maar: 'dit werkt altijd'.\""),
                right("- {ask: Hoe, hint: Beloof geen garantie.}"),
                right("- say: Je mag altijd stoppen."));
    }

    @TestFactory
    Stream<DynamicTest> theYouthsOwnWord() {
        return table(
                wrong("- ask: Wat mag jouw JIM weten?", "jim 7:21"),
                wrong("- say: |\n    We praten samen.\n    Dan hoort de JIM het ook.", "jim 9:18"),
                wrong("- ask: Mag JIM dit lezen?", "jim 7:12"),
                wrong("- {ask: Wie, options: {a: Mijn JIM, b: Niemand}}", "jim 7:32"),
                wrong("- part: Je JIM", "jim 7:12"),
                wrong("- plan: \"Bellen met **je JIM**\"\n  after: 7 days", "jim 7:26"),
                right("- ask: \"Wat mag ${jim} weten?\""),
                right("- ask: Wil je een JIM?"),
                right("- say: Zo iemand noemen wij een JIM. Jouw JIM kies je zelf."),
                right("- say: De JIM is iemand die jij kent."),
                right("- say: De JIM-aanpak komt uit Amerika. Andere JIM's vertellen erover."),
                right("- say: Meer weten over werken met JIM?"),
                right("- say: Of een JIM wil, vragen we later."),
                right("- ask: Hoe is het om JIM te zijn?"),
                right("- {ask: 'Welk woord past?', options: {a: Mijn JIM, b: Mijn maatje}}"),
                right("- {ask: Wat, hint: Vraag wat de JIM wil.}"),
                right("- {say: Wat de JIM zei schrijf je op., alone: professional}"),
                right("- say: Jim komt straks."));
    }

    @Test
    void theHeaderMaySayJim() {
        String text = """
                jim: 1
                dialogue: proef
                title: De JIM vragen
                about: Hoe je de JIM vraagt.
                language: nl
                roles: {jongere: Jongere, jim: De JIM}
                outcomes: {klaar: De JIM doet mee}
                steps:
                  - say: Dag
                    source: de JIM
                """;
        assertEquals(List.of(), TextRules.of(Found.script(text)));
    }

    @TestFactory
    Stream<DynamicTest> oneQuestionAtATime() {
        return table(
                wrong("- ask: Wat is een JIM? En wat niet?", "two-questions 7:24"),
                wrong("- ask: Wie is dat? Hoe lang ken je die?", "two-questions 7:20"),
                wrong("- ask: |\n    Hoe gaat het?\n    Slaap je goed?", "two-questions 9:5"),
                wrong("- {ask: Hoe, simple: 'Gaat het goed? Of waarom niet?'}", "two-questions 7:38"),
                wrong("- ask: Kun je dat zelf vragen? Met wie doe je dat?", "two-questions 7:32"),
                wrong("- ask: \"Hoe is het thuis? Is ${jim} daar ook?\"", "two-questions 7:27"),
                right("- say: Hoe gaat het? Wat wil je?"),
                right("- ask: Wie zijn er nu belangrijk voor jou? Alles mag."),
                right("- ask: Weet je het niet? Sla maar over. Wie is dat?"),
                right("- ask: Is het lastig? Dan helpen we. Hoe wil je het doen?"),
                right("- ask: Hoe gaat het? Goed?"),
                right("- ask: Wil je nu praten? Of liever later?"),
                right("- ask: Wil je nu praten? Of wil je later praten?"),
                right("- ask: Hoe gaat het? Slecht, goed of gaat wel?"),
                right("- ask: \"Iemand zegt: 'Wie ben jij? Wat doe je hier?' Wat zeg jij dan?\""),
                right("- {ask: 'Hoe gaat het?', probes: ['Wat ging goed?', 'Wat niet?']}"));
    }

    @TestFactory
    Stream<DynamicTest> theHintLayerStaysInTheHint() {
        return table(
                wrong("- say: Denk aan thuis (R5).", "hint-layer 7:23 (R5)"),
                wrong("- say: Hier hoor je vaak R1, R5 of R11.", "hint-layer 7:26 R1, R5 of R11"),
                wrong("- {ask: Hoe, why: R7. Het woord.}", "hint-layer 7:19 R7"),
                wrong("- say: Een psychopathologische reden.", "hint-layer 7:12 psychopathologische"),
                right("- {ask: Hoe, hint: R7. Denk ook aan R1 of R2 (R12).}"),
                right("- say: We zitten in lokaal R5."),
                right("- {say: Denk aan thuis (R5)., alone: [professional]}"));
    }

    @TestFactory
    Stream<DynamicTest> aScoreIsFeedback() {
        return table(
                wrong("- say: Dit is jouw MITI-score.", "certificate 7:8"),
                wrong("- say: Dag. Met deze score krijg je een certificaat.", "certificate 7:13"),
                right("- say: Dit is geen MITI-score."),
                right("- say: Ik wil mijn diploma halen."));
    }

    @Test
    void whatMustBeMendedAndWhatShould() {
        List<Finding> findings = TextRules.of(Found.script("""
                jim: 1
                dialogue: proef
                title: Proef
                language: nl
                roles: {jongere: Jongere}
                steps:
                  - {ask: 'Wie mag mee? Wie niet?', options: {o: Oma, t: Tante}}
                  - say: De JIM werkt altijd (R5).
                  - say: Met deze score krijg je een diploma.
                """));
        assertEquals(
                List.of(
                        "two-questions WARNING",
                        "persons ERROR",
                        "jim WARNING",
                        "claim ERROR",
                        "hint-layer ERROR",
                        "certificate ERROR"),
                findings.stream()
                        .map(finding -> finding.message().substring("field-rule.".length()) + " " + finding.severity())
                        .toList());
    }
}
