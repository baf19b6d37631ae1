package nl.jimgids.journal;

import java.time.LocalDate;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Now;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A saved conversation in a list.
 *
 * @param reading what it says; null when it is locked, or the file itself cannot be read
 * @param locked whether its passphrase was not given
 */
public record Saved(String id, @Nullable Reading reading, boolean open, boolean locked) {
    /** How it stands. */
    public enum State {
        /** In another window, or in this one. */
        OPEN,
        /** The summary was found right. */
        FINISHED,
        /** It stopped somewhere; {@link #until} tells whether the script says until when. */
        RESTING,
        /** Nothing was ever saved in it; it can only be forgotten. */
        EMPTY,
        /** Something that was saved is unreadable; the rest can be read. */
        DAMAGED,
        /** A newer jim wrote in it. */
        NEWER,
        /** It is encrypted, and the passphrase was not given. */
        LOCKED,
        /** The file cannot be read at all. */
        UNREADABLE
    }

    public State state() {
        if (open) {
            return State.OPEN;
        } else if (reading == null) {
            return locked ? State.LOCKED : State.UNREADABLE;
        }
        return switch (reading.condition()) {
            case EMPTY -> State.EMPTY;
            case DAMAGED -> State.DAMAGED;
            case NEWER -> State.NEWER;
            case SOUND -> reading.finished() ? State.FINISHED : State.RESTING;
        };
    }

    /** The dialogue's name; null when it cannot be read. */
    public @Nullable String dialogue() {
        return reading == null || reading.header() == null
                ? null
                : reading.header().dialogue();
    }

    /**
     * Until when the script lets it rest.
     *
     * @return null when it does not rest, when the script names no day, or when the script is not as it was
     */
    public @Nullable LocalDate until(Library library) {
        String name = dialogue();
        Script script = name == null ? null : library.find(name);
        if (script == null
                || reading == null
                || reading.condition() != Reading.Condition.SOUND
                || !reading.changed(script, library).isEmpty()) {
            return null;
        }
        Now now = Conversation.of(library, script, reading.events()).now();
        return now instanceof Now.Resting rest ? rest.until() : null;
    }
}
