package nl.jimgids.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.jimgids.journal.key.Derivation;
import org.jspecify.annotations.Nullable;

/** The passphrases that people gave since the program began, as what they became. They are nowhere but in its memory. */
public final class Keyring {
    private final Map<Derivation, byte[]> openers = new ConcurrentHashMap<>();

    byte @Nullable [] opener(Derivation derivation) {
        return openers.get(derivation);
    }

    void add(Derivation derivation, byte[] opener) {
        openers.put(derivation, opener);
    }
}
