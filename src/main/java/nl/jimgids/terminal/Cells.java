package nl.jimgids.terminal;

import org.jline.utils.WCWidth;

/** How many columns of a screen a text takes. */
final class Cells {
    private Cells() {}

    static int of(String text) {
        int cells = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            // Nearly everything is Latin; that spares loading the tables.
            cells += point >= ' ' && point < 0x300 ? 1 : Math.max(0, WCWidth.wcwidth(point));
            at += Character.charCount(point);
        }
        return cells;
    }
}
