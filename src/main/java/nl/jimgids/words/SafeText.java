package nl.jimgids.words;

import java.util.Locale;

/**
 * The one door to a screen: whatever a script, an answer, a name or a path holds, what comes out cannot move the cursor,
 * change colours, reorder the line or pile up marks. What is replaced stays visible, so that nothing disappears unseen.
 */
public final class SafeText {
    private static final int MOST_MARKS = 8;
    private static final char PICTURES = '\u2400';
    private static final char DELETE = '\u007f';
    private static final int JOINER = 0x200d;

    private SafeText() {}

    /** Harmless text on as many lines as it has. */
    public static String lines(String text) {
        return safe(text, true);
    }

    /** Harmless text on one line; the end of a line becomes a space. */
    public static String line(String text) {
        return safe(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '), false);
    }

    private static String safe(String text, boolean lines) {
        if (isPlain(text, lines)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int marks = 0;
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            int next = at < text.length() ? text.codePointAt(at) : 0;
            boolean mark = isMark(point);
            marks = mark ? marks + 1 : 0;
            if (point == '\n' && lines) {
                safe.append('\n');
            } else if (point == '\r' && lines && next == '\n') {
                continue;
            } else if (point == '\t') {
                safe.append("  ");
            } else if (point < ' ') {
                safe.append((char) (PICTURES + point));
            } else if (point == DELETE) {
                safe.append('\u2421');
            } else if (mark && marks > MOST_MARKS) {
                if (marks == MOST_MARKS + 1) {
                    safe.append('\u2026');
                }
            } else if (isHidden(point) && !(point == JOINER && isPictorial(before) && isPictorial(next))) {
                safe.append(String.format(Locale.ROOT, "\u27e8U+%04X\u27e9", point));
            } else {
                safe.appendCodePoint(point);
            }
            before = point;
        }
        return safe.toString();
    }

    private static boolean isPlain(String text, boolean lines) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean plain = (c >= ' ' && c < DELETE) || (c >= 0xa1 && c <= 0xff && c != 0xad) || (c == '\n' && lines);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Controls, formats (the bidirectional ones among them), separators and what stands for no character. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** An emoji, or what may stand at the end of one: a joiner between two of them makes one picture. */
    private static boolean isPictorial(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || point == 0xfe0f
                || point == 0x2642;
    }
}
