package nl.jimgids.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Which answer: {@code id}, {@code dialogue.id}, {@code id@entry} or {@code id@role}, and which time it is that the
 * question is reached.
 *
 * @param visit from 1; more only where a jump leads back
 */
public record AnswerId(String text, int visit) {
    /** The same question, the time before; null the first time. */
    public @Nullable AnswerId before() {
        return visit > 1 ? new AnswerId(text, visit - 1) : null;
    }

    @Override
    public String toString() {
        return visit == 1 ? text : text + " (" + visit + ")";
    }
}
