package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text prints and an entry tells of an answer is for whoever may read that answer. */
class MaskTest {
    private static final Reader YOUTH = Reader.role("jongere");
    private static final Reader PROFESSIONAL = Reader.role("professional");

    private static String dialogue(String name, String head, String steps) {
        return "jim: 1\ndialogue: " + name + "\nlanguage: nl\n"
                + "roles: {jongere: Jongere, professional: Professional}\n" + head + "\nsteps:\n" + steps.indent(2);
    }

    private static List<String> questions(Conversation conversation, Reader reader) {
        return Summary.of(conversation, reader).items().stream()
                .map(Item::question)
                .toList();
    }

    @Test
    void titlesHeadingsPlansAndOutcomesShowAGap() {
        Held held = Held.of(
                        dialogue("buiten", "title: Buiten\noutcomes: {klaar: \"Samen met ${wie}\"}", """
                                - {id: wie, ask: Wie, to: jongere, share: [jongere]}
                                - do: binnen
                                - plan: Bellen met ${wie}
                                  after: 2 days
                                - part: Over ${wie}
                                - {id: hoe, ask: Hoe}
                                - end: klaar
                                """),
                        dialogue("binnen", "title: Binnen\nuses: {buiten: buiten}\noutcomes: {rust: Rust}", """
                                - {id: waar, ask: Waar, to: jongere, share: [jongere]}
                                - part: Bij ${waar}
                                - {id: graag, ask: Graag}
                                - end: rust
                                """))
                .says("wie", "oma")
                .says("binnen.waar", "de molen");
        Summary mine = Summary.of(held.end(), YOUTH);
        assertEquals(
                List.of("", "Binnen", "Bij de molen", "Over oma"),
                mine.parts().stream().map(Summary.Part::title).toList());
        assertEquals("Bellen met oma", mine.followUp().get(0).what());
        assertEquals(new Summary.Outcome("klaar", "Samen met oma"), mine.outcome());
        Summary other = Summary.of(held.end(), PROFESSIONAL);
        assertEquals(
                List.of("Bij \u2026", "Over \u2026"),
                other.parts().stream().map(Summary.Part::title).toList());
        assertEquals("Bellen met \u2026", other.followUp().get(0).what());
        assertEquals(new Summary.Outcome("klaar", "Samen met \u2026"), other.outcome());
    }

    @ParameterizedTest
    @CsvSource({"jongere, false", "'jongere, professional', true"})
    void anEntryOfAnotherDialogueIsKnownToWhoeverMayReadItThere(String share, boolean known) {
        Held held = Held.of(dialogue("buiten", "title: Buiten", """
                                - do: binnen
                                - each: binnen.mensen
                                  as: p
                                  steps:
                                    - {id: hoe, ask: "Hoe is ${p}?"}
                                """), dialogue("binnen", "title: Binnen", """
                                - {id: mensen, ask: Wie, to: jongere, type: people, share: [%s]}
                                """.formatted(
                                share)))
                .says("binnen.mensen", "oma");
        assertEquals(List.of("Wie", "Hoe is oma?"), questions(held.end(), YOUTH));
        assertEquals(known ? List.of("Wie", "Hoe is oma?") : List.of(), questions(held.end(), PROFESSIONAL));
    }

    @Test
    void theSameNameInAnotherListIsAnotherEntry() {
        Held held = Held.of(dialogue("twee", "title: Twee", """
                        - {id: open, ask: Open, to: jongere, type: people}
                        - {id: dicht, ask: Dicht, to: jongere, type: people, share: [jongere]}
                        - each: open
                          as: p
                          steps:
                            - {id: een, ask: "Een ${p}"}
                        - each: dicht
                          as: q
                          steps:
                            - {id: drie, ask: "Drie ${q}"}
                        """))
                .says("open", "Ruud|oma")
                .says("dicht", "oma|opa");
        assertEquals(List.of("Open", "Een Ruud", "Een oma"), questions(held.end(), PROFESSIONAL));
        assertEquals(
                List.of("Open", "Dicht", "Een Ruud", "Een oma", "Drie oma", "Drie opa"), questions(held.end(), YOUTH));
    }

