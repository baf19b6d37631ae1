package nl.jimgids.author;

import nl.jimgids.script.Place;
import nl.jimgids.words.Words;

/**
 * One way that a conversation can take at a decision of its script.
 *
 * @param dialogue the name of the script
 * @param step the position of the step in it ({@link nl.jimgids.script.Flow})
 * @param name the step as people call it: its id, or the word for what it does
 * @param key for {@link Kind#WHEN} {@code true} or {@code false}; for {@link Kind#FORK} the number of the way from 0, or
 *     {@link #NEXT}; for {@link Kind#WAY} the word before the way, or {@link #NEXT}; for {@link Kind#OPTION} the option,
 *     {@code yes} or {@code no}
 * @param place where the script says it
 */
public record Branch(String dialogue, int step, String name, Kind kind, String key, Place place) {
    /** The key of the way that nothing in {@code go} fits: the next step follows. */
    public static final String NEXT = "next";

    /** The kinds of decisions. */
    public enum Kind {
        /** A step is taken or passed over. */
        WHEN,
        /** The first way whose condition holds. */
        FORK,
        /** A way by what was answered, where that is no option. */
        WAY,
        /** An option, or yes or no. */
        OPTION
    }

    /** The end of the keys of its messages. */
    String message() {
        return switch (kind) {
            case WHEN -> Boolean.parseBoolean(key) ? "when.true" : "when.false";
            case FORK -> key.equals(NEXT) ? "fork.next" : "fork";
            case WAY -> key.equals(NEXT) ? "way.next" : "way";
            case OPTION -> "option";
        };
    }

    /** What its messages speak of: the step, and the answer or the number of the way from 1. */
    String[] arguments() {
        boolean numbered = kind == Kind.FORK && !key.equals(NEXT);
        return new String[] {name, numbered ? String.valueOf(Integer.parseInt(key) + 1) : key};
    }

    /** What it is, for people. */
    public String words(Words words) {
        return words.say("author.branch." + message(), (Object[]) arguments());
    }
}
