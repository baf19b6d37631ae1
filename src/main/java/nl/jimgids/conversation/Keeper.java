package nl.jimgids.conversation;

/** Keeps what happens. */
public interface Keeper {
    /** Keeps nothing. */
    Keeper NOTHING = new Keeper() {
        @Override
        public void keep(Event event) {}

        @Override
        public void forget() {}
    };

    /**
     * Keeps an event; when this returns, it is on disk.
     *
     * @throws NotKept when it is not, or when that is not certain
     */
    void keep(Event event) throws NotKept;

    /** Removes everything that was kept of this conversation, and keeps nothing from here on. */
    void forget() throws NotKept;

    /** Something could not be kept. The message is for people. */
    final class NotKept extends Exception {
        private static final long serialVersionUID = 1;

        public NotKept(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
