package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
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
            roles: {jongere: Jongere, ouder: Ouder, tweede_ouder: Tweede ouder, professional: Professional}
            optional_roles: [ouder, tweede_ouder]
            outcomes: {klaar: Klaar}
            steps:
              - end: klaar
            """);

    private final StringWriter written = new StringWriter();

    private Table seat(String lines) {
        return seat(SCRIPT, lines);
    }

    private Table seat(Script script, String lines, Table... before) {
        Screen screen = new PlainScreen(new StringReader(lines), new PrintWriter(written), 72, false);
        try (Terminals terminals = new Terminals(screen, Words.in("nl"))) {
            return terminals.seat(script, List.of(before));
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
        // Nobody else, by a number or by just Enter.
        "0;Dani;Els,                jongere=Dani professional=Els",
        ";Dani;Els,                 jongere=Dani professional=Els",
        "1;Dani;mama;Els,           jongere=Dani ouder=mama professional=Els",
        "1 2;Dani;mama;papa;Els,    jongere=Dani ouder=mama tweede_ouder=papa professional=Els",
        // The second parent alone, without a word about the first.
        "2;Dani;papa;Els,           jongere=Dani tweede_ouder=papa professional=Els",
        // Only Enter is the word of the role.
        ";;;,                       jongere=Jongere professional=Professional",
        ";tante Ria;Els,            jongere=tante Ria professional=Els",
        // Told once, and then it is as they want it.
        ";Dani de Vries;Dani;Els,   jongere=Dani professional=Els",
        ";Dani de Vries;;Els,       jongere=Dani de Vries professional=Els",
        ";Sam;sam;Els,              jongere=Sam professional=Els",
        ";Sam;sam;,                 jongere=Sam professional=sam",
        // Back, and another answer; a name that was given stays ready.
        ";Dani;/b;Daan;Els,         jongere=Daan professional=Els",
        "1;Dani;/b;/b;0;;Els,       jongere=Dani professional=Els",
        "0;Dani;/b;/b;1;;mama;Els,  jongere=Dani ouder=mama professional=Els",
        "1;/b;;Dani;mama;Els,       jongere=Dani ouder=mama professional=Els",
        "/b;0;/b;0;Dani;Els,        jongere=Dani professional=Els",
        // The name of one who turned out not to be here may be another's.
        "1;Dani;Sam;/b;/b;/b;0;;Sam, jongere=Dani professional=Sam",
    })
    void seats(String lines, String names) {
        assertEquals(names, names(seat(lines.replace(';', '\n') + "\n")));
    }

    @Test
    void whoMayBeAbsentIsAskedForInOneQuestion() {
        seat("2\nDani\npapa\nEls\n");
        String said = written.toString();
        assertTrue(said.contains("Al aan tafel: Jongere en Professional."), said);
        assertTrue(said.contains("Aan tafel: Jongere, Tweede ouder en Professional"), said);
        assertEquals(1, said.split("Wie is er nog meer bij", -1).length - 1, said);
        assertFalse(said.contains("Ouder: hoe wil"), said);
    }

    @Test
    void whereNobodyMayBeAbsentOnlyNamesAreAsked() {
        assertEquals(
                "jongere=Dani professional=Els",
                names(seat(script("{jongere: Jongere, professional: Professional}"), "Dani\nEls\n")));
        assertFalse(written.toString().contains("Wie is er nog meer bij"), written.toString());
    }

    /** Nobody learns here of a conversation that went without them. */
    @ParameterizedTest
    @CsvSource({
        "0;;,           jongere=Daantje professional=Els",
        "0;Dani;,       jongere=Dani professional=Els",
        // As they sat with the first parent; what the youth was called without that one is not shown.
        "1;;;,          jongere=Dani ouder=mama professional=Els",
        "2;;;,          jongere=Jongere tweede_ouder=Tweede ouder professional=Professional",
        // Another table after all.
        "1;/b;0;;,      jongere=Daantje professional=Els",
    })
    void whoSatHereBeforeIsCalledTheSame(String lines, String names) {
        Table last = new Table(Map.of("jongere", "Daantje", "professional", "Els"));
        Table before = new Table(Map.of("jongere", "Dani", "ouder", "mama", "professional", "Els"));
        assertEquals(names, names(seat(SCRIPT, lines.replace(';', '\n') + "\n", last, before)), written.toString());
    }

    @Test
    void somebodyHasToBeThere() {
        Script script = script("{ouder: Ouder, jim: JIM}", "[ouder, jim]");
        assertEquals("jim=Ruud", names(seat(script, "\n2\nRuud\n")));
        assertTrue(written.toString().contains("Met niemand kan het gesprek niet beginnen."), written.toString());
    }

    @Test
    void theExceptionToPrivacyIsSaidBeforeAnythingIsAsked() {
        seat("0\nDani\nEls\n");
        String said = written.toString();
        int exception = said.indexOf("als iemand niet veilig is");
        assertTrue(exception > 0 && exception < said.indexOf("Wie is er nog meer bij"), said);
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
        return script(roles, "[]");
    }

    private static Script script(String roles, String optional) {
        return Rehearsed.script("proef.yaml", """
                jim: 1
                dialogue: proef
                title: Een proef
                language: nl
                roles: %s
                optional_roles: %s
                steps:
                  - say: Dag.
                """.formatted(roles, optional));
    }

    @Test
    void stoppingHereGivesNoTable() {
        assertNull(seat("/l\n"));
        assertNull(seat("0\nDani\n/l\n"));
        assertNull(seat("0\nDani\n"));
    }
}
