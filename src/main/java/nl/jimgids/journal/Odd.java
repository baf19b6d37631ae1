package nl.jimgids.journal;

/** A record holds something that this version does not know. The message names fields only, never what people said. */
final class Odd extends Exception {
    private static final long serialVersionUID = 1;

    Odd(String message) {
        super(message);
    }
}
