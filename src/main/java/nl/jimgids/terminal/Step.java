package nl.jimgids.terminal;

import nl.jimgids.conversation.Response;
import org.jspecify.annotations.Nullable;

/** What becomes of a widget after a key or a line. */
sealed interface Step {
    /** It goes on as this. */
    record Stay(Widget widget, @Nullable Notice notice) implements Step {}

    /** This is the answer. */
    record Done(Response.Value value) implements Step {}

    static Step stay(Widget widget) {
        return new Stay(widget, null);
    }

    /** It asks for something that is not there yet. */
    static Step needs(Widget widget, String notice, Object... arguments) {
        return new Stay(widget, Notice.orSkip(notice, arguments));
    }

    static Step stay(Widget widget, String notice, Object... arguments) {
        return new Stay(widget, Notice.of(notice, arguments));
    }
}
