package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something was saved. What the system tells of a folder only wakes: what changed is seen by comparing the files
 * with how they were, so that it does not matter whether an editor writes into a file or puts another one in its place.
 */
final class Saves implements AutoCloseable {
    /** How long nothing more may be written before a save is taken to be complete. */
    static final long QUIET_MILLIS = 150;

    /** How often is looked where the system tells nothing: on a network disk, or when it has no watches left. */
    private static final long LOOK_MILLIS = 500;

    /** A file that something goes on writing to is looked at all the same. */
    private static final int MOST_QUIETS = 10;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    Saves() {
        this.service = service();
    }

    /** By what a save shows: a file that is replaced is another one, also within one tick of the clock. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object file, boolean folder) {}

    /** How files and folders are at one moment; one that is not there has no stamp. */
    record Look(Map<Path, @Nullable Stamp> stamps) {
        /** Looks now. */
        static Look at(Set<Path> paths) {
            Map<Path, @Nullable Stamp> stamps = new LinkedHashMap<>();
            for (Path path : paths) {
                stamps.put(path, stamp(path));
            }
            return new Look(stamps);
        }

        Look again() {
            return at(stamps.keySet());
        }

        /** The files that are otherwise than before, or new. Those that are gone are in neither. */
        Set<Path> since(Look before) {
            Set<Path> changed = new HashSet<>();
            stamps.forEach((path, stamp) -> {
                boolean isFile = stamp != null && !stamp.folder();
                if (isFile && !Objects.equals(stamp, before.stamps.get(path))) {
                    changed.add(path);
                }
            });
            return changed;
        }

        private static @Nullable Stamp stamp(Path path) {
            try {
                BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey(), now.isDirectory());
            } catch (IOException gone) {
                // Being gone is a state like the others.
                return null;
            }
        }
    }

    /** Waits until something is otherwise than it was, and then until nothing more is written. */
    void await(Look before) throws InterruptedException {
        before.stamps().forEach((path, stamp) -> {
            if (stamp != null && stamp.folder()) {
                keys.computeIfAbsent(path, this::register);
            }
        });
        Look now = before.again();
        while (now.equals(before)) {
            sleep();
            now = before.again();
        }
        for (int quiets = 0; quiets < MOST_QUIETS; quiets++) {
            Thread.sleep(QUIET_MILLIS);
            Look later = before.again();
            if (later.equals(now)) {
                return;
            }
            now = later;
        }
    }

    /** Until the system tells something, or it is time to look. */
    private void sleep() throws InterruptedException {
        if (service == null) {
            Thread.sleep(LOOK_MILLIS);
            return;
        }
        WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                keys.values().remove(key);
            }
            key = service.poll();
        }
    }

    private @Nullable WatchKey register(Path folder) {
        try {
            return service == null ? null : folder.register(service, KINDS);
        } catch (IOException | UnsupportedOperationException noWatches) {
            // Then looking at it now and then has to do.
            return null;
        }
    }

    private static @Nullable WatchService service() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException noWatches) {
            // The same.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
