package nl.jimgids.command;

import nl.jimgids.journal.Trouble;

/** What the program answers to whoever started it. */
final class Exit {
    static final int DONE = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int UNUSABLE = 3;
    static final int STOPPED = 4;
    static final int NOTHING_TO_RESUME = 5;
    static final int FILE = 6;
    static final int FAULT = 70;
    static final int INTERRUPTED = 130;

    private Exit() {}

    /** What it answers when saved conversations cannot be reached. */
    static int after(Trouble trouble) {
        return trouble instanceof Trouble.NoSuch || trouble instanceof Trouble.OpenElsewhere ? NOTHING_TO_RESUME : FILE;
    }
}
