package nl.jimgids.journal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.journal.key.Age;
import nl.jimgids.journal.key.Box;
import nl.jimgids.journal.key.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * A key that is put away: under a passphrase, and perhaps for an organisation. Each conversation has one of its own; the one
 * of the store only shows whether a passphrase is right. It stands in its file twice, so that one flipped bit loses nothing.
 *
 * @param derivation how the passphrase becomes what opens it
 * @param wrapped the key under the passphrase, in Base64
 * @param recovery the same key as an age file in Base64, by the public key that it is locked for
 */
record KeyFile(Derivation derivation, String wrapped, Map<String, String> recovery) {
    /** Its name in the folder of a conversation. */
    static final String NAME = "key";

    private static final String FORMAT = "jim-key/1";
    private static final String ARGON = "argon2id";

    /** What stands in a file: a key, that nothing is encrypted, or neither. */
    record Found(@Nullable KeyFile key, boolean plain) {}

    KeyFile {
        recovery = Map.copyOf(new LinkedHashMap<>(recovery));
    }

    /**
     * Puts a key away.
     *
     * @param opener what the passphrase became
     */
    static KeyFile of(byte[] key, Derivation derivation, byte[] opener, Collection<String> recipients) {
        Map<String, String> recovery = new LinkedHashMap<>();
        for (String recipient : recipients) {
            recovery.put(recipient, base64(Age.lock(key, recipient)));
        }
        return new KeyFile(derivation, base64(Box.seal(opener, key, FORMAT)), recovery);
    }

    /** The key; null when the passphrase was another. */
    byte @Nullable [] open(byte[] opener) {
        return Box.open(opener, Base64.getDecoder().decode(wrapped), FORMAT);
    }

    /** The key, by the secret key of an organisation; null when it was not put away for that one. */
    byte @Nullable [] recover(String identity) {
        for (String locked : recovery.values()) {
            byte[] key = Age.open(Base64.getDecoder().decode(locked), identity);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    byte[] bytes() {
        JsonObject object = new JsonObject();
        object.addProperty("format", FORMAT);
        object.addProperty("encryption", ARGON);
        object.addProperty("memory", derivation.memory());
        object.addProperty("passes", derivation.passes());
        object.addProperty("lanes", derivation.lanes());
        object.addProperty("salt", derivation.salt());
        object.addProperty("wrapped", wrapped);
        JsonObject others = new JsonObject();
        recovery.forEach(others::addProperty);
        object.add("recovery", others);
        return twice(object);
    }

    /** What says that nothing is encrypted. */
    static byte[] plain() {
        JsonObject object = new JsonObject();
        object.addProperty("format", FORMAT);
        object.addProperty("encryption", "none");
        return twice(object);
    }

    private static byte[] twice(JsonObject object) {
        byte[] line = Frame.around(Json.bytes(object)).line();
        byte[] both = Arrays.copyOf(line, line.length * 2);
        System.arraycopy(line, 0, both, line.length, line.length);
        return both;
    }

    /** Reads what {@link #bytes} or {@link #plain} wrote, from whichever of the two is whole. */
    static Found read(byte[] bytes) {
        for (Frame frame : frames(bytes)) {
            try {
                return found(new Fields(Json.parse(frame.payload())));
            } catch (Odd | IllegalArgumentException e) {
                // Then the other one.
            }
        }
        return new Found(null, false);
    }

    private static List<Frame> frames(byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            Frame frame = Frame.at(bytes, at);
            if (frame != null) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private static Found found(Fields fields) throws Odd {
        String encryption = fields.text("encryption");
        boolean plain = encryption.equals("none");
        if (!fields.text("format").equals(FORMAT) || !(plain || encryption.equals(ARGON))) {
            throw new Odd("another format");
        }
        KeyFile key = plain
                ? null
                : new KeyFile(
                        new Derivation(
                                fields.small("memory"),
                                fields.small("passes"),
                                fields.small("lanes"),
                                fields.text("salt")),
                        fields.text("wrapped"),
                        fields.names("recovery"));
        fields.end();
        return new Found(key, plain);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
