package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Typing into a field: what comes in is taken as it is, except for controls, which nobody can see; those become pictures,
 * and that is told.
 */
record Typing(Line line, @Nullable Notice notice) {
    private static final char PICTURES = '\u2400';
    private static final char DELETE = '\u007f';
    private static final char DELETE_PICTURE = '\u2421';
    private static final char C1_PICTURE = '\ufffd';

    /** The field after a key that edits; null when it does not. */
    static @Nullable Typing after(Line line, Key key, boolean severalLines) {
        if (key instanceof Key.Pasted pasted) {
            return insert(line, pasted.text(), severalLines);
        } else if (key instanceof Key.Typed typed) {
            return insert(line, typed.text(), severalLines);
        }
        Line edited = line.after(key);
        return edited == null ? null : new Typing(edited, null);
    }

    /** A whole line that was typed elsewhere. */
    static Typing whole(String text, boolean severalLines) {
        return insert(Line.EMPTY, text, severalLines);
    }

    private static Typing insert(Line line, String text, boolean severalLines) {
        boolean joined = !severalLines && text.indexOf('\n') >= 0;
        String flat = joined ? text.replace('\n', ' ') : text;
        String seen = visible(flat);
        Notice notice = !seen.equals(flat)
                ? Notice.of("terminal.typed.controls")
                : joined ? Notice.of("terminal.typed.joined") : null;
        return new Typing(line.insert(seen), notice);
    }

    private static String visible(String text) {
        StringBuilder seen = null;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            if (control && seen == null) {
                seen = new StringBuilder(text);
            }
            if (control && seen != null) {
                seen.setCharAt(at, c == DELETE ? DELETE_PICTURE : c < ' ' ? (char) (PICTURES + c) : C1_PICTURE);
            }
        }
        return seen == null ? text : seen.toString();
    }

    /** A field as it is drawn, with a mark before its first line. */
    static Drawing drawn(Line line, int width) {
        return new Field(width).draw(line);
    }

    /** Breaks a text that is being typed; unlike {@link Layout} it drops nothing, and knows where the cursor comes. */
    private static final class Field {
        private static final int MARK = 2;
        private final int room;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder row = new StringBuilder();
        private int cells;
        private int space = -1;
        private int cursorRow;
        private int cursorColumn = -1;

        Field(int width) {
            this.room = Math.max(4, width - MARK - 1);
        }

        Drawing draw(Line line) {
            String text = line.text();
            for (int at = 0; at < text.length(); ) {
                int next = Graphemes.next(text, at);
                String character = text.substring(at, next);
                if (at == line.cursor()) {
                    mark();
                }
                if (character.equals("\n")) {
                    end();
                } else {
                    put(new Span(character, Tone.PLAIN).text());
                }
                at = next;
            }
            if (cursorColumn < 0) {
                mark();
            }
            end();
            return new Drawing(rows, cursorRow, MARK + cursorColumn);
        }

        private void mark() {
            cursorRow = rows.size();
            cursorColumn = cells;
        }

        private void put(String character) {
            int more = Cells.of(character);
            if (cells + more > room) {
                wrap();
            }
            row.append(character);
            cells += more;
            if (character.equals(" ")) {
                space = row.length();
            }
        }

        /** Goes on in the next line with the word that does not fit, and with the cursor when it stands in that word. */
        private void wrap() {
            boolean atWord = space > 0 && space < row.length();
            String word = atWord ? row.substring(space) : "";
            int kept = cells - Cells.of(word);
            boolean moves = cursorColumn >= 0 && cursorRow == rows.size() && cursorColumn >= kept;
            row.setLength(row.length() - word.length());
            end();
            row.append(word);
            cells = Cells.of(word);
            if (moves) {
                cursorRow = rows.size();
                cursorColumn -= kept;
            }
        }

        private void end() {
            Row lead = rows.isEmpty() ? Row.of(Tone.ACCENT, Glyphs.HERE + " ") : Row.plain("  ");
            rows.add(lead.and(Tone.PLAIN, row.toString()));
            row.setLength(0);
            cells = 0;
            space = -1;
        }
    }
}
