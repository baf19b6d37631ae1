package nl.jimgids.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Respondent;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.Table;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Saved;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Signal;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryText;
import nl.jimgids.terminal.Drafts;
import nl.jimgids.terminal.Manner;
import nl.jimgids.terminal.Opening;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** A conversation with people at a terminal: sitting down, holding it, keeping it, and what they get out of it. */
final class AtTable {
    private static final int READ_BACK_WIDTH = 72;

    private final Surroundings surroundings;
    /** Those of the language in which people talk now. */
    private Words words;

    private final boolean plain;
    private final boolean simple;
    private final Output output;

    /** Where the dialogue stands, when it is none of the program's own. */
    private @Nullable Path folder;

    /** The case that it belongs to. */
    private @Nullable String caseName;

    /** The dialogues, in whatever language they are translated into; null when people cannot change it on the way. */
    private @Nullable DialogueFolder tongues;

    AtTable(Surroundings surroundings, Words words, boolean plain, boolean simple, Output output) {
        this.surroundings = surroundings;
        this.words = words;
        this.plain = plain;
        this.simple = simple;
        this.output = output;
    }

    /** Of the case with this word; null: it stands alone. */
    AtTable in(@Nullable String name) {
        this.caseName = name;
        return this;
    }

    /** With these dialogues, people can go on in another language. */
    AtTable speaking(DialogueFolder dialogues) {
        this.tongues = dialogues;
        return this;
    }

    AtTable from(@Nullable Path folder) {
        this.folder = folder;
        return this;
    }

    /** Begins to open the terminal. */
    static Opening opening(Surroundings surroundings, boolean plain) {
        return Terminals.opening(plain, surroundings.environment(), surroundings.in(), surroundings.out());
    }

    static Terminals open(Surroundings surroundings, Words words, boolean plain) {
        return opening(surroundings, plain).open(words);
    }

    /** Asks whether people are sure. */
    static boolean isSure(Surroundings surroundings, Words words, boolean plain, String key, Object... arguments) {
        try (Terminals terminal = open(surroundings, words, plain)) {
            return isYes(terminal, words, words.say(key, arguments));
        }
    }

    static boolean isYes(Terminals terminal, Words words, String question) {
        return terminal.choose(question, List.of(words.yesNo(true), words.yesNo(false))) == 0;
    }

    /**
     * Begins a conversation.
     *
     * @param head what people sit down for
     * @param whole the same with its steps; asked for once they sit, and null when it cannot be used
     */
    int start(
            Terminals terminal,
            Library library,
            Script head,
            Supplier<@Nullable Script> whole,
            boolean shortForm,
            boolean save) {
        boolean keeps = save;
        if (save) {
            try {
                if (!Unlocking.at(terminal, words).toBegin(surroundings.store(words))) {
                    terminal.say(words.say("command.stopped.unsaved"));
                    return Exit.STOPPED;
                }
            } catch (Trouble e) {
                if (!isFineUnsaved(terminal, e)) {
                    return Exit.FILE;
                }
                keeps = false;
            }
        }
        Table table = terminal.seat(head, keeps ? tables() : List.of());
        Script script = whole.get();
        if (script == null) {
            return Exit.UNUSABLE;
        }
        if (table == null) {
            terminal.say(words.say("command.stopped.unsaved"));
            return Exit.STOPPED;
        }
        Earlier earlier = keeps ? earlier(terminal, script, library, table) : Earlier.NONE;
        Event.Started start = new Event.Started(
                table, shortForm, earlier, surroundings.clock().get());
        Conversation conversation = Conversation.begin(library, script, start);
        if (!keeps) {
            return hold(terminal, conversation, null, List.of(), false);
        }
        try (Journal journal = surroundings.store(words).create(script, start)) {
            journal.with(script, library);
            log(terminal, AccessLog.What.BEGUN, journal.id());
            return hold(terminal, conversation, journal, List.of(), false);
        } catch (Trouble e) {
            return isFineUnsaved(terminal, e) ? hold(terminal, conversation, null, List.of(), false) : Exit.FILE;
        }
    }

    /** Who sat at the tables of the same case, the last first. */
    private List<Table> tables() {
        if (caseName == null) {
            return List.of();
        }
        try {
            List<Table> tables = new ArrayList<>();
            for (Saved saved : surroundings.store(words).list()) {
                Event.Started start =
                        saved.reading() == null ? null : saved.reading().start();
                if (start != null && caseName.equals(start.earlier().name())) {
                    tables.add(start.table());
                }
            }
            return tables;
        } catch (Trouble e) {
            // What cannot be read is told when people sit; until then only names are missing.
            return List.of();
        }
    }

    private Earlier earlier(Terminals terminal, Script script, Library library, Table table) {
        if (caseName == null) {
            return Earlier.NONE;
        }
        try {
            return new Recalling(terminal, words).of(caseName, surroundings.store(words), script, library, table);
        } catch (Trouble e) {
            // It can go on without what was said before; the case it belongs to stays the same.
            terminal.say(String.valueOf(e.getMessage()));
            return new Earlier(caseName, null, List.of());
        }
    }

    /** Without a place to keep it people may still want to talk, and they are told what that means. */
    private boolean isFineUnsaved(Terminals terminal, Trouble trouble) {
        terminal.say(String.valueOf(trouble.getMessage()));
        return isYes(terminal, words, words.say("command.unsaved.anyway"));
    }

