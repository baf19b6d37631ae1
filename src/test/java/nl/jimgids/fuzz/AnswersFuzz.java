package nl.jimgids.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetRespondent;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;

/** Any bytes as a file with answers, for a conversation that asks every type of question. */
public final class AnswersFuzz {
    /** The answers that fit; a beginning for others. */
    static final String RIGHT = """
            dialogue: proef
            table: {jongere: Dani, ouder: Bo}
            answers:
              regel: iets
              verhaal: |
                veel
                meer
              keus: a
              meer: [a, b]
              janee@jongere: yes
              janee@ouder: no
              cijfer: 7
              aantal: 3
              dag: 14 days
              wie: [oma, Ruud]
              share(wie): [ouder]
              band@oma: unknown
              band@Ruud: passed
              een: oma
              dingen: [x, y]
              klein.vraag: ja
              klein.wie@jongere: oma
              klein.wie@ouder: []
            """;

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");
    private static final Script SCRIPT = script();

    private AnswersFuzz() {}

    private static Script script() {
        Script script = ScriptReader.read("proef.yaml", """
                jim: 1
                dialogue: proef
                title: Proef
                language: nl
                roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
                optional_roles: [professional, ouder]
                outcomes: {klaar: Klaar}
                steps:
                  - {id: regel, ask: Regel}
                  - {id: verhaal, ask: Verhaal, type: story}
                  - {id: keus, ask: Keus, options: {a: A, b: {label: B, when: {regel: passed}}}, go: {passed: dag}}
                  - {id: meer, ask: Meer, type: choices, options: {a: A, b: B, c: C}, at_least: 1, at_most: 2}
                  - {id: janee, ask: Ja, to: everyone, type: yes_no}
                  - {id: cijfer, ask: Cijfer, type: scale, from: 0, upto: 10, required: true}
                  - {id: aantal, ask: Aantal, type: number, from: -5}
                  - {id: dag, ask: Dag, type: date, from: today}
                  - {id: wie, ask: Wie, type: people, at_most: 3, to: jongere, share: ask}
                  - {each: wie, as: p, steps: [{id: band, ask: 'Band ${p}', type: scale, from: 0, upto: 3}]}
                  - {id: een, ask: Een, type: person, from: wie}
                  - {id: dingen, ask: Dingen, type: list}
                  - {pause: Rust, until: dag}
                  - {do: klein}
                  - {when: {aantal: {below: 0}}, say: Opnieuw, go: regel}
                  - {end: klaar}
                """).usable();
        assertTrue(script != null);
        return script;
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String file = "antwoorden.yaml";
        AnswerSheet.Reading reading = AnswerSheet.read(file, bytes, SCRIPT);
        assertEquals(reading, AnswerSheet.read(file, bytes, SCRIPT));
        Source source = new Source(file, text(bytes));
        Oracle.printed(reading.findings(), source);
        AnswerSheet sheet = reading.sheet();
        assertEquals(sheet == null, !reading.findings().isEmpty());
        if (sheet != null) {
            hold(sheet, source);
        }
    }

    private static void hold(AnswerSheet sheet, Source source) {
        SheetRespondent respondent = new SheetRespondent(sheet, Words.in("nl"), START::toLocalDate);
        Library library = Oracle.library(SCRIPT);
        Conversation conversation = Conversation.begin(library, SCRIPT, new Event.Started(sheet.table(), false, START));
        try {
            new Session(conversation, respondent, Keeper.NOTHING, () -> START).hold();
        } catch (Keeper.NotKept e) {
            throw new IllegalStateException("nothing is kept here", e);
        }
        Finding misfit = respondent.misfit();
        if (misfit != null) {
            Oracle.printed(List.of(misfit), source);
        }
    }

    /** As the reader takes it: without a mark at the beginning. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
