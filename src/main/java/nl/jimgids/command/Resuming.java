package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Now;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Header;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Opened;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Saved;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Script;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim resume}: goes on with a saved conversation. */
final class Resuming {
    private final Surroundings surroundings;
    private final Jim.Output output;
    private final @Nullable Path folder;
    private final boolean plain;
    private final boolean simple;
    private final Words words;

    /** Whether people asked for these words; else the conversation goes on in the language that it has. */
    private final boolean asked;

    Resuming(Surroundings surroundings, Jim.Resume options) {
        this(
                surroundings,
                surroundings.words(options.common.language),
                options.output,
                options.dialogues == null ? null : Path.of(options.dialogues),
                options.plain,
                options.simple,
                options.common.language != null);
    }

    Resuming(
            Surroundings surroundings,
            Words words,
            Jim.Output output,
            @Nullable Path folder,
            boolean plain,
            boolean simple,
            boolean asked) {
        this.surroundings = surroundings;
        this.words = words;
        this.output = output;
        this.folder = folder;
        this.plain = plain;
        this.simple = simple;
        this.asked = asked;
    }

    int run(@Nullable String id) {
        try (Terminals terminal = AtTable.open(surroundings, words, plain)) {
            return run(terminal, id);
        }
    }

    int run(Terminals terminal, @Nullable String typed) {
        try {
            Dialogues dialogues = Dialogues.of(surroundings, words, folder);
            Store store = surroundings.store(words);
            if (!Unlocking.at(terminal, words).toRead(store)) {
                return Exit.STOPPED;
            }
            String id = typed == null ? choose(terminal, store, dialogues) : typed;
            return id == null ? Exit.NOTHING_TO_RESUME : open(terminal, dialogues, store.open(id));
        } catch (Trouble e) {
            terminal.say(String.valueOf(e.getMessage()));
            return Exit.after(e);
        } catch (IOException e) {
            terminal.say(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    /** The only conversation that can go on, or the one that people choose; null, and said why, when there is none. */
    private @Nullable String choose(Terminals terminal, Store store, Dialogues dialogues) throws Trouble {
        List<Saved> all = store.list();
        List<Saved> resting = all.stream()
                .filter(saved -> saved.state() == Saved.State.RESTING)
                .toList();
        if (resting.isEmpty()) {
            boolean open = all.stream().anyMatch(saved -> saved.state() == Saved.State.OPEN);
            terminal.say(words.say(open ? "command.resume.elsewhere" : "command.resume.none"));
            return null;
        }
        if (resting.size() == 1) {
            return resting.get(0).id();
        }
        List<String> rows = new ArrayList<>();
        resting.forEach(saved -> rows.add(Listing.line(saved, dialogues.library(), words)));
        int chosen = terminal.choose(words.say("command.resume.which"), rows);
        return chosen < 0 ? null : resting.get(chosen).id();
    }

    private int open(Terminals terminal, Dialogues dialogues, Opened opened) throws Trouble {
        if (opened instanceof Opened.ReadOnly readOnly) {
            terminal.say(readOnly.message());
            return Exit.FILE;
        }
        Opened.Ready ready = (Opened.Ready) opened;
        Header header = ready.reading().header();
        if (asked || header == null) {
            return goOn(terminal, dialogues.in(words.language()), ready);
        }
        Words its = surroundings.words(header.language());
        return new Resuming(surroundings, its, output, folder, plain, simple, true)
                .goOn(terminal, dialogues.in(header.language()), ready);
    }

    private int goOn(Terminals terminal, Dialogues dialogues, Opened.Ready ready) throws Trouble {
        try (Journal journal = ready.journal()) {
            Reading reading = ready.reading();
            Script script = reading.header() == null
                    ? null
                    : dialogues.ready(reading.header().dialogue());
            if (script == null) {
                return Exit.UNUSABLE;
            }
            Output summaries = Output.of(surroundings, words, output, script);
            if (summaries == null) {
                return Exit.USAGE;
            }
            Conversation conversation = reading.conversation(script, dialogues.library());
            if (conversation.finished() != null) {
                terminal.say(words.say("command.resume.finished", journal.id()));
                return Exit.NOTHING_TO_RESUME;
            }
            boolean changed = !reading.changed(script, dialogues.library()).isEmpty();
            if (!changed && AtTable.forgets(conversation)) {
                forget(terminal, journal);
                return Exit.NOTHING_TO_RESUME;
            }
            ready.recovered().tell(words).forEach(terminal::say);
            if (changed && !wantsTo(terminal, conversation)) {
                terminal.say(words.say("command.refit.later", SafeText.line(journal.id())));
                return Exit.STOPPED;
            }
            List<Draft> drafts = ready.recovered().drafts();
            if (changed) {
                for (Draft draft : drafts) {
                    Refitting.half(conversation, draft, words).forEach(terminal::say);
                }
                // Without how its question stood, it is not known for whom it is.
                drafts =
                        drafts.stream().filter(draft -> draft.setting() != null).toList();
            }
            journal.with(script, dialogues.library());
            welcome(terminal, conversation);
            conversation = goOn(conversation, journal);
            return new AtTable(surroundings, words, plain, simple, summaries)
                    .speaking(dialogues.library())
                    .from(folder)
                    .resume(terminal, conversation, journal, drafts);
        } catch (Keeper.NotKept e) {
            terminal.say(words.say("command.not-kept", String.valueOf(e.getMessage())));
            return Exit.FILE;
        }
    }

    /** People chose that nothing is kept, and the program ended before it was removed. */
    private void forget(Terminals terminal, Journal journal) throws Keeper.NotKept, Trouble {
        journal.forget();
        AccessLog log = surroundings.store(words).log();
        log.add(AccessLog.What.FORGOTTEN, journal.id(), surroundings.clock().get());
        terminal.say(words.say("command.resume.forgotten"));
    }

    /** Tells what the change means for what was said; whether people go on is theirs to choose. */
    private boolean wantsTo(Terminals terminal, Conversation conversation) {
        Refitting.lines(conversation, words).forEach(terminal::say);
        List<String> ways = List.of(words.say("command.refit.on"), words.say("command.refit.not-now"));
        return terminal.choose(words.say("command.refit.which"), ways) == 0;
    }

    private void welcome(Terminals terminal, Conversation conversation) {
        String where = conversation.now() instanceof Now.Asking asking
                ? asking.prompt().part()
                : conversation.script().title().text();
        String day = words.day(conversation.last().toLocalDate());
        // What people look at alone has no name on a screen that others may see.
        boolean alone = !conversation.now().alone().isEmpty();
        terminal.say(
                alone || where.isEmpty()
                        ? words.say("command.resume.welcome.plain", day)
                        : words.say("command.resume.welcome", day, SafeText.line(where)));
    }

    /** A pause that people chose is over; so is one of the script, since they came back. */
    private Conversation goOn(Conversation conversation, Journal journal) throws Keeper.NotKept {
        if (!conversation.paused() && !(conversation.now() instanceof Now.Resting)) {
            return conversation;
        }
        String rest = conversation.now() instanceof Now.Resting resting ? resting.key() : null;
        Event resumed = new Event.Resumed(rest, surroundings.clock().get());
        journal.keep(resumed);
        return conversation.after(resumed);
    }
}
