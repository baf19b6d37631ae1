package nl.jimgids.check.paths;

import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;

/** What may have become of a question, as far as any condition can tell. */
public sealed interface Value {
    /** It was never asked. */
    record Unasked() implements Value {}

    /** It was passed. */
    record Passed() implements Value {}

    /** Nobody knew. */
    record Unknown() implements Value {}

    /** It was answered, in words that no condition reads. */
    record Given() implements Value {}

    /** One option, yes or no, an outcome, a word of a variable, the key of an entry. */
    record Word(String key) implements Value {}

    /** A number of a range in which all conditions say the same. */
    record Number(int from, int upto) implements Value {}

    /** So many entries; {@code orMore}: or more. */
    record Length(int entries, boolean orMore) implements Value {}

    /** Whether it is an answer. */
    default boolean isAnswer() {
        return !(this instanceof Unasked || this instanceof Passed || this instanceof Unknown);
    }

    /** Whether people may give it, or leave the question without. */
    default boolean isSaid() {
        return !(this instanceof Unasked);
    }

    /** Whether it meets a test that looks at one value. */
    default boolean meets(Condition.Test test) {
        if (test instanceof Condition.HasState state) {
            return state.state() == state();
        } else if (test instanceof Condition.Is is) {
            return is.values().stream().map(Name::text).anyMatch(this::isWritten);
        } else if (test instanceof Condition.Within within) {
            return this instanceof Number number && within.holds(number.from());
        } else if (test instanceof Condition.Count count) {
            return this instanceof Length length
                    && new Number(length.entries(), length.entries()).meets(count.number());
        } else if (test instanceof Condition.OneOf oneOf) {
            return oneOf.tests().stream().anyMatch(this::meets);
        } else if (test instanceof Condition.AllOf allOf) {
            return allOf.tests().stream().allMatch(this::meets);
        }
        return false;
    }

    private boolean isWritten(String written) {
        if (this instanceof Word word) {
            return word.key().equals(written);
        }
        return this instanceof Number number && String.valueOf(number.from()).equals(canonical(written));
    }

    /** A number as a condition may write it, such as 07 or +7. */
    private static String canonical(String written) {
        try {
            return String.valueOf(Integer.parseInt(written));
        } catch (NumberFormatException e) {
            // The linker has said that this is no number; it equals none.
            return written;
        }
    }

    private Condition.State state() {
        if (this instanceof Unasked) {
            return Condition.State.UNANSWERED;
        } else if (this instanceof Passed) {
            return Condition.State.PASSED;
        }
        return this instanceof Unknown ? Condition.State.UNKNOWN : Condition.State.ANSWERED;
    }
}
