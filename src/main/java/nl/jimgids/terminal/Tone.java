package nl.jimgids.terminal;

/** How a piece of text is meant; the screen decides what that looks like. */
enum Tone {
    PLAIN,
    /** Who speaks to whom. */
    SPEAKER,
    /** What is asked. */
    QUESTION,
    /** What may be overlooked. */
    QUIET,
    /** Where one is. */
    ACCENT,
    /** {@code **bold**} of a script. */
    STRONG,
    /** {@code *italic*} of a script. */
    EMPHASIS
}
