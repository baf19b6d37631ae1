package nl.jimgids.journal.key;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a key is made of a passphrase, by Argon2id (RFC 9106). The figures stand beside what the key opens, so that better ones
 * can be chosen later.
 *
 * @param memory in KiB, from 8 for each lane to {@link #MOST_MEMORY}
 * @param passes from 1 to {@link #MOST_PASSES}
 * @param lanes from 1 to {@link #MOST_LANES}
 * @param salt in Base64, from 8 to 64 bytes
 */
public record Derivation(int memory, int passes, int lanes, String salt) {
    /** One GiB: a file that asks for more is no file of ours. */
    public static final int MOST_MEMORY = 1 << 20;

    public static final int MOST_PASSES = 64;
    public static final int MOST_LANES = 16;

    /** Three times what is asked of a server that lets people in (OWASP, 19 MiB and two passes); about 0.3 s. */
    private static final int MEMORY = 64 << 10;

    private static final int PASSES = 3;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int LEAST_SALT_BYTES = 8;
    private static final int MOST_SALT_BYTES = 64;
    private static final int LEAST_FOR_A_LANE = 8;

    /** @throws IllegalArgumentException when a figure is out of its range, or the salt is no Base64 */
    public Derivation {
        int saltBytes = Base64.getDecoder().decode(salt).length;
        if (lanes < 1
                || lanes > MOST_LANES
                || passes < 1
                || passes > MOST_PASSES
                || memory < LEAST_FOR_A_LANE * lanes
                || memory > MOST_MEMORY
                || saltBytes < LEAST_SALT_BYTES
                || saltBytes > MOST_SALT_BYTES) {
            throw new IllegalArgumentException("no key can be made like this");
        }
    }

    /** As keys are made now, with a salt of its own. */
    public static Derivation fresh() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Derivation(MEMORY, PASSES, 1, Base64.getEncoder().encodeToString(salt));
    }

    /** The key of a passphrase, 32 bytes. The same letters give the same key, however a keyboard puts them together. */
    public byte[] key(char[] passphrase) {
        String normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFKC);
        return key(normal.getBytes(StandardCharsets.UTF_8));
    }

    byte[] key(byte[] secret) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(Base64.getDecoder().decode(salt))
                .build());
        byte[] key = new byte[KEY_BYTES];
        argon.generateBytes(secret, key);
        return key;
    }
}
