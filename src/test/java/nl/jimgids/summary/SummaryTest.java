package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import nl.jimgids.script.Question;
import org.junit.jupiter.api.Test;

/** What a summary holds. */
class SummaryTest {
    private static final String ROUND = """
            jim: 1
            dialogue: rondje
            title: Rondje
            language: nl
            roles: {jongere: Jongere, professional: Professional}
            steps:
              - id: eerst
                ask: Wat eerst?
              - id: dan
                ask: Wat dan?
              - id: nog_eens
                ask: Nog een keer?
                type: yes_no
                go: {yes: eerst, else: klaar}
              - id: klaar
                ask: Is het klaar?
            """;

    @Test
    void theOrderIsTheOneInWhichItWasSaid() {
        Summary summary = Summary.of(Examples.meeting().end(), Reader.table());
        assertEquals(
                List.of("", "Wie is er belangrijk?", "Een eigen woord voor JIM", "Na het woord", "Samen"),
                summary.parts().stream().map(Summary.Part::title).toList());
        assertEquals(
                List.of(
                        "bewaren",
                        "mensen",
                        "vertrouwen@oma",
                        "sinds@oma",
                        "vertrouwen@Ruud",
                        "sinds@Ruud",
                        "kies",
                        "hoop@jongere",
                        "hoop@ouder",
                        "hoop@professional",
                        "verhaal",
                        "steun",
                        "doelen",
                        "aantal",
                        "dag"),
                ids(summary).stream().filter(id -> !id.startsWith("woord.")).toList());
    }

    @Test
    void everyAnswerSaysWhatWasAnsweredAndByWhom() {
        Summary summary = Summary.of(Examples.meeting().end(), Reader.table());
        assertEquals("Ja", text(summary, "woord.past"));
        assertEquals("2 keer per maand", text(summary, "aantal"));
        assertEquals("29 januari 2027", text(summary, "dag"));
        assertEquals("Praten en Rust", text(summary, "steun"));
        assertEquals(List.of("oma", "Ruud"), answer(summary, "mensen").entries());
        assertEquals(
                new Answer.Scale(0, 10, "helemaal niet", "helemaal"),
                answer(summary, "vertrouwen@oma").scale());
        assertEquals(
                new Item.Speaker("jongere", "Dani"), item(summary, "mensen").by());
        assertEquals(
                new Item.Speaker("professional", "Els"),
                item(summary, "hoop@professional").by());
        assertNull(item(summary, "steun").by());
        assertEquals(Item.State.PASSED, item(summary, "hoop@ouder").state());
        assertEquals(Item.State.UNKNOWN, item(summary, "sinds@Ruud").state());
        assertNull(item(summary, "sinds@Ruud").answer());
        assertEquals("Wat helpt?", item(summary, "steun").label());
    }

    @Test
    void itKnowsWhoWasThereHowItEndedAndWhatComesNext() {
        Conversation conversation = Examples.meeting().end();
        Summary summary = Summary.of(conversation, Reader.table());
        assertEquals(Held.START, summary.started());
        assertEquals(conversation.finished(), summary.finished());
        assertNull(summary.paused());
        assertEquals(new Summary.Outcome("gekozen", "Er is iemand gekozen"), summary.outcome());
        assertEquals(
                new Summary.Participant("jongere", "Jongere", "Dani"),
                summary.participants().get(0));
        assertEquals(
                List.of(new Summary.FollowUp("Verder praten over oma", LocalDate.parse("2027-01-29"), "kennismaken")),
                summary.followUp());
    }

    @Test
    void everySheetIsThereWithWhatWasAnswered() {
        Summary summary = Summary.of(Examples.meeting().end(), Reader.table());
        assertEquals(
                Map.of(
                        Question.Sheet.AGREEMENT, List.of("aantal"),
                        Question.Sheet.GOAL, List.of("doelen"),
                        Question.Sheet.WISH, List.of("hoop@jongere", "hoop@professional"),
                        Question.Sheet.WORRY, List.of("verhaal"),
                        Question.Sheet.CONSENT, List.of("bewaren")),
                summary.sheets());
    }

    @Test
    void theLastAnswerCountsInThePlaceOfItsLastTime() {
        Conversation conversation = Held.of(ROUND)
                .says("eerst", "oud eerst")
                .says("eerst (2)", "nieuw eerst")
                .says("dan", "oud dan")
                .says("dan (2)", Held.PASSED)
                .says("nog_eens", "yes")
                .says("nog_eens (2)", "no")
                .end();
        Summary summary = Summary.of(conversation, Reader.table());
        assertEquals(List.of("eerst", "dan", "nog_eens", "klaar"), ids(summary));
        assertEquals("nieuw eerst", text(summary, "eerst"));
        assertEquals(Item.State.PASSED, item(summary, "dan").state());
        assertFalse(Held.everything(conversation, Reader.table()).contains("oud"));
    }

    @Test
    void whatWasSetAsideIsNotThere() {
        Held held = Examples.meeting();
        Conversation conversation = held.end()
                .after(new Event.Answered(
                        new AnswerId("mensen", 1), new Response.Listed(List.of("Ruud")), held.next()));
        assertTrue(conversation.setAside().containsKey(new AnswerId("vertrouwen@oma", 1)));
        Summary summary = Summary.of(conversation, Reader.table());
        assertFalse(ids(summary).contains("vertrouwen@oma"));
        assertFalse(Held.everything(conversation, Reader.table()).contains("altijd"));
    }

