package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes a journal ready to be appended to: what is no record at its end goes aside, and all else is surely on disk. */
final class Recovery {
    static final String TAIL = "tail-";

    private Recovery() {}

    /**
     * Puts a torn tail aside and cuts it off, in that order: there is always a copy on disk before anything is cut.
     *
     * @return where the tail was put; null when there is none
     */
    static @Nullable Path recover(Disk disk, Path folder, Disk.Writing file, byte[] bytes, Tip tip) throws IOException {
        Path aside = null;
        if (bytes.length > tip.length()) {
            byte[] tail = Arrays.copyOfRange(bytes, (int) tip.length(), bytes.length);
            aside = putAside(disk, folder, tail, tip.n() + 1);
        }
        settle(file, bytes, tip);
        disk.syncFolder(folder);
        return aside;
    }

    /**
     * Cuts a journal off behind its last record and sees to it that this record is on disk. It is written once more, as it
     * stands: when a force failed, the system may hold it for written although it is not, and force would have nothing to do.
     */
    static void settle(Disk.Writing file, byte[] bytes, Tip tip) throws IOException {
        if (bytes.length > tip.length()) {
            file.truncate(tip.length());
        }
        file.write(tip.start(), Arrays.copyOfRange(bytes, (int) tip.start(), (int) tip.length()));
        file.force(true);
    }

    /** The name says which record it would have been. After a crash halfway there may be one already, or a part of it. */
    private static Path putAside(Disk disk, Path folder, byte[] tail, long n) throws IOException {
        for (int copy = 1; ; copy++) {
            Path aside = folder.resolve(TAIL + n + (copy == 1 ? "" : "-" + copy));
            if (disk.exists(aside)) {
                if (!Arrays.equals(disk.read(aside), tail)) {
                    continue;
                }
                try (Disk.Writing file = disk.open(aside)) {
                    file.write(0, tail);
                    file.force(true);
                }
            } else {
                try (Disk.Writing file = disk.create(aside)) {
                    file.write(0, tail);
                    file.force(true);
                }
            }
            disk.syncFolder(folder);
            return aside;
        }
    }
}
