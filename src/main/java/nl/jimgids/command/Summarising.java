package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Path;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Script;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryMarkdown;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim summary}: a summary of a saved conversation, again. */
final class Summarising {
    private final Surroundings surroundings;
    private final Jim.Summarise options;
    private final Words words;

    Summarising(Surroundings surroundings, Jim.Summarise options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Store store = surroundings.store(words);
            if (!Unlocking.from(surroundings, words).toRead(store)) {
                return Exit.STOPPED;
            }
            Reading reading = store.read(options.id);
            if (reading.header() == null || reading.condition() != Reading.Condition.SOUND) {
                surroundings.err().println(words.say("command.resume.unreadable", SafeText.line(options.id)));
                return Exit.FILE;
            }
            Dialogues dialogues = Dialogues.of(
                            surroundings, words, options.dialogues == null ? null : Path.of(options.dialogues))
                    .in(options.common.language == null ? reading.header().language() : words.language());
            Script script = dialogues.ready(reading.header().dialogue());
            if (script == null) {
                return Exit.UNUSABLE;
            }
            Output output = Output.of(surroundings, words, options.output, script);
            if (output == null) {
                return Exit.USAGE;
            }
            if (!reading.changed(script, dialogues.library()).isEmpty()) {
                surroundings.err().println(words.say("command.summary.changed"));
            }
            AccessLog.What what = output.toFolder() ? AccessLog.What.EXPORTED : AccessLog.What.READ;
            int exit = write(reading.conversation(script, dialogues.library()), output);
            store.log().add(what, store.find(options.id), surroundings.clock().get());
            return exit;
        } catch (Trouble.NoSuch e) {
            surroundings.err().println(e.getMessage());
            return Exit.NOTHING_TO_RESUME;
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private int write(Conversation conversation, Output output) {
        if (output.toFolder()) {
            return output.write(conversation) ? Exit.DONE : Exit.FILE;
        }
        surroundings.out().print(SummaryMarkdown.of(Summary.of(conversation, output.reader())));
        return Exit.DONE;
    }
}
