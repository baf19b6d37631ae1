package nl.jimgids.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.journal.key.Derivation;
import nl.jimgids.script.Script;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The folder of saved conversations. It is made when the first one is saved. A conversation is a folder in it, called by its
 * id; what else stands there is left alone.
 */
public final class Store {
    private static final int TRIES = 20;

    private final Disk disk;
    private final Home home;
    private final Words words;
    private final Vault vault;

    Store(Disk disk, Home home, Words words, Keyring keyring) {
        this.disk = disk;
        this.home = home;
        this.words = words;
        this.vault = new Vault(disk, home.folder(), words, keyring);
    }

    /**
     * The store of this computer's user.
     *
     * @param env the environment: JIM_HOME, XDG_STATE_HOME, LOCALAPPDATA
     * @param user the home folder
     * @param keyring the passphrases that were given
     * @throws Trouble when JIM_HOME is no path
     */
    public static Store of(Map<String, String> env, Path user, Words words, Keyring keyring) throws Trouble {
        try {
            return new Store(RealDisk.HERE, Home.of(env, user, RealDisk.WINDOWS), words, keyring);
        } catch (InvalidPathException e) {
            throw new Trouble(words.say("journal.home"), e);
        }
    }

    /** A store in another place, for when the usual one cannot be written. */
    public static Store in(Path base, Words words, Keyring keyring) {
        Path whole = base.toAbsolutePath().normalize();
        return new Store(RealDisk.HERE, new Home(whole, whole.resolve("conversations")), words, keyring);
    }

    /** Where the conversations stand. */
    public Path folder() {
        return home.folder();
    }

    /** Whether what is saved is encrypted, and whether it is open. */
    public Vault vault() {
        return vault;
    }

    /** What was done with what is saved. */
    public AccessLog log() {
        return new AccessLog(disk, home.folder(), words);
    }

    /** Whether a saved conversation is encrypted. */
    public boolean isEncrypted(String typed) throws Trouble {
        return exists(home.folder().resolve(find(typed)).resolve(KeyFile.NAME));
    }

