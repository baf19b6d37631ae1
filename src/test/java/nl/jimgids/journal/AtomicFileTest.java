package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all; what a power cut leaves is in {@link PowerCutTest}. */
class AtomicFileTest {
    private static final byte[] OLD = "oud".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FRESH = "nieuw".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void nothingElseStaysInTheFolder() throws IOException {
        Path file = folder.resolve("verslag");
        AtomicFile.write(file, OLD);
        AtomicFile.write(file, FRESH);
        assertArrayEquals(FRESH, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whenACallFailsTheOldOrTheNewStandsThereAndNoPart() throws IOException {
        for (FailingDisk.How how : FailingDisk.How.values()) {
            int call = 1;
            for (boolean failed = true; failed; call++) {
                Path file = folder.resolve("verslag");
                AtomicFile.write(file, OLD);
                FailingDisk disk = new FailingDisk(call, 1, how);
                try {
                    AtomicFile.write(disk, file, FRESH);
                    assertArrayEquals(FRESH, Files.readAllBytes(file));
                    failed = disk.calls() >= call;
                } catch (IOException e) {
                    byte[] there = Files.readAllBytes(file);
                    assertTrue(Arrays.equals(there, OLD) || Arrays.equals(there, FRESH), how + " " + call);
                }
                assertEquals(List.of(file), files(), how + " " + call);
            }
            assertTrue(call > 5, "calls of " + how);
        }
    }

    @Test
    void whereItCannotBeRemovedBothAreTold() throws IOException {
        Path file = folder.resolve("verslag");
        // The write of the part, and everything after it.
        FailingDisk disk = new FailingDisk(3, Integer.MAX_VALUE, FailingDisk.How.NOTHING);
        IOException told = assertThrows(IOException.class, () -> AtomicFile.write(disk, file, FRESH));
        assertTrue(told.getSuppressed().length > 0);
        assertFalse(Files.exists(file));
        String left = String.valueOf(files().get(0).getFileName());
        assertTrue(left.startsWith(AtomicFile.partOf("verslag")) && left.endsWith(AtomicFile.ENDING), left);
        assertTrue(left.startsWith(".verslag-"), left);
    }

    @Test
    void partsHaveNamesOfTheirOwn() throws IOException {
        Path file = folder.resolve("verslag");
        for (int time = 0; time < 2; time++) {
            FailingDisk disk = new FailingDisk(3, Integer.MAX_VALUE, FailingDisk.How.NOTHING);
            assertThrows(IOException.class, () -> AtomicFile.write(disk, file, FRESH));
        }
        assertEquals(2, files().size());
    }

    @Test
    void aFolderIsNoFile() {
        assertThrows(FileSystemException.class, () -> AtomicFile.write(Path.of("/"), OLD));
    }
}
