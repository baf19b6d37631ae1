package nl.jimgids.command;

import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Setting;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryMarkdown;
import nl.jimgids.words.MarkdownText;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim inzage}: what is kept of someone, in plain words for themselves. */
final class Inzage {
    private static final String YOUTH = "jongere";

    private final Surroundings surroundings;
    private final Jim.Inspect options;
    private final Words words;

    Inzage(Surroundings surroundings, Jim.Inspect options) {
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
            Kept kept = Kept.of(surroundings, words, store, options.id, options.dialogues, null);
            String role = options.reader == null ? YOUTH : options.reader;
            if (!kept.conversation().script().roles().containsKey(role)) {
                surroundings.err().println(words.say("command.no-role", SafeText.line(role)));
                return Exit.USAGE;
            }
            store.log().add(AccessLog.What.READ, kept.id(), surroundings.clock().get());
            surroundings.out().print(text(kept, store, role));
            return Exit.DONE;
        } catch (Kept.Unusable e) {
            return e.exit();
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.after(e);
        }
    }

    private String text(Kept kept, Store store, String role) throws Trouble {
        StringBuilder text = new StringBuilder();
        text.append(words.say("command.inzage.title")).append("\n\n");
        text.append(words.say("command.inzage.what")).append("\n\n");
        text.append(SummaryMarkdown.of(Summary.of(kept.conversation(), Reader.role(role))));
        text.append(list(words.say("command.inzage.before"), before(kept.conversation(), role)));
        List<Draft> drafts = store.halfTyped(kept.id(), kept.reading());
        text.append(list(words.say("command.inzage.half"), half(drafts, role)));
        text.append('\n').append(words.say("command.inzage.others")).append("\n\n");
        text.append(words.say(store.isEncrypted(kept.id()) ? "command.inzage.locked" : "command.inzage.plain"))
                .append("\n\n");
        text.append(words.say("command.inzage.opened")).append("\n\n");
        List<String> lines = Kept.told(store.log().read(), kept.id(), words);
        lines.forEach(line -> text.append("- ").append(line));
        text.append('\n').append(words.say("command.inzage.rights", kept.id())).append('\n');
        return text.toString();
    }

    /** Lines under what is said of them; nothing where there are none. */
    private static String list(String head, List<String> lines) {
        return lines.isEmpty() ? "" : "\n" + head + "\n\n- " + String.join("\n- ", lines) + "\n";
    }

    /** What the conversation knows of earlier ones; it stays here also when those are forgotten. */
    private List<String> before(Conversation conversation, String role) {
        return conversation.start().earlier().memories().stream()
                .filter(memory ->
                        memory.readers().contains(role) && !memory.words().isEmpty())
                .map(memory -> words.say(
                        "command.case.memory",
                        MarkdownText.line(memory.label()),
                        MarkdownText.line(memory.words()),
                        words.day(memory.on())))
                .toList();
    }

    /** Of what is half typed, what is certainly theirs: at a question that was asked of them, or of the whole table. */
    private static List<String> half(List<Draft> drafts, String role) {
        return drafts.stream()
                .filter(draft -> draft.setting() != null && isFor(draft.setting(), role))
                .map(draft -> MarkdownText.line(draft.text()))
                .toList();
    }

    private static boolean isFor(Setting setting, String role) {
        return setting.by() == null
                ? setting.readers().contains(role)
                : setting.by().equals(role);
    }
}
