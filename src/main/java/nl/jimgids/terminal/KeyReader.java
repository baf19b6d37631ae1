package nl.jimgids.terminal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of what a terminal sends. Arrows come in two forms, {@code ESC [ A} and {@code ESC O A}: which one depends on
 * a mode that not every terminal keeps to, so both are read. What a terminal says on its own account is read over.
 */
final class KeyReader {
    /** Nothing came in time. */
    static final int EXPIRED = -2;

    static final int CLOSED = -1;

    private static final char ESC = 0x1b;
    private static final String PASTE_ENDS = ESC + "[201~";
    private static final long WITHIN_A_KEY = 60;
    private static final long WITHIN_A_PASTE = 2000;

    /** Where characters come from. */
    interface Chars {
        /** The next character, {@link #EXPIRED} or {@link #CLOSED}. */
        int read(long millis) throws IOException;
    }

    private final Chars chars;

    KeyReader(Chars chars) {
        this.chars = chars;
    }

    /** The next key; null when none came in time. */
    @Nullable
    Key next(long millis) {
        try {
            int c = chars.read(millis);
            return c == EXPIRED ? null : key(c);
        } catch (IOException closed) {
            return Key.Named.CLOSED;
        }
    }

    private Key key(int c) throws IOException {
        return switch (c) {
            case CLOSED -> Key.Named.CLOSED;
            case ESC -> escape();
            case '\r', '\n' -> Key.Named.ENTER;
            case '\t' -> Key.Named.TAB;
            case 0x03 -> Key.Named.INTERRUPT;
            case 0x01 -> Key.Named.HOME;
            case 0x08, 0x7f -> Key.Named.BACKSPACE;
            default -> c >= 0x01 && c <= 0x1a ? new Key.Control((char) ('a' + c - 1)) : character(c);
        };
    }

    private Key character(int c) throws IOException {
        if (Character.isHighSurrogate((char) c)) {
            int low = chars.read(WITHIN_A_KEY);
            return low > 0 && Character.isLowSurrogate((char) low)
                    ? new Key.Typed("" + (char) c + (char) low)
                    : Key.Named.OTHER;
        }
        return c < 0 || Character.isLowSurrogate((char) c) ? Key.Named.OTHER : new Key.Typed("" + (char) c);
    }

    private Key escape() throws IOException {
        int c = chars.read(WITHIN_A_KEY);
        return switch (c) {
            case EXPIRED -> Key.Named.ESCAPE;
            case CLOSED -> Key.Named.CLOSED;
            case '[' -> sequence();
            case 'O' -> letter(chars.read(WITHIN_A_KEY), false);
            case 'b' -> Key.Named.WORD_LEFT;
            case 'f' -> Key.Named.WORD_RIGHT;
            case 0x7f, 0x08 -> Key.Named.DELETE_WORD;
            case ']', 'P', '_', '^', 'X' -> string();
            default -> Key.Named.OTHER;
        };
    }

    private Key sequence() throws IOException {
        StringBuilder parameters = new StringBuilder();
        int c = chars.read(WITHIN_A_KEY);
        while (c >= 0x20 && c < 0x40) {
            parameters.append((char) c);
            c = chars.read(WITHIN_A_KEY);
        }
        String written = parameters.toString();
        if (c == 'M') {
            // A mouse. Only ESC O M is Enter.
            return Key.Named.OTHER;
        } else if (c != '~') {
            // The second parameter says which other keys were held: 5 is Ctrl, 3 is Alt.
            return letter(c, written.endsWith(";5") || written.endsWith(";3"));
        }
        int semicolon = written.indexOf(';');
        return switch (semicolon < 0 ? written : written.substring(0, semicolon)) {
            case "1", "7" -> Key.Named.HOME;
            case "4", "8" -> Key.Named.END;
            case "3" -> Key.Named.DELETE;
            case "200" -> paste();
            default -> Key.Named.OTHER;
        };
    }

    private static Key letter(int c, boolean byWord) {
        return switch (c) {
            case 'A' -> Key.Named.UP;
            case 'B' -> Key.Named.DOWN;
            case 'C' -> byWord ? Key.Named.WORD_RIGHT : Key.Named.RIGHT;
            case 'D' -> byWord ? Key.Named.WORD_LEFT : Key.Named.LEFT;
            case 'H' -> Key.Named.HOME;
            case 'F' -> Key.Named.END;
            case 'M' -> Key.Named.ENTER;
            case CLOSED -> Key.Named.CLOSED;
            default -> Key.Named.OTHER;
        };
    }

    /** What a terminal answers to a question that somebody asked it: up to BEL or ESC \. */
    private Key string() throws IOException {
        int before = 0;
        int c = chars.read(WITHIN_A_KEY);
        while (c >= 0 && c != 0x07 && !(before == ESC && c == '\\')) {
            before = c;
            c = chars.read(WITHIN_A_KEY);
        }
        return Key.Named.OTHER;
    }

    private Key paste() throws IOException {
        StringBuilder pasted = new StringBuilder();
        int c = chars.read(WITHIN_A_PASTE);
        while (c >= 0) {
            pasted.append((char) c);
            if (c == '~' && endsWith(pasted, PASTE_ENDS)) {
                pasted.setLength(pasted.length() - PASTE_ENDS.length());
                break;
            }
            c = chars.read(WITHIN_A_PASTE);
        }
        return new Key.Pasted(pasted.toString().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static boolean endsWith(StringBuilder text, String end) {
        int from = text.length() - end.length();
        return from >= 0 && text.indexOf(end, from) == from;
    }
}