    /** Goes on with a conversation that was opened. */
    int resume(Terminals terminal, Conversation conversation, Journal journal, List<Draft> drafts) {
        log(terminal, AccessLog.What.RESUMED, journal.id());
        return hold(terminal, conversation, journal, drafts, true);
    }

    /** People are told when this cannot be written down; it is no reason to send them away. */
    private void log(Terminals terminal, AccessLog.What what, String id) {
        try {
            surroundings.store(words).log().add(what, id, surroundings.clock().get());
        } catch (Trouble e) {
            terminal.say(String.valueOf(e.getMessage()));
        }
    }

    private int hold(
            Terminals terminal,
            Conversation conversation,
            @Nullable Journal journal,
            List<Draft> before,
            boolean resumed) {
        AtomicBoolean kept = new AtomicBoolean(journal != null);
        Drafts drafts = journal == null ? Drafts.NONE : new HalfTyped(journal, before);
        Keeper keeper = journal == null
                ? Keeper.NOTHING
                : new Persistent(terminal, words, journal, kept, id -> log(terminal, AccessLog.What.FORGOTTEN, id));
        Conversation now = conversation;
        boolean told = resumed;
        Respondent people = terminal.respondent(words, manner(now, drafts, kept));
        try {
            while (true) {
                Session session = new Session(now, people, keeper, surroundings.clock());
                Session.Result result = told ? session.toldBefore().hold() : session.hold();
                if (result.ending() != Session.Ending.SWITCHED) {
                    return close(terminal, result, journal);
                }
                now = inOtherLanguage(result.conversation(), journal);
                told = true;
                people = terminal.respondent(words, manner(now, drafts, kept), people);
            }
        } catch (Keeper.NotKept e) {
            terminal.say(words.say("command.not-kept.stop"));
            return Exit.FILE;
        }
    }

    private Manner manner(Conversation conversation, Drafts drafts, AtomicBoolean kept) {
        return Manner.plain()
                .withReadBack(said -> SummaryText.lines(Summary.of(said, Reader.table()), READ_BACK_WIDTH))
                .withDrafts(drafts)
                .withSaving(kept::get)
                .withToday(() -> surroundings.clock().get().toLocalDate())
                .withSimple(simple)
                .withOtherLanguage(other(conversation) != null);
    }

    /** The other language that a conversation can be held in; null when there is none. */
    private @Nullable String other(Conversation conversation) {
        Script script = conversation.script();
        DialogueFolder all = tongues;
        return all == null
                ? null
                : Words.LANGUAGES.stream()
                        .filter(language -> !language.equals(script.language()))
                        .filter(language -> all.speaks(script.name(), language))
                        .findFirst()
                        .orElse(null);
    }

    /** The same conversation over the same script in its other language: answers are known by what was asked, not by words. */
    private Conversation inOtherLanguage(Conversation conversation, @Nullable Journal journal) {
        String language = other(conversation);
        DialogueFolder library = language == null || tongues == null ? null : tongues.in(language);
        Script script =
                library == null ? null : library.find(conversation.script().name());
        if (library == null || script == null) {
            return conversation;
        }
        if (journal != null) {
            journal.with(script, library);
        }
        words = Words.in(script.language());
        return Conversation.of(library, script, conversation.events());
    }

    private int close(Terminals terminal, Session.Result result, @Nullable Journal journal) {
        boolean forgotten = forgets(result.conversation()) || (journal != null && journal.forgotten());
        boolean saved = journal != null && !forgotten;
        String id = journal == null ? "" : journal.id();
        switch (result.ending()) {
            case FINISHED:
                return finish(terminal, result.conversation(), saved ? journal : null, forgotten);
            case STUCK:
                if (result.conversation().now() instanceof Now.Stuck stuck) {
                    String why = words.say("stuck." + stuck.reason());
                    String place = SafeText.line(stuck.place().toString());
                    terminal.say(words.say("command.stuck", why, place));
                }
                return Exit.UNUSABLE;
            default:
                terminal.say(saved ? words.say("command.stopped", again(id)) : words.say("command.stopped.unsaved"));
                return result.ending() == Session.Ending.INTERRUPTED ? Exit.INTERRUPTED : Exit.STOPPED;
        }
    }

    /** Whether people chose that nothing is kept: then no summary is written either. */
    static boolean forgets(Conversation conversation) {
        return conversation.path().asked().stream()
                .anyMatch(asked ->
                        asked.prompt().signals(asked.given().response()).contains(Signal.FORGET));
    }

    private String again(String id) {
        return folder == null ? id : id + " --dialogues " + SafeText.line(folder.toString());
    }

    private int finish(Terminals terminal, Conversation conversation, @Nullable Journal journal, boolean forgotten) {
        if (forgotten || (journal == null && !output.toFolder())) {
            terminal.say(words.say("command.finished.unsaved"));
            return Exit.DONE;
        }
        boolean locked = journal != null && journal.encrypted();
        if (journal != null && locked && !output.toFolder()) {
            terminal.say(words.say("command.finished.locked", again(journal.id())));
            return Exit.DONE;
        }
        terminal.say(words.say("command.finished"));
        Path store = journal == null || locked ? null : journal.folder();
        boolean written = output.write(conversation, store, terminal::say, terminal::say);
        if (journal != null) {
            terminal.say(words.say("command.finished.for", again(journal.id())));
        }
        return written ? Exit.DONE : Exit.FILE;
    }
}
