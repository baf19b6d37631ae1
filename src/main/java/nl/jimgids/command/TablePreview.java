package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryText;
import nl.jimgids.terminal.Manner;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the author, in memory only. What was answered is told again to each new form of the script, as when a
 * conversation is resumed after its script was changed: what no longer fits is asked again.
 */
final class TablePreview implements Preview {
    private static final int READ_BACK_WIDTH = 72;

    private final Surroundings surroundings;
    private final Words words;
    private final Terminals terminal;

    /** What was done at the table so far, without its beginning and its ends. */
    private List<Event> done = new ArrayList<>();

    private boolean saved;

    TablePreview(Surroundings surroundings, Words words, boolean plain) {
        this.surroundings = surroundings;
        this.words = words;
        this.terminal = AtTable.open(surroundings, words, plain);
    }

    @Override
    public boolean until(Next next, Library library, @Nullable Script script) throws InterruptedException {
        saved(false);
        Thread waiting = new Thread(
                () -> {
                    try {
                        next.await();
                        saved(true);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "jim-saves");
        waiting.setDaemon(true);
        waiting.start();
        boolean goesOn = true;
        while (goesOn && !isSaved()) {
            goesOn = script == null ? waits() : hold(library, script);
        }
        waiting.interrupt();
        waiting.join();
        return isSaved();
    }

    /** That there was a save and that whoever is asked is told so happen at once, so that neither is seen without the other. */
    private synchronized void saved(boolean now) {
        saved = now;
        if (now) {
            terminal.breakOff();
        } else {
            terminal.listen();
        }
    }

    private synchronized boolean isSaved() {
        return saved;
    }

    /** There is nothing to hold; whether people go on. */
    private boolean waits() {
        terminal.choose(words.say("command.preview.waits"), List.of(words.say("command.preview.stop")));
        return false;
    }

    /** Holds the conversation from where it was; whether people go on. */
    private boolean hold(Library library, Script script) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.Started(
                Table.everyone(script), false, surroundings.clock().get()));
        events.addAll(done);
        Conversation conversation = Conversation.of(library, script, events);
        Manner manner = Manner.plain()
                .withReadBack(said -> SummaryText.lines(Summary.of(said, Reader.table()), READ_BACK_WIDTH))
                .withSaving(() -> false)
                .withToday(() -> surroundings.clock().get().toLocalDate());
        Session session =
                new Session(conversation, terminal.respondent(words, manner), Keeper.NOTHING, surroundings.clock());
        if (!done.isEmpty()) {
            session.toldBefore();
        }
        Session.Result result;
        try {
            result = session.hold();
        } catch (Keeper.NotKept e) {
            throw new IllegalStateException("nothing is kept here", e);
        }
        done = new ArrayList<>(result.conversation().events());
        done.removeIf(event ->
                event instanceof Event.Started || event instanceof Event.Paused || event instanceof Event.Finished);
        return switch (result.ending()) {
            case FINISHED -> over(words.say("command.preview.over"));
            case STUCK -> {
                String why = result.conversation().now() instanceof Now.Stuck stuck
                        ? words.say(
                                "command.stuck",
                                words.say("stuck." + stuck.reason()),
                                SafeText.line(stuck.place().toString()))
                        : "";
                yield over(why);
            }
            default -> false;
        };
    }

    /** The script leads no further; whether people begin once more. */
    private boolean over(String why) {
        List<String> ways = List.of(words.say("command.preview.again"), words.say("command.preview.stop"));
        boolean again = terminal.choose(why, ways) == 0;
        if (again) {
            done.clear();
        }
        return again;
    }

    @Override
    public void close() {
        terminal.close();
    }
}
