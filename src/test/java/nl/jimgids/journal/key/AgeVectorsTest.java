package nl.jimgids.journal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that others made: the test kit of age (C2SP/CCTV, age; 0BSD), all but what we do not have, armor and hybrid keys. Each
 * is a few lines of {@code key: value} with what must come of it, an empty line, and the file.
 */
class AgeVectorsTest {
    private static final Path KIT = Path.of("src/test/resources/age-testkit");

    private record Vector(List<String> head, byte[] file) {
        static Vector read(Path path) throws IOException {
            byte[] all = Files.readAllBytes(path);
            int end = new String(all, StandardCharsets.ISO_8859_1).indexOf("\n\n");
            List<String> head =
                    new String(all, 0, end, StandardCharsets.UTF_8).lines().toList();
            byte[] file = Arrays.copyOfRange(all, end + 2, all.length);
            Vector vector = new Vector(head, file);
            return vector.values("compressed").isEmpty() ? vector : new Vector(head, inflated(file));
        }

        private static byte[] inflated(byte[] file) throws IOException {
            return new InflaterInputStream(new ByteArrayInputStream(file)).readAllBytes();
        }

        List<String> values(String key) {
            return head.stream()
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2))
                    .toList();
        }

        /** What opens with any of its keys; null when none does. */
        byte @Nullable [] opened() {
            List<byte[]> opened = new ArrayList<>();
            values("identity").forEach(key -> add(opened, Age.open(file, key)));
            values("passphrase").forEach(words -> add(opened, Age.open(file, words.toCharArray())));
            return opened.isEmpty() ? null : opened.get(0);
        }

        private static void add(List<byte[]> all, byte @Nullable [] one) {
            if (one != null) {
                all.add(one);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatAgeMadeOpensOrDoesNot() throws IOException {
        List<Path> files;
        try (Stream<Path> kit = Files.list(KIT)) {
            files = kit.filter(path -> !path.endsWith("README.md")).sorted().toList();
        }
        assertEquals(92, files.size());
        return files.stream()
                .map(path -> DynamicTest.dynamicTest(String.valueOf(path.getFileName()), () -> opensOrNot(path)));
    }

    private static void opensOrNot(Path path) throws Exception {
        Vector vector = Vector.read(path);
        assertTrue(vector.values("armored").isEmpty());
        byte[] plain = vector.opened();
        if (!vector.values("expect").equals(List.of("success"))) {
            assertNull(plain, vector.head().toString());
        } else {
            assertNotNull(plain, vector.head().toString());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            assertEquals(vector.values("payload"), List.of(HexFormat.of().formatHex(hash)));
        }
    }

    @Test
    void whatIsNoSecretKeyOpensNothing() {
        byte[] locked = Age.lock(new byte[1], "vier woorden los".toCharArray());
        for (String key : new String[] {"AGE-SECRET-KEY-1abc", "AGE-SECRET-KEY-1", "", "age1x"}) {
            assertNull(Age.open(locked, key), key);
        }
    }

    @Test
    void thePassphraseMakesAnotherKeyEachTime() {
        byte[] plain = "x".getBytes(StandardCharsets.UTF_8);
        String salt = header(Age.lock(plain, "vier woorden los".toCharArray()));
        assertFalse(salt.equals(header(Age.lock(plain, "vier woorden los".toCharArray()))));
        byte[] locked = Age.lock(plain, "vier woorden los".toCharArray());
        assertNull(Age.open(Arrays.copyOf(locked, locked.length - 1), "vier woorden los".toCharArray()));
    }

    /** {@code -> scrypt SALT WORK}. */
    private static String header(byte[] locked) {
        return new String(locked, StandardCharsets.ISO_8859_1).split("\n", 3)[1];
    }
}
