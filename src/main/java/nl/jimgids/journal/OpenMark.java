package nl.jimgids.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Says in a list that a conversation is open, and by which process, because asking the lock would take it from someone. It is
 * only information: what it says may be old, and failing to write it stops nothing. {@link Lock} decides.
 */
final class OpenMark {
    static final String NAME = "open";

    /** The system tells the start of a process a little differently to each process that asks. */
    private static final long SAME_MS = 10_000;

    private OpenMark() {}

    static void set(Disk disk, Path folder) {
        Path file = folder.resolve(NAME);
        ProcessHandle self = ProcessHandle.current();
        byte[] bytes = (self.pid() + " " + start(self)).getBytes(StandardCharsets.US_ASCII);
        try (Disk.Writing mark = disk.exists(file) ? disk.open(file) : disk.create(file)) {
            mark.truncate(0);
            mark.write(0, bytes);
        } catch (IOException e) {
            // Then a list does not tell.
        }
    }

    static void clear(Disk disk, Path folder) {
        try {
            disk.delete(folder.resolve(NAME));
        } catch (IOException e) {
            // The process that it names is gone soon.
        }
    }

    /** Whether another process seems to have it open. */
    static boolean isSet(Disk disk, Path folder) {
        try {
            Path file = folder.resolve(NAME);
            String[] words = disk.exists(file)
                    ? new String(disk.read(file), StandardCharsets.US_ASCII).split(" ", 3)
                    : new String[0];
            return words.length == 2 && lives(Long.parseLong(words[0]), Long.parseLong(words[1]));
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean lives(long pid, long start) {
        Optional<ProcessHandle> process =
                pid == ProcessHandle.current().pid() ? Optional.empty() : ProcessHandle.of(pid);
        return process.filter(ProcessHandle::isAlive)
                .map(OpenMark::start)
                .filter(now -> now == 0 || start == 0 || Math.abs(now - start) < SAME_MS)
                .isPresent();
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
