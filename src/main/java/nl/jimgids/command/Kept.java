package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Script;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** A saved conversation with the script that it follows. */
record Kept(String id, Reading reading, Conversation conversation) {
    /** It cannot be shown; why was said. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final int exit;

        Unusable(int exit) {
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }

    /**
     * Finds one.
     *
     * @param folder of its dialogue, when that is none of the program's own
     * @param language in which it is shown; null: that of the conversation
     */
    static Kept of(
            Surroundings surroundings,
            Words words,
            Store store,
            String typed,
            @Nullable String folder,
            @Nullable String language)
            throws Trouble, Unusable {
        String id = store.find(typed);
        Reading reading = store.read(id);
        if (reading.header() == null || reading.condition() != Reading.Condition.SOUND) {
            surroundings.err().println(words.say("command.resume.unreadable", SafeText.line(typed)));
            throw new Unusable(Exit.FILE);
        }
        try {
            Dialogues dialogues = Dialogues.of(surroundings, words, folder == null ? null : Path.of(folder))
                    .in(language == null ? reading.header().language() : language);
            Script script = dialogues.ready(reading.header().dialogue());
            if (script == null) {
                throw new Unusable(Exit.UNUSABLE);
            }
            return new Kept(id, reading, reading.conversation(script, dialogues.library()));
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            throw new Unusable(Exit.FILE);
        }
    }

    /** What was done with a conversation, a line each. */
    static List<String> told(AccessLog.Accesses log, String id, Words words) {
        List<String> lines = new ArrayList<>();
        for (AccessLog.Access access : log.of(id)) {
            String what = access.what().name().toLowerCase(Locale.ROOT);
            lines.add(words.say("command.access." + what, words.day(access.at().toLocalDate())) + "\n");
        }
        if (!log.whole()) {
            lines.add(words.say("command.access.changed") + "\n");
        }
        return lines;
    }
}
