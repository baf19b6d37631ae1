package nl.jimgids.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Event;
import org.jspecify.annotations.Nullable;

/** What an event is about. */
final class About {
    /** {@code dialogue.id}, {@code dialogue#2.id} or either inside {@code kind(…)}; an entry in people's words comes later. */
    private static final Pattern IN_DIALOGUE =
            Pattern.compile("(?:[^.@(]*\\()?([A-Za-z0-9_-]{1,64})(?:#\\d+)?\\..*", Pattern.DOTALL);

    private About() {}

    /** The question that it is about; null when it is about the whole. */
    static @Nullable AnswerId answer(Event event) {
        if (event instanceof Event.Answered answered) {
            return answered.id();
        } else if (event instanceof Event.Passed passed) {
            return passed.id();
        } else if (event instanceof Event.Unknown unknown) {
            return unknown.id();
        } else if (event instanceof Event.WentBack back) {
            return back.to();
        } else if (event instanceof Event.Noted noted) {
            return noted.id();
        } else if (event instanceof Event.Probed probed) {
            return probed.id();
        }
        return event instanceof Event.Signalled signalled ? signalled.id() : null;
    }

    /** Whether it says what became of a question. */
    static boolean settles(Event event) {
        return event instanceof Event.Answered || event instanceof Event.Passed || event instanceof Event.Unknown;
    }

    /** The dialogue that a question belongs to; null when that is the main one. */
    static @Nullable String dialogue(AnswerId id) {
        Matcher matcher = IN_DIALOGUE.matcher(id.text());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
