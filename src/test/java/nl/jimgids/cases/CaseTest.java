package nl.jimgids.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: %s
            title: Een gesprek
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            optional_roles: [ouder]
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {plan: Voor iedereen, dialogue: later}
              - alone: [jongere, professional]
                steps:
                  - {plan: Praten met je ouders, dialogue: ouders}
            """;

    private static final String APART = """
            jim: 1
            dialogue: apart
            title: Apart
            language: nl
            roles: {jim: Meedenker, professional: Professional}
            outcomes: {snel: We praten hier verder over}
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {plan: Vragen hoe het gaat}
              - end: snel
            """;

    /** By then nobody knows who looks at the screen. */
    @ParameterizedTest
    @CsvSource({
        "week,       ouder, later Voor iedereen; null null",
        // Everyone who sat there heard it.
        "week,       '',    later Voor iedereen; null null",
        // What is planned in the conversation about safety is the professional's.
        "veiligheid, '',    null null; null null",
    })
    void aPlanThatIsNotForEveryoneHasOnlyItsDay(String dialogue, String parent, String plans) {
        Map<String, String> names = new LinkedHashMap<>(Map.of("jongere", "Sam"));
        if (!parent.isEmpty()) {
            names.put(parent, "Ria");
        }
        names.put("professional", "Noor");
        assertEquals(plans, due(talk(SCRIPT.formatted(dialogue), names)));
    }

    /** What was planned, and how it ended, while the youth was not there. */
    @Test
    void whoWasNotThereDoesNotSeeItHere() {
        Conversation apart = talk(APART, Map.of("jim", "Riet", "professional", "Noor"));
        assertEquals("null Vragen hoe het gaat", due(apart));
        assertEquals("We praten hier verder over", of(apart).outcome());
        Conversation together = talk(SCRIPT.formatted("week"), Map.of("jongere", "Sam", "professional", "Noor"));
        assertEquals("null null; null null; null null", due(apart, together));
        assertNull(of(apart, together).outcome());
    }

    private static Conversation talk(String text, Map<String, String> names) {
        Script script = ScriptReader.read("week.yaml", text).script();
        Event.Started start = new Event.Started(
                new Table(names), false, Earlier.NONE, OffsetDateTime.parse("2026-11-21T10:00:00+01:00"));
        return Conversation.begin(Library.of(script), script, start);
    }

    private static Case of(Conversation... talks) {
        return new Case(
                "vos",
                Stream.of(talks).map(talk -> new Case.Talk("k7f2-aaaa", talk)).toList());
    }

    private static String due(Conversation... talks) {
        return of(talks).due().stream()
                .map(plan -> plan.dialogue() + " " + plan.text())
                .collect(Collectors.joining("; "));
    }
}
