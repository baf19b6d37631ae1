package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.journal.key.Box;
import nl.jimgids.journal.key.Derivation;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is saved is encrypted, and what opens it.
 *
 * <p>What was chosen at set-up stands in the file {@code setup} beside the conversations, and counts for those that begin
 * after it. A conversation with a file {@code key} is encrypted, one without is not; each opens by itself, also when the set-up
 * is lost.
 */
public final class Vault {
    static final String SETUP = "setup";

    private final Disk disk;
    private final Path folder;
    private final Words words;
    private final Keyring keyring;

    /** @param folder of the conversations; it is there before anything is chosen */
    Vault(Disk disk, Path folder, Words words, Keyring keyring) {
        this.disk = disk;
        this.folder = folder;
        this.words = words;
        this.keyring = keyring;
    }

    /** How it stands. */
    public enum State {
        /** Nothing was chosen yet. */
        UNSET,
        /** Nothing is encrypted. */
        PLAIN,
        /** The passphrase was not given yet. */
        LOCKED,
        /** The passphrase was given. */
        OPEN
    }

    /**
     * What became of putting keys away anew.
     *
     * @param done how many conversations
     * @param left those that still open only as before: with another passphrase, or open in another window
     */
    public record Rewrapped(int done, List<String> left) {}

    /** @throws Trouble when what was chosen cannot be read */
    public State state() throws Trouble {
        KeyFile.Found found = setup();
        if (found == null) {
            return State.UNSET;
        } else if (found.plain()) {
            return State.PLAIN;
        }
        return keyring.opener(must(found).derivation()) == null ? State.LOCKED : State.OPEN;
    }

    /** The public keys for which what begins from now on is locked as well. */
    public Collection<String> recipients() throws Trouble {
        KeyFile.Found found = setup();
        KeyFile key = found == null ? null : found.key();
        return key == null ? List.of() : key.recovery().keySet();
    }

    /** Chooses that nothing is encrypted; what is encrypted already stays so. */
    void choosePlain() throws IOException {
        AtomicFile.write(disk, folder.resolve(SETUP), KeyFile.plain());
    }

    /** Chooses a passphrase. What was saved before it opens as it did. */
    void choose(char[] passphrase, Collection<String> recipients, Derivation derivation) throws IOException {
        byte[] opener = derivation.key(passphrase);
        KeyFile setup = KeyFile.of(Box.newKey(), derivation, opener, recipients);
        AtomicFile.write(disk, folder.resolve(SETUP), setup.bytes());
        keyring.add(derivation, opener);
    }

    /**
     * Tries a passphrase on all that is locked.
     *
     * @return false when it opens nothing. Nothing is lost then, and it may be tried as often as people like.
     */
    boolean unlock(char[] passphrase, List<Path> conversations) throws Trouble {
        Set<Derivation> tried = new LinkedHashSet<>();
        boolean fits = false;
        for (KeyFile key : keys(conversations)) {
            Derivation derivation = key.derivation();
            if (keyring.opener(derivation) == null && tried.add(derivation)) {
                byte[] opener = derivation.key(passphrase);
                if (key.open(opener) != null) {
                    keyring.add(derivation, opener);
                    fits = true;
                }
            }
        }
        return fits;
    }

    private List<KeyFile> keys(List<Path> conversations) throws Trouble {
        List<KeyFile> keys = new ArrayList<>();
        KeyFile.Found setup = setup();
        if (setup != null && setup.key() != null) {
            keys.add(setup.key());
        }
        for (Path conversation : conversations) {
            KeyFile.Found found = quietly(conversation);
            if (found != null && found.key() != null) {
                keys.add(found.key());
            }
        }
        return keys;
    }

    /** Puts the key of a conversation away anew, under the passphrase that was chosen last. */
    boolean rewrap(Path conversation, @Nullable String identity) throws IOException, Trouble {
        KeyFile.Found setup = setup();
        KeyFile chosen = setup == null ? null : setup.key();
        byte[] opener = chosen == null ? null : keyring.opener(chosen.derivation());
        KeyFile.Found found = quietly(conversation);
        KeyFile old = found == null ? null : found.key();
        if (chosen == null || opener == null || old == null) {
            return false;
        }
        byte[] before = keyring.opener(old.derivation());
        byte[] key = before == null ? null : old.open(before);
        if (key == null && identity != null) {
            key = old.recover(identity);
        }
        if (key == null) {
            return false;
        }
        KeyFile anew =
                KeyFile.of(key, chosen.derivation(), opener, chosen.recovery().keySet());
        AtomicFile.write(disk, conversation.resolve(KeyFile.NAME), anew.bytes());
        return true;
    }

    /**
     * Makes the key of a conversation that begins.
     *
     * @return what seals its records
     */
    Seal begin(Path conversation) throws IOException, Trouble {
        KeyFile.Found setup = setup();
        KeyFile chosen = setup == null ? null : setup.key();
        if (chosen == null) {
            if (setup == null) {
                throw new Trouble.NotSetUp(words.say("journal.unset"));
            }
            return Seal.PLAIN;
        }
        byte[] opener = keyring.opener(chosen.derivation());
        if (opener == null) {
            throw new Trouble.Locked(words.say("journal.locked"));
        }
        byte[] key = Box.newKey();
        KeyFile file =
                KeyFile.of(key, chosen.derivation(), opener, chosen.recovery().keySet());
        try (Disk.Writing writing = disk.create(conversation.resolve(KeyFile.NAME))) {
            writing.write(0, file.bytes());
            writing.force(true);
        }
        // Before the journal: one without its key would be of no use to anybody.
        disk.syncFolder(conversation);
        return new Sealed(key);
    }

    /**
     * What opens the records of a conversation.
     *
     * @throws Trouble.Locked when its passphrase was not given
     * @throws Trouble when its key cannot be read
     */
    Seal seal(Path conversation) throws IOException, Trouble {
        KeyFile.Found found = found(conversation.resolve(KeyFile.NAME));
        if (found == null) {
            return Seal.PLAIN;
        }
        KeyFile file = found.key();
        if (file == null) {
            throw new Trouble(words.say("journal.key", String.valueOf(conversation.getFileName())), null);
        }
        byte[] opener = keyring.opener(file.derivation());
        byte[] key = opener == null ? null : file.open(opener);
        if (key == null) {
            throw new Trouble.Locked(words.say("journal.locked.one", String.valueOf(conversation.getFileName())));
        }
        return new Sealed(key);
    }

    private KeyFile.@Nullable Found quietly(Path conversation) {
        try {
            return found(conversation.resolve(KeyFile.NAME));
        } catch (IOException e) {
            return null;
        }
    }

    private KeyFile.@Nullable Found setup() throws Trouble {
        try {
            KeyFile.Found found = found(folder.resolve(SETUP));
            if (found != null && !found.plain()) {
                must(found);
            }
            return found;
        } catch (IOException e) {
            throw Complaint.trouble(words, folder, e);
        }
    }

    private KeyFile must(KeyFile.Found found) throws Trouble {
        KeyFile key = found.key();
        if (key == null) {
            throw new Trouble(words.say("journal.setup"), null);
        }
        return key;
    }

    private KeyFile.@Nullable Found found(Path file) throws IOException {
        return disk.exists(file) ? KeyFile.read(disk.read(file)) : null;
    }
}
