package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatingTest {
    private static final Script SCRIPT = Rehearsed.script("proef.yaml", """
            jim: 1
            dialogue: proef
            title: Een proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            optional_roles: [ouder]
            outcomes: {klaar: Klaar}
            steps:
              - end: klaar
            """);

    private final StringWriter written = new StringWriter();

    private Table seat(String lines) {
        return seat(SCRIPT, lines);
    }

    private Table seat(Script script, String lines) {
        Screen screen = new PlainScreen(new StringReader(lines), new PrintWriter(written), 72, false);
        try (Terminals terminals = new Terminals(screen, Words.in("nl"))) {
            return terminals.seat(script);
        }
    }

    private static String names(Table table) {
        StringBuilder names = new StringBuilder();
        Map<String, String> all = table == null ? new LinkedHashMap<>() : table.names();
        all.forEach((role, name) -> names.append(role).append('=').append(name).append(' '));
        return names.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "Dani;nee;Els,              jongere=Dani professional=Els",
        "Dani;ja;mama;Els,          jongere=Dani ouder=mama professional=Els",
        // Only Enter is the word of the role.
        ";nee;,                     jongere=Jongere professional=Professional",
        "tante Ria;nee;Els,         jongere=tante Ria professional=Els",
        // Told once, and then it is as they want it.
        "Dani de Vries;Dani;nee;Els, jongere=Dani professional=Els",
        "Dani de Vries;;nee;Els,    jongere=Dani de Vries professional=Els",
        "Sam;nee;sam;Els,           jongere=Sam professional=Els",
        "Sam;nee;sam;,              jongere=Sam professional=sam",
        // Back, and another answer.
        "Dani;/b;Daan;nee;Els,      jongere=Daan professional=Els",
        "Dani;ja;/b;nee;Els,        jongere=Dani professional=Els",
    })
    void seats(String lines, String names) {
        assertEquals(names, names(seat(lines.replace(';', '\n') + "\n")));
    }

    @Test
    void theExceptionToPrivacyIsSaidBeforeAnythingIsAsked() {
        seat("Dani\nnee\nEls\n");
        String said = written.toString();
        int exception = said.indexOf("als iemand niet veilig is");
        assertTrue(exception > 0 && exception < said.indexOf("hoe wil je hier heten"), said);
    }

    @Test
    void whoWorksAloneIsNotSpokenToAsAFamily() {
        seat(script("{professional: Professional}"), "Els\n");
        assertTrue(written.toString().startsWith("Fijn dat je er bent."), written.toString());
        assertFalse(written.toString().contains("hulpverlener"), written.toString());
    }

    @Test
    void whoThinksAlongHasNoYouthWorkerOfTheirOwn() {
        seat(script("{jim: Meedenker, professional: Professional}"), "Ruud\nEls\n");
        String said = written.toString();
        int exception = said.indexOf("Dan moet de professional iets doen.");
        assertTrue(exception > 0 && exception < said.indexOf("hoe wil je hier heten"), said);
    }

    private static Script script(String roles) {
        return Rehearsed.script("proef.yaml", """
                jim: 1
                dialogue: proef
                title: Een proef
                language: nl
                roles: %s
                steps:
                  - say: Dag.
                """.formatted(roles));
    }

    @Test
    void stoppingHereGivesNoTable() {
        assertNull(seat("Dani\n/l\n"));
        assertNull(seat("Dani\n"));
    }
}
