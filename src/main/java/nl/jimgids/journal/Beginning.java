package nl.jimgids.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Event;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;

/** How a saved conversation begins: a folder of its own, the lock, the key, and the first records, all of it on disk. */
record Beginning(Disk disk, Home home, Vault vault, Words words) {
    private static final int TRIES = 20;

    /**
     * The journal of a new conversation.
     *
     * @param events what happened in it until now
     */
    Journal of(Script script, List<Event> events) throws IOException, Trouble {
        Ground.prepare(disk, home);
        Path folder = newFolder();
        try {
            return begin(script, events, folder);
        } catch (IOException | Trouble | RuntimeException | Error e) {
            discard(folder, e);
            throw e;
        }
    }

    private Path newFolder() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path folder = home.folder().resolve(Ids.next());
            try {
                disk.createFolder(folder);
                return folder;
            } catch (FileAlreadyExistsException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Journal begin(Script script, List<Event> events, Path folder) throws IOException, Trouble {
        Lock lock = Lock.take(disk, folder);
        if (lock == null) {
            throw new IOException("someone was quicker");
        }
        Disk.Writing file = null;
        try {
            Seal seal = vault.begin(folder);
            file = disk.create(folder.resolve(Journal.NAME));
            Tip tip = write(file, script, events, seal);
            disk.syncFolder(folder);
            sync();
            OpenMark.set(disk, folder);
            return new Journal(
                    disk,
                    folder,
                    seal,
                    words,
                    lock,
                    new DraftFile(disk, folder, seal),
                    file,
                    tip,
                    Map.of(script.name(), script.digest()));
        } catch (IOException | Trouble | RuntimeException | Error e) {
            if (file != null) {
                file.close();
            }
            lock.close();
            throw e;
        }
    }

    private static Tip write(Disk.Writing file, Script script, List<Event> events, Seal seal) throws IOException {
        List<Entry> entries = new ArrayList<>();
        entries.add(Header.of(script));
        events.forEach(event -> entries.add(new Entry.Happened(event)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tip tip = Tip.NONE;
        for (Entry entry : entries) {
            Frame frame = Line.frame(tip, entry, seal);
            bytes.writeBytes(frame.line());
            tip = tip.after(frame);
        }
        file.write(0, bytes.toByteArray());
        file.force(true);
        return tip;
    }

    /**
     * The names of the folders on the way, each in the one above it: an earlier try may have been broken off before that was on
     * disk. What lies above our folders may not be ours to read.
     */
    private void sync() throws IOException {
        disk.syncFolder(home.folder());
        for (Path above = home.folder().getParent(); above != null; above = above.getParent()) {
            try {
                disk.syncFolder(above);
            } catch (IOException e) {
                if (above.startsWith(home.base())) {
                    throw e;
                }
                return;
            }
        }
    }

    /** Nothing in it was ever called saved; what cannot be removed is found empty later. */
    private void discard(Path folder, Throwable reason) {
        try {
            for (Path file : disk.list(folder)) {
                disk.delete(file);
            }
            disk.delete(folder);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
