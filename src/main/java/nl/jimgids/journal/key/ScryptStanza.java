package nl.jimgids.journal.key;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** The recipient {@code scrypt} of age: whoever knows a passphrase. It stands alone in a file, as the specification asks. */
final class ScryptStanza implements RecipientStanzaWriter, RecipientStanzaReader {
    private static final String TYPE = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);

    /** What is asked of a server that lets people in (OWASP); twice that, as the tool writes, is more memory than we have. */
    private static final int WORK = 17;

    /** A file that asks for more is refused, also by the tool itself. */
    private static final int MOST_WORK = 20;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int BODY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int BLOCK = 8;

    private final char[] passphrase;

    ScryptStanza(char[] passphrase) {
        this.passphrase = passphrase.clone();
    }

    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body.clone();
        }
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] body = cipher(Cipher.ENCRYPT_MODE, salt, WORK).doFinal(fileKey.getEncoded());
        String written = Base64.getEncoder().withoutPadding().encodeToString(salt);
        return List.of(new Stanza(List.of(written, String.valueOf(WORK)), body));
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        List<RecipientStanza> all = new ArrayList<>();
        stanzas.forEach(all::add);
        RecipientStanza stanza = all.isEmpty() ? null : all.get(0);
        if (stanza == null
                || all.size() > 1
                || !stanza.getType().equals(TYPE)
                || stanza.getArguments().size() != 2
                || stanza.getBody().length != BODY_BYTES) {
            throw new GeneralSecurityException("not locked with a passphrase");
        }
        byte[] salt = salt(stanza.getArguments().get(0));
        return new FileKey(
                cipher(Cipher.DECRYPT_MODE, salt, work(stanza.getArguments().get(1)))
                        .doFinal(stanza.getBody()));
    }

    private static byte[] salt(String written) throws GeneralSecurityException {
        try {
            byte[] salt = Base64.getDecoder().decode(written);
            boolean canonical =
                    Base64.getEncoder().withoutPadding().encodeToString(salt).equals(written);
            if (canonical && salt.length == SALT_BYTES) {
                return salt;
            }
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no salt", e);
        }
        throw new GeneralSecurityException("no salt");
    }

    private static int work(String written) throws GeneralSecurityException {
        if (!written.matches("[1-9][0-9]?") || Integer.parseInt(written) > MOST_WORK) {
            throw new GeneralSecurityException("more work than is fair to ask");
        }
        return Integer.parseInt(written);
    }

    private Cipher cipher(int mode, byte[] salt, int work) throws GeneralSecurityException {
        byte[] labelled = new byte[LABEL.length + salt.length];
        System.arraycopy(LABEL, 0, labelled, 0, LABEL.length);
        System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
        byte[] secret = String.valueOf(passphrase).getBytes(StandardCharsets.UTF_8);
        byte[] key = SCrypt.generate(secret, labelled, 1 << work, BLOCK, 1, KEY_BYTES);
        // Each key is used once, so the nonce may always be the same.
        AlgorithmParameterSpec nonce = new IvParameterSpec(new byte[NONCE_BYTES]);
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), nonce);
        return cipher;
    }
}
