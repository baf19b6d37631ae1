package nl.jimgids.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.reader.Keys;

/** The words and signs of the language: pieces that lead deeper than letters do. */
final class Dictionary {
    private static final List<String> SIGNS = List.of(
            "${",
            "}",
            ":-",
            "${role.",
            "${jim}",
            "@",
            ".",
            "- ",
            ": ",
            "\n  ",
            "\n- ",
            "{",
            "[",
            "]",
            ", ",
            "|\n",
            ">\n",
            "'",
            "\"",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "? ",
            "---\n",
            "...\n",
            "\t",
            "\r\n",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\\u0000",
            "\\ud83d",
            "\ud83d\ude00",
            "\u202e",
            "+1",
            "-2147483649",
            "99999999999");
    private static final List<String> WORDS = List.of(
            "any",
            "all",
            "not",
            "at_least",
            "below",
            "includes",
            "excludes",
            "count",
            "some",
            "every",
            "none",
            "differ",
            "answered",
            "passed",
            "unknown",
            "unanswered",
            "present",
            "absent",
            "role.jongere",
            "else",
            "yes",
            "no",
            "true",
            "everyone",
            "self",
            "ask",
            "safety",
            "silent",
            "forget",
            "agreement",
            "consent",
            "long",
            "today",
            "14 days",
            "1 month",
            "jongere",
            "ouder",
            "professional",
            "klein",
            "proef",
            "veiligheid",
            "klaar",
            "table",
            "answers",
            "share(wie)",
            "jim");

    private Dictionary() {}

    /** All pieces. */
    static List<String> pieces() {
        Set<String> pieces = new LinkedHashSet<>();
        keys(Keys.HEADER.keys(), pieces);
        Keys.STEPS.values().forEach(step -> keys(step.keys(), pieces));
        Keys.TYPES.forEach((type, keys) -> {
            pieces.add(type);
            keys(keys, pieces);
        });
        keys(Keys.OPTION.keys(), pieces);
        keys(Keys.FORK.keys(), pieces);
        keys(Keys.METER.keys(), pieces);
        pieces.addAll(WORDS);
        pieces.addAll(SIGNS);
        return new ArrayList<>(pieces);
    }

    private static void keys(List<Keys.Key> keys, Set<String> pieces) {
        keys.forEach(key -> pieces.add(key.name() + ": "));
    }
}
