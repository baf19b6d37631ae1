package nl.jimgids.journal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.jimgids.script.reader.Nearest;
import org.jspecify.annotations.Nullable;

/** The ids of conversations: random, short enough to type, and never made of anything that people said. */
final class Ids {
    /** No signs that look like others, and no vowels, so that no id is a word. */
    private static final String SIGNS = "23456789bcdfghjkmnpqrstvwxz";

    private static final int HALF = 4;
    private static final Pattern ID = Pattern.compile("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** One of 280 thousand million. */
    static String next() {
        return half() + "-" + half();
    }

    private static String half() {
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return half.toString();
    }

    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** The ids that begin with what was typed; capitals, spaces and the dash do not matter. */
    static List<String> beginningWith(String typed, List<String> ids) {
        String wanted = plain(typed);
        return wanted.isEmpty()
                ? List.of()
                : ids.stream()
                        .filter(id -> plain(id).startsWith(wanted))
                        .sorted()
                        .toList();
    }

    /** The id that begins most like what was typed; null when none is like it. */
    static @Nullable String nearest(String typed, List<String> ids) {
        String wanted = plain(typed);
        List<String> beginnings = ids.stream().map(id -> beginning(id, wanted)).toList();
        String nearest = Nearest.to(wanted, beginnings);
        return nearest == null ? null : ids.get(beginnings.indexOf(nearest));
    }

    private static String beginning(String id, String wanted) {
        String plain = plain(id);
        return plain.substring(0, Math.min(plain.length(), wanted.length()));
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
