package nl.jimgids.terminal;

import nl.jimgids.conversation.AnswerId;
import org.jspecify.annotations.Nullable;

/** Keeps what is half typed. */
public interface Drafts {
    /** Keeps nothing. */
    Drafts NONE = new Drafts() {
        @Override
        public void keep(AnswerId id, String text) {}

        @Override
        public @Nullable String of(AnswerId id) {
            return null;
        }
    };

    /** This is half typed at a question now; empty: nothing is any more. At most twice a second. */
    void keep(AnswerId id, String text);

    /** What was half typed at a question; null when nothing was. */
    @Nullable
    String of(AnswerId id);
}
