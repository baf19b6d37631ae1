package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static List<String> wrapped(Row row, int width) {
        return Layout.wrap(row, width).stream().map(Row::words).toList();
    }

    @Test
    void breaksBetweenWords() {
        assertEquals(List.of("een twee", "drie"), wrapped(Row.plain("een twee drie"), 9));
        assertEquals(List.of("een twee", "drie"), wrapped(Row.plain("een twee drie"), 8));
        assertEquals(List.of("  een", "  twee"), wrapped(Row.plain("een twee").in(2), 8));
        assertEquals(
                List.of("Dani: een", "  twee"),
                wrapped(Row.plain("Dani: een twee").hanging(2), 10));
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        assertEquals(List.of("abcde", "fghij", "kl"), wrapped(Row.plain("abcdefghijkl"), 5));
        assertEquals(List.of("🙂🙂", "🙂"), wrapped(Row.plain("🙂🙂🙂"), 5));
    }

    @Test
    void keepsMarksAndTonesTogether() {
        assertEquals(List.of("e\u0301e\u0301", "e\u0301"), wrapped(Row.plain("e\u0301e\u0301e\u0301"), 2));
        List<Row> rows = Layout.wrap(Markup.rows("Dit is **heel erg** fijn.", Tone.PLAIN), 40);
        assertEquals("Dit is heel erg fijn.", rows.get(0).words());
        assertEquals(
                List.of(Tone.PLAIN, Tone.STRONG, Tone.PLAIN),
                rows.get(0).spans().stream().map(Span::tone).toList());
    }

    @Test
    void neverBecomesWiderThanItMay() {
        Random random = new Random(1);
        String letters = "ab c  d🙂é\u0301e中-";
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(60); at > 0; at--) {
                int index = random.nextInt(letters.codePointCount(0, letters.length()));
                text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, index)));
            }
            int width = 4 + random.nextInt(20);
            for (String line : wrapped(Row.plain(text.toString()).in(random.nextInt(6)), width)) {
                assertTrue(Cells.of(line) <= width, () -> line + " in " + width);
            }
            for (Row row : Typing.drawn(Line.of(text.toString()), width).rows()) {
                assertTrue(Cells.of(row.words()) <= Math.max(7, width), () -> row.words() + " in " + width);
            }
        }
    }

    @Test
    void showsTheLittleMarkupThatThereIs() {
        List<String> rows = Markup.rows("**Let op** en *zacht*\n\n- een\n2 * 3 * 4\n**open", Tone.PLAIN).stream()
                .map(Row::words)
                .toList();
        assertEquals(List.of("Let op en zacht", "", "- een", "2 * 3 * 4", "**open"), rows);
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertEquals("a\u241bb", Row.plain("a\u001bb").words());
        assertEquals("a b", Row.plain("a\nb").words());
    }
}
