package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    @ParameterizedTest
    @CsvSource({
        "a\u0000b, a␀b",
        "a\u0007b, a␇b",
        "a\u001bb, a␛b",
        "a\u001fb, a␟b",
        "a\u007fb, a␡b",
        "a\u0080b, a\ufffdb",
        "a\u009fb, a\ufffdb",
    })
    void aControlBecomesAPictureAndThatIsTold(String text, String seen) {
        Typing typing = Typing.whole(text, false);
        assertEquals(seen, typing.line().text());
        assertEquals("terminal.typed.controls", assertNotNullNotice(typing).key());
    }

    @Test
    void aTabIsNoControlAndWhatIsJoinedIsTold() {
        assertEquals("a\tb", Typing.whole("a\tb", false).line().text());
        assertNull(Typing.whole("a\tb", false).notice());
        for (String text : List.of("\nb", "a\nb")) {
            Typing typing = Typing.whole(text, false);
            assertEquals(text.replace('\n', ' '), typing.line().text());
            assertEquals("terminal.typed.joined", assertNotNullNotice(typing).key());
            assertEquals(text, Typing.whole(text, true).line().text());
            assertNull(Typing.whole(text, true).notice());
        }
    }

    /** In eight cells behind the mark. */
    @ParameterizedTest
    @CsvSource({
        "abc, 0, 0, 2, 1",
        "abcdefgh, 8, 0, 10, 1",
        "abcdefghi, 9, 1, 3, 2",
        "aaaa bbbbb, 4, 0, 6, 2",
        "aaaa bbbbb, 5, 1, 2, 2",
        "aaaa bbbbb, 10, 1, 7, 2",
    })
    void theCursorGoesWithItsWord(String text, int cursor, int row, int column, int rows) {
        Drawing drawn = Typing.drawn(new Line(text, cursor), 11);
        assertEquals(
                List.of(row, column, rows),
                List.of(drawn.row(), drawn.column(), drawn.rows().size()));
    }

    private static Notice assertNotNullNotice(Typing typing) {
        Notice notice = typing.notice();
        assertNotNull(notice);
        return notice;
    }
}
