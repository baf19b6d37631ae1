package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/** Draws things below each other, with a mark and the cursor at one of them. */
final class Rows {
    private final int width;
    private final List<Row> rows = new ArrayList<>();
    private int cursorRow;

    Rows(int width) {
        this.width = width;
    }

    /** Adds a thing; {@code name} is the number or letter by which it is chosen, {@code box} what stands before it. */
    Rows add(String name, String box, String text, boolean here) {
        Tone tone = here ? Tone.ACCENT : Tone.PLAIN;
        String lead = (here ? Glyphs.HERE : " ") + " " + name + "  ";
        if (here) {
            cursorRow = rows.size();
        }
        Row row = new Row(List.of(new Span(lead, tone), new Span(box, tone), new Span(text, Tone.PLAIN)), 0, 0);
        rows.addAll(Layout.wrap(row.hanging(lead.length() + box.length()), width));
        return this;
    }

    Drawing drawn() {
        return new Drawing(rows, cursorRow, 0);
    }

    /** A number as wide as the last one. */
    static String number(int number, int last) {
        return number < 10 && last > 9 ? " " + number : String.valueOf(number);
    }
}
