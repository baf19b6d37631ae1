package nl.jimgids.journal.key;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Files as the tool {@code age} makes and opens them (C2SP, age-encryption.org/v1), so that nobody needs this program to read
 * what left it. Locked with a public key ({@code age1...}) or with a passphrase.
 */
public final class Age {
    private static final String SECRET = "AGE-SECRET-KEY-1";

    private Age() {}

    /** Whether something is a public key. */
    public static boolean isRecipient(String text) {
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** The secret key in a file as {@code age-keygen} writes it; null when there is none. */
    public static @Nullable String identity(String file) {
        return file.lines()
                .map(String::strip)
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith(SECRET))
                .findFirst()
                .orElse(null);
    }

    /**
     * Locks something for whoever has the secret key.
     *
     * @throws IllegalArgumentException when that is no public key
     */
    public static byte[] lock(byte[] plain, String recipient) {
        try {
            return lock(plain, X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key", e);
        }
    }

    /** Locks something with a passphrase. */
    public static byte[] lock(byte[] plain, char[] passphrase) {
        try {
            return lock(plain, new ScryptStanza(passphrase));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has what age needs", e);
        }
    }

    /** What was locked; null when this is not the secret key for it, or it is not as it was. */
    public static byte @Nullable [] open(byte[] locked, String identity) {
        try {
            return open(locked, X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
        } catch (GeneralSecurityException | RuntimeException e) {
            return null;
        }
    }

    /** What was locked; null when this is not the passphrase, or it is not as it was. */
    public static byte @Nullable [] open(byte[] locked, char[] passphrase) {
        return open(locked, new ScryptStanza(passphrase));
    }

    private static byte[] lock(byte[] plain, RecipientStanzaWriter recipient) throws GeneralSecurityException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                .newEncryptingChannel(Channels.newChannel(locked), List.of(recipient))) {
            ByteBuffer rest = ByteBuffer.wrap(plain);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all", e);
        }
        return locked.toByteArray();
    }

    private static byte @Nullable [] open(byte[] locked, RecipientStanzaReader recipient) {
        try (InputStream plain = Channels.newInputStream(new StandardDecryptingChannelFactory()
                .newDecryptingChannel(Channels.newChannel(new ByteArrayInputStream(locked)), List.of(recipient)))) {
            return plain.readAllBytes();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // The library says in many ways that it is not this key, or not an age file.
            return null;
        }
    }
}
