package nl.jimgids.script.reader;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the right word for one that was mistyped. */
public final class Nearest {
    private static final int MOST_LETTERS = 100;

    private Nearest() {}

    /** The word that is most like the wrong one, or null when none is like it. */
    public static @Nullable String to(String wrong, Collection<String> words) {
        // Nobody mistypes a name that is longer than a line.
        if (wrong.length() > MOST_LETTERS) {
            return null;
        }
        String plain = plain(wrong);
        // One letter is like every other.
        int most = plain.length() < 2 ? 0 : Math.max(1, (plain.length() + 1) / 3);
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(most);
        String nearest = null;
        int best = most + 1;
        for (String word : words) {
            if (Math.abs(word.length() - plain.length()) >= best) {
                continue;
            }
            int edits = distance.apply(plain, plain(word));
            if (edits >= 0 && edits < best) {
                best = edits;
                nearest = word;
            }
        }
        return nearest;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
