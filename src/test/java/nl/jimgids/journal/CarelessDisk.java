package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A disk that says it is done before it is: what the campaigns must catch, or they prove nothing. */
final class CarelessDisk implements Disk {
    private final Disk disk = RealDisk.HERE;

    private record File(Writing file) implements Writing {
        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void write(long at, byte[] bytes) throws IOException {
            file.write(at, bytes);
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean all) {
            // It does not care.
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Override
    public boolean isFolder(Path path) throws IOException {
        return disk.isFolder(path);
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return disk.exists(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public Writing open(Path file) throws IOException {
        return new File(disk.open(file));
    }

    @Override
    public Writing create(Path file) throws IOException {
        return new File(disk.create(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        disk.createFolder(folder);
    }

    @Override
    public void tighten(Path folder) throws IOException {
        disk.tighten(folder);
    }

    @Override
    public void syncFolder(Path folder) {
        // Nor here.
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        disk.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.delete(path);
    }

    @Override
    public @Nullable Closeable lock(Path file) throws IOException {
        return disk.lock(file);
    }
}
