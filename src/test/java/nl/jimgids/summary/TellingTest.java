package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what was said on its way into a summary. */
class TellingTest {
    private static final List<String> BOTH = List.of("jongere", "professional");
    private static final LocalDate BEFORE = LocalDate.parse("2027-01-01");

    private static String dialogue(String name, String steps) {
        return "jim: 1\ndialogue: " + name + "\ntitle: Titel van " + name + "\nlanguage: nl\n"
                + "roles: {jongere: Jongere, professional: Professional}\noutcomes: {klaar: Klaar met " + name
                + "}\nsteps:\n" + steps.indent(2);
    }

    private static Conversation begin(Held held, Memory... memories) {
        Conversation bare = held.begin();
        Earlier earlier = new Earlier("ons", null, List.of(memories));
        Event.Started start = new Event.Started(bare.table(), false, earlier, Held.START);
        return Conversation.begin(bare.library(), bare.script(), start);
    }

    private static Item item(Summary summary, String id) {
        return summary.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDialogueInsideEndsAtItsOwnHeadings() {
        Held held = Held.of(dialogue("buiten", """
                        - part: Eerst
                        - {id: een, ask: Een}
                        - do: binnen
                        - {id: twee, ask: Twee}
                        """), dialogue("binnen", """
                        - {id: drie, ask: Drie}
                        - part: Dieper
                        - {id: vier, ask: Vier}
                        """));
        List<String> told = new ArrayList<>();
        for (Summary.Part part : Summary.of(held.end(), Reader.table()).parts()) {
            told.add(part.title() + ": " + part.items().stream().map(Item::id).toList());
        }
        assertEquals(
                List.of("Eerst: [een]", "Titel van binnen: [binnen.drie]", "Dieper: [binnen.vier]", "Eerst: [twee]"),
                told);
    }

    @Test
    void aNumberStandsBesideThoseOfBefore() {
        Held held = Held.of(dialogue("meten", "- {id: cijfer, ask: Hoe, to: jongere, type: scale, from: 0, upto: 10}"))
                .says("cijfer", "7");
        Memory memory = new Memory("meten", "cijfer", new Response.Number(4), "4", "Hoe", BOTH, BEFORE);
        Summary summary = Summary.of(held.on(begin(held, memory)), Reader.table());
        Answer answer = item(summary, "cijfer").answer();
        assertEquals("7 (eerder: 4 op 1 januari 2027)", answer == null ? "" : answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoe@Ruud@mail", "hoe@Ruud%40mail"})
    void anEntryOfBeforeIsKnownByWhatItIsAndByWhatItsIdWas(String id) {
        Held held = Held.of(dialogue("meten", """
                        - {id: wie, ask: Wie, to: jongere, type: people}
                        - each: wie
                          as: p
                          steps:
                            - {id: hoe, ask: "Hoe, na ${vorige.hoe}", to: jongere, type: scale, from: 0, upto: 10}
                        """).replace("outcomes:", "uses: {vorige: meten}\noutcomes:"))
                .says("wie", "Ruud@mail")
                .says("hoe@Ruud%40mail", "7");
        Memory memory = new Memory("meten", id, new Response.Number(4), "4", "Hoe", BOTH, BEFORE);
        Item item = item(Summary.of(held.on(begin(held, memory)), Reader.table()), "hoe@Ruud%40mail");
        Answer answer = item.answer();
        assertEquals("Hoe, na 4", item.question());
        assertEquals("7 (eerder: 4 op 1 januari 2027)", answer == null ? "" : answer.text());
    }

    @Test
    void whatWasSaidBeforeIsForThoseWhoCouldReadItThen() {
        Held held = Held.of(
                dialogue("nu", """
                        - {id: nog, ask: "Is ${toen.wie} er nog?", to: jongere}
                        - {id: hoe, ask: "Hoe is het met ${toen.hoe}?", to: jongere}
                        """).replace("outcomes:", "uses: {toen: eerst}\noutcomes:"),
                dialogue("eerst", "- {id: wie, ask: Wie}\n- {id: hoe, ask: Hoe}"));
        Conversation conversation = held.on(begin(
                held,
                new Memory("eerst", "wie", new Response.Text("oma"), "oma", "Wie", List.of("jongere"), BEFORE),
                new Memory("eerst", "hoe", new Response.Text("school"), "school", "Hoe", BOTH, BEFORE)));
        Summary mine = Summary.of(conversation, Reader.role("jongere"));
        assertEquals("Is oma er nog?", item(mine, "nog").question());
        Summary other = Summary.of(conversation, Reader.role("professional"));
        assertEquals("Is \u2026 er nog?", item(other, "nog").question());
        assertEquals("Hoe is het met school?", item(other, "hoe").question());
    }

    @Test
    void optionsThatPrintWhatIsHiddenShowAGapAndTypedWordsStay() {
        Held held = Held.of(dialogue("delen", """
                        - {id: wie, ask: Wie, to: jongere, share: [jongere]}
                        - {id: kies, ask: Kies, to: jongere, type: choices, options: {een: "Met ${wie}", twee: Alleen}}
                        - {id: zelf, ask: Zeg het zelf, to: jongere}
                        """))
                .says("wie", "oma")
                .says("kies", "een|twee")
                .says("zelf", "met oma");
        Summary summary = Summary.of(held.end(), Reader.role("professional"));
        Answer chosen = item(summary, "kies").answer();
        assertEquals("Met \u2026 en Alleen", chosen == null ? "" : chosen.text());
        assertEquals(List.of("Met \u2026", "Alleen"), chosen == null ? List.of() : chosen.entries());
        Answer typed = item(summary, "zelf").answer();
        assertEquals("met oma", typed == null ? "" : typed.text());
    }

    private static Setting asked(String question, List<String> readers) {
        return new Setting(question, "text", "jongere", List.of(), readers, List.of());
    }

    @Test
    void aFollowUpQuestionIsForThoseWhoCouldReadItThen() {
        Held held = Held.of(dialogue("door", "- {id: wat, ask: Wat, to: jongere, probes: [\"Sinds?\", \"Met?\"]}"));
        AnswerId id = new AnswerId("wat", 1);
        List<String> own = List.of("jongere");
        Conversation conversation = held.begin()
                .after(new Event.Probed(id, "Sinds?", "geheim", asked("Wat", own), held.next()))
                .after(new Event.Probed(id, "Met?", "open", asked("Wat", BOTH), held.next()))
                .after(new Event.Answered(id, new Response.Text("Dit"), asked("Wat", BOTH), held.next()));
        assertEquals(
                List.of(new Item.Probe("Met?", "open")),
                item(Summary.of(conversation, Reader.table()), "wat").probes());
    }

    private static final AnswerId WHAT = new AnswerId("wat", 1);

    /** One who goes back to a question with a follow-up question, and is asked each time who may read the answer. */
    private static Conversation moved(String... moves) {
        Held held = Held.of(dialogue("door", "- {id: wat, ask: Wat, to: jongere, share: ask, probes: [\"Sinds?\"]}")
                .replace("jongere: Jongere,", "jongere: Jongere, ouder: Ouder,"));
        Conversation conversation = held.begin();
        for (String move : moves) {
            String word = move.substring(move.indexOf(' ') + 1);
            conversation = conversation.after(
                    switch (move.substring(0, move.indexOf(' '))) {
                        case "probe" -> new Event.Probed(WHAT, "Sinds?", word, asked("Wat", BOTH), held.next());
                        case "say" ->
                            new Event.Answered(WHAT, new Response.Text(word), asked("Wat", BOTH), held.next());
                        case "pass" -> new Event.Passed(WHAT, asked("Wat", BOTH), held.next());
                        case "share" ->
                            new Event.Answered(
                                    new AnswerId("share(wat)", 1),
                                    new Response.ChosenSome(word.equals("ouder") ? List.of(word) : List.of()),
                                    held.next());
                        default -> new Event.WentBack(new AnswerId(word, 1), held.next());
                    });
        }
        return conversation;
    }

    /** What a reader gets of the follow-up question. */
    private static String probe(Conversation conversation, Reader reader) {
        return item(Summary.of(conversation, reader), "wat").probes().stream()
                .map(Item.Probe::text)
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource({
        // A first answer, or the same that stood there.
        "probe X; say A; share ouder,                                        X",
        "probe X; say A; share niet; back share(wat); share ouder,           X",
        "probe X; say A; share ouder; back wat; say A; share ouder,          X",
        // What was said at another answer, or at this one when nobody else might read it.
        "probe X; say A; share niet; back wat; say B; share ouder,           ''",
        "probe X; say A; share ouder; back wat; say B; share ouder,          ''",
        "probe X; say A; share niet; back wat; say A; share ouder,           ''",
        "probe X; say A; back wat; say A; share ouder,                       ''",
        "probe X; say A; share ouder; back wat; say B; back wat; say A; share ouder, ''",
        "probe X; pass -; back wat; say A; share ouder,                      ''",
        // What is said after going back goes with what is answered then.
        "probe X; say A; share niet; back wat; probe Y; say B; share ouder,  Y",
        "say A; share ouder; back wat; probe X; say B; share ouder,          X",
        // Nobody was asked who may read what was said after the answer, when that was left as it is.
        "say A; share ouder; back wat; probe X; back er,                     ''",
    })
    void aFollowUpQuestionGoesWithTheAnswerItWasAskedAt(String moves, String read) {
        Conversation conversation = moved(moves.split("; "));
        assertEquals(read, probe(conversation, Reader.role("ouder")));
        assertEquals(read, probe(conversation, Reader.table()));
        String own = moves.contains("Y") ? "Y" : "X";
        assertEquals(own, probe(conversation, Reader.role("jongere")));
        assertEquals(own, probe(conversation, Reader.role("professional")));
    }

    private static Held aboutPeople(String people, String steps, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = dialogue(
                "mensen",
                "- {id: wie, ask: Wie, to: jongere, type: people, share: [jongere]}\n"
                        + "- each: wie\n  as: p\n  steps:\n" + steps.indent(4));
        System.arraycopy(others, 0, all, 1, others.length);
        return Held.of(all).says("wie", people);
    }

    @Test
    void whomADialogueIsRunForIsForThoseWhoMayReadTheList() {
        String parts = "- each: {avond: de avond}\n  as: deel\n  steps:\n"
                + "    - {id: wanneer, ask: \"Hoe gaat ${deel}?\", to: jongere}\n";
        Held held = aboutPeople(
                        "Ruud|oma",
                        "- {id: ken, ask: Ken je die, to: jongere}\n- do: binnen",
                        dialogue("binnen", "- {id: hoe, ask: Hoe, to: jongere}\n" + parts + "- do: dieper"),
                        dialogue("dieper", "- {id: nog, ask: Nog, to: jongere}"))
                .says("binnen.hoe@Ruud", "elke dag")
                .says("binnen.wanneer@Ruud@avond", "goed")
                .says("dieper.nog@Ruud", "niets");
        Conversation conversation = held.end();
        Summary mine = Summary.of(conversation, Reader.role("jongere"));
        assertEquals("Ruud", entry(mine, "ken@Ruud"));
        assertEquals("Ruud", entry(mine, "binnen.hoe@Ruud"));
        assertEquals("Ruud \u2013 de avond", entry(mine, "binnen.wanneer@Ruud@avond"));
        assertEquals("oma", entry(mine, "dieper.nog@oma"));
        assertFalse(Held.everything(conversation, Reader.table()).contains("Ruud"));
        assertEquals(
                List.of(), Summary.of(conversation, Reader.role("professional")).items());
    }

    @Test
    void anEntryWithTheSignOfAnIdIsAsPrivateAsAnother() {
        Conversation conversation = aboutPeople("Ruud@mail|oma", """
                        - each: {avond: de avond}
                          as: deel
                          steps:
                            - {id: hoe, ask: "Hoe gaat ${deel}?", to: jongere}
                        """)
                .says("hoe@Ruud%40mail@avond", "goed")
                .end();
        assertEquals(
                "Ruud@mail \u2013 de avond",
                entry(Summary.of(conversation, Reader.role("jongere")), "hoe@Ruud%40mail@avond"));
        assertEquals(
                List.of(), Summary.of(conversation, Reader.role("professional")).items());
        assertFalse(Held.everything(conversation, Reader.table()).contains("Ruud"));
    }

    @Test
    void anEntryOfBeforeIsAsPrivateAsTheListThatOneOfSeveralGave() {
        Held held = Held.of(
                dialogue("nu", "- {each: toen.wie, as: p, steps: [{id: hoe, ask: Hoe, to: jongere}]}")
                        .replace("outcomes:", "uses: {toen: eerst}\noutcomes:"),
                dialogue("eerst", "- {id: wie, ask: Wie, to: [jongere, professional], type: people}"));
        Conversation conversation = held.on(begin(
                held,
                new Memory(
                        "eerst",
                        "wie@jongere",
                        new Response.Listed(List.of("Ruud")),
                        "Ruud",
                        "Wie",
                        List.of("jongere"),
                        BEFORE),
                new Memory(
                        "eerst", "wie@professional", new Response.Listed(List.of("oma")), "oma", "Wie", BOTH, BEFORE)));
        assertEquals(
                List.of("hoe@Ruud", "hoe@oma"),
                Summary.of(conversation, Reader.role("jongere")).items().stream()
                        .map(Item::id)
                        .toList());
        assertEquals(
                List.of("hoe@oma"),
                Summary.of(conversation, Reader.role("professional")).items().stream()
                        .map(Item::id)
                        .toList());
        assertFalse(Held.everything(conversation, Reader.table()).contains("Ruud"));
    }

    private static String entry(Summary summary, String id) {
        Item.Entry entry = item(summary, id).entry();
        return entry == null ? "" : entry.text();
    }

    @Test
    void whatHasNoPlaceAnyMoreIsForThoseWhoCouldReadItAndOfSafetyForTheProfessional() {
        Held held = Held.of(dialogue("nieuw", "- {id: wat, ask: Wat, to: jongere}"));
        Conversation conversation = held.begin()
                .after(new Event.Answered(
                        new AnswerId("weg", 1), new Response.Text("oud"), asked("Weg", BOTH), held.next()))
                .after(new Event.Answered(
                        new AnswerId("eigen", 1),
                        new Response.Text("geheim"),
                        asked("Eigen", List.of("jongere")),
                        held.next()))
                .after(new Event.Answered(
                        new AnswerId("veiligheid#1.feit", 1),
                        new Response.Text("bang"),
                        asked("Feit", BOTH),
                        held.next()));
        assertEquals(List.of("oud", "geheim"), former(conversation, Reader.role("jongere")));
        assertEquals(List.of("oud", "bang"), former(conversation, Reader.role("professional")));
        assertEquals(List.of("oud"), former(conversation, Reader.table()));
    }

    private static List<String> former(Conversation conversation, Reader reader) {
        return Summary.of(conversation, reader).former().stream()
                .map(Summary.Former::answer)
                .toList();
    }

    @Test
    void whatFollowsASafetyConversationIsForEveryone() {
        Held held = Held.of(
                        dialogue("buiten", "- do: veiligheid\n- {id: na, ask: Na, to: jongere}"),
                        dialogue("veiligheid", "- {id: feit, ask: Feit, to: jongere}\n- end: klaar"))
                .says("veiligheid.feit", "bang")
                .says("na", "thee");
        assertEquals(
                List.of("na"),
                Summary.of(held.end(), Reader.role("jongere")).items().stream()
                        .map(Item::id)
                        .toList());
        Held alone = Held.of(dialogue("veiligheid", "- {id: feit, ask: Feit, to: jongere}\n- end: klaar"));
        assertEquals(null, Summary.of(alone.end(), Reader.role("jongere")).outcome());
        assertEquals(
                new Summary.Outcome("klaar", "Klaar met veiligheid"),
                Summary.of(alone.end(), Reader.role("professional")).outcome());
    }

    /** The day is the youth's, in each way in which a script says so; the plan itself is for both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            share: [jongere]               |              | true  | false
            share: [jongere, professional] |              | true  | true
            share: [professional]          |              | false | true
            share: ask                     | /pass        | true  | true
            to: professional, share: ask   | jongere      | true  | true
            to: professional, share: ask   | /pass        | false | true
            """)
    void aDayThatWasAnsweredIsForThoseWhoMayReadIt(String share, String who, boolean youth, boolean professional) {
        String to = share.startsWith("to:") ? "" : "to: jongere, ";
        Held held = Held.of(dialogue("dagen", """
                        - {id: dag, ask: Wanneer, type: date, %s%s}
                        - {plan: Bellen, on: dag}
                        - {plan: Nog eens, after: 7 days}
                        - pause: Even rust
                          until: dag
                        """.formatted(to, share)))
                .says("dag", "2027-05-05")
                .says("share(dag)", String.valueOf(who));
        Conversation conversation = held.on(held.begin());
        assertDay(conversation, "jongere", youth);
        assertDay(conversation, "professional", professional);
        assertEquals(youth && professional, knowsDay(Summary.of(conversation, Reader.table())));
    }

    private static void assertDay(Conversation conversation, String role, boolean known) {
        Summary summary = Summary.of(conversation, Reader.role(role));
        LocalDate day = known ? LocalDate.parse("2027-05-05") : null;
        assertEquals(
                List.of(
                        new Summary.FollowUp("Bellen", day, null),
                        new Summary.FollowUp("Nog eens", LocalDate.parse("2027-01-22"), null)),
                summary.followUp());
        assertEquals(day, summary.until());
        String everything = Held.everything(conversation, Reader.role(role));
        assertEquals(known, everything.contains("2027-05-05"));
        assertEquals(known, everything.contains("5 mei 2027"));
    }

    private static boolean knowsDay(Summary summary) {
        return summary.followUp().get(0).on() != null && summary.until() != null;
    }

    @Test
    void aDayOfAnEarlierConversationIsForThoseWhoCouldReadItThen() {
        Held held = Held.of(
                dialogue("nu", "- {plan: Bellen, on: toen.dag}\n- {plan: Schrijven, on: toen.ook}")
                        .replace("outcomes:", "uses: {toen: eerst}\noutcomes:"),
                dialogue("eerst", "- {id: dag, ask: Dag, type: date}\n- {id: ook, ask: Dag, type: date}"));
        LocalDate day = LocalDate.parse("2027-05-05");
        Conversation conversation = held.on(begin(
                held,
                new Memory("eerst", "dag", new Response.Day(day), "5 mei 2027", "Dag", List.of("jongere"), BEFORE),
                new Memory("eerst", "ook", new Response.Day(day), "5 mei 2027", "Dag", BOTH, BEFORE)));
        List<Summary.FollowUp> mine =
                Summary.of(conversation, Reader.role("jongere")).followUp();
        assertEquals(day, mine.get(0).on());
        assertEquals(day, mine.get(1).on());
        List<Summary.FollowUp> others =
                Summary.of(conversation, Reader.role("professional")).followUp();
        assertEquals(new Summary.FollowUp("Bellen", null, null), others.get(0));
        assertEquals(day, others.get(1).on());
    }
}
