package nl.jimgids.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a conversation goes on after a step. */
public sealed interface Go {
    /** With the step that follows. */
    record Next() implements Go {}

    /** With this step. */
    record To(Name step) implements Go {}

    /** By what was answered: an option, {@code yes}, {@code no}, an outcome, {@code passed}, {@code unknown} or {@code else}. */
    record ByAnswer(List<Way> ways) implements Go {}

    /** The first way whose condition holds; with the step that follows if none does. */
    record ByCondition(List<Fork> forks) implements Go {}

    /** One way of {@link ByAnswer}. */
    record Way(Name answer, Name step) {}

    /** One way of {@link ByCondition}; without a condition it is taken. */
    record Fork(@Nullable Condition when, Name step) {}

    /** The words that may stand in {@link ByAnswer} beside the answers themselves. */
    String PASSED = "passed";

    String UNKNOWN = "unknown";
    String ELSE = "else";
}
