package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/** The lines of the active question: the only ones that are drawn again. Everything above them only ever scrolls. */
final class Region {
    private static final String ESC = "\u001b[";
    private static final int LEAST = 3;

    private final Ink ink;
    private List<Integer> widths = List.of();
    private int cursorRow;

    Region(Ink ink) {
        this.ink = ink;
    }

    /** What takes the old lines away and puts these in their place; {@code columns} is how wide the screen is now. */
    String redraw(Drawing drawing, int columns) {
        StringBuilder out = new StringBuilder(erase(columns));
        List<Integer> drawn = new ArrayList<>();
        for (Row row : drawing.rows()) {
            out.append(drawn.isEmpty() ? "" : "\r\n").append(ink.paint(row));
            drawn.add(Cells.of(row.words()));
        }
        widths = drawn;
        cursorRow = drawing.row();
        up(out, drawn.size() - 1 - cursorRow);
        out.append('\r');
        if (drawing.column() > 0) {
            out.append(ESC).append(drawing.column()).append('C');
        }
        return out.toString();
    }

    /** What takes the lines away and leaves the cursor where they began. */
    String erase(int columns) {
        if (widths.isEmpty()) {
            return "";
        }
        // When the window became narrower, lines were broken in two; they count as what they take now.
        int above = 0;
        for (int width : widths.subList(0, Math.min(cursorRow, widths.size()))) {
            above += Math.max(1, (width + columns - 1) / columns);
        }
        StringBuilder out = new StringBuilder();
        up(out, above);
        out.append('\r').append(ESC).append('J');
        widths = List.of();
        cursorRow = 0;
        return out.toString();
    }

    private static void up(StringBuilder out, int lines) {
        if (lines > 0) {
            out.append(ESC).append(lines).append('A');
        }
    }

    /**
     * Puts together what fits on a screen: all of it, else as much of the widget as there is room for around the cursor. It
     * never becomes higher than the screen, because what scrolls off that cannot be taken away.
     */
    static Drawing fit(List<Row> above, Drawing widget, List<Row> below, List<Row> footer, int height) {
        int most = Math.max(LEAST + 1, height - 1);
        int widgetRows =
                Math.min(widget.rows().size(), Math.max(LEAST, most - above.size() - below.size() - footer.size()));
        Drawing shown = around(widget, widgetRows);
        List<Row> rows = new ArrayList<>(above.subList(0, Math.min(above.size(), Math.max(0, most - widgetRows))));
        int cursor = rows.size() + shown.row();
        rows.addAll(shown.rows());
        for (List<Row> more : List.of(below, footer)) {
            rows.addAll(more.subList(0, Math.min(more.size(), Math.max(0, most - rows.size()))));
        }
        return new Drawing(rows, cursor, shown.column());
    }

    private static Drawing around(Drawing widget, int count) {
        int size = widget.rows().size();
        if (count >= size) {
            return widget;
        }
        int from = Math.max(0, Math.min(widget.row() - count / 2, size - count));
        List<Row> rows = new ArrayList<>(widget.rows().subList(from, from + count));
        Row more = Row.quiet("  ...");
        int row = widget.row() - from;
        if (from > 0 && row != 0) {
            rows.set(0, more);
        }
        if (from + count < size && row != count - 1) {
            rows.set(count - 1, more);
        }
        return new Drawing(rows, row, widget.column());
    }
}
