package nl.jimgids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is shipped beside our own code is few, known, and explained in SECURITY.md. */
class RuntimeJarsTest {
    private static final int MOST = 14;

    /** The build writes down what it will ship. */
    private static final Path SHIPPED = Path.of("target", "runtime.classpath");

    /** Above the table of jars; SECURITY.md has other tables. */
    private static final String HEAD = "| jar | version | licence | why |";

    /** {@code | name | version | licence | why |}. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9_-]+)` \\| ([0-9.]+) \\| (\\S[^|]*) \\| (\\S[^|]*) \\|");

    @Test
    void everyJarIsNamedWithItsReason() throws IOException {
        TreeMap<String, String> explained = new TreeMap<>();
        List<String> table = Files.readAllLines(Path.of("SECURITY.md")).stream()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        for (String line : table) {
            Matcher row = ROW.matcher(line);
            assertTrue(row.matches(), line);
            explained.put(row.group(1) + "-" + row.group(2) + ".jar", row.group(4));
        }
        assertEquals(List.copyOf(explained.keySet()), shipped());
    }

    @Test
    void thereAreFew() throws IOException {
        assertTrue(shipped().size() <= MOST, String.join(", ", shipped()));
    }

    /** Maven from 3.9 on compares every artifact with this list; an older one does not look. */
    @Test
    void eachIsTheOneThatWasPinned() throws IOException, NoSuchAlgorithmException {
        List<String> pinned = Files.readAllLines(Path.of(".mvn", "checksums", "checksums.sha256"));
        for (Path jar : jars()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            String line = HexFormat.of().formatHex(hash) + "  ";
            assertTrue(
                    pinned.stream().anyMatch(pin -> pin.startsWith(line) && pin.endsWith("/" + jar.getFileName())),
                    () -> jar.getFileName() + " is not pinned, or is another; SECURITY.md tells how to pin");
        }
    }

    private static List<String> shipped() throws IOException {
        return jars().stream()
                .map(jar -> String.valueOf(jar.getFileName()))
                .sorted()
                .toList();
    }

    private static List<Path> jars() throws IOException {
        assertTrue(Files.exists(SHIPPED), "Maven writes " + SHIPPED + " before the tests");
        return Arrays.stream(Files.readString(SHIPPED).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