    /** Chooses that what is saved from now on is not encrypted. */
    public void choosePlain() throws Trouble {
        try {
            Ground.prepare(disk, home);
            vault.choosePlain();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * Chooses a passphrase for what is saved from now on.
     *
     * @param recipients public keys of age that open it as well
     */
    public void choose(char[] passphrase, Collection<String> recipients) throws Trouble {
        choose(passphrase, recipients, Derivation.fresh());
    }

    void choose(char[] passphrase, Collection<String> recipients, Derivation derivation) throws Trouble {
        try {
            Ground.prepare(disk, home);
            vault.choose(passphrase, recipients, derivation);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * Tries a passphrase on all that is locked.
     *
     * @return false when it opens nothing. Nothing is lost then, and it may be tried as often as people like.
     */
    public boolean unlock(char[] passphrase) throws Trouble {
        return vault.unlock(
                passphrase, ids().stream().map(home.folder()::resolve).toList());
    }

    /**
     * Puts the keys of all conversations away under the passphrase that was chosen last.
     *
     * @param identity an organisation's secret key, for those whose passphrase was forgotten; null: there is none
     */
    public Vault.Rewrapped rewrap(@Nullable String identity) throws Trouble {
        int done = 0;
        List<String> left = new ArrayList<>();
        for (String id : ids()) {
            Path folder = home.folder().resolve(id);
            if (!exists(folder.resolve(KeyFile.NAME))) {
                continue;
            }
            try (Lock lock = Lock.take(disk, folder)) {
                if (lock != null && vault.rewrap(folder, identity)) {
                    done++;
                } else {
                    left.add(id);
                }
            } catch (IOException e) {
                throw trouble(e);
            }
        }
        return new Vault.Rewrapped(done, List.copyOf(left));
    }

    private boolean exists(Path file) throws Trouble {
        try {
            return disk.exists(file);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Begins a conversation; when this returns, its beginning is on disk. */
    public Journal create(Script script, Event.Started start) throws Trouble {
        return create(script, List.of(start));
    }

    /**
     * Begins a conversation with all that happened in it until now: for going on elsewhere, or beside one that is damaged.
     *
     * @param events the first is {@link Event.Started}
     */
    public Journal create(Script script, List<Event> events) throws Trouble {
        if (events.isEmpty() || !(events.get(0) instanceof Event.Started)) {
            throw new IllegalArgumentException("a conversation begins with people who sit down");
        }
        try {
            Ground.prepare(disk, home);
            Path folder = newFolder();
            try {
                return begin(script, events, folder);
            } catch (IOException | Trouble | RuntimeException | Error e) {
                discard(folder, e);
                throw e;
            }
        } catch (IOException e) {
            throw trouble(e);
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
            return new Journal(disk, folder, seal, words, lock, file, tip, Map.of(script.name(), script.digest()));
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

    /**
     * Opens a saved conversation.
     *
     * @param typed an id, or as much of it as no other begins with
     * @throws Trouble.NoSuch when there is none, or several
     * @throws Trouble.OpenElsewhere when another window has it open, or this one
     * @throws Trouble when the disk does not do what is asked; nothing was lost
     */
    public Opened open(String typed) throws Trouble {
        String id = find(typed);
        Path folder = home.folder().resolve(id);
        Lock lock = null;
        boolean ready = false;
        try {
            // Before the lock is made: a folder without a journal is one that is being forgotten.
            must(id, disk.exists(folder.resolve(Journal.NAME)));
            lock = take(folder, id);
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
        } catch (IOException e) {
            throw trouble(e);
        } finally {
            if (!ready) {
                quietly(lock);
            }
        }
    }

    private Opened resume(Path folder, Lock lock, byte[] bytes, Reading reading, Seal seal) throws IOException {
        Disk.Writing file = disk.open(folder.resolve(Journal.NAME));
        try {
            Path tail = Recovery.recover(disk, folder, file, bytes, reading.tip());
            DraftFile drafts = new DraftFile(disk, folder, seal);
            DraftFile.Found found = drafts(drafts, reading);
            OpenMark.set(disk, folder);
            Journal journal = new Journal(disk, folder, seal, words, lock, file, reading.tip(), reading.digests());
            Recovered recovered =
                    new Recovered(reading.events().size(), reading.tail(), tail, found.draft(), found.odd());
            return new Opened.Ready(journal, reading, recovered);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /** A draft never stands in the way: one that cannot be read is as good as none, and is told. */
    private static DraftFile.Found drafts(DraftFile drafts, Reading reading) {
        try {
            drafts.sweep();
            DraftFile.Found found = drafts.read();
            Draft draft = found.draft();
            return draft != null && isSettled(draft.id(), found.after(), reading) ? DraftFile.Found.NOTHING : found;
        } catch (IOException e) {
            return DraftFile.Found.ODD;
        }
    }

    /** Whether the question got its answer after that was typed. */
    private static boolean isSettled(AnswerId id, long after, Reading reading) {
        return reading.settled().getOrDefault(id, 0L) > after;
    }

    /**
     * Reads a saved conversation, also one that is open elsewhere, without touching anything.
     *
     * @param typed an id, or as much of it as no other begins with
     */
    public Reading read(String typed) throws Trouble {
        Path folder = home.folder().resolve(find(typed));
        try {
            return JournalReader.read(disk.read(folder.resolve(Journal.NAME)), vault.seal(folder));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** All saved conversations, the last first. Touches nothing, and takes no lock. */
    public List<Saved> list() throws Trouble {
        List<Saved> saved = new ArrayList<>();
        for (String id : ids()) {
            saved.add(saved(id));
        }
        saved.sort(Store::lastFirst);
        return List.copyOf(saved);
    }

    private Saved saved(String id) {
        Path folder = home.folder().resolve(id);
        boolean open = Lock.isHeldHere(folder) || OpenMark.isSet(disk, folder);
        try {
            Path journal = folder.resolve(Journal.NAME);
            byte[] bytes = disk.exists(journal) ? disk.read(journal) : new byte[0];
            // In one that broke off while it was made, the key need not be whole either.
            Seal seal = bytes.length == 0 ? Seal.PLAIN : vault.seal(folder);
            return new Saved(id, JournalReader.read(bytes, seal), open, false);
        } catch (Trouble.Locked e) {
            return new Saved(id, null, open, true);
        } catch (IOException | Trouble e) {
            return new Saved(id, null, open, false);
        }
    }

    /** What cannot be read comes last. */
    private static int lastFirst(Saved one, Saved other) {
        OffsetDateTime a = one.reading() == null ? null : one.reading().last();
        OffsetDateTime b = other.reading() == null ? null : other.reading().last();
        int byTime = Comparator.nullsFirst(OffsetDateTime.timeLineOrder()).compare(b, a);
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
    }

    /**
     * Removes a saved conversation and all that belongs to it.
     *
     * @param typed an id, or as much of it as no other begins with
     * @throws Trouble.OpenElsewhere when another window has it open, or this one
     */
    public Forgotten forget(String typed) throws Trouble {
        String id = find(typed);
        Path folder = home.folder().resolve(id);
        Lock lock = null;
        try {
            lock = take(folder, id);
            return Forgetting.forget(disk, folder, lock);
        } catch (IOException e) {
            throw trouble(e);
        } finally {
            quietly(lock);
        }
    }

    /**
     * The id that was meant.
     *
     * @throws Trouble.NoSuch when there is none, or several
     */
    public String find(String typed) throws Trouble {
        List<String> ids = ids();
        List<String> fitting = Ids.beginningWith(typed, ids);
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String shown = SafeText.line(typed);
        if (!fitting.isEmpty()) {
            throw new Trouble.NoSuch(words.say("journal.several", shown, String.join(", ", fitting)));
        }
        String nearest = Ids.nearest(typed, ids);
        throw new Trouble.NoSuch(
                nearest == null
                        ? words.say("journal.unknown", shown)
                        : words.say("journal.unknown.near", shown, nearest));
    }

    private List<String> ids() throws Trouble {
        try {
            List<String> ids = new ArrayList<>();
            if (disk.exists(home.folder())) {
                Ground.mustBeOurs(disk, home);
                for (Path path : disk.list(home.folder())) {
                    String name = Objects.toString(path.getFileName(), "");
                    if (Ids.isId(name) && disk.isFolder(path)) {
                        ids.add(name);
                    }
                }
            }
            return ids;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private Lock take(Path folder, String id) throws IOException, Trouble.OpenElsewhere {
        Lock lock = Lock.take(disk, folder);
        if (lock == null) {
            throw new Trouble.OpenElsewhere(words.say("journal.elsewhere", id));
        }
        return lock;
    }

    private void must(String id, boolean there) throws Trouble.NoSuch {
        if (!there) {
            throw new Trouble.NoSuch(words.say("journal.empty", id));
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

    private Trouble trouble(IOException fault) {
        return new Trouble(words.say("journal.trouble", Complaint.about(words, home.folder(), fault)), fault);
    }

    private static void quietly(@Nullable Lock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // The system lets go of it when the process ends.
        }
    }
}
