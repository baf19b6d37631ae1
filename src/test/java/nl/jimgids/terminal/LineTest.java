package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    /** Text and cursor, which is written as {@code |}. */
    private static String shown(Line line) {
        return line.text().substring(0, line.cursor()) + "|" + line.text().substring(line.cursor());
    }

    private static Line line(String shown) {
        int at = shown.indexOf('|');
        return new Line(shown.substring(0, at) + shown.substring(at + 1), at);
    }

    @ParameterizedTest
    @CsvSource({
        "ab|,       <LEFT>,                a|b",
        "ab|,       <LEFT><LEFT><LEFT>,    |ab",
        "|ab,       <RIGHT>x,              ax|b",
        "a|b,       <BACKSPACE>,           |b",
        "a|b,       <DELETE>,              a|",
        "|,         <BACKSPACE><DELETE>,   |",
        "een twee|, <WORD_LEFT>,           een |twee",
        "een twee|, <DELETE_WORD>,         een |",
        "|een twee, <WORD_RIGHT>,          een| twee",
        "een|,      <HOME>,                |een",
        "|een,      <END>,                 een|",
        // What people see as one character is one.
        "één|,      <BACKSPACE>,           éé|",
        "e\u0301e\u0301|, <BACKSPACE>,     e\u0301|",
        "e\u0301|,  <LEFT>,                |e\u0301",
        "x🙂|,      <BACKSPACE>,           x|",
        "👩\u200d🔬|, <LEFT>,              |👩\u200d🔬",
        "👍🏽|,      <BACKSPACE>,           |",
        "🇳🇱🇧🇪|,   <BACKSPACE>,           🇳🇱|",
        "|🇳🇱x,     <RIGHT>,               🇳🇱|x",
        "a\u0308o|, <LEFT><LEFT><DELETE>,  |o",
    })
    void edits(String before, String keys, String after) {
        Line line = line(before);
        for (Key key : Keys.of(keys)) {
            line = line.after(key);
        }
        assertEquals(after, shown(line));
    }

    @ParameterizedTest
    @CsvSource({"een/tw|ee,UP,ee|n/twee", "een/t|wee,DOWN,een/t|wee", "|een/twee,DOWN,een/|twee", "een|/,DOWN,een/|"})
    void goesUpAndDown(String before, Key.Named key, String after) {
        Line line = line(before.replace('/', '\n'));
        Line moved = key == Key.Named.UP ? line.up() : line.down();
        assertEquals(after.replace('/', '\n'), shown(moved));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wow!! ^_^ !nee \\x C:\\temp\\x ${geheim} {0} %s <b>",
                "  spaties  ",
                "مرحبا שלום",
                "e\u0301\u0328"
            })
    void takesWhatIsTypedAsItIs(String text) {
        LineField field = LineField.of("");
        for (int at = 0; at < text.length(); at++) {
            // As a terminal sends it: in pieces that are smaller than what people see as one character.
            Key key = new Key.Typed(text.substring(at, at + 1));
            field = (LineField) ((Step.Stay) field.after(key)).widget();
        }
        assertEquals(text, field.line().text());
        LineField pasted = (LineField) ((Step.Stay) LineField.of("").after(new Key.Pasted(text))).widget();
        assertEquals(text, pasted.line().text());
    }
}
