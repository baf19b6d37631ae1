package nl.jimgids.conversation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which answer: {@code id}, {@code dialogue.id}, {@code id@entry} or {@code id@role}, and which time it is that the
 * question is reached.
 *
 * @param visit from 1; more only where a jump leads back
 */
public record AnswerId(String text, int visit) {
    private static final Pattern LIKE_A_SIGN = Pattern.compile("%((?:25)*40)");
    private static final Pattern SIGN = Pattern.compile("%(25)?((?:25)*)40");

    /** What an entry adds to an id. The sign stands between entries, so one inside an entry is written otherwise. */
    public static String at(String entry) {
        return "@" + LIKE_A_SIGN.matcher(entry).replaceAll("%25$1").replace("@", "%40");
    }

    /** The same text with entries as people wrote them. */
    public static String plain(String text) {
        return SIGN.matcher(text).replaceAll(sign -> sign.group(1) == null ? "@" : "%" + sign.group(2) + "40");
    }

    /** The text of an id without entry and role. */
    static String base(String text) {
        int sign = text.indexOf('@');
        return sign < 0 ? text : text.substring(0, sign);
    }

    /** The id without entry and role. */
    public String base() {
        return base(text);
    }

    /** The id of the step in its own file. */
    public String step() {
        String base = base();
        return base.substring(base.lastIndexOf('.') + 1);
    }

    /** The same question, the time before; null the first time. */
    public @Nullable AnswerId before() {
        return visit > 1 ? new AnswerId(text, visit - 1) : null;
    }

    @Override
    public String toString() {
        return visit == 1 ? text : text + " (" + visit + ")";
    }
}
