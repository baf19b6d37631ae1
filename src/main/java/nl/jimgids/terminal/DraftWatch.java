package nl.jimgids.terminal;

import java.util.function.LongSupplier;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Prompt;

/** Hands over what is half typed: not at every key, but at once when nothing more will come. */
final class DraftWatch implements Ask.Watch {
    private static final long PACE = 500_000_000L;

    private final Prompt prompt;
    private final Manner manner;
    private final LongSupplier nanos;
    private String last;
    private boolean handed;
    private long at;

    /**
     * @param before what stands there now
     * @param handed it was handed over before
     * @param nanos the running time
     */
    DraftWatch(Prompt prompt, Manner manner, String before, boolean handed, LongSupplier nanos) {
        this.handed = handed;
        this.prompt = prompt;
        this.manner = manner;
        this.last = before;
        this.nanos = nanos;
        this.at = nanos.getAsLong() - PACE;
    }

    @Override
    public void typed(Widget widget, boolean now) {
        String draft = widget.draft();
        boolean due = now || nanos.getAsLong() - at >= PACE;
        if (draft != null && due && !draft.equals(last)) {
            hand(draft);
        }
    }

    /** The question is dealt with. */
    void done() {
        if (handed) {
            hand("");
        }
    }

    private void hand(String draft) {
        // Who said that nothing may be kept means this too.
        if (manner.saving().getAsBoolean()) {
            manner.drafts().keep(Draft.at(prompt, draft));
        }
        last = draft;
        handed = !draft.isEmpty();
        at = nanos.getAsLong();
    }
}
