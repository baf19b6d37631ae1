package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.Path;
import nl.jimgids.words.Words;

/** How a saved conversation is opened to go on: under its lock, with its torn tail set aside and what was half typed. */
record Reopening(Disk disk, Vault vault, Words words) {
    /** The conversation in a folder; with its journal, when that is as it was written. */
    Opened of(Path folder, String id) throws IOException, Trouble {
        Lock lock = null;
        boolean ready = false;
        try {
            // Before the lock is made: a folder without a journal is one that is being forgotten.
            must(id, disk.exists(folder.resolve(Journal.NAME)));
            lock = Lock.take(disk, folder, id, words);
            must(id, disk.exists(folder.resolve(Journal.NAME)));
            Seal seal = vault.seal(folder);
            byte[] bytes = disk.read(folder.resolve(Journal.NAME));
            Reading reading = JournalReader.read(bytes, seal);
            Opened opened = switch (reading.condition()) {
                case SOUND -> resume(folder, lock, bytes, reading, seal);
                case EMPTY -> throw new Trouble.NoSuch(words.say("journal.empty", id));
                case DAMAGED -> new Opened.ReadOnly(reading, words.say("journal.damaged", id));
                case NEWER -> new Opened.ReadOnly(reading, words.say("journal.newer", id));
            };
            ready = opened instanceof Opened.Ready;
            return opened;
        } finally {
            if (!ready) {
                Lock.release(lock);
            }
        }
    }

    private Opened resume(Path folder, Lock lock, byte[] bytes, Reading reading, Seal seal) throws IOException {
        Disk.Writing file = disk.open(folder.resolve(Journal.NAME));
        try {
            Path tail = Recovery.recover(disk, folder, file, bytes, reading.tip());
            DraftFile drafts = new DraftFile(disk, folder, seal);
            boolean readable = read(drafts, reading);
            OpenMark.set(disk, folder);
            Journal journal =
                    new Journal(disk, folder, seal, words, lock, drafts, file, reading.tip(), reading.digests());
            Recovered recovered = new Recovered(reading.events().size(), reading.tail(), tail, drafts.all(), !readable);
            return new Opened.Ready(journal, reading, recovered);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /** A draft never stands in the way: one that cannot be read is as good as none, and is told. */
    private static boolean read(DraftFile drafts, Reading reading) {
        try {
            drafts.sweep();
            return drafts.read(reading.settled());
        } catch (IOException e) {
            return false;
        }
    }

    private void must(String id, boolean there) throws Trouble.NoSuch {
        if (!there) {
            throw new Trouble.NoSuch(words.say("journal.empty", id));
        }
    }
}
