package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How text is broken, and how many columns it takes. */
class WrapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "een twee drie; 8; een twee|drie",
                "een twee drie; 7; een|twee|drie",
                "een   twee; 20; een twee",
                "langwoord kort; 4; langwoord|kort",
                "'  rand  '; 4; rand",
                "''; 4; ''",
            })
    void wordsStayWhole(String text, int width, String lines) {
        assertEquals(List.of(lines.split("\\|", -1)), Wrap.words(text, width));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "langwoord kort; 4; lang|woor|d|kort",
                "abcd; 4; abcd",
                "abcde; 4; abcd|e",
                "\u4e2d\u6587\u5b57; 4; \u4e2d\u6587|\u5b57",
                "\u4e2d\u6587; 3; \u4e2d|\u6587",
                "\u4e2d; 1; \u4e2d",
                "a b; 1; a|b",
            })
    void longWordsAreBroken(String text, int width, String lines) {
        assertEquals(List.of(lines.split("\\|", -1)), Wrap.strict(text, width));
    }

    /** The first and the last of each row of wide characters, and their neighbours, which are not. */
    @ParameterizedTest
    @CsvSource({
        "1100, 115f",
        "231a, 23ff",
        "2600, 27bf",
        "2b1b, 2b55",
        "2e80, a4cf",
        "ac00, d7a3",
        "f900, faff",
        "fe30, fe6f",
        "ff00, ff60",
        "ffe0, ffe6",
        "1f000, 1faff",
        "20000, 3fffd",
    })
    void wideCharactersTakeTwoColumns(String first, String last) {
        int from = Integer.parseInt(first, 16);
        int upto = Integer.parseInt(last, 16);
        assertEquals(2, columns(from));
        assertEquals(2, columns(upto));
        assertNotEquals(2, columns(from - 1));
        assertNotEquals(2, columns(upto + 1));
    }

    private static int columns(int point) {
        return Wrap.columns(Character.toString(point));
    }

    @Test
    void marksTakeNone() {
        assertEquals(1, Wrap.columns("e\u0301"));
        assertEquals(1, Wrap.columns("e\u20dd"));
        assertEquals(2, Wrap.columns("a\u200db"));
        assertEquals(0, Wrap.columns(""));
    }
}
