package nl.jimgids.command;

import java.util.regex.Pattern;

/** What a family may call its case: a short word of its own, that gives nobody away at a glance. */
final class CaseName {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,23}");

    private CaseName() {}

    /** Whether it can be one: one word, so that nobody types a first and a last name. */
    static boolean fits(String name) {
        return WORD.matcher(name).matches();
    }
}
