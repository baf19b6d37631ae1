package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What saving asks of a disk, and nothing more: each method is one place where it can fail. None follows a symbolic link at
 * the path it is given.
 */
interface Disk {
    /** Whether there is a folder, itself and not a link to one. */
    boolean isFolder(Path path) throws IOException;

    /** Whether there is anything, also a link that leads nowhere. */
    boolean exists(Path path) throws IOException;

    /** What is in a folder, in no order. */
    List<Path> list(Path folder) throws IOException;

    /** All bytes of a file; fails on one that is longer than {@link #MOST_BYTES}, and on what is not a file. */
    byte[] read(Path file) throws IOException;

    /** Opens a file that exists, for writing. */
    Writing open(Path file) throws IOException;

    /** Makes a file, 0600 from the first moment; fails when there is anything of that name. */
    Writing create(Path file) throws IOException;

    /** Makes a folder, 0700 from the first moment; fails when there is anything of that name. */
    void createFolder(Path folder) throws IOException;

    /** Takes away what a folder gives to others than its owner, where the disk knows owners. */
    void tighten(Path folder) throws IOException;

    /** Waits until the names in a folder are on disk. */
    void syncFolder(Path folder) throws IOException;

    /** Gives a file another name in the same folder, in one step, in the place of what has that name. */
    void replace(Path from, Path to) throws IOException;

    /** Removes a file, a link or an empty folder. */
    void delete(Path path) throws IOException;

    /** Locks a file, which is made when it is not there; null when another process holds it. */
    @Nullable
    Closeable lock(Path file) throws IOException;

    /** Longer than any conversation becomes. What is never written is never read: 256 MiB. */
    long MOST_BYTES = 256L << 20;

    /** A file that is open for writing. */
    interface Writing extends Closeable {
        /** In bytes. */
        long size() throws IOException;

        void write(long at, byte[] bytes) throws IOException;

        void truncate(long size) throws IOException;

        /**
         * Waits until what was written is on disk. After it failed nothing is certain any more, and asking again on the same
         * file proves nothing: the system may have dropped what it could not write.
         *
         * @param all also the times and rights of the file
         */
        void force(boolean all) throws IOException;
    }
}
