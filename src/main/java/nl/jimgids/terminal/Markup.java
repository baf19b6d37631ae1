package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/** The little that a script may mark: {@code **bold**}, {@code *italic*}, {@code - lists} and, in what is read back, headings. */
final class Markup {
    private Markup() {}

    /** A text as rows; an empty line is a blank row. */
    static List<Row> rows(String text, Tone tone) {
        List<Row> rows = new ArrayList<>();
        for (Row line : Row.lines(tone, text)) {
            String words = line.words();
            String stripped = words.stripLeading();
            boolean item = stripped.startsWith("- ") || stripped.startsWith("* ");
            if (words.isBlank()) {
                rows.add(Row.blank());
            } else if (item) {
                int in = words.length() - stripped.length();
                rows.add(new Row(spans("- " + stripped.substring(2), tone), in, in + 2));
            } else if (words.startsWith("#")) {
                rows.add(Row.of(Tone.ACCENT, heading(words)));
            } else {
                rows.add(new Row(spans(words, tone), 0, 0));
            }
        }
        return rows;
    }

    private static String heading(String words) {
        int at = 0;
        while (at < words.length() && words.charAt(at) == '#') {
            at++;
        }
        // "#1" is no heading.
        return at < words.length() && words.charAt(at) == ' '
                ? words.substring(at).strip()
                : words;
    }

    private static List<Span> spans(String text, Tone tone) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int stars = text.startsWith("**", at) ? 2 : text.charAt(at) == '*' ? 1 : 0;
            int end = stars == 0 ? -1 : closing(text, at + stars, stars);
            if (end < 0) {
                at += Math.max(1, stars);
                continue;
            }
            if (at > from) {
                spans.add(new Span(text.substring(from, at), tone));
            }
            spans.add(new Span(text.substring(at + stars, end), stars == 2 ? Tone.STRONG : Tone.EMPHASIS));
            at = end + stars;
            from = at;
        }
        if (from < text.length()) {
            spans.add(new Span(text.substring(from), tone));
        }
        return spans;
    }

    /** Where the mark closes; -1 when it is no mark, as in {@code 2 * 3 * 4}. */
    private static int closing(String text, int from, int stars) {
        if (from >= text.length() || text.charAt(from) == ' ' || text.charAt(from) == '*') {
            return -1;
        }
        int end = text.indexOf("**".substring(0, stars), from);
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end = text.indexOf("**".substring(0, stars), end + 1);
        }
        return end;
    }
}
