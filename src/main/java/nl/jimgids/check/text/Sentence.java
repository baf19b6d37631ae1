package nl.jimgids.check.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence.
 *
 * @param words at least one
 * @param text from its first word to its last mark
 */
record Sentence(List<Word> words, String text) {
    private static final Set<String> NOT = Set.of("niet", "geen", "nooit", "niemand", "niets", "nergens", "zonder");

    /** A word and the position in its text at which it starts. */
    record Word(int start, String text) {
        int end() {
            return start + text.length();
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** The position of its first word. */
    int start() {
        return words.get(0).start();
    }

    /** Whether it asks. */
    boolean asks() {
        int end = text.length();
        while (end > 0 && "*_)!".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.startsWith("?", end - 1);
    }

    /** Whether it denies something. */
    boolean denies() {
        return words.stream().anyMatch(word -> NOT.contains(word.lower()));
    }
}
