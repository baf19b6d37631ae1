package nl.jimgids.command;

import nl.jimgids.conversation.Conversation;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryMarkdown;
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
            String language = options.common.language == null ? null : words.language();
            Kept kept = Kept.of(surroundings, words, store, options.id, options.dialogues, language);
            Conversation conversation = kept.conversation();
            Output output = Output.of(surroundings, words, options.output, conversation.script());
            if (output == null) {
                return Exit.USAGE;
            }
            if (!kept.reading()
                    .changed(conversation.script(), conversation.library())
                    .isEmpty()) {
                surroundings.err().println(words.say("command.summary.changed"));
            }
            AccessLog.What what = output.toFolder() ? AccessLog.What.EXPORTED : AccessLog.What.READ;
            int exit = write(conversation, output);
            store.log().add(what, kept.id(), surroundings.clock().get());
            return exit;
        } catch (Kept.Unusable e) {
            return e.exit();
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.after(e);
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
