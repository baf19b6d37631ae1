package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Writes a file whole or not at all: into a new file beside it (0600), to disk, then in one step into its place. Whenever it
 * breaks off, the old contents or the new stand there, never a part.
 */
public final class AtomicFile {
    /** How the name of a file that is still being written ends; after a crash one may be left. */
    static final String ENDING = ".part";

    private static final SecureRandom RANDOM = new SecureRandom();

    private AtomicFile() {}

    /** The new contents are on disk, and only the last step failed: another program holds the old file. */
    public static final class NotReplaced extends FileSystemException {
        private static final long serialVersionUID = 1;

        NotReplaced(Path target, Path written, IOException cause) {
            super(target.toString(), written.toString(), "could not be replaced");
            initCause(cause);
        }

        /** Where the new contents stand, as a path. */
        public String written() {
            return getOtherFile();
        }
    }

    /**
     * Writes a file; when this returns, it is on disk.
     *
     * @param target a link there is refused, not followed
     * @throws NotReplaced on Windows, when the old file is held by another program; the new contents stand beside it
     * @throws IOException when it is not written, and the old contents still stand; or when only the folder could not be
     *     synced, and then the new contents stand but may be gone after a power cut
     */
    public static void write(Path target, byte[] bytes) throws IOException {
        write(RealDisk.HERE, target.toAbsolutePath(), bytes);
    }

    static void write(Disk disk, Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        Path name = target.getFileName();
        if (folder == null || name == null) {
            throw new FileSystemException(target.toString(), null, "not a file");
        }
        Path part = folder.resolve(partOf(name.toString()) + word() + ENDING);
        if (disk.exists(target)) {
            // Only to refuse a link or a folder: what stands there is not touched.
            disk.open(target).close();
        }
        boolean whole = false;
        try {
            try (Disk.Writing file = disk.create(part)) {
                file.write(0, bytes);
                file.force(true);
            }
            whole = true;
            disk.replace(part, target);
        } catch (IOException | RuntimeException e) {
            if (whole && RealDisk.WINDOWS && e instanceof IOException cause) {
                throw new NotReplaced(target, part, cause);
            }
            remove(disk, part, e);
            throw e;
        }
        disk.syncFolder(folder);
    }

    /** How the name of a part of that file begins. */
    static String partOf(String name) {
        return "." + name + "-";
    }

    private static void remove(Disk disk, Path part, Exception reason) {
        try {
            if (disk.exists(part)) {
                disk.delete(part);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static String word() {
        byte[] word = new byte[6];
        RANDOM.nextBytes(word);
        return HexFormat.of().formatHex(word);
    }
}
