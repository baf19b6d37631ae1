package nl.jimgids.journal;

import org.jspecify.annotations.Nullable;

/** Saved conversations cannot be reached, or not this one. The message is for people, on one line, harmless on a screen. */
public sealed class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    Trouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No conversation has that id, or several begin with it. */
    public static final class NoSuch extends Trouble {
        private static final long serialVersionUID = 1;

        NoSuch(String message) {
            super(message, null);
        }
    }

    /** It is encrypted, and the passphrase was not given. */
    public static final class Locked extends Trouble {
        private static final long serialVersionUID = 1;

        Locked(String message) {
            super(message, null);
        }
    }

    /** Nobody chose yet whether what is saved is encrypted. */
    public static final class NotSetUp extends Trouble {
        private static final long serialVersionUID = 1;

        NotSetUp(String message) {
            super(message, null);
        }
    }

    /** Another window, or this one, has it open. */
    public static final class OpenElsewhere extends Trouble {
        private static final long serialVersionUID = 1;

        OpenElsewhere(String message) {
            super(message, null);
        }
    }
}
