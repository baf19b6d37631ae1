package nl.jimgids.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One line around some bytes, by which a line that is not whole, or not as it was written, is known: {@code crc length bytes\n}. */
final class Frame {
    /** What stands before the first record. */
    static final String NO_HASH = "0".repeat(64);

    private static final int CRC = 8;
    private static final int MOST_DIGITS = 10;

    private final byte[] line;
    private final int from;

    private Frame(byte[] line, int from) {
        this.line = line;
        this.from = from;
    }

    /** Puts a line around bytes. */
    static Frame around(byte[] payload) {
        byte[] head = head(payload, 0, payload.length);
        byte[] line = Arrays.copyOf(head, head.length + payload.length + 1);
        System.arraycopy(payload, 0, line, head.length, payload.length);
        line[line.length - 1] = '\n';
        return new Frame(line, head.length);
    }

    /** The line that begins at a place in a file; null when no whole and right one begins there. Never throws. */
    static @Nullable Frame at(byte[] file, int start) {
        int at = start + CRC;
        if (at >= file.length || file[at] != ' ') {
            return null;
        }
        long length = 0;
        int digits = 0;
        for (at++; at < file.length && file[at] >= '0' && file[at] <= '9' && digits < MOST_DIGITS; at++) {
            length = length * 10 + (file[at] - '0');
            digits++;
        }
        int from = at + 1;
        // The end is looked at before the sum is taken: a search through a long file stays quick.
        if (at >= file.length || from + length >= file.length || file[(int) (from + length)] != '\n') {
            return null;
        }
        int end = (int) (from + length);
        byte[] head = head(file, from, (int) length);
        // Compared as written, not as meant: a flipped bit can turn "a" into "A", which is the same number.
        if (!Arrays.equals(head, 0, head.length, file, start, from)) {
            return null;
        }
        return new Frame(Arrays.copyOfRange(file, start, end + 1), from - start);
    }

    private static byte[] head(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        String head = HexFormat.of().toHexDigits((int) crc.getValue()) + " " + length + " ";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /** The line with its newline. */
    byte[] line() {
        return line.clone();
    }

    byte[] payload() {
        return Arrays.copyOfRange(line, from, line.length - 1);
    }

    /** How long the line is, its newline included, in bytes. */
    int size() {
        return line.length;
    }

    /** SHA-256 of the line, its newline included, in hexadecimal. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
