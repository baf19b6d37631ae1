package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who may write in a folder: one at a time, of all processes. The system lets go of it when a process ends, however it ends.
 *
 * <p>On POSIX systems a process loses its lock as soon as it closes the file anywhere, even if it only read it. So the file is
 * for this alone, nothing else ever opens it, and a second try of this same process is stopped before it would.
 */
final class Lock implements Closeable {
    static final String NAME = ".lock";

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final Closeable held;
    private boolean closed;

    private Lock(Path key, Closeable held) {
        this.key = key;
        this.held = held;
    }

    /** Takes it; null when someone has it. */
    static @Nullable Lock take(Disk disk, Path folder) throws IOException {
        Path key = key(folder);
        if (!HELD_HERE.add(key)) {
            return null;
        }
        Closeable held = null;
        try {
            held = disk.lock(folder.resolve(NAME));
        } catch (OverlappingFileLockException e) {
            // The same folder under another name; the system knows better than we do.
            return null;
        } finally {
            if (held == null) {
                HELD_HERE.remove(key);
            }
        }
        return held == null ? null : new Lock(key, held);
    }

    /**
     * Takes that of a conversation.
     *
     * @throws Trouble.OpenElsewhere when someone has it
     */
    static Lock take(Disk disk, Path folder, String id, Words words) throws IOException, Trouble.OpenElsewhere {
        Lock lock = take(disk, folder);
        if (lock == null) {
            throw new Trouble.OpenElsewhere(words.say("journal.elsewhere", id));
        }
        return lock;
    }

    /** Lets go of it, if there is one. */
    static void release(@Nullable Lock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // The system lets go of it when the process ends.
        }
    }

    /** Whether this process has it, without touching the file. */
    static boolean isHeldHere(Path folder) {
        return HELD_HERE.contains(key(folder));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                held.close();
            } finally {
                HELD_HERE.remove(key);
            }
        }
    }

    private static Path key(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
