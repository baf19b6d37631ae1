package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.journal.Journal;
import nl.jimgids.terminal.Drafts;
import org.jspecify.annotations.Nullable;

/** What is half typed, kept beside the journal. */
final class HalfTyped implements Drafts {
    private final Journal journal;
    private final List<Draft> before;

    HalfTyped(Journal journal, List<Draft> before) {
        this.journal = journal;
        this.before = new ArrayList<>(before);
    }

    @Override
    public void keep(Draft draft) {
        before.removeIf(old -> old.id().equals(draft.id()));
        journal.keepDraft(draft);
    }

    @Override
    public @Nullable String of(Prompt prompt) {
        return before.stream()
                .filter(draft -> draft.fits(prompt))
                .findFirst()
                .map(Draft::text)
                .orElse(null);
    }
}
