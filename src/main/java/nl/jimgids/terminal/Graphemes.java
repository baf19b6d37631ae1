package nl.jimgids.terminal;

/**
 * Where what people see as one character ends. Java 17 splits emoji in its own {@code BreakIterator}; the few rules that
 * matter for typing are these.
 */
final class Graphemes {
    private static final int JOINER = 0x200d;

    private Graphemes() {}

    /** The end of the character that begins here. */
    static int next(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        int point = text.codePointAt(from);
        int at = from + Character.charCount(point);
        if (isFlag(point) && at < text.length() && isFlag(text.codePointAt(at))) {
            at += 2;
        }
        int before = point;
        while (at < text.length()) {
            point = text.codePointAt(at);
            boolean joined = before == JOINER && Character.getType(point) == Character.OTHER_SYMBOL;
            if (!joined && !extendsOther(point)) {
                break;
            }
            before = point;
            at += Character.charCount(point);
        }
        return at;
    }

    /** The beginning of the character that ends here. */
    static int previous(String text, int end) {
        // A line has few characters; walking from its beginning needs no rules for reading backwards.
        int from = end > 0 ? text.lastIndexOf('\n', end - 2) + 1 : 0;
        int at = Math.max(0, from);
        while (at < end) {
            int next = next(text, at);
            if (next >= end) {
                return at;
            }
            at = next;
        }
        return 0;
    }

    private static boolean extendsOther(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == JOINER
                || (point >= 0x1f3fb && point <= 0x1f3ff);
    }

    private static boolean isFlag(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
    }
}
