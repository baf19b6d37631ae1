package nl.jimgids.journal;

import nl.jimgids.journal.key.Box;
import org.jspecify.annotations.Nullable;

/** Each record in a box of its own, under the key of the conversation. */
final class Sealed implements Seal {
    private static final String USE = "jim-journal/1";

    private final byte[] key;

    Sealed(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public byte[] seal(byte[] plain) {
        return Box.seal(key, plain, USE);
    }

    @Override
    public byte @Nullable [] open(byte[] sealed) {
        return Box.open(key, sealed, USE);
    }
}
