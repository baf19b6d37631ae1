package nl.jimgids.script;

import org.jspecify.annotations.Nullable;

/**
 * How a script speaks of an answer: {@code id}, {@code id@role}, {@code dialogue.id} or {@code dialogue.id@role}.
 *
 * @param dialogue the dialogue that was run by {@code do}, or a name from {@code uses}; null for this dialogue itself
 * @param step the id of the question
 * @param at the role, or the entry of an {@code each}; null when none is named
 */
public record AnswerRef(
        @Nullable String dialogue, String step, @Nullable String at, Place place) {
    /** Takes the written form apart; every text has a reading. */
    public static AnswerRef parse(String written, Place place) {
        int sign = written.indexOf('@');
        String name = sign < 0 ? written : written.substring(0, sign);
        String at = sign < 0 ? null : written.substring(sign + 1);
        int dot = name.indexOf('.');
        return dot < 0
                ? new AnswerRef(null, name, at, place)
                : new AnswerRef(name.substring(0, dot), name.substring(dot + 1), at, place);
    }

    /** The form in which it is written. */
    public String written() {
        return (dialogue == null ? "" : dialogue + ".") + step + (at == null ? "" : "@" + at);
    }
}
