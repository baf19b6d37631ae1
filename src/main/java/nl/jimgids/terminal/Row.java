package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is not wrapped yet.
 *
 * @param first how far the first line stands in
 * @param rest how far the lines that follow stand in
 */
record Row(List<Span> spans, int first, int rest) {
    private static final Row BLANK = new Row(List.of(), 0, 0);

    Row {
        spans = List.copyOf(spans);
    }

    static Row of(Tone tone, String text) {
        return new Row(List.of(new Span(text, tone)), 0, 0);
    }

    static Row plain(String text) {
        return of(Tone.PLAIN, text);
    }

    static Row quiet(String text) {
        return of(Tone.QUIET, text);
    }

    static Row blank() {
        return BLANK;
    }

    /** The lines of a text that people gave, each a row of its own. */
    static List<Row> lines(Tone tone, String text) {
        List<Row> rows = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            rows.add(from == to ? BLANK : of(tone, text.substring(from, to)));
            from = to + 1;
        }
        return rows;
    }

    /** The same, standing in. */
    Row in(int columns) {
        return new Row(spans, first + columns, rest + columns);
    }

    /** The same, with the lines that follow standing in further than the first. */
    Row hanging(int columns) {
        return new Row(spans, first, first + columns);
    }

    /** The same with more at its end. */
    Row and(Tone tone, String text) {
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(text, tone));
        return new Row(more, first, rest);
    }

    /** The words alone. */
    String words() {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(span.text()));
        return words.toString();
    }
}
