package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory whose power can be cut: what was not forced may be there, in part, or not at all. Folders are synced apart
 * from files. A force can fail as it does on Linux: what it should have written stays readable and is never written.
 */
final class PowerDisk implements Disk {
    /** The power is gone; no call does anything any more. */
    static final class Cut extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final int SECTOR = 64;

    private final Path root;
    private final Folder top;
    private int calls;
    private int cutAt = Integer.MAX_VALUE;
    private int forces;
    private int failingForce = Integer.MAX_VALUE;

    PowerDisk(Path root) {
        this(root, new Folder());
    }

    private PowerDisk(Path root, Folder top) {
        this.root = root;
        this.top = top;
    }

    /** A call before which the power goes. */
    PowerDisk cutAt(int call) {
        cutAt = call;
        return this;
    }

    /** A force of a file that fails. */
    PowerDisk failForce(int force) {
        failingForce = force;
        return this;
    }

    int calls() {
        return calls;
    }

    int forces() {
        return forces;
    }

    /** The power is cut now: what the disk may hold after that, under another name. */
    PowerDisk after(Random chance, Path newRoot) {
        return new PowerDisk(newRoot, top.after(chance));
    }

    private sealed interface Node {
        Node after(Random chance);
    }

    private static final class Folder implements Node {
        private Map<String, Node> synced = new HashMap<>();
        private final List<Map<String, Node>> since = new ArrayList<>();
        private Map<String, Node> now = new HashMap<>();

        void change(java.util.function.Consumer<Map<String, Node>> change) {
            Map<String, Node> next = new HashMap<>(now);
            change.accept(next);
            now = next;
            since.add(next);
        }

        void sync() {
            synced = now;
            since.clear();
        }

        @Override
        public Folder after(Random chance) {
            // Changes of names come on disk in their order, each whole.
            int done = chance.nextInt(since.size() + 1);
            Map<String, Node> names = done == 0 ? synced : since.get(done - 1);
            Folder folder = new Folder();
            names.forEach((name, node) -> folder.now.put(name, node.after(chance)));
            folder.synced = folder.now;
            return folder;
        }
    }

    private static final class File implements Node {
        private byte[] now = new byte[0];
        private byte[] forced = new byte[0];
        private final List<Change> since = new ArrayList<>();

        /** A write, or when there are no bytes, another length. */
        @SuppressWarnings("ArrayRecordComponent")
        private record Change(long at, byte @Nullable [] bytes) {
            byte[] on(byte[] old) {
                if (bytes == null) {
                    return Arrays.copyOf(old, (int) at);
                }
                byte[] all = Arrays.copyOf(old, (int) Math.max(old.length, at + bytes.length));
                System.arraycopy(bytes, 0, all, (int) at, bytes.length);
                return all;
            }

            /** Some of its sectors. */
            byte[] partlyOn(byte[] old, Random chance) {
                byte[] all = on(old);
                if (bytes == null || chance.nextInt(3) == 0) {
                    return all;
                }
                byte[] before = Arrays.copyOf(old, all.length);
                for (int sector = 0; sector < all.length; sector += SECTOR) {
                    if (chance.nextBoolean()) {
                        int end = Math.min(all.length, sector + SECTOR);
                        System.arraycopy(before, sector, all, sector, end - sector);
                    }
                }
                return chance.nextBoolean()
                        ? all
                        : Arrays.copyOf(all, Math.max(old.length, chance.nextInt(all.length + 1)));
            }
        }

        void change(Change change) {
            now = change.on(now);
            since.add(change);
        }

        void force(boolean fails) throws IOException {
            if (fails) {
                since.clear();
                throw new IOException("injected");
            }
            for (Change change : since) {
                forced = change.on(forced);
            }
            since.clear();
        }

        @Override
        public Node after(Random chance) {
            File file = new File();
            byte[] bytes = forced;
            int done = chance.nextInt(since.size() + 1);
            for (int i = 0; i < done; i++) {
                bytes = i == done - 1
                        ? since.get(i).partlyOn(bytes, chance)
                        : since.get(i).on(bytes);
            }
            file.now = bytes;
            file.forced = bytes;
            return file;
        }
    }

    private void call() {
        calls++;
        if (calls >= cutAt) {
            throw new Cut();
        }
    }

    private @Nullable Node node(Path path) {
        if (path.equals(root)) {
            return top;
        } else if (!path.startsWith(root)) {
            return root.startsWith(path) ? new Folder() : null;
        }
        Node node = top;
        for (Path name : root.relativize(path)) {
            node = node instanceof Folder folder ? folder.now.get(name.toString()) : null;
        }
        return node;
    }

    private Folder folder(@Nullable Path path) throws IOException {
        if (path != null && node(path) instanceof Folder folder) {
            return folder;
        }
        throw new NoSuchFileException(String.valueOf(path));
    }

    private File file(Path path) throws IOException {
        if (node(path) instanceof File file) {
            return file;
        }
        throw new NoSuchFileException(path.toString());
    }

    private void add(Path path, Node node) throws IOException {
        if (node(path) != null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        folder(path.getParent()).change(names -> names.put(path.getFileName().toString(), node));
    }

    @Override
    public boolean isFolder(Path path) {
        call();
        return node(path) instanceof Folder;
    }

    @Override
    public boolean exists(Path path) {
        call();
        return node(path) != null;
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        call();
        return folder(folder).now.keySet().stream()
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    @Override
    public byte[] read(Path file) throws IOException {
        call();
        return file(file).now.clone();
    }

    @Override
    public Writing open(Path file) throws IOException {
        call();
        return new Open(file(file));
    }

    @Override
    public Writing create(Path file) throws IOException {
        call();
        File made = new File();
        add(file, made);
        return new Open(made);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        call();
        add(folder, new Folder());
    }

    @Override
    public void tighten(Path folder) {
        call();
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        call();
        folder(folder).sync();
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        call();
        File file = file(from);
        folder(from.getParent()).change(names -> {
            names.remove(from.getFileName().toString());
            names.put(to.getFileName().toString(), file);
        });
    }

    @Override
    public void delete(Path path) throws IOException {
        call();
        if (node(path) == null) {
            throw new NoSuchFileException(path.toString());
        }
        folder(path.getParent()).change(names -> names.remove(path.getFileName().toString()));
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        call();
        if (node(file) == null) {
            add(file, new File());
        }
        return () -> {};
    }

    private final class Open implements Writing {
        private final File file;

        Open(File file) {
            this.file = file;
        }

        @Override
        public long size() {
            call();
            return file.now.length;
        }

        @Override
        public void write(long at, byte[] bytes) {
            call();
            file.change(new File.Change(at, bytes.clone()));
        }

        @Override
        public void truncate(long size) {
            call();
            file.change(new File.Change(size, null));
        }

        @Override
        public void force(boolean all) throws IOException {
            call();
            forces++;
            file.force(forces == failingForce);
        }

        @Override
        public void close() {
            // Closing writes nothing.
        }
    }
}
