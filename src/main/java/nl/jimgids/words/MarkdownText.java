package nl.jimgids.words;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that stands for itself in Markdown: it makes no link, picture, HTML, heading, list, table, code or emphasis, also
 * when a line is broken at any of its spaces.
 */
public final class MarkdownText {
    /** What means something wherever it stands. */
    private static final String ANYWHERE = "\\`*_[]<>&|~$";

    /** What a word at the beginning of a line is made of when it means something. */
    private static final String AT_THE_START = "#+-=:";

    private static final char HARD_SPACE = '\u00a0';

    /** White space of every kind: emphasis does not close behind it. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private MarkdownText() {}

    /** On one line. */
    public static String line(String text) {
        return escaped(EDGES.matcher(SafeText.line(text)).replaceAll(""));
    }

    /** Line by line; the white space at the beginning of a line is kept, and makes no code. */
    public static List<String> lines(List<String> lines) {
        return lines.stream().map(MarkdownText::keepingMargin).toList();
    }

    private static String keepingMargin(String line) {
        String safe = SafeText.line(line).stripTrailing();
        String text = safe.stripLeading();
        return String.valueOf(HARD_SPACE).repeat(safe.length() - text.length()) + escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        boolean start = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean special = ANYWHERE.indexOf(c) >= 0
                    || (start && (c == '#' || isMarker(text, at)))
                    || (c == ':' && text.startsWith("://", at))
                    || (c == '@' && at > 0 && text.charAt(at - 1) != ' ')
                    || (c == '.' && isWww(text, at))
                    || ((c == '.' || c == ')') && isNumber(text, at));
            if (special) {
                escaped.append('\\');
            }
            escaped.append(c);
            start = c == ' ' || c == HARD_SPACE;
        }
        return escaped.toString();
    }

    private static boolean isWww(String text, int dot) {
        return dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
    }

    /** Whether the word that begins here is a bullet, a rule, or a line under a heading or between cells. */
    private static boolean isMarker(String text, int start) {
        int at = start;
        while (at < text.length() && AT_THE_START.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start && (at == text.length() || text.charAt(at) == ' ');
    }

    /** Whether the word until here numbers an item of a list: any number at the beginning, and 1 within a text. */
    private static boolean isNumber(String text, int end) {
        if (end + 1 < text.length() && text.charAt(end + 1) != ' ') {
            return false;
        }
        int at = end;
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        boolean word = at < end && (at == 0 || text.charAt(at - 1) == ' ');
        return word && (at == 0 || text.substring(at, end).matches("0*1"));
    }
}
