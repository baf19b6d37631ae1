package nl.jimgids.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One step of a dialogue. Steps stand in the order in which they are spoken. */
public sealed interface Step {
    Head head();

    /** The id that was written, or null. */
    default @Nullable String id() {
        Name id = head().id();
        return id == null ? null : id.text();
    }

    /** The steps inside this one. */
    default List<Step> children() {
        return List.of();
    }

    /**
     * What any step may have.
     *
     * @param when passed over unless it holds
     * @param alone the only roles that look at the screen; empty: everyone
     * @param onlyLong passed over in the short form
     * @param place of the step's first key
     */
    record Head(
            @Nullable Name id,
            @Nullable Condition when,
            Go go,
            @Nullable String source,
            List<Name> alone,
            boolean onlyLong,
            Place place) {}

    /** Opens a part; the progress line and the summary use its name. */
    record Part(Head head, Template title) implements Step {}

    /** A text that is read aloud. */
    record Say(Head head, Template text) implements Step {}

    /** A question. */
    record Ask(Head head, Question question) implements Step {}

    /** Asks its steps once for every entry. */
    record Each(Head head, Entries entries, Name as, List<Step> steps) implements Step {
        @Override
        public List<Step> children() {
            return steps;
        }
    }

    /** Shows what was said, side by side where several people answered. */
    record Show(Head head, List<AnswerRef> answers) implements Step {}

    /** Runs another dialogue and comes back; its outcome is the answer of this step. */
    record Do(Head head, Name dialogue) implements Step {}

    /**
     * Writes down what is to happen next, and when.
     *
     * @param on the question whose answer is the day; null when {@code after} says it
     */
    record Plan(
            Head head,
            Template text,
            @Nullable AnswerRef on,
            @Nullable Span after,
            @Nullable Name dialogue) implements Step {}

    /** Stops here, kept, for hours or for weeks. */
    record Pause(Head head, Template text, @Nullable AnswerRef until) implements Step {}

    /** Changes variables. */
    record Set(Head head, List<Assignment> assignments) implements Step {}

    /** Ends the conversation with an outcome. */
    record End(Head head, Name outcome) implements Step {}

    /** Steps that are passed over as a whole. */
    record Group(Head head, List<Step> steps) implements Step {
        @Override
        public List<Step> children() {
            return steps;
        }
    }

    /** What an {@link Each} goes through. */
    sealed interface Entries {
        /** The people or things of an answer. */
        record OfAnswer(AnswerRef answer) implements Entries {}

        /** A fixed list. */
        record Fixed(List<Entry> entries) implements Entries {}

        /** One entry of a fixed list. */
        record Entry(Name key, Template text) {}
    }

    /** A length of time, such as 14 days. */
    record Span(int amount, Unit unit) {
        /** How a length is written, as a regular expression. */
        public static final String WRITTEN = "([0-9]{1,4}) +(day|week|month)s?";

        private static final Pattern PATTERN = Pattern.compile(WRITTEN);

        /** A length as it is written; null when it is none. */
        public static @Nullable Span parse(String written) {
            Matcher matcher = PATTERN.matcher(written);
            if (!matcher.matches()) {
                return null;
            }
            Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT) + "S");
            return new Span(Integer.parseInt(matcher.group(1)), unit);
        }

        /** The day that is so long after another. */
        public LocalDate after(LocalDate day) {
            return switch (unit) {
                case DAYS -> day.plusDays(amount);
                case WEEKS -> day.plusWeeks(amount);
                case MONTHS -> day.plusMonths(amount);
            };
        }

        /** What is counted. */
        public enum Unit {
            DAYS,
            WEEKS,
            MONTHS
        }
    }

    /** One change of a variable: a constant (a template for the word of the role), or a number to add. */
    sealed interface Assignment {
        Name variable();

        /** The variable becomes this. */
        record Becomes(Name variable, Template value) implements Assignment {}

        /** This is added to the variable, which stays within its bounds. */
        record Moves(Name variable, int by) implements Assignment {}
    }
}
