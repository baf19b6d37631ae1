package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The real disk, of which calls fail: from the k-th on, for a number of calls. */
final class FailingDisk implements Disk {
    /** How a call fails. */
    enum How {
        /** Nothing is done. */
        NOTHING,
        /** A write does half, anything else nothing. */
        HALF,
        /** All is done, and told to have failed. */
        ALL
    }

    private final Disk real = RealDisk.HERE;
    private final int first;
    private final int last;
    private final How how;
    private int calls;

    FailingDisk(int first, int count, How how) {
        this.first = first;
        this.last = count == Integer.MAX_VALUE ? count : first + count - 1;
        this.how = how;
    }

    int calls() {
        return calls;
    }

    private interface Get<T> {
        T get() throws IOException;
    }

    private interface Run {
        void run() throws IOException;
    }

    private boolean fails() {
        calls++;
        return calls >= first && calls <= last;
    }

    private <T> T get(Get<T> call) throws IOException {
        if (fails()) {
            throw new IOException("injected");
        }
        return call.get();
    }

    private void run(Run call) throws IOException {
        if (fails()) {
            if (how == How.ALL) {
                call.run();
            }
            throw new IOException("injected");
        }
        call.run();
    }

    @Override
    public boolean isFolder(Path path) throws IOException {
        return get(() -> real.isFolder(path));
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return get(() -> real.exists(path));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return get(() -> real.list(folder));
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return get(() -> real.read(file));
    }

    @Override
    public Writing open(Path file) throws IOException {
        return new Failing(get(() -> real.open(file)));
    }

    @Override
    public Writing create(Path file) throws IOException {
        return new Failing(get(() -> real.create(file)));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        run(() -> real.createFolder(folder));
    }

    @Override
    public void tighten(Path folder) throws IOException {
        run(() -> real.tighten(folder));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        run(() -> real.syncFolder(folder));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        run(() -> real.replace(from, to));
    }

    @Override
    public void delete(Path path) throws IOException {
        run(() -> real.delete(path));
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return get(() -> real.lock(file));
    }

    private final class Failing implements Writing {
        private final Writing file;

        Failing(Writing file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return get(file::size);
        }

        @Override
        public void write(long at, byte[] bytes) throws IOException {
            if (fails()) {
                int done = how == How.ALL ? bytes.length : how == How.HALF ? bytes.length / 2 : 0;
                file.write(at, Arrays.copyOf(bytes, done));
                throw new IOException("injected");
            }
            file.write(at, bytes);
        }

        @Override
        public void truncate(long size) throws IOException {
            run(() -> file.truncate(size));
        }

        @Override
        public void force(boolean all) throws IOException {
            run(() -> file.force(all));
        }

        @Override
        public void close() throws IOException {
            // As the system does: it fails, and is closed.
            boolean fails = fails();
            file.close();
            if (fails) {
                throw new IOException("injected");
            }
        }
    }
}
