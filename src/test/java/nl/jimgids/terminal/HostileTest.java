package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.jimgids.Naughty;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a script, a name or an answer holds, nothing reaches the terminal but text and the few sequences that are ours. */
class HostileTest {
    private static final Pattern OURS = Pattern.compile("\u001b\\[("
            + "(1|2|3|35|1;35|0)m" // what a tone looks like
            + "|[0-9]+[AC]|J|H|2J" // the active question, and wiping
            + "|\\?(2004|1049)[hl]|\\?25h)");

    private static void assertHarmless(String written) {
        String rest = OURS.matcher(written).replaceAll("");
        for (int at = 0; at < rest.length(); ) {
            int point = rest.codePointAt(at);
            int type = Character.getType(point);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            assertTrue(
                    !hidden || point == '\n' || point == '\r' || joinsPictures(rest, at),
                    "U+%04X in %s".formatted(point, rest.substring(Math.max(0, at - 20), at)));
            at += Character.charCount(point);
        }
    }

    /** The joiner of an emoji that is made of several; it stands between them and nowhere else. */
    private static boolean joinsPictures(String text, int at) {
        return text.charAt(at) == '\u200d'
                && at > 0
                && at + 1 < text.length()
                && isPicture(text.codePointBefore(at))
                && isPicture(text.codePointAt(at + 1));
    }

    private static boolean isPicture(int point) {
        return point == 0xfe0f
                || Character.getType(point) == Character.OTHER_SYMBOL
                || Character.getType(point) == Character.MODIFIER_SYMBOL;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b]52;c;aGVsbG8=\u0007",
                "\u001b[2J\u001b[H",
                "\u001b]0;titel\u001b\\",
                "\u009b31mrood\u009c",
                "\u001bP+q544e\u001b\\",
                "terug\b\b\b\b\bvooruit",
                "\u202egnol\u202c \u2066x\u2069 \u061c",
                "\u0000\u0001\u007f\u0085\u2028\u2029\ufeff\u00ad",
                "regel\rover",
                "\u001b[?1049l\u001b[3J\u001bc",
            })
    void nothingGetsThrough(String hostile) {
        hold(hostile);
    }

    /** As a text of the script, a name at the table, an answer and what is read back, pasted and typed as lines. */
    @Test
    void noNaughtyStringGetsThrough() {
        Naughty.STRINGS.forEach(HostileTest::hold);
    }

    private static void hold(String hostile) {
        String yaml = yaml(hostile);
        Script script = Rehearsed.steps("""
                - part: "P %1$s"
                - say: "S %1$s **x %1$s**"
                - {id: een, ask: "A %1$s", to: jongere, why: "W %1$s", hint: "H %1$s", simple: "E %1$s"}
                - {id: keus, ask: "K ${een}", to: jongere, options: {a: "O %1$s", b: B}}
                - {id: mensen, ask: Wie, to: jongere, type: people}
                - {id: wie, ask: Dan, to: jongere, type: person, from: mensen}
                - {id: hoe, ask: Hoe, to: jongere, type: scale, from: 0, upto: 10, low: "L %1$s", high: "H %1$s"}
                - show: [een, mensen]
                - end: klaar
                """.formatted(yaml));
        Table table = new Table(Map.of("jongere", "Dani " + hostile, "professional", "Els " + hostile));
        List<Event> start = List.of(new Event.Started(table, false, Rehearsed.NOW));
        Manner manner = Rehearsed.manner().withReadBack(conversation -> List.of("- **x** " + hostile));
        String pasted = "\u001b[200~" + hostile.replace("\n", " ") + "\u001b[201~";
        Rehearsed.Outcome rich = Rehearsed.sent(
                script, Keys.bytes("<^W><^T><^E>") + pasted + "x\r1\r" + pasted + "y\r\r1\r5\rj\r", manner, start);
        assertEquals(nl.jimgids.conversation.Session.Ending.FINISHED, rich.ending(), hostile);
        assertHarmless(rich.written());
        String line = hostile.replace("\r", " ").replace("\n", " ").replace("\u0085", " ");
        line = line.startsWith("/") ? "/" + line : line;
        Rehearsed.Outcome plain = Rehearsed.plain(script, line + "x\n1\n" + line + "y\n\n1\n5\nja\n", manner, start);
        assertTrue(plain.written().indexOf('\u001b') < 0);
        assertHarmless(plain.written());
        if (Naughty.hasControls(hostile)) {
            // Some of it may look like sequences of ours.
            assertFalse(rich.written().contains(hostile), hostile);
            assertFalse(plain.written().contains(hostile), hostile);
        }
    }

    /** As it is written between double quotes in YAML. */
    private static String yaml(String text) {
        StringBuilder yaml = new StringBuilder();
        for (char c : text.toCharArray()) {
            yaml.append(
                    c == '\\' || c == '"' ? "\\" + c : c >= ' ' && c < 0x7f ? "" + c : "\\u%04x".formatted((int) c));
        }
        return yaml.toString();
    }
}
