package nl.jimgids.conversation;

/**
 * Which answer: {@code id}, {@code dialogue.id}, {@code id@entry} or {@code id@role}, and the how manieth time that this
 * question is reached.
 *
 * @param visit from 1; more only where a jump leads back
 */
public record AnswerId(String text, int visit) {
    /** The same question, the time before; null the first time. */
    public @org.jspecify.annotations.Nullable AnswerId before() {
        return visit > 1 ? new AnswerId(text, visit - 1) : null;
    }

    @Override
    public String toString() {
        return visit == 1 ? text : text + " (" + visit + ")";
    }
}
