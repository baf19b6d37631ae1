package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text at its spaces, and counts how many columns it takes. */
final class Wrap {
    private static final Pattern SPACES = Pattern.compile(" +");

    private Wrap() {}

    /** Lines of at most so many columns; a longer word stands alone on its line. */
    static List<String> words(String text, int width) {
        return lines(text, width, false);
    }

    /** Lines of at most so many columns; a longer word is broken. */
    static List<String> strict(String text, int width) {
        return lines(text, width, true);
    }

    private static List<String> lines(String text, int width, boolean strict) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : SPACES.split(text.strip())) {
            for (String piece : strict ? pieces(word, width) : List.of(word)) {
                int columns = columns(piece);
                if (line.length() > 0 && used + 1 + columns > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                if (line.length() > 0) {
                    line.append(' ');
                    used++;
                }
                line.append(piece);
                used += columns;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < word.length(); ) {
            int point = word.codePointAt(at);
            int columns = columns(point);
            if (used + columns > width && at > start) {
                pieces.add(word.substring(start, at));
                start = at;
                used = 0;
            }
            used += columns;
            at += Character.charCount(point);
        }
        pieces.add(word.substring(start));
        return pieces;
    }

    /** How many columns a text takes. */
    static int columns(String text) {
        return text.codePoints().map(Wrap::columns).sum();
    }

    /** Rather one too many than one too few: a joined picture counts as its pieces. */
    private static int columns(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x231a && point <= 0x23ff)
                || (point >= 0x2600 && point <= 0x27bf)
                || (point >= 0x2b1b && point <= 0x2b55)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x1f000 && point <= 0x1faff)
                || (point >= 0x20000 && point <= 0x3fffd);
    }
}
