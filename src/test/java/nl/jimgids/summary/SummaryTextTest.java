package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read back on a screen. */
class SummaryTextTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 33, 40, 72, 80, 200})
    void noLineIsTooWide(int width) {
        String wide = "een heel lang verhaal ".repeat(9) + "x".repeat(150) + " \ud83d\ude00\u4e2d\u6587".repeat(40);
        Summary summary = Summary.of(
                Examples.meeting()
                        .says("hoop@ouder", wide)
                        .says("verhaal", wide + "\n" + wide)
                        .end(),
                Reader.table());
        for (String line : SummaryText.lines(summary, width)) {
            assertTrue(Wrap.columns(line) <= Math.max(20, width), line);
        }
    }

    @Test
    void aTableStandsInColumnsWhereItFits() {
        Summary summary = Summary.of(Examples.meeting().end(), Reader.table());
        List<String> wide = SummaryText.lines(summary, 80);
        int head = wide.indexOf("Eén voor één · Dani:");
        assertEquals(
                List.of(
                        "Over  Jezelf zijn (0: helemaal niet, 10: helemaal)  Ik ken … al",
                        "oma   9                                             “altijd”",
                        "Ruud  6                                             weet ik niet"),
                wide.subList(head + 1, head + 4));
        List<String> narrow = SummaryText.lines(summary, 40);
        assertTrue(narrow.contains("Ruud"));
        assertTrue(narrow.contains("  Ik ken Ruud al · Dani: weet ik niet"), narrow::toString);
    }

    @Test
    void nothingReachesTheScreenAsItIs() {
        Summary summary = Summary.of(
                Examples.meeting()
                        .with("jongere", "\u001b[2JDani", "professional", "E\u202els")
                        .says("hoop@jongere", "\u001b]0;x\u0007\rweg")
                        .end(),
                Reader.table());
        for (String line : SummaryText.lines(summary, 60)) {
            assertFalse(line.chars().anyMatch(c -> c < ' ' || c == 0x202e || c == 0x7f), line);
        }
    }

    @Test
    void itSaysTheSameAsTheFile() {
        String text = String.join(
                "\n", SummaryText.lines(Summary.of(Examples.meeting().end(), Reader.table()), 72));
        for (String said : List.of(
                "Wie kan er met jou meedenken?",
                "Dit zeiden we op vrijdag 15 januari 2027.",
                "Hoe het afliep: Er is iemand gekozen",
                "Bewaren wat ik zeg · Dani: ja",
                "Wat ik hoop\n  Dani: “Rust”\n  Mo: overgeslagen",
                "- vrijdag 29 januari 2027: Verder praten over oma",
                "Afspraken\n─────────\n- Hoe vaak · samen: 2 keer per maand")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
    }
}
