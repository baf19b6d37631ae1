package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Removes a conversation. What was said goes first and the lock last, so that nobody can open it meanwhile, and what breaks
 * off halfway can be done again.
 */
final class Forgetting {
    /** How the names begin of what the summary writes into the folder. */
    static final String SUMMARY = "summary";

    private static final int NOT_OURS = 4;
    private static final int LAST = 5;

    private Forgetting() {}

    /**
     * Never throws: what went wrong is in what is left.
     *
     * @param lock is held, and let go when all is removed; when something is left, it is still held
     */
    static Forgotten forget(Disk disk, Path folder, Lock lock) {
        List<String> removed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        try {
            List<Path> files = new ArrayList<>(disk.list(folder));
            files.sort(Comparator.comparingInt((Path path) -> rank(name(path))).thenComparing(Forgetting::name));
            for (Path file : files) {
                String name = name(file);
                boolean last = name.equals(Lock.NAME);
                if (!isOurs(name) || (last && !left.isEmpty()) || !delete(disk, file)) {
                    left.add(name);
                } else {
                    removed.add(name);
                }
            }
            disk.syncFolder(folder);
        } catch (IOException e) {
            left.add(name(folder));
        }
        if (left.isEmpty()) {
            // Windows keeps the name of a file that is open, and with it the folder.
            close(lock);
            (removeFolder(disk, folder) ? removed : left).add(name(folder));
        }
        return new Forgotten(removed, left);
    }

    private static boolean removeFolder(Disk disk, Path folder) {
        try {
            disk.delete(folder);
            Path parent = folder.getParent();
            if (parent != null) {
                disk.syncFolder(parent);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean delete(Disk disk, Path file) {
        try {
            disk.delete(file);
            return true;
        } catch (NoSuchFileException e) {
            // That was the wish.
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(Lock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // The system lets go of it when the process ends.
        }
    }

    /** What people put there themselves is not ours to remove; it is told. */
    private static boolean isOurs(String name) {
        return rank(name) != NOT_OURS;
    }

    private static int rank(String name) {
        if (name.equals(Journal.NAME) || name.equals(KeyFile.NAME)) {
            return 0;
        } else if (name.equals(DraftFile.NAME) || name.endsWith(AtomicFile.ENDING)) {
            return 1;
        } else if (name.startsWith(Recovery.TAIL) || name.startsWith(SUMMARY)) {
            return 2;
        } else if (name.equals(OpenMark.NAME)) {
            return 3;
        }
        return name.equals(Lock.NAME) ? LAST : NOT_OURS;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
