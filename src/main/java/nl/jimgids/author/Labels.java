package nl.jimgids.author;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.Wrap;
import nl.jimgids.words.SafeText;

/** Texts made small enough for a drawing. */
final class Labels {
    private static final int WIDTH = 30;
    private static final int MOST = 90;
    private static final int MOST_WORD = 40;

    private Labels() {}

    /** The text on a few short lines; what is too long ends with dots. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : Wrap.at(WIDTH, shortened(text, MOST))) {
            lines.add(shortened(line, MOST_WORD));
        }
        return lines;
    }

    /** The text on one line. */
    static String line(String text) {
        return shortened(text, MOST);
    }

    private static String shortened(String text, int most) {
        String line = SafeText.line(text).strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
