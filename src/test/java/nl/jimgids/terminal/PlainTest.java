package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Session;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Test;

class PlainTest {
    private static final Script TWO = Rehearsed.steps("""
            - {id: een, ask: "Hoe gaat het?", to: jongere, why: "Dan weten we het.", hint: Wacht.}
            - {id: twee, ask: "Wat nog?", to: jongere}
            - end: klaar
            """);

    private static Response answer(Rehearsed.Outcome outcome, String id) {
        return outcome.conversation().answers().entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(id))
                .findFirst()
                .orElseThrow()
                .getValue()
                .response();
    }

    @Test
    void holdsAConversation() {
        Rehearsed.Outcome outcome = Rehearsed.plain(TWO, "goed\nniets\nja\n");
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        assertEquals("""

                Een proef

                Els vraagt aan Dani:
                  Hoe gaat het?
                Typ je antwoord en druk op Enter.
                Typ /? om te zien wat je nog meer kunt doen.
                >\s
                Dani: goed  (bewaard)

                Els vraagt aan Dani:
                  Wat nog?
                >\s
                Dani: niets  (bewaard)


                We zijn er
                Klaar

                Klopt dit zo?
                Typ ja of nee en druk op Enter.
                >\s
                Samen: ja
                """, outcome.written());
    }

    @Test
    void typedTextComesThroughAsItIs() {
        String odd = "wow!! ^_^ !nee \\x C:\\temp\\x ${geheim} <b> {0}";
        assertEquals(new Response.Text(odd), answer(Rehearsed.plain(TWO, odd + "\n//b\nja\n"), "een"));
        assertEquals(new Response.Text("/b"), answer(Rehearsed.plain(TWO, odd + "\n//b\nja\n"), "twee"));
    }

    @Test
    void whatBeginsWithASlashIsNotTakenForAnAnswer() {
        Rehearsed.Outcome outcome = Rehearsed.plain(TWO, "/home/dani\n/z\n/E\n");
        assertTrue(outcome.written().contains("Dat ken ik niet."));
        assertTrue(outcome.written().contains("Dat kan hier niet."));
        assertEquals(Session.Ending.INTERRUPTED, outcome.ending());
        assertTrue(outcome.conversation().answers().isEmpty());
    }

    @Test
    void theEndOfTheInputIsTheEndOfTheSession() {
        Rehearsed.Outcome outcome = Rehearsed.plain(TWO, "goed\n");
        assertEquals(Session.Ending.INTERRUPTED, outcome.ending());
        assertTrue(outcome.conversation().events().stream().anyMatch(Event.Paused.class::isInstance));
    }

    @Test
    void everyCommandDoesWhatItSays() {
        Rehearsed.Outcome outcome =
                Rehearsed.plain(TWO, "/b\n/w\n/f\n/e\ngoed\n/b\n\n/n\n\n/n\neen notitie\n/g\n/l\nja\n");
        String written = outcome.written();
        assertTrue(written.contains("Dit is de eerste vraag."));
        assertTrue(written.contains("Waarom we dit vragen: Dan weten we het."));
        assertTrue(written.contains("We gaan een vraag terug."));
        assertTrue(written.contains("Er staat al: goed. Enter laat het zo."));
        assertTrue(written.contains("Notitie  (bewaard)"), written);
        assertTrue(written.contains("Dani: weet ik niet"));
        assertEquals(Session.Ending.RESTING, outcome.ending());
    }

    @Test
    void aTipIsNotPrintedWhereSomebodyElseReadsIt() {
        assertFalse(Rehearsed.plain(TWO, "/t\nja\n").written().contains("Wacht."));
        Rehearsed.Outcome shown = Rehearsed.plain(TWO, "/t\nnee\n");
        assertTrue(shown.written().contains("Tip, alleen voor Els."));
        assertTrue(shown.written().contains("Wacht."));
        assertFalse(String.join("\n", shown.transcript()).contains("Wacht."));
    }

    @Test
    void aQuestionThatTheToolNeedsSaysSo() {
        Script script = Rehearsed.steps("""
                - {id: een, ask: "Mag het?", to: jongere, type: yes_no, required: true}
                - end: klaar
                """);
        Rehearsed.Outcome outcome = Rehearsed.plain(script, "/p\n/g\nhm\nja\nja\n");
        assertEquals(2, outcome.written().split("Deze ene vraag hebben we nodig", -1).length - 1);
        assertFalse(outcome.written().contains("Overslaan mag ook"));
        assertEquals(Session.Ending.FINISHED, outcome.ending());
    }

    @Test
    void theSameMistakeIsToldEachTime() {
        Rehearsed.Outcome outcome = Rehearsed.plain(TWO, "\n\n\n");
        assertEquals(3, outcome.written().split("Er staat nog niets", -1).length - 1);
    }

    @Test
    void alonePartsCanBePassedOverWhereNothingCanBeWiped() {
        Script script = Rehearsed.steps("""
                - alone: jongere
                  steps:
                    - say: Niemand leest dit.
                    - {id: een, ask: "Wat is geheim?", to: jongere}
                - {id: twee, ask: "En nu?", to: jongere}
                - end: klaar
                """);
        Rehearsed.Outcome outcome = Rehearsed.plain(script, "nee\n\nverder\nja\n");
        assertFalse(outcome.written().contains("Niemand leest dit."));
        assertFalse(outcome.written().contains("Wat is geheim?"));
        assertEquals(new Response.Passed(), answer(outcome, "een"));
        assertEquals(new Response.Text("verder"), answer(outcome, "twee"));
    }

    private static final Script SECRET = Rehearsed.steps("""
            - alone: professional
              steps:
                - {id: een, ask: "Wat is geheim?", to: professional, share: ask}
            - {id: twee, ask: "En nu?", to: jongere}
            - end: klaar
            """);

    @Test
    void whatStandsInAPartThatIsPassedOverStaysWithThoseWhoMayReadIt() {
        String told = "ja\nmijn geheim\n1\n\n";
        Rehearsed.Outcome outcome = Rehearsed.plain(SECRET, told + "/b\nnee\n\nverder\nja\n");
        assertEquals(Session.Ending.FINISHED, outcome.ending(), outcome.written());
        assertEquals(new Response.Text("mijn geheim"), answer(outcome, "een"));
        assertEquals(new Response.ChosenSome(List.of("jongere")), answer(outcome, "share(een)"));
        assertFalse(outcome.written().contains("overgeslagen"), outcome.written());
    }

    @Test
    void andNobodyReadsItWhoCouldNotWhenItWasSaid() {
        String steps = """
                - alone: professional
                  steps:
                    - {id: een, ask: "Wat is geheim?", to: professional, share: %s}
                - {id: twee, ask: "En nu?", to: jongere}
                - end: klaar
                """;
        Script narrow = Rehearsed.steps(steps.formatted("professional"));
        Script wide = Rehearsed.steps(steps.formatted("[jongere, professional]"));
        List<Event> before =
                Rehearsed.plain(narrow, "ja\nmijn geheim\n\n").conversation().events();
        Rehearsed.Outcome outcome = Rehearsed.plain(wide, "/b\nnee\n\nverder\nja\n", Rehearsed.manner(), before);
        assertEquals(Session.Ending.FINISHED, outcome.ending(), outcome.written());
        assertEquals(
                List.of("professional"),
                outcome.conversation().path().asked().get(0).prompt().readers());
    }

    @Test
    void aNeededQuestionOfAPartThatIsPassedOverIsNotShownToAll() {
        Script script = Rehearsed.steps("""
                - alone: jongere
                  steps:
                    - {id: nul, ask: "Wat is eerst geheim?", to: jongere}
                    - {id: een, ask: "Is het geheim?", to: jongere, type: yes_no, required: true}
                - {id: twee, ask: "En nu?", to: jongere}
                - end: klaar
                """);
        Rehearsed.Outcome stopped = Rehearsed.plain(script, "nee\nnee\n");
        assertFalse(stopped.written().contains("Is het geheim?"), stopped.written());
        assertEquals(Session.Ending.RESTING, stopped.ending());
        Rehearsed.Outcome shown = Rehearsed.plain(script, "nee\nja\nja\n\nverder\nja\n");
        assertEquals(new Response.YesNo(true), answer(shown, "een"));
        assertEquals(new Response.Passed(), answer(shown, "nul"));
        assertEquals(Session.Ending.FINISHED, shown.ending());
    }

    @Test
    void whoMayReadAnAnswerIsNotSaidTwice() {
        Script script = Rehearsed.steps("""
                - {id: een, ask: "Hoe gaat het?", to: professional, share: ask}
                - {id: twee, ask: "En nu?", to: jongere}
                - end: klaar
                """);
        String written = Rehearsed.plain(script, "goed\n1\nverder\nja\n").written();
        assertEquals(2, written.split("Wie mag dit antwoord nog meer lezen", -1).length, written);
    }

    @Test
    void goingOnLaterSaysAgainWhatWasSaidLast() {
        Script script = Rehearsed.steps("""
                - say: Al lang geleden.
                - {id: een, ask: "Eerst?", to: jongere}
                - say: Net gezegd.
                - {id: twee, ask: "Dan?", to: jongere}
                - end: klaar
                """);
        List<Event> before = Rehearsed.plain(script, "ja\n").conversation().events();
        String written = Rehearsed.plain(script, "", Rehearsed.manner(), before).written();
        assertTrue(written.contains("Net gezegd.") && written.contains("Dan?"), written);
        assertFalse(written.contains("Al lang geleden."), written);
    }

    @Test
    void aPauseOfTheScriptStopsUnlessPeopleGoOn() {
        Script script = Rehearsed.steps("""
                - pause: We laten het even liggen.
                - {id: een, ask: "Daar zijn we weer.", to: jongere}
                - end: klaar
                """);
        assertEquals(Session.Ending.RESTING, Rehearsed.plain(script, "\n").ending());
        Rehearsed.Outcome on = Rehearsed.plain(script, "2\n");
        assertTrue(on.written().contains("Daar zijn we weer."));
    }

    @Test
    void whatIsReadBackCanBeChanged() {
        Rehearsed.Outcome outcome = Rehearsed.plain(TWO, "goed\nniets\nnee\n1\nbeter\nja\n");
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        assertEquals(new Response.Text("beter"), answer(outcome, "een"));
        Rehearsed.Outcome noted = Rehearsed.plain(TWO, "goed\nniets\nnee\n3\nerbij\nja\n");
        assertEquals("erbij", noted.conversation().notes().get(0).text());
    }

    @Test
    void withoutAConversationAboutSafetyTheScreenSaysWhatToDo() {
        Rehearsed.Outcome outcome = Rehearsed.plain(TWO, "/s\n");
        assertTrue(outcome.written().contains("Bel 112."));
        assertEquals(1, outcome.conversation().signals().size());
    }

    @Test
    void nobodyIsNobodyAndNothingIsNothing() {
        Script script = Rehearsed.script("proef.yaml", """
                jim: 1
                dialogue: proef
                title: Een proef
                language: nl
                roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
                optional_roles: [ouder]
                outcomes: {klaar: Klaar}
                steps:
                  - {id: wie, ask: "Wie helpt?", to: jongere, type: people}
                  - {id: wat, ask: "Wat helpt?", to: jongere, type: list}
                  - {id: hoe, ask: "Hoe?", to: jongere, share: ask}
                  - end: klaar
                """);
        String written = Rehearsed.plain(script, "\n\n\n\ngoed\n0\nja\n").written();
        String said = String.join(
                " ", written.lines().filter(line -> line.startsWith("Dani: ")).toList());
        assertEquals(
                "Dani: niemand  (bewaard) Dani: niets  (bewaard) Dani: goed  (bewaard) Dani: niemand  (bewaard)", said);
    }

    @Test
    void aConversationAboutSafetyThatWasChosenByAccidentIsGoneBackFrom() {
        Script safety = Rehearsed.script("veiligheid.yaml", """
                jim: 1
                dialogue: veiligheid
                title: Even stoppen
                language: nl
                roles: {jongere: Jongere, professional: Professional}
                steps:
                  - say: We stoppen even.
                  - {id: gevaar, ask: "Is er gevaar?", to: professional}
                """);
        Rehearsed.Outcome once = Rehearsed.plain(Library.of(TWO, safety), TWO, "/s\n/b\ngoed\nniets\nja\n");
        assertEquals(Session.Ending.FINISHED, once.ending());
        assertEquals(List.of(), once.conversation().signals());
        Rehearsed.Outcome again = Rehearsed.plain(Library.of(TWO, safety), TWO, "/s\n/b\n/s\nnee\ngoed\nniets\nja\n");
        assertEquals(Session.Ending.FINISHED, again.ending());
        assertEquals(1, again.conversation().signals().size());
        assertEquals(2, again.written().split("We stoppen even", -1).length - 1);
    }

    @Test
    void whoWantsNothingKeptIsNotToldOtherwise() {
        Script script = Rehearsed.steps("""
                - id: bewaren
                  ask: Mogen we dit bewaren?
                  to: jongere
                  options: {ja: Ja, nee: {label: Nee, signal: forget}}
                - {id: een, ask: "En?", to: jongere}
                - end: klaar
                """);
        String written = Rehearsed.plain(script, "2\nniets\n").written();
        assertTrue(written.contains("Dani: Nee  (niet bewaard)"), written);
        assertTrue(written.contains("Dani: niets  (niet bewaard)"), written);
    }
}
