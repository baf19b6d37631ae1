package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a row between words into lines that fit. */
final class Layout {
    private final int width;
    private final int rest;
    private final List<Row> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int used;
    private boolean fresh = true;
    private final List<Span> gap = new ArrayList<>();
    private final List<Span> word = new ArrayList<>();

    private Layout(Row row, int width) {
        this.width = width;
        // A screen can be narrower than what stands in.
        this.rest = Math.min(row.rest(), width / 2);
        indent(Math.min(row.first(), width / 2));
    }

    static List<Row> wrap(List<Row> rows, int width) {
        List<Row> lines = new ArrayList<>();
        rows.forEach(row -> lines.addAll(wrap(row, width)));
        return lines;
    }

    static List<Row> wrap(Row row, int width) {
        Layout layout = new Layout(row, width);
        for (Span span : row.spans()) {
            layout.add(span);
        }
        layout.endWord();
        layout.lines.add(new Row(layout.line, 0, 0));
        return layout.lines;
    }

    private void add(Span span) {
        String text = span.text();
        int from = 0;
        while (from < text.length()) {
            boolean space = text.charAt(from) == ' ';
            int to = from;
            while (to < text.length() && (text.charAt(to) == ' ') == space) {
                to++;
            }
            Span piece = new Span(text.substring(from, to), span.tone());
            if (space) {
                endWord();
                gap.add(piece);
            } else {
                word.add(piece);
            }
            from = to;
        }
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (!fresh && used + cells(gap) + cells(word) > width) {
            breakLine();
        } else {
            gap.forEach(this::put);
        }
        gap.clear();
        word.forEach(this::put);
        word.clear();
    }

    /** Puts a piece on the line; what is longer than a line goes on in the next. */
    private void put(Span span) {
        String text = span.text();
        int from = 0;
        int cells = 0;
        for (int at = 0; at < text.length(); ) {
            int next = Graphemes.next(text, at);
            int more = Cells.of(text.substring(at, next));
            if (used + cells + more > width && used + cells > 0) {
                append(text.substring(from, at), span.tone());
                breakLine();
                from = at;
                cells = 0;
            }
            cells += more;
            at = next;
        }
        append(text.substring(from), span.tone());
        used += cells;
        fresh = false;
    }

    /** Words of one tone become one span: a screen needs to be told of a tone once. */
    private void append(String text, Tone tone) {
        int last = line.size() - 1;
        if (last >= 0 && line.get(last).tone() == tone) {
            line.set(last, new Span(line.get(last).text() + text, tone));
        } else {
            line.add(new Span(text, tone));
        }
    }

    private void breakLine() {
        lines.add(new Row(line, 0, 0));
        line = new ArrayList<>();
        used = 0;
        indent(rest);
        fresh = true;
    }

    private void indent(int columns) {
        if (columns > 0) {
            line.add(new Span(" ".repeat(columns), Tone.PLAIN));
            used = columns;
        }
    }

    private static int cells(List<Span> spans) {
        int cells = 0;
        for (Span span : spans) {
            cells += Cells.of(span.text());
        }
        return cells;
    }
}
