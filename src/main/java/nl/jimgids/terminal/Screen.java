package nl.jimgids.terminal;

import java.util.List;

/** Shows what is said, and asks. It chooses no words. */
interface Screen extends AutoCloseable {
    /** Says something that stays. */
    void print(List<Row> rows);

    /** The same, with the end of the last line left open for a mark. */
    void printOpen(List<Row> rows);

    /** Puts a mark behind what was printed last, if nothing else came after it. */
    void mark(String words);

    /** Asks until there is something to tell. */
    Input ask(Ask ask);

    /** Whether something was said that people may not have read yet, because they did nothing since. */
    boolean hasUnread();

    /** How many more lines fit with what is unread and with this question; below 0: too much was said already. */
    int room(Ask next);

    /** How many columns a line may take. */
    int width();

    /** Whether what is shown below a question can be taken away again. */
    boolean erases();

    /** Whether a stretch of the conversation can be shown without leaving anything behind. */
    boolean hides();

    /** Begins or ends such a stretch. */
    void hide(boolean hidden);

    /** Whether such a stretch is shown now. */
    boolean isHidden();

    /** Takes away what such a stretch shows. */
    void wipe();

    /** The conversation must end now; whoever waits in {@link #ask} is told. Comes from another thread. */
    void hangUp();

    /** Whoever waits in {@link #ask}, or asks next, is told that the line is closed. Comes from another thread. */
    void breakOff();

    /** The line is open again. */
    void listen();

    @Override
    void close();
}
