package nl.jimgids.terminal;

/** What somebody did at the keyboard. */
sealed interface Key {
    /** A character. */
    record Typed(String text) implements Key {}

    /** A text that was pasted as a whole; its lines end in {@code \n}. */
    record Pasted(String text) implements Key {}

    /** Ctrl and a letter that has no other meaning. */
    record Control(char letter) implements Key {}

    /** A key with a name. */
    enum Named implements Key {
        ENTER,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        WORD_LEFT,
        WORD_RIGHT,
        HOME,
        END,
        BACKSPACE,
        DELETE,
        DELETE_WORD,
        TAB,
        ESCAPE,
        /** Ctrl-C. */
        INTERRUPT,
        /** Nothing comes any more. */
        CLOSED,
        /** A key that means nothing here. */
        OTHER
    }
}
