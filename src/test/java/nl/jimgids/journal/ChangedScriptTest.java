package nl.jimgids.journal;

import static nl.jimgids.conversation.Scenario.script;
import static nl.jimgids.conversation.Scenario.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.author.Change;
import nl.jimgids.author.Changes;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Refit;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Scenario;
import nl.jimgids.conversation.Setting;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A saved conversation, and a script that was changed since: through the journal and the engine as they are. */
class ChangedScriptTest {

    @TempDir
    Path base;

    /** Kept, closed, read back, and folded over the script of now. */
    private Conversation again(Scenario held, Script... now) throws Exception {
        Store store = Talks.store(base);
        String id;
        try (Journal journal = store.create(held.script(), held.conversation().start())) {
            id = journal.id();
            journal.with(held.script(), Library.of(held.script()));
            for (Event event : held.conversation().events()) {
                if (!(event instanceof Event.Started)) {
                    journal.keep(event);
                }
            }
        }
        Reading reading = store.read(id);
        assertEquals(held.conversation().events(), reading.events());
        assertNotEquals(List.of(), reading.changed(now[0], Library.of(now)));
        return reading.conversation(now[0], Library.of(now));
    }

    private static String asks(Conversation conversation) {
        Now now = conversation.now();
        if (now instanceof Now.Asking asking) {
            return asking.prompt().id().toString();
        }
        return now instanceof Now.Ended ? "." : "?";
    }

    private static List<String> said(Conversation conversation) {
        List<String> said = new ArrayList<>();
        for (Turn.Asked asked : conversation.path().asked()) {
            said.add(asked.prompt().id() + "=" + value(asked.given().response()));
        }
        return said;
    }

    private static String value(Response response) {
        String text = response.toString();
        return text.substring(text.indexOf('[') + 1).replaceAll("^[a-zA-Z]+=|]$", "");
    }

