package nl.jimgids.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code when} says: a boolean formula over answers, without any expression language. */
public sealed interface Condition {
    Place place();

    /** All of them hold. An empty list holds. */
    record All(List<Condition> conditions, Place place) implements Condition {}

    /** At least one of them holds. */
    record Any(List<Condition> conditions, Place place) implements Condition {}

    /** It does not hold. */
    record Not(Condition condition, Place place) implements Condition {}

    /** The answer (or variable) meets the test; an answer that was never asked for meets none but {@code unanswered}. */
    record Answer(AnswerRef answer, Test test, Place place) implements Condition {}

    /** The role sits at the table, or does not. */
    record AtTable(Name role, boolean present, Place place) implements Condition {}

    /** What an answer must be. */
    sealed interface Test {}

    /** One of these: an option, {@code yes}, {@code no}, a number, a value of a variable. */
    record Is(List<Name> values) implements Test {}

    /** In a range of whole numbers; either bound may be open. */
    record Within(@Nullable Integer atLeast, @Nullable Integer below) implements Test {
        /** Whether the number lies in the range. */
        public boolean holds(int number) {
            return (atLeast == null || number >= atLeast) && (below == null || number < below);
        }
    }

    /** The choices hold this option. */
    record Includes(Name option) implements Test {}

    /** The choices were given and do not hold this option. */
    record Excludes(Name option) implements Test {}

    /** So many people, things or choices. */
    record Count(Test number) implements Test {}

    /** The answer is in this state. */
    record HasState(State state) implements Test {}

    /** Over all entries of an {@code each}, or all roles that were asked. */
    record Over(Quantifier quantifier, Test test) implements Test {}

    /** Whether the answers of the roles that were asked are not all the same. */
    record Differ(boolean differ) implements Test {}

    /** At least one of these tests. */
    record OneOf(List<Test> tests) implements Test {}

    /** All of these tests. */
    record AllOf(List<Test> tests) implements Test {}

    /** How many of the answers must meet a test. */
    enum Quantifier {
        SOME,
        EVERY,
        NONE
    }

    /** What may have become of a question. */
    enum State {
        ANSWERED,
        PASSED,
        UNKNOWN,
        UNANSWERED
    }
}
