package nl.jimgids.terminal;

import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Prompt;
import org.jspecify.annotations.Nullable;

/** Keeps what is half typed. */
public interface Drafts {
    /** Keeps nothing. */
    Drafts NONE = new Drafts() {
        @Override
        public void keep(Draft draft) {}

        @Override
        public @Nullable String of(Prompt prompt) {
            return null;
        }
    };

    /** This is half typed now; without text: nothing is any more. At most twice a second. */
    void keep(Draft draft);

    /** What was half typed at a question; null when nothing was. */
    @Nullable
    String of(Prompt prompt);
}
