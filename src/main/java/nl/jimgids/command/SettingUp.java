package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.journal.Vault;
import nl.jimgids.journal.key.Age;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim setup}: chooses how what is saved is encrypted, or gives it another passphrase. */
final class SettingUp {
    private final Surroundings surroundings;
    private final Jim.Setup options;
    private final Words words;

    SettingUp(Surroundings surroundings, Jim.Setup options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        for (String recipient : options.recovery) {
            if (!Age.isRecipient(recipient)) {
                surroundings.err().println(words.say("command.setup.no-recipient", SafeText.line(recipient)));
                return Exit.USAGE;
            }
        }
        try {
            Store store = surroundings.store(words);
            return options.noEncryption ? plain(store) : encrypted(store);
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        }
    }

    private int plain(Store store) throws Trouble {
        store.choosePlain();
        surroundings.err().println(words.say("command.setup.plain"));
        return Exit.DONE;
    }

    private int encrypted(Store store) throws Trouble {
        String identity = null;
        if (options.recover != null) {
            identity = identity(options.recover);
            if (identity == null) {
                surroundings.err().println(words.say("command.setup.no-identity", SafeText.line(options.recover)));
                return Exit.USAGE;
            }
        }
        Unlocking unlocking = Unlocking.from(surroundings, words);
        Vault.State before = store.vault().state();
        if (identity == null && !unlocking.toRead(store)) {
            return Exit.STOPPED;
        }
        Collection<String> recipients = new ArrayList<>(List.of(options.recovery));
        if (recipients.isEmpty()) {
            recipients.addAll(store.vault().recipients());
        }
        surroundings.err().println(words.say("command.setup.about"));
        if (!unlocking.chosen(store, recipients)) {
            return Exit.STOPPED;
        }
        Vault.Rewrapped rewrapped = store.rewrap(identity);
        if (before == Vault.State.PLAIN) {
            surroundings.err().println(words.say("command.setup.from-now"));
        }
        if (rewrapped.done() > 0) {
            surroundings.err().println(words.say("command.setup.rewrapped", rewrapped.done()));
        }
        if (!rewrapped.left().isEmpty()) {
            surroundings.err().println(words.say("command.setup.left", String.join(", ", rewrapped.left())));
        }
        if (recipients.isEmpty()) {
            surroundings.err().println(words.say("command.setup.alone"));
        }
        return rewrapped.left().isEmpty() ? Exit.DONE : Exit.FILE;
    }

    private static @Nullable String identity(String file) {
        try {
            return Age.identity(Files.readString(Path.of(file)));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
