package nl.jimgids.terminal;

/** The few signs that are no letters. Each is one column wide in every locale, and no emoji. */
final class Glyphs {
    /** Before what is chosen or typed now. */
    static final String HERE = "\u203a";

    private Glyphs() {}
}
