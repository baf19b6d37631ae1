package nl.jimgids.conversation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a follow-up question. It goes with the answer that it was said at: for others than who spoke and the
 * professional, it is gone when that answer is.
 *
 * @param probed what was said
 * @param again whether it was said when people had gone back to the question
 * @param answered whether the question was answered after it
 * @param narrowed the only others who may still read it; null: whoever may read the answer
 */
public record FollowUp(
        Event.Probed probed,
        boolean again,
        boolean answered,
        @Nullable Set<String> narrowed) {
    /** The others who may read it, at most; null: whoever may read the answer. */
    public @Nullable Set<String> others() {
        return isLoose() ? Set.of() : narrowed;
    }

    /** Whether the answer that it would go with was never given. */
    private boolean isLoose() {
        return again && !answered;
    }

    /** The same once people go back to the question. */
    FollowUp left() {
        return isLoose() ? forOthers(Set.of()) : this;
    }

    /**
     * The same once the question is answered.
     *
     * @param same whether it is the answer that stood there before
     * @param could the roles that could read that one; null when that was not kept
     */
    FollowUp given(boolean same, @Nullable Set<String> could) {
        if (!answered) {
            return new FollowUp(probed, again, true, narrowed);
        } else if (!same) {
            return forOthers(Set.of());
        }
        return could == null ? this : forOthers(could);
    }

    private FollowUp forOthers(Set<String> could) {
        Set<String> still = new HashSet<>(could);
        Set<String> before = narrowed;
        if (before != null) {
            still.retainAll(before);
        }
        return new FollowUp(probed, again, answered, Set.copyOf(still));
    }
}
