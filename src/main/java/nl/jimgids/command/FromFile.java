package nl.jimgids.command;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import nl.jimgids.check.FindingText;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetRespondent;
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

    FromFile(Surroundings surroundings, Words words, Output output) {
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
        OffsetDateTime start = surroundings.clock().get();
        SheetRespondent respondent = new SheetRespondent(
                sheet, words, () -> surroundings.clock().get().toLocalDate());
        Conversation conversation =
                Conversation.begin(library, script, new Event.Started(sheet.table(), shortForm, start));
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
        return write(result.conversation());
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
