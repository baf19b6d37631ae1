package nl.jimgids.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an {@link AnswerId}, taken apart; put together again it is the same text.
 *
 * @param kind {@code share(} or {@code safety(}; empty for an answer to the script
 * @param prefix what stands before the id of the question: nothing, {@code dialogue.}, or {@code veiligheid#1.dialogue.}
 * @param step the id of the question
 * @param rest the entries, the role, and the end of the kind
 */
record IdText(String kind, String prefix, String step, String rest) {
    private static final Pattern WRITTEN =
            Pattern.compile("(share\\(|safety\\(|)((?:[A-Za-z0-9_-]+(?:#[0-9]+)?\\.)*)([^.@()]+)(.*)", Pattern.DOTALL);
    private static final Pattern LAST = Pattern.compile("([A-Za-z0-9_-]+)(?:#[0-9]+)?\\.$");

    /** Takes it apart; null when it is no such text, as for a place that has no id. */
    static @Nullable IdText of(AnswerId id) {
        Matcher matcher = WRITTEN.matcher(id.text());
        return matcher.matches()
                ? new IdText(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
                : null;
    }

    /** The dialogue that asks; null for the main one. */
    @Nullable
    String dialogue() {
        Matcher matcher = LAST.matcher(prefix);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The same answer under another id of its question. */
    String called(String other) {
        return kind + prefix + other + rest;
    }

    /** The role or entry names, each behind its sign; empty for a question that is asked once. */
    String[] at() {
        String bare = kind.isEmpty() ? rest : rest.substring(0, rest.length() - 1);
        return bare.isEmpty() ? new String[0] : bare.substring(1).split("@", -1);
    }
}
