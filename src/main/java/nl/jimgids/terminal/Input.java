package nl.jimgids.terminal;

import nl.jimgids.conversation.Response;

/** What people did when something was asked, and what stood in the widget then. */
sealed interface Input {
    Widget widget();

    /** They answered. */
    record Answered(Response.Value value, Widget widget) implements Input {}

    /** They did something else. */
    record Pressed(Command command, Widget widget) implements Input {}

    /** Ctrl-C. */
    record Interrupted(Widget widget) implements Input {}

    /** The line is closed. */
    record Closed(Widget widget) implements Input {}
}
