package nl.jimgids.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer to a question is. */
public sealed interface AnswerType {
    /** The word for it in a script. */
    String word();

    /** One line. */
    record Line() implements AnswerType {
        @Override
        public String word() {
            return "text";
        }
    }

    /** Several lines. */
    record Story() implements AnswerType {
        @Override
        public String word() {
            return "story";
        }
    }

    /** One option. */
    record Choice(List<Option> options) implements AnswerType {
        @Override
        public String word() {
            return "choice";
        }
    }

    /** Some of the options, between {@code atLeast} and {@code atMost} of them. */
    record Choices(List<Option> options, int atLeast, int atMost) implements AnswerType {
        @Override
        public String word() {
            return "choices";
        }
    }

    /** Yes or no. */
    record YesNo() implements AnswerType {
        @Override
        public String word() {
            return "yes_no";
        }
    }

    /** A whole number on a line with words at both ends. */
    record Scale(
            int from,
            int upto,
            @Nullable Template low,
            @Nullable Template high) implements AnswerType {
        @Override
        public String word() {
            return "scale";
        }
    }

    /** A whole number, with or without bounds. */
    record Count(
            @Nullable Integer from,
            @Nullable Integer upto,
            @Nullable Template unit) implements AnswerType {
        @Override
        public String word() {
            return "number";
        }
    }

    /** A day; {@code fromToday}: not in the past. */
    record Day(boolean fromToday) implements AnswerType {
        @Override
        public String word() {
            return "date";
        }
    }

    /** A list of people in the youth's own words. */
    record People(@Nullable Integer atMost) implements AnswerType {
        @Override
        public String word() {
            return "people";
        }
    }

    /** One of the people of another answer, or someone new. */
    record Person(@Nullable AnswerRef from) implements AnswerType {
        @Override
        public String word() {
            return "person";
        }
    }

    /** A list of things in people's own words. */
    record Things(@Nullable Integer atMost) implements AnswerType {
        @Override
        public String word() {
            return "list";
        }
    }

    /** The options of a choice or choices; none for every other type. */
    default List<Option> options() {
        if (this instanceof Choice choice) {
            return choice.options();
        }
        return this instanceof Choices choices ? choices.options() : List.of();
    }

    /** Whether the answer is a list that an {@code each} can go through. */
    default boolean isList() {
        return this instanceof People || this instanceof Things;
    }

    /** Whether the answer is a whole number. */
    default boolean isNumber() {
        return this instanceof Scale || this instanceof Count;
    }
}
