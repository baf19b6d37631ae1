package nl.jimgids.command;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import nl.jimgids.check.FindingText;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.EarlierSheet;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetRespondent;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryMarkdown;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Holds a conversation with the answers of a file. Nothing is written before all of them are found to fit. */
final class FromFile {
    private final Surroundings surroundings;
    private final Words words;
    private final Output output;
    private final boolean keeps;
    private final @Nullable String caseName;
    private final Unlocking unlocking;

    /**
     * @param keeps whether the conversation is saved as well
     * @param caseName the case that it belongs to; null: it stands alone
     */
    FromFile(Surroundings surroundings, Words words, Output output, boolean keeps, @Nullable String caseName) {
        this.caseName = caseName;
        this.unlocking = Unlocking.from(surroundings, words);
        this.keeps = keeps;
        this.surroundings = surroundings;
        this.words = words;
        this.output = output;
    }

    int hold(Library library, Script script, boolean shortForm, String name, byte[] bytes) {
        Source source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
        AnswerSheet.Reading reading = AnswerSheet.read(name, bytes, script);
        AnswerSheet sheet = reading.sheet();
        if (sheet == null) {
            return unusable(reading.findings(), source);
        }
        EarlierSheet.Reading before =
                EarlierSheet.read(sheet, library, surroundings.clock().get().toLocalDate());
        if (!before.findings().isEmpty()) {
            return unusable(before.findings(), source);
        }
        Earlier earlier;
        try {
            earlier = earlier(script, library, before.earlier());
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        }
        if (earlier == null) {
            return Exit.STOPPED;
        }
        OffsetDateTime start = surroundings.clock().get();
        SheetRespondent respondent = new SheetRespondent(
                sheet, words, () -> surroundings.clock().get().toLocalDate());
        Conversation conversation =
                Conversation.begin(library, script, new Event.Started(sheet.table(), shortForm, earlier, start));
        Session.Result result;
        try {
            result = new Session(conversation, respondent, Keeper.NOTHING, surroundings.clock()).hold();
        } catch (Keeper.NotKept e) {
            throw new IllegalStateException("nothing is kept here", e);
        }
        Finding misfit = misfit(result, respondent, sheet);
        if (misfit != null) {
            return unusable(List.of(misfit), source);
        }
        return keep(library, script, result.conversation());
    }

    /** What the conversation knows from earlier ones: those of its case, else what the file says; null when people stopped at the passphrase. */
    private @Nullable Earlier earlier(Script script, Library library, Earlier written) throws Trouble {
        if (caseName == null) {
            return written;
        }
        Store store = surroundings.store(words);
        if (!unlocking.toRead(store)) {
            return null;
        }
        Cases cases = Cases.of(store, library, words);
        cases.left().forEach(surroundings.err()::println);
        return cases.earlier(caseName, script, library);
    }

    private int keep(Library library, Script script, Conversation conversation) {
        if (keeps && !AtTable.forgets(conversation)) {
            try {
                Store store = surroundings.store(words);
                if (!unlocking.toBegin(store)) {
                    return Exit.STOPPED;
                }
                List<Event> events = conversation.events();
                try (Journal journal = store.create(script, events.subList(0, 1))) {
                    journal.with(script, library);
                    AccessLog log = store.log();
                    log.add(
                            AccessLog.What.BEGUN,
                            journal.id(),
                            surroundings.clock().get());
                    for (Event event : events.subList(1, events.size())) {
                        journal.keep(event);
                    }
                    surroundings.err().println(words.say("command.stopped", journal.id()));
                }
            } catch (Trouble | Keeper.NotKept e) {
                surroundings.err().println(e.getMessage());
                return Exit.FILE;
            }
        }
        return write(conversation);
    }

    private @Nullable Finding misfit(Session.Result result, SheetRespondent respondent, AnswerSheet sheet) {
        if (result.conversation().now() instanceof Now.Stuck stuck) {
            String why = words.say("stuck." + stuck.reason()) + " " + stuck.place();
            return Finding.error("answers", "answers.stuck", sheet.place(), why);
        }
        return respondent.misfit();
    }

    private int write(Conversation conversation) {
        if (AtTable.forgets(conversation)) {
            surroundings.err().println(words.say("command.finished.unsaved"));
            return Exit.DONE;
        }
        if (output.toFolder()) {
            return output.write(conversation) ? Exit.DONE : Exit.FILE;
        }
        surroundings.out().print(SummaryMarkdown.of(Summary.of(conversation, output.reader())));
        return Exit.DONE;
    }

    private int unusable(List<Finding> findings, Source source) {
        surroundings.err().println(words.say("command.answers-unusable"));
        FindingText text = new FindingText(words);
        findings.forEach(finding -> text.lines(finding, source).forEach(surroundings.err()::println));
        return Exit.UNUSABLE;
    }
}
