package nl.jimgids.terminal;

import org.jspecify.annotations.Nullable;

/**
 * A text that is being typed.
 *
 * @param cursor where the next character comes, as an index that never lies inside a character
 */
record Line(String text, int cursor) {
    static final Line EMPTY = new Line("", 0);

    /** A text with the cursor behind it. */
    static Line of(String text) {
        return new Line(text, text.length());
    }

    /** The text after a key that edits; null when it does not. */
    @Nullable
    Line after(Key key) {
        if (key instanceof Key.Typed typed) {
            return insert(typed.text());
        } else if (key instanceof Key.Pasted pasted) {
            return insert(pasted.text());
        } else if (key instanceof Key.Named named) {
            return switch (named) {
                case LEFT -> at(Graphemes.previous(text, cursor));
                case RIGHT -> at(Graphemes.next(text, cursor));
                case WORD_LEFT -> at(wordBefore());
                case WORD_RIGHT -> at(wordAfter());
                case HOME -> at(lineStart(cursor));
                case END -> at(lineEnd(cursor));
                case BACKSPACE -> without(Graphemes.previous(text, cursor), cursor);
                case DELETE -> without(cursor, Graphemes.next(text, cursor));
                case DELETE_WORD -> without(wordBefore(), cursor);
                default -> null;
            };
        }
        return null;
    }

    Line insert(String more) {
        return new Line(text.substring(0, cursor) + more + text.substring(cursor), cursor + more.length());
    }

    /** The same with the cursor a line higher; itself on the first line. */
    Line up() {
        int start = lineStart(cursor);
        return start == 0 ? this : onLine(lineStart(start - 1));
    }

    /** The same with the cursor a line lower; itself on the last line. */
    Line down() {
        int end = lineEnd(cursor);
        return end == text.length() ? this : onLine(end + 1);
    }

    boolean atEnd() {
        return cursor == text.length();
    }

    private Line onLine(int start) {
        int wanted = text.codePointCount(lineStart(cursor), cursor);
        int end = lineEnd(start);
        int at = start;
        // By whole characters, so that the cursor does not end up inside one.
        while (at < end && text.codePointCount(start, at) < wanted) {
            at = Graphemes.next(text, at);
        }
        return at(Math.min(at, end));
    }

    private Line at(int index) {
        return new Line(text, index);
    }

    private Line without(int from, int to) {
        return new Line(text.substring(0, from) + text.substring(to), from);
    }

    private int lineStart(int index) {
        return index == 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
    }

    private int lineEnd(int index) {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end;
    }

    private int wordBefore() {
        int at = cursor;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int wordAfter() {
        int at = cursor;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