    /**
     * A change, and what is to come of it.
     *
     * @param answers to the questions of then, in order
     * @param kept what stays, on the way of now
     * @param asked what is asked first; {@code .} is the end
     * @param unfit what has no place, and why
     * @param fresh what is new before an answer that stays
     */
    private record Case(
            String name,
            String then,
            List<String> answers,
            String now,
            List<String> kept,
            String asked,
            List<String> unfit,
            List<String> fresh) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String CHOICE = "- {id: w, ask: Wie, options: {iemand: Iemand, niemand: Niemand}}\n";
    private static final String NEXT = "- {id: n, ask: Nog iets}\n";
    private static final String CONSENT = "- {id: t, ask: Mag dit, type: yes_no, keep_as: consent}\n";
    private static final String ABOUT = CONSENT.replace("Mag dit", "'Mag ${w} dit'");
    private static final String EACH =
            "- each: {oma: Mijn oma}\n  as: wie\n  steps:\n    " + CONSENT.replace("Mag dit", "'Mag ${wie} dit'");
    private static final String GRANT =
            "- {id: t, ask: Wie, options: {ja: Alleen mijn moeder, nee: Niemand}, keep_as: consent}\n";
    private static final String SOME =
            "- {id: t, ask: Wie, type: choices, options: {ma: Moeder, oma: Oma}, keep_as: consent}\n";
    private static final String BRANCH =
            "- {id: b, ask: Kort, type: yes_no}\n- when: {b: no}\n  steps:\n    - {id: n, ask: Nog iets}\n";

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "nothing of weight",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE.replace("Wie", "Wie dan") + NEXT,
                        List.of("w=iemand", "n=ja"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "an option inserted above the chosen one",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE.replace("{iemand", "{oma: Oma, iemand") + NEXT,
                        List.of("w=iemand", "n=ja"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "the options in another order, so that another one stands first",
                        CHOICE,
                        List.of("iemand"),
                        "- {id: w, ask: Wie, options: {niemand: Niemand, iemand: Iemand}}",
                        List.of("w=iemand"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "a renamed option",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE.replace("iemand: Iemand", "een_mens: Iemand") + NEXT,
                        List.of(),
                        "w",
                        List.of("w OPTION"),
                        List.of()),
                new Case(
                        "a renamed option that says so",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE.replace("iemand: Iemand", "een_mens: {label: Iemand, renamed_from: iemand}") + NEXT,
                        List.of("w=een_mens", "n=ja"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "a renamed question that says so",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE.replace("id: w", "id: wie, renamed_from: w") + NEXT,
                        List.of("wie=iemand", "n=ja"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "a removed step",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        NEXT,
                        List.of("n=ja"),
                        ".",
                        List.of("w GONE"),
                        List.of()),
                new Case(
                        "a new question between two",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE + "- {id: x, ask: Nieuw}\n" + NEXT,
                        List.of("w=iemand"),
                        "x",
                        List.of(),
                        List.of("x")),
                new Case(
                        "a new question that cannot be passed",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        CHOICE + "- {id: x, ask: Nieuw, type: yes_no, required: true}\n" + NEXT,
                        List.of("w=iemand"),
                        "x",
                        List.of(),
                        List.of("x")),
                new Case(
                        "a question moved into a branch that was not taken",
                        "- {id: b, ask: Kort, type: yes_no}\n" + NEXT,
                        List.of("yes", "ja"),
                        BRANCH,
                        List.of("b=true"),
                        ".",
                        List.of("n WAY"),
                        List.of()),
                new Case(
                        "a choice that becomes a text",
                        CHOICE + NEXT,
                        List.of("iemand", "ja"),
                        "- {id: w, ask: Wie}\n" + NEXT,
                        List.of(),
                        "w",
                        List.of("w TYPE"),
                        List.of()),
                new Case(
                        "people that become things",
                        "- {id: p, ask: Wie, type: people}",
                        List.of("oma, Ruud"),
                        "- {id: p, ask: Wat, type: list}",
                        List.of(),
                        "p",
                        List.of("p TYPE"),
                        List.of()),
                new Case(
                        "a line that becomes a story",
                        "- {id: p, ask: Wat}",
                        List.of("iets"),
                        "- {id: p, ask: Wat, type: story}",
                        List.of("p=iets"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "a scale that shrinks below the answer",
                        "- {id: s, ask: Hoe, type: scale, from: 0, upto: 10}",
                        List.of("8"),
                        "- {id: s, ask: Hoe, type: scale, from: 0, upto: 5}",
                        List.of(),
                        "s",
                        List.of("s RANGE"),
                        List.of()),
                new Case(
                        "a scale that shrinks, and the number would still lie on it",
                        "- {id: s, ask: Hoe, type: scale, from: 0, upto: 10}",
                        List.of("4"),
                        "- {id: s, ask: Hoe, type: scale, from: 0, upto: 5}",
                        List.of(),
                        "s",
                        List.of("s RANGE"),
                        List.of()),
                new Case(
                        "a number that becomes too large",
                        "- {id: s, ask: Hoeveel, type: number, upto: 10}",
                        List.of("8"),
                        "- {id: s, ask: Hoeveel, type: number, upto: 5}",
                        List.of(),
                        "s",
                        List.of("s BOUNDS"),
                        List.of()),
                new Case(
                        "asked of the parent and no more of the youth",
                        "- {id: q, ask: Hoe, to: jongere}\n" + NEXT,
                        List.of("rot", "ja"),
                        "- {id: q, ask: Hoe, to: ouder}\n" + NEXT,
                        List.of(),
                        "q",
                        List.of("q ASKED"),
                        List.of()),
                new Case(
                        "asked of one and no more of several",
                        "- {id: q, ask: Hoe, to: [jongere, ouder]}",
                        List.of("rot", "goed"),
                        "- {id: q, ask: Hoe, to: jongere}",
                        List.of(),
                        "q",
                        List.of("q@jongere ASKED", "q@ouder ASKED"),
                        List.of()),
                new Case(
                        "answered alone, and asked before others now",
                        "- {id: q, ask: Hoe, to: jongere, alone: jongere}",
                        List.of("rot"),
                        "- {id: q, ask: Hoe, to: jongere}",
                        List.of(),
                        "q",
                        List.of("q SEEN"),
                        List.of()),
                new Case(
                        "a consent in other words",
                        CONSENT + NEXT,
                        List.of("yes", "ja"),
                        CONSENT.replace("Mag dit", "Mag dit niet") + NEXT,
                        List.of(),
                        "t",
                        List.of("t WORDING"),
                        List.of()),
                new Case(
                        "a consent to an option in other words",
                        GRANT + NEXT,
                        List.of("ja", "goed"),
                        GRANT.replace("Alleen mijn moeder", "De hele school") + NEXT,
                        List.of(),
                        "t",
                        List.of("t WORDING"),
                        List.of()),
                new Case(
                        "a consent to a renamed option in other words",
                        GRANT + NEXT,
                        List.of("ja", "goed"),
                        GRANT.replace("ja: Alleen mijn moeder", "alle: {label: De hele school, renamed_from: ja}")
                                + NEXT,
                        List.of(),
                        "t",
                        List.of("t WORDING"),
                        List.of()),
                new Case(
                        "a consent to some options, in another order",
                        SOME,
                        List.of("ma, oma"),
                        SOME.replace("ma: Moeder, oma: Oma", "oma: Oma, ma: Moeder"),
                        List.of("t=[ma, oma]"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "a consent that names an option in other words",
                        CHOICE + ABOUT,
                        List.of("iemand", "yes"),
                        CHOICE.replace("iemand: Iemand", "iemand: De hele school") + ABOUT,
                        List.of("w=iemand"),
                        "t",
                        List.of("t ABOUT"),
                        List.of()),
                new Case(
                        "a consent that names an entry in other words",
                        EACH,
                        List.of("yes"),
                        EACH.replace("Mijn oma", "De hele school"),
                        List.of(),
                        "t@oma",
                        List.of("t@oma ABOUT"),
                        List.of()),
                new Case(
                        "another question with an option in other words",
                        CHOICE,
                        List.of("iemand"),
                        CHOICE.replace("iemand: Iemand", "iemand: Een mens"),
                        List.of("w=iemand"),
                        ".",
                        List.of(),
                        List.of()),
                new Case(
                        "a fixed list with an entry less",
                        "- {each: {thuis: Thuis, school: School}, as: plek, steps: [{id: v, ask: Hoe is het}]}",
                        List.of("goed", "slecht"),
                        "- {each: {school: School}, as: plek, steps: [{id: v, ask: Hoe is het}]}",
                        List.of("v@school=slecht"),
                        ".",
                        List.of("v@thuis ENTRY"),
                        List.of()),
                new Case(
                        "a question without a name, and another one in its place",
                        "- {ask: Hoe was je week}\n" + NEXT,
                        List.of("rot", "ja"),
                        "- {ask: Wat eet je graag}\n" + NEXT,
                        List.of(),
                        "~1",
                        List.of("~1 GONE"),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatFitsStaysAndNothingIsReadAsSomethingElse(Case change) throws Exception {
        Scenario then = Scenario.of(steps(change.then()));
        change.answers().forEach(then::answer);
        then.ends("klaar");
        Conversation now = again(then, steps(change.now()));
        assertEquals(change.kept(), said(now));
        assertEquals(change.asked(), asks(now));
        Refit refit = Refit.of(now);
        assertEquals(
                change.unfit(),
                refit.unfit().stream().map(one -> one.id() + " " + one.why()).toList());
        assertEquals(
                change.fresh(),
                refit.fresh().stream().map(prompt -> prompt.id().toString()).toList());
        boolean safe = Changes.of(steps(change.then()), steps(change.now())).stream()
                .allMatch(one -> one.weight() == Change.Weight.SAFE);
        assertEquals(safe, refit.unfit().isEmpty() && refit.fresh().isEmpty(), "jim diff says the same beforehand");
        assertEquals(change.answers().size(), refit.kept() + refit.unfit().size(), "nothing is lost");
        boolean same = change.unfit().stream().anyMatch(unfit -> unfit.endsWith("BOUNDS") || unfit.endsWith("ABOUT"));
        if (now.now() instanceof Now.Asking asking && !same) {
            assertNull(asking.prompt().ready(), "what was said to another question does not stand ready");
        }
    }

    @Test
    void aConsentThatEqualsADefaultStaysWhenTheDefaultFlips() throws Exception {
        // No answer is ever left out because it is what would have stood there anyway: what was first is last now.
        Script then = steps("- {id: t, ask: Mag dit, options: {ja: Ja, nee: Nee}, keep_as: consent}");
        Script now = steps("- {id: t, ask: Mag dit, options: {nee: Nee, ja: Ja}, keep_as: consent}");
        for (String chosen : List.of("ja", "nee")) {
            assertEquals(List.of("t=" + chosen), said(again(Scenario.of(then).answer(chosen), now)));
        }
        assertEquals("t", asks(again(Scenario.of(then), now)), "and what was not said is not said");
    }

    @Test
    void whatWasRenamedKeepsAllThatBelongsToIt() throws Exception {
        Script then = script("proef", "outcomes: {klaar: Klaar}\n", """
                - id: oud
                  ask: Hoe is het
                  to: jongere
                  share: ask
                  probes: [Vertel eens]
                - {id: oud_2, ask: En nu}
                """);
        Scenario held = Scenario.of(then)
                .after(new Event.Probed(new AnswerId("oud", 1), "Vertel eens", "veel", Scenario.START))
                .after(new Event.Noted(new AnswerId("oud", 1), "stil", Scenario.START))
                .answer("rot")
                .asks("share(oud)")
                .answer("ouder")
                .answer("gaat");
        Script now = script("proef", "outcomes: {klaar: Klaar}\n", """
                - id: nieuw
                  ask: Hoe is het
                  to: jongere
                  share: ask
                  probes: [Vertel eens]
                  renamed_from: oud
                - {id: oud_2, ask: En nu}
                """);
        Conversation again = again(held, now);
        assertEquals(List.of("nieuw=rot", "share(nieuw)=[ouder]", "oud_2=gaat"), said(again));
        assertEquals(1, again.followUps(new AnswerId("nieuw", 1)).size());
        assertEquals("nieuw", again.notes().get(0).id().text());
        assertEquals(new Refit(2, List.of(), List.of()), Refit.of(again));
    }

    @Test
    void aRenameFindsAnswersInOtherDialoguesAndBesideThoseOfTheSameSpelling() throws Exception {
        String main = "- {do: nieuws}\n- {id: nieuw, ask: Hier}\n";
        Script then = steps(main);
        Scenario held = Scenario.of(then, script("nieuws", "", "- {id: oud, ask: Daar}\n"))
                .asks("nieuws.oud")
                .answer("daar")
                .answer("hier");
        Script other = script("nieuws", "", "- {id: nieuw, ask: Daar, renamed_from: oud}\n");
        assertEquals(
                List.of("nieuws.nieuw=daar", "nieuw=hier"), said(again(held, steps(main + "- {say: Dag}\n"), other)));
    }

    @Test
    void aNameThatStillExistsKeepsItsOwnAnswer() throws Exception {
        Scenario held = Scenario.of(steps("- {id: a, ask: A}\n")).answer("van a");
        Script now = steps("- {id: a, ask: A}\n- {id: b, ask: B, renamed_from: a}\n");
        Conversation again = again(held, now);
        assertEquals(List.of("a=van a"), said(again));
        assertEquals("b", asks(again));
    }

    private static final String NARROW = "- {id: q, ask: Hoe, to: jongere, share: [jongere]}\n";
    private static final String WIDE = "- {id: q, ask: Hoe, to: jongere}\n";

    @Test
    void whoCouldNotReadAnAnswerWhenItWasGivenDoesNotReadItBecauseTheScriptSays() throws Exception {
        Scenario held = Scenario.of(steps(NARROW)).answer("geheim");
        Conversation again = again(held, steps(WIDE));
        assertEquals(List.of("q=geheim"), said(again), "it stays an answer");
        assertEquals(List.of("jongere"), again.path().asked().get(0).prompt().readers());
        for (String role : List.of("ouder", "professional")) {
            assertFalse(json(again, Reader.role(role)).contains("geheim"), role);
        }
        assertFalse(json(again, Reader.table()).contains("geheim"));
        assertTrue(json(again, Reader.role("jongere")).contains("geheim"));
        // Whoever answers once more, with those of now before them, lets those of now read it.
        Prompt prompt = again.path().asked().get(0).prompt();
        assertEquals(List.of("jongere"), prompt.readers());
    }

    @Test
    void andWhoMayReadItNoMoreDoesNotEither() throws Exception {
        Conversation again = again(Scenario.of(steps(WIDE)).answer("eerst open"), steps(NARROW));
        assertEquals(List.of("jongere"), again.path().asked().get(0).prompt().readers());
    }

    @Test
    void ofJournalsThatDoNotSayWhoCouldReadAnAnswerWhoeverGaveItAndTheProfessionalRead() throws Exception {
        Scenario held = Scenario.of(steps(NARROW))
                .after(new Event.Answered(new AnswerId("q", 1), new Response.Text("geheim"), Scenario.START));
        Conversation again = again(held, steps(WIDE));
        assertEquals(
                List.of("jongere", "professional"),
                again.path().asked().get(0).prompt().readers());
    }

    @Test
    void andTheyStayCarefulWhenItWentOnWithTheOtherScript() throws Exception {
        Store store = Talks.store(base);
        Scenario held = Scenario.of(steps(NARROW));
        Script wide = steps(WIDE + NEXT);
        String id;
        try (Journal journal = store.create(held.script(), held.conversation().start())) {
            id = journal.id();
            journal.keep(new Event.Answered(new AnswerId("q", 1), new Response.Text("geheim"), Scenario.START));
        }
        try (Journal journal =
                assertInstanceOf(Opened.Ready.class, store.open(id)).journal()) {
            journal.with(wide, Library.of(wide));
            journal.keep(new Event.Passed(new AnswerId("n", 1), Scenario.START));
        }
        Reading reading = store.read(id);
        assertEquals(List.of(), reading.changed(wide, Library.of(wide)));
        assertEquals(
                List.of("jongere", "professional"),
                reading.conversation(wide, Library.of(wide))
                        .path()
                        .asked()
                        .get(0)
                        .prompt()
                        .readers());
    }

    @Test
    void ofThoseWhatHasNoPlaceAnyMoreIsForTheProfessionalAlone() throws Exception {
        Scenario held = Scenario.of(steps(NARROW))
                .after(new Event.Answered(new AnswerId("q", 1), new Response.Text("geheim"), Scenario.START));
        Conversation again = again(held, steps(NEXT));
        assertTrue(json(again, Reader.role("professional")).contains("geheim"));
        for (Reader reader : List.of(Reader.role("ouder"), Reader.role("jongere"), Reader.table())) {
            assertFalse(json(again, reader).contains("geheim"), reader.toString());
        }
    }

    @Test
    void whatWasSaidOnAskingFurtherStaysForThoseOfThenWhenTheQuestionIsAskedOnceMore() throws Exception {
        String probes = ", probes: [Vertel]";
        Scenario held = Scenario.of(steps(NARROW.replace("}", probes + "}")));
        Prompt prompt = held.prompt();
        Setting then =
                new Setting(prompt.question().text().text(), "text", "jongere", List.of(), prompt.readers(), List.of());
        held.after(new Event.Probed(prompt.id(), "Vertel", "diep geheim", then, Scenario.START))
                .answer("geheim");
        Script wide = steps(WIDE.replace("}", probes + "}"));
        Conversation once = again(held, wide);
        assertTrue(json(once, Reader.role("jongere")).contains("diep geheim"));
        Scenario more = held.over(wide).backTo("q").answer("dit mag");
        for (String role : List.of("ouder", "professional", "jongere")) {
            String summary = json(more.conversation(), Reader.role(role));
            assertTrue(summary.contains("dit mag"), role);
            assertFalse(summary.contains("geheim"), role);
        }
    }

    private static String json(Conversation conversation, Reader reader) {
        return SummaryJson.of(Summary.of(conversation, reader));
    }
}
