package nl.jimgids.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
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
        Script script =
                ScriptReader.read("week.yaml", SCRIPT.formatted(dialogue)).script();
        Map<String, String> names = new LinkedHashMap<>(Map.of("jongere", "Sam"));
        if (!parent.isEmpty()) {
            names.put(parent, "Ria");
        }
        names.put("professional", "Noor");
        Event.Started start = new Event.Started(
                new Table(names), false, Earlier.NONE, OffsetDateTime.parse("2026-11-21T10:00:00+01:00"));
        Conversation talk = Conversation.begin(Library.of(script), script, start);
        Case one = new Case("vos", List.of(new Case.Talk("k7f2-aaaa", talk)));
        List<String> due = one.due().stream()
                .map(plan -> plan.dialogue() + " " + plan.text())
                .toList();
        assertEquals(plans, String.join("; ", due));
    }
}
