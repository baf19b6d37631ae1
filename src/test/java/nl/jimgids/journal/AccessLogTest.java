package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jimgids.journal.AccessLog.Access;
import nl.jimgids.journal.AccessLog.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done shows, and so does a line that somebody changed. */
class AccessLogTest {
    @TempDir
    Path base;

    private AccessLog log;

    @BeforeEach
    void open() throws Trouble {
        log = Talks.store(base).log();
    }

    private Path file() {
        return base.resolve("conversations/access/log");
    }

    private List<Access> write(int lines) throws Trouble {
        List<Access> written = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            Access access = new Access(What.values()[line % What.values().length], "k" + line % 3, Talks.NOON);
            log.add(access.what(), access.id(), access.at());
            written.add(access);
        }
        return written;
    }

    @Test
    void everythingIsThereInItsOrder() throws Exception {
        assertEquals(new AccessLog.Accesses(List.of(), true), log.read());
        List<Access> written = write(10);
        assertEquals(new AccessLog.Accesses(written, true), log.read());
        assertEquals(4, log.read().of("k0").size());
    }

    @Test
    void everyFlippedBitAndEveryLineThatIsTakenFromTheMiddleShows() throws Exception {
        write(4);
        byte[] whole = Files.readAllBytes(file());
        int last =
                new String(whole, java.nio.charset.StandardCharsets.US_ASCII).lastIndexOf('\n', whole.length - 2) + 1;
        for (int bit = 0; bit < last * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file(), flipped);
            assertFalse(log.read().whole(), "bit " + bit);
        }
        String text = new String(whole, java.nio.charset.StandardCharsets.US_ASCII);
        List<String> lines = text.lines().toList();
        for (int gone = 0; gone < 3; gone++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(gone);
            Files.writeString(file(), String.join("\n", rest) + "\n");
            assertFalse(log.read().whole(), "line " + gone);
        }
    }

    @Test
    void aTornLineGoesAndTheLogGoesOn() throws Exception {
        for (int torn = 1; torn < 60; torn++) {
            List<Access> written = write(2);
            byte[] whole = Files.readAllBytes(file());
            Files.write(file(), Arrays.copyOf(whole, whole.length - torn));
            assertTrue(log.read().whole(), "torn " + torn);
            log.add(What.READ, "later", Talks.NOON);
            AccessLog.Accesses read = log.read();
            assertTrue(read.whole());
            assertEquals(List.of(written.get(0), new Access(What.READ, "later", Talks.NOON)), read.all());
            Files.delete(file());
        }
    }

    @Test
    void whatWasChangedStaysToBeSeen() throws Exception {
        write(3);
        byte[] whole = Files.readAllBytes(file());
        whole[20] ^= 1;
        Files.write(file(), whole, StandardOpenOption.TRUNCATE_EXISTING);
        log.add(What.READ, "later", Talks.NOON);
        assertFalse(log.read().whole());
        assertEquals("later", log.read().all().get(log.read().all().size() - 1).id());
    }

    @Test
    void manyWindowsWriteInTurn() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int window = 0; window < 4; window++) {
                Callable<Void> writes = () -> {
                    for (int line = 0; line < 10; line++) {
                        Talks.store(base).log().add(What.READ, "k", Talks.NOON);
                    }
                    return null;
                };
                all.add(windows.submit(writes));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            windows.shutdownNow();
        }
        assertEquals(40, log.read().all().size());
        assertTrue(log.read().whole());
    }
}
