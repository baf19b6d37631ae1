package nl.jimgids.script.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is written in a YAML file, so that reading gives the very same text without the white space around it. */
public final class Written {
    /** What no reader takes for anything but a text, however it stands in a block. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}$(~][^\\t]*");

    private static final Pattern MARKS = Pattern.compile(".*(: | #).*|.*:");
    private static final Pattern ODD = Pattern.compile("[^\\n\\P{C}]|[\\p{Zl}\\p{Zp}]");

    private Written() {}

    /**
     * A text behind a key.
     *
     * @param text without white space around it
     * @param indent the spaces before each line, where it takes several
     */
    public static String text(String text, int indent) {
        boolean odd = ODD.matcher(text).find();
        if (!text.contains("\n")) {
            return odd ? escaped(text) : key(text);
        }
        return odd ? escaped(text) : block(text, " ".repeat(indent));
    }

    /** A key, or a text that is one line. */
    public static String key(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !MARKS.matcher(text).matches();
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }

    private static String block(String text, String indent) {
        StringBuilder block = new StringBuilder("|");
        text.lines().forEach(line -> block.append('\n').append(line.isEmpty() ? "" : indent + line));
        return block.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                escaped.append('\\').appendCodePoint(point);
            } else if (point == '\n') {
                escaped.append("\\n");
            } else if (ODD.matcher(Character.toString(point)).find()) {
                escaped.append(String.format(Locale.ROOT, "\\U%08x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.append('"').toString();
    }
}
