package nl.jimgids.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @ParameterizedTest
    @CsvSource({
        "één € ß, één € ß",
        "👩\u200d🔬, 👩\u200d🔬",
        "'\u001b[2Jweg', '␛[2Jweg'",
        "a\u0007b, a␇b",
        "a\u007fb, a␡b",
        "\u009b31m, ⟨U+009B⟩31m",
        "a\u202eb, a⟨U+202E⟩b",
        "a\u200bb, a⟨U+200B⟩b",
        "a\u200db, a⟨U+200D⟩b",
        "a\u2028b, a⟨U+2028⟩b",
        "'a\tb', 'a  b'",
    })
    void isHarmlessAndVisible(String text, String safe) {
        assertEquals(safe, SafeText.lines(text));
    }

    @Test
    void keepsLinesWhereThereAreLines() {
        assertEquals("a\nb\nc␍d", SafeText.lines("a\nb\r\nc\rd"));
        assertEquals("a b c d", SafeText.line("a\nb\r\nc\rd"));
    }

    @Test
    void pilesUpAtMostEightMarks() {
        assertEquals("e" + "\u0301".repeat(8) + "…x", SafeText.line("e" + "\u0301".repeat(5_000) + "x"));
    }

    @Test
    void nothingHarmfulEverComesThrough() {
        Random random = new Random(20261121);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x300) : random.nextInt(0x11000));
            }
            String safe = SafeText.lines(text.toString());
            assertTrue(
                    safe.codePoints().allMatch(SafeTextTest::isHarmless),
                    () -> text.codePoints()
                            .mapToObj(Integer::toHexString)
                            .toList()
                            .toString());
        }
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n';
            case Character.FORMAT -> point == 0x200d;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
