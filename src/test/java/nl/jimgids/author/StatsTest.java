package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.Test;

class StatsTest {
    private static final String STEPS = """
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: a, ask: Gaat het goed, type: yes_no, go: {yes: klaar}}
              - {id: b, ask: Wat is er, type: text}
              - {id: klaar, end: klaar}
            """;

    private static Stats stats(String language, String steps) {
        String header = """
                jim: 1
                dialogue: proef
                title: Proef
                language: %s
                roles: {jongere: Jongere}
                outcomes: {klaar: Klaar}
                """.formatted(language);
        Script script = ScriptReader.read("proef.yaml", header + steps).usable();
        assertNotNull(script);
        Library none = name -> null;
        return Stats.of(script, none);
    }

    @Test
    void countsWhatThereIs() {
        Stats stats = stats("nl", STEPS);
        assertEquals(4, stats.steps());
        assertEquals(2, stats.questions());
        assertEquals(1, stats.shortest());
        assertEquals(2, stats.longest());
        // Yes, no, passed, unknown; and after the last three: something, passed, unknown.
        assertEquals(BigInteger.valueOf(1 + 3 * 3), stats.paths());
    }

    @Test
    void tellsHowEasilyItReads() {
        Integer easy = stats("nl", STEPS).readability();
        Integer hard = stats(
                        "nl",
                        STEPS.replace(
                                "We delen niets zonder jou.",
                                "Hulpverleningsorganisaties verantwoorden vertrouwelijkheidsoverwegingen traditiegetrouw uitzonderlijk terughoudend."))
                .readability();
        assertNotNull(easy);
        assertNotNull(hard);
        assertTrue(easy > 80 && hard < 30, easy + " and " + hard);
        assertNull(stats("en", STEPS).readability(), "the score is one of Dutch");
    }
}