    @ParameterizedTest
    @CsvSource({"jongere, false", "jongere professional, true"})
    void anEntryOfAnEarlierConversationIsKnownToWhoeverCouldReadItThen(String readers, boolean known) {
        Held held = Held.of(
                dialogue("nu", "title: Nu\nuses: {toen: eerst}", """
                        - each: toen.mensen
                          as: p
                          steps:
                            - {id: hoe, ask: "Hoe is ${p}?", to: jongere}
                        """),
                dialogue("eerst", "title: Eerst", "- {id: mensen, ask: Wie, to: jongere, type: people}\n"));
        Conversation bare = held.begin();
        Memory memory = new Memory(
                "eerst",
                "mensen",
                new Response.Listed(List.of("oma")),
                "oma",
                "Wie",
                List.of(readers.split(" ")),
                LocalDate.parse("2027-01-01"));
        Conversation conversation = held.on(Conversation.begin(
                bare.library(),
                bare.script(),
                new Event.Started(bare.table(), false, new Earlier("ons", null, List.of(memory)), Held.START)));
        assertEquals(List.of("Hoe is oma?"), questions(conversation, YOUTH));
        assertEquals(known ? List.of("Hoe is oma?") : List.of(), questions(conversation, PROFESSIONAL));
        assertEquals(known, Held.everything(conversation, PROFESSIONAL).contains("oma"));
    }

    @Test
    void anAnswerAsLongAsItMayBeIsNotWaitedFor() {
        String longest = "oma, en opa, ".repeat(5_000);
        Held held = Held.of(dialogue("lang", "title: Lang", """
                        - {id: wie, ask: Wie, to: jongere}
                        - {id: geheim, ask: Geheim, to: jongere, share: [jongere]}
                        - plan: "${wie:-w}, ${wie:-x}, ${wie:-y} en ${wie:-z}."
                          after: 1 days
                        - plan: "${wie:-iets}"
                          after: 1 days
                        - plan: "${wie:-a}${geheim:-b}, ${wie:-c}, ${geheim:-d}, ${wie:-e}!"
                          after: 1 days
                        """))
                .says("wie", longest)
                .says("geheim", longest.replace("oma", "zus"));
        Conversation end = held.end();
        List<Summary.FollowUp> plans = assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> Summary.of(end, PROFESSIONAL).followUp());
        assertEquals(longest, plans.get(1).what());
        assertEquals(
                longest + "\u2026, " + longest + ", \u2026, " + longest + "!",
                plans.get(2).what());
    }

    /** The answers {@code wie} and {@code lijst} are the youth's; {@code wat} everybody reads. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jan | zon      | ${wie}s kant                        | \u2026s kant
            Jan | zon      | Iets over ${wie}s huis en ${wie}    | Iets over \u2026s huis en \u2026
            Jan | zon      | opa${wie}                           | opa\u2026
            Jan | zon      | ${wat}${wie}${wat}                  | zon\u2026zon
            Jan | zon      | ${wie}${lijst}                      | \u2026
            Jan | zon      | Janssen en ${wie}s huis             | Janssen en \u2026s huis
            Jan | Janssen  | ${wat} en ${wie}s huis              | Janssen en \u2026s huis
            Jan | zon      | ${wie}s huis, en dat van Jans       | \u2026s huis, en dat van Jans
            Jan | zon      | ${lijst}s ${wat}                    | \u2026s zon
            huis | zon     | ${wie}s huis en ${lijst}s zon       | \u2026s \u2026 en \u2026s zon
            s en J | zon   | ${wie}s en ${wat}                   | \u2026s en zon
            Jan | s en Jan | ${wie}s en ${wat}                   | \u2026s en s en \u2026
            Jan | zon      | ${niemand:-Janne}s en ${wie}s       | Jannes en \u2026s
            """)
    void whatAHoleBringsIsAGapWhateverIsWrittenAgainstIt(String wie, String wat, String text, String gaps) {
        Held held = Held.of(dialogue("s", "title: S", """
                        - {id: wie, ask: Wie, to: jongere, share: [jongere]}
                        - {id: lijst, ask: Wie, to: jongere, type: people, share: [jongere]}
                        - {id: wat, ask: Wat, to: jongere}
                        - {id: niemand, ask: Wie, to: jongere, share: [jongere]}
                        - part: "%1$s"
                        - id: over
                          ask: "%1$s"
                          type: choices
                          options: {ja: Ja, zo: "%1$s"}
                        """.formatted(text)))
                .says("wie", wie)
                .says("lijst", "tante|oom")
                .says("wat", wat)
                .says("over", "ja|zo");
        Summary summary = Summary.of(held.end(), PROFESSIONAL);
        assertEquals(gaps, summary.parts().get(1).title());
        Item over = summary.items().get(1);
        assertEquals(gaps, over.question());
        assertEquals("Ja en " + gaps, over.answer() == null ? "" : over.answer().text());
    }
}
