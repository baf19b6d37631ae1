package nl.jimgids.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Forgotten;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim forget}: removes saved conversations, and says what was removed. */
final class Forgetting {
    private final Surroundings surroundings;
    private final Jim.Forget options;
    private final Words words;

    Forgetting(Surroundings surroundings, Jim.Forget options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Store store = surroundings.store(words);
            // All of them are looked up before the first is removed: a mistyped one removes nothing.
            List<String> ids = new ArrayList<>();
            for (String typed : options.ids) {
                ids.add(store.find(typed));
            }
            if (options.olderThan != null || options.handedOver) {
                Integer days = options.olderThan == null ? Integer.valueOf(0) : Retention.days(options.olderThan);
                if (days == null || !ids.isEmpty()) {
                    surroundings.err().println(words.say("command.forget.older"));
                    return Exit.USAGE;
                } else if (!Unlocking.from(surroundings, words).toRead(store)) {
                    return Exit.STOPPED;
                }
                LocalDate before = surroundings.clock().get().toLocalDate().minusDays(days);
                ids.addAll(Retention.of(store.list(), store.log().read(), before, options.handedOver));
                if (ids.isEmpty()) {
                    surroundings.err().println(words.say("command.forget.none"));
                    return Exit.DONE;
                }
            } else if (ids.isEmpty()) {
                surroundings.err().println(words.say("command.forget.which"));
                return Exit.USAGE;
            }
            if (!options.yes && !isSure(ids)) {
                surroundings.err().println(words.say("command.forget.not"));
                return Exit.STOPPED;
            }
            int exit = Exit.DONE;
            for (String id : ids) {
                exit = Math.max(exit, forget(store, id));
            }
            return exit;
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.after(e);
        }
    }

    private boolean isSure(List<String> ids) {
        return AtTable.isSure(surroundings, words, options.plain, "command.forget.sure", String.join(", ", ids));
    }

    /** One that cannot go is no reason for the others to stay. */
    private int forget(Store store, String id) {
        try {
            return forgotten(store, id);
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.after(e);
        }
    }

    private int forgotten(Store store, String id) throws Trouble {
        Forgotten forgotten = store.forget(id);
        store.log().add(AccessLog.What.FORGOTTEN, id, surroundings.clock().get());
        surroundings.out().println(words.say("command.forget.done", id));
        for (String name : forgotten.removed()) {
            surroundings.out().println(words.say("command.forget.removed", SafeText.line(name)));
        }
        for (String name : forgotten.left()) {
            surroundings.err().println(words.say("command.forget.left", SafeText.line(name)));
        }
        return forgotten.complete() ? Exit.DONE : Exit.FILE;
    }
}
