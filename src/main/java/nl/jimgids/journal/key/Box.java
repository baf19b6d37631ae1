package nl.jimgids.journal.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM: {@code nonce ciphertext tag}. The nonce is drawn at random, so that a record that is written again after its
 * first try was torn off never meets a nonce that was used; 2^32 boxes under one key are safe (NIST SP 800-38D, 8.3), and a
 * conversation has some thousands.
 */
public final class Box {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Box() {}

    /** A new key, 32 bytes. */
    public static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * Puts something away.
     *
     * @param use what it is for: a box that is made for one use does not open for another
     */
    public static byte[] seal(byte[] key, byte[] plain, String use) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] box = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
            cipher(Cipher.ENCRYPT_MODE, key, nonce, use).doFinal(plain, 0, plain.length, box, NONCE_BYTES);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** What was put away; null when it was not sealed with this key for this use, or is not as it was. */
    public static byte @Nullable [] open(byte[] key, byte[] box, String use) {
        if (box.length < NONCE_BYTES + TAG_BYTES) {
            return null;
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE_BYTES), use)
                    .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String use) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
