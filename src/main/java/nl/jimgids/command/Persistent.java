package nl.jimgids.command;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.journal.Journal;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.Words;

/** Keeps with the journal; where that fails, people decide whether it is tried again. Their words wait meanwhile. */
record Persistent(Terminals terminal, Words words, Journal journal, AtomicBoolean kept, Consumer<String> forgotten)
        implements Keeper {
    @Override
    public void keep(Event event) throws NotKept {
        while (true) {
            try {
                journal.mend();
                journal.keep(event);
                return;
            } catch (NotKept e) {
                terminal.say(words.say("command.not-kept", String.valueOf(e.getMessage())));
                if (!AtTable.isYes(terminal, words, words.say("command.not-kept.again"))) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void forget() throws NotKept {
        kept.set(false);
        try {
            journal.forget();
            forgotten.accept(journal.id());
        } catch (NotKept e) {
            terminal.say(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
