package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.conversation.Conversation;

/** What was said, as it may be read by everyone at the table. */
@FunctionalInterface
public interface ReadBack {
    /** Lines, which may hold the little Markdown that a script may hold, and headings. */
    List<String> lines(Conversation conversation);
}