    @Test
    void probesStandUnderTheirAnswerAndTheLastWordCounts() {
        Held held = Examples.meeting();
        AnswerId id = new AnswerId("bewaren", 1);
        Conversation conversation = held.begin()
                .after(new Event.Probed(id, "Wat bewaren we niet?", "eerste woord", held.next()))
                .after(new Event.Probed(id, "Wat bewaren we niet?", "Mijn dagboek", held.next()));
        Summary summary = Summary.of(held.on(conversation), Reader.table());
        assertEquals(
                List.of(new Item.Probe("Wat bewaren we niet?", "Mijn dagboek")),
                item(summary, "bewaren").probes());
    }

    @Test
    void notesAreTheProfessionals() {
        Held held = Examples.meeting();
        Conversation conversation =
                held.on(held.begin().after(new Event.Noted(new AnswerId("bewaren", 1), "Dani aarzelt", held.next())));
        Summary summary = Summary.of(conversation, Reader.role("professional"));
        Summary.Note note = summary.notes().get(0);
        assertEquals("Dani aarzelt", note.text());
        Item about = note.about();
        assertNotNull(about);
        assertEquals("bewaren", about.id());
        for (Reader reader : List.of(Reader.table(), Reader.role("jongere"), Reader.role("ouder"))) {
            assertFalse(Held.everything(conversation, reader).contains("aarzelt"));
        }
    }

    @Test
    void whatIsNotOverSaysSo() {
        Held held = Examples.meeting();
        Conversation conversation = held.until(held.begin(), "verhaal");
        Summary summary = Summary.of(conversation, Reader.table());
        assertNull(summary.finished());
        assertNull(summary.outcome());
        assertEquals(conversation.last(), summary.paused());
        assertTrue(Held.everything(conversation, Reader.table()).contains("nog niet klaar"));
    }

    @Test
    void aPauseOfTheScriptSaysUntilWhen() {
        Held held = Held.of("""
                        jim: 1
                        dialogue: rust
                        title: Rust
                        language: nl
                        roles: {jongere: Jongere}
                        steps:
                          - id: tot
                            ask: Tot wanneer?
                            type: date
                          - pause: Denk er rustig over na.
                            until: tot
                        """).says("tot", "2027-02-01");
        Conversation conversation = held.on(held.begin());
        assertEquals(
                LocalDate.parse("2027-02-01"),
                Summary.of(conversation, Reader.table()).until());
        assertTrue(Held.everything(conversation, Reader.table()).contains("We gaan verder op maandag 1 februari 2027"));
    }

    @Test
    void nothingAtAllIsASummaryToo() {
        Conversation conversation = Examples.meeting().begin();
        assertEquals(List.of(), Summary.of(conversation, Reader.table()).parts());
        assertFalse(Held.everything(conversation, Reader.table()).isEmpty());
    }

    @Test
    void theEntryOfAFixedListHasItsWords() {
        Conversation conversation = Held.of("""
                        jim: 1
                        dialogue: vast
                        title: Vast
                        language: nl
                        roles: {jongere: Jongere, professional: Professional}
                        steps:
                          - each: {thuis: "Bij ${role.jongere} thuis", school: Op school}
                            as: plek
                            steps:
                              - id: gaat
                                ask: Hoe gaat het ${plek}?
                                to: everyone
                                label: Hoe het gaat
                        """)
                .with("jongere", "Dani", "professional", "Els")
                .says("gaat@thuis@jongere", "goed")
                .says("gaat@school@professional", "matig")
                .end();
        Summary summary = Summary.of(conversation, Reader.table());
        Item item = item(summary, "gaat@thuis@jongere");
        assertEquals("gaat", item.step());
        assertNotNull(item.entry());
        assertEquals("Bij Dani thuis", item.entry().text());
        assertTrue(SummaryMarkdown.of(summary).contains("| Bij Dani thuis | Dani | “goed” |"));
    }

    @Test
    void theSameConversationGivesTheSameBytes() {
        for (Reader reader : List.of(Reader.table(), Reader.role("professional"))) {
            assertEquals(
                    Held.everything(Examples.meeting().end(), reader),
                    Held.everything(Examples.meeting().end(), reader));
        }
    }

    @Test
    void theWordIsTheYouthsOwn() {
        String text = """
                jim: 1
                dialogue: kort
                title: Over ${jim}
                language: nl
                roles: {jongere: Jongere, jim: JIM, steun: "De ${jim}"}
                steps:
                  - set: {jim: maatje}
                  - id: hoe
                    ask: Hoe is het met ${jim}?
                    to: jim
                """;
        Summary summary = Summary.of(Held.of(text).says("hoe", "prima").end(), Reader.table());
        assertEquals(
                List.of("Jongere", "maatje", "De maatje"),
                summary.participants().stream().map(Summary.Participant::name).toList());
        assertEquals(new Item.Speaker("jim", "maatje"), item(summary, "hoe").by());
    }

    private static List<String> ids(Summary summary) {
        return summary.items().stream().map(Item::id).toList();
    }

    private static Item item(Summary summary, String id) {
        return summary.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + ids(summary)));
    }

    private static Answer answer(Summary summary, String id) {
        Answer answer = item(summary, id).answer();
        assertNotNull(answer);
        return answer;
    }

    private static String text(Summary summary, String id) {
        return answer(summary, id).text();
    }
}
