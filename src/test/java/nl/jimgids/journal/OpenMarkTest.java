package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark tells which process has a conversation open, as long as that process lives. */
class OpenMarkTest {
    @TempDir
    Path folder;

    private boolean says(String mark) throws IOException {
        Files.writeString(folder.resolve(OpenMark.NAME), mark);
        return OpenMark.isSet(RealDisk.HERE, folder);
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().orElseThrow().toEpochMilli();
    }

    @Test
    void ofAnotherProcessThatLives() throws IOException {
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        long start = start(other);
        assertTrue(says(other.pid() + " " + start));
        assertTrue(says(other.pid() + " " + (start + 9_000)), "the system tells it a little differently");
        assertTrue(says(other.pid() + " " + (start - 9_000)));
        assertTrue(says(other.pid() + " 0"), "when it started is not known");
        assertFalse(says(other.pid() + " " + (start + 10_000)), "another process got its number");
        assertFalse(says(other.pid() + " " + (start - 10_000)));
    }

    @Test
    void ofOneThatIsGone() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        other.waitFor();
        assertFalse(says(other.pid() + " 0"));
    }

    @Test
    void ofThisProcess() throws IOException {
        OpenMark.set(RealDisk.HERE, folder);
        ProcessHandle self = ProcessHandle.current();
        assertEquals(self.pid() + " " + start(self), Files.readString(folder.resolve(OpenMark.NAME)));
        assertFalse(OpenMark.isSet(RealDisk.HERE, folder), "this one knows by itself");
        Files.writeString(folder.resolve(OpenMark.NAME), "x".repeat(90));
        OpenMark.set(RealDisk.HERE, folder);
        assertEquals(self.pid() + " " + start(self), Files.readString(folder.resolve(OpenMark.NAME)));
        OpenMark.clear(RealDisk.HERE, folder);
        assertFalse(Files.exists(folder.resolve(OpenMark.NAME)));
    }

    @Test
    void thatSaysNothing() throws IOException {
        assertFalse(OpenMark.isSet(RealDisk.HERE, folder));
        for (String odd : new String[] {"", "x", "1", "1 2 3", "een 2", "99999999999999999999 1"}) {
            assertFalse(says(odd), odd);
        }
    }
}
