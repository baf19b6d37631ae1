package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk of this computer; everything happens on the {@link Hand}. */
final class RealDisk implements Disk {
    static final RealDisk HERE = new RealDisk();

    /** Not "contains win": so does Darwin. */
    static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int MOVES = 10;
    private static final int PAUSE_MS = 20;

    private RealDisk() {}

    @Override
    public boolean isFolder(Path path) throws IOException {
        return Hand.get(() -> {
            BasicFileAttributes attributes = attributes(path);
            return attributes != null && attributes.isDirectory();
        });
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return Hand.get(() -> attributes(path) != null);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return Hand.get(() -> {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                List<Path> paths = new ArrayList<>();
                stream.forEach(paths::add);
                return paths;
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return Hand.get(() -> {
            mustBeFile(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                long size = channel.size();
                if (size > MOST_BYTES) {
                    throw new FileSystemException(file.toString(), null, "too long");
                }
                ByteBuffer buffer = ByteBuffer.allocate((int) size);
                while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                    // Goes on; a file that shrinks meanwhile gives what there is.
                }
                buffer.flip();
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                return bytes;
            }
        });
    }

    @Override
    public Writing open(Path file) throws IOException {
        return Hand.get(() -> {
            mustBeFile(file);
            return new Channel(FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        });
    }

    @Override
    public Writing create(Path file) throws IOException {
        return Hand.get(() -> new Channel(create(file, StandardOpenOption.CREATE_NEW)));
    }

    private static FileChannel create(Path file, StandardOpenOption how) throws IOException {
        Set<OpenOption> options = Set.of(how, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(file, options, attributes(file, FILE));
        try {
            exactly(file, FILE);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Hand.run(() -> {
            Files.createDirectory(folder, attributes(folder, FOLDER));
            exactly(folder, FOLDER);
        });
    }

    @Override
    public void tighten(Path folder) throws IOException {
        Hand.run(() -> exactly(folder, FOLDER));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        if (WINDOWS) {
            // Windows does not open folders, and writes names in order by itself.
            return;
        }
        Hand.run(() -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        });
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Hand.run(() -> {
            for (int move = 1; ; move++) {
                try {
                    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                    return;
                } catch (AccessDeniedException e) {
                    // On Windows a virus scanner or a reader may hold the file for a moment.
                    if (!WINDOWS || move == MOVES) {
                        throw e;
                    }
                    pause(move);
                }
            }
        });
    }

    private static void pause(int times) {
        try {
            Thread.sleep((long) PAUSE_MS * times);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        Hand.run(() -> Files.delete(path));
    }

    @Override
    public @Nullable Closeable lock(Path file) throws IOException {
        Held held = new Held();
        Hand.run(() -> held.take(file));
        return held.lock == null ? null : held;
    }

    /** A lock and the channel it lives on. */
    private static final class Held implements Closeable {
        private @Nullable FileChannel channel;
        private @Nullable FileLock lock;

        void take(Path file) throws IOException {
            if (attributes(file) != null) {
                mustBeFile(file);
            }
            FileChannel opened = create(file, StandardOpenOption.CREATE);
            channel = opened;
            try {
                lock = opened.tryLock();
            } finally {
                if (lock == null) {
                    opened.close();
                }
            }
        }

        @Override
        public void close() throws IOException {
            FileChannel opened = channel;
            if (opened != null) {
                // Closing lets go of the lock as well.
                Hand.run(opened::close);
            }
        }
    }

    /** A file that is open; a failing force is never followed by another on the same channel, its owner sees to that. */
    private static final class Channel implements Writing {
        private final FileChannel channel;

        Channel(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return Hand.get(channel::size);
        }

        @Override
        public void write(long at, byte[] bytes) throws IOException {
            Hand.run(() -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                // One write as a rule. A full disk takes a part and fails on the next.
                while (buffer.hasRemaining()) {
                    channel.write(buffer, at + buffer.position());
                }
            });
        }

        @Override
        public void truncate(long size) throws IOException {
            Hand.run(() -> channel.truncate(size));
        }

        @Override
        public void force(boolean all) throws IOException {
            Hand.run(() -> channel.force(all));
        }

        @Override
        public void close() throws IOException {
            Hand.run(channel::close);
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** A link is refused by opening as well; a pipe would make it wait for ever. */
    private static void mustBeFile(Path path) throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new FileSystemException(path.toString(), null, "not a file");
        }
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        return knowsRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    /** The umask can take away rights of the owner as well, and an old folder can give too much. */
    private static void exactly(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (!knowsRights(path)
                || Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
                        .equals(rights)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, rights);
        } catch (IOException e) {
            if (Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).containsAll(rights)) {
                // A stick with a FAT file system shows rights that it cannot change.
                return;
            }
            throw e;
        }
    }
}
