package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.journal.key.Derivation;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The folder of saved conversations. It is made when the first one is saved. A conversation is a folder in it, called by its
 * id; what else stands there is left alone.
 */
public final class Store {
    private final Disk disk;
    private final Home home;
    private final Words words;
    private final Vault vault;
    private final Shelf shelf;

    Store(Disk disk, Home home, Words words, Keyring keyring) {
        this.disk = disk;
        this.home = home;
        this.words = words;
        this.vault = new Vault(disk, home.folder(), words, keyring);
        this.shelf = new Shelf(disk, home, vault, words);
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
        return exists(home.folder().resolve(shelf.find(typed)).resolve(KeyFile.NAME));
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
                passphrase, shelf.ids().stream().map(home.folder()::resolve).toList());
    }

    /**
     * Puts the keys of all conversations away under the passphrase that was chosen last.
     *
     * @param identity an organisation's secret key, for those whose passphrase was forgotten; null: there is none
     */
    public Vault.Rewrapped rewrap(@Nullable String identity) throws Trouble {
        int done = 0;
        List<String> left = new ArrayList<>();
        for (String id : shelf.ids()) {
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
            return new Beginning(disk, home, vault, words).of(script, events);
        } catch (IOException e) {
            throw trouble(e);
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
        String id = shelf.find(typed);
        try {
            return new Reopening(disk, vault, words).of(home.folder().resolve(id), id);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * Reads a saved conversation, also one that is open elsewhere, without touching anything.
     *
     * @param typed an id, or as much of it as no other begins with
     */
    public Reading read(String typed) throws Trouble {
        Path folder = home.folder().resolve(shelf.find(typed));
        try {
            return JournalReader.read(disk.read(folder.resolve(Journal.NAME)), vault.seal(folder));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * What is half typed in a saved conversation and became no answer, as far as it can be read. Touches nothing.
     *
     * @param reading what was said in it
     */
    public List<Draft> halfTyped(String id, Reading reading) throws Trouble {
        Path folder = home.folder().resolve(id);
        try {
            DraftFile drafts = new DraftFile(disk, folder, vault.seal(folder));
            drafts.read(reading.settled());
            return drafts.all();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** All saved conversations, the last first. Touches nothing, and takes no lock. */
    public List<Saved> list() throws Trouble {
        return shelf.list();
    }

    /**
     * Removes a saved conversation and all that belongs to it.
     *
     * @param typed an id, or as much of it as no other begins with
     * @throws Trouble.OpenElsewhere when another window has it open, or this one
     */
    public Forgotten forget(String typed) throws Trouble {
        String id = shelf.find(typed);
        Path folder = home.folder().resolve(id);
        Lock lock = null;
        try {
            lock = Lock.take(disk, folder, id, words);
            return Forgetting.forget(disk, folder, lock);
        } catch (IOException e) {
            throw trouble(e);
        } finally {
            Lock.release(lock);
        }
    }

    /**
     * The id that was meant.
     *
     * @param typed an id, or as much of it as no other begins with
     * @throws Trouble.NoSuch when there is none, or several
     */
    public String find(String typed) throws Trouble {
        return shelf.find(typed);
    }

    private Trouble trouble(IOException fault) {
        return Complaint.trouble(words, home.folder(), fault);
    }
}
