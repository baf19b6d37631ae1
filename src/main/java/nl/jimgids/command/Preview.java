package nl.jimgids.command;

import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/** What {@code jim check --watch} shows of a dialogue, from one save to the next. */
interface Preview extends AutoCloseable {
    /** Shows nothing. */
    Preview NOTHING = new Preview() {
        @Override
        public boolean until(Next next, Library library, @Nullable Script script) throws InterruptedException {
            next.await();
            return true;
        }

        @Override
        public void close() {}
    };

    /** The next save. */
    interface Next {
        /** Waits for it. */
        void await() throws InterruptedException;
    }

    /**
     * Shows the dialogue as it is now, until the next save.
     *
     * @param script null when it cannot be held
     * @return false when people stop before
     */
    boolean until(Next next, Library library, @Nullable Script script) throws InterruptedException;

    @Override
    void close();
}
