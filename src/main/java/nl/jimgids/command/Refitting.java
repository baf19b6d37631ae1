package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Refit;
import nl.jimgids.conversation.Why;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** What people are told before they go on with a script that is not as it was. They all look at the screen. */
final class Refitting {
    private static final String INSIDE = "  ";

    private Refitting() {}

    /** The lines: what stays, what does not and why, and what is new. */
    static List<String> lines(Conversation conversation, Words words) {
        Refit refit = Refit.of(conversation);
        List<String> lines = new ArrayList<>();
        lines.add(words.say("command.refit.changed"));
        boolean all = true;
        for (Refit.Unfit unfit : refit.unfit()) {
            if (unfit.isSaid()) {
                lines.add(said(unfit, conversation, words));
                lines.add(INSIDE + words.say("command.refit.why." + unfit.why()));
                all = false;
            }
        }
        for (Prompt prompt : refit.fresh()) {
            lines.add(
                    prompt.alone().isEmpty()
                            ? words.say("command.refit.fresh", text(prompt))
                            : words.say("command.refit.fresh.alone", names(prompt.alone(), conversation, words)));
        }
        lines.add(words.say(all ? "command.refit.all" : "command.refit.kept"));
        return lines;
    }

    /** What became of what was half typed: nothing to tell where it stands ready at the question of now. */
    static List<String> half(Conversation conversation, Draft draft, Words words) {
        Refit.Unfit unfit = Refit.half(conversation, draft);
        boolean known = draft.setting() != null;
        if (known && unfit == null) {
            return List.of();
        }
        boolean later = known && unfit != null && unfit.why() == Why.WAY;
        if (!known || unfit == null || !isForAll(unfit, conversation)) {
            return later ? List.of() : List.of(words.say("command.refit.half.private"));
        }
        String why = later ? words.say("command.refit.half.later") : words.say("command.refit.why." + unfit.why());
        return List.of(
                words.say(
                        "command.refit.half",
                        SafeText.line(unfit.question()).strip(),
                        SafeText.line(draft.text()).strip()),
                INSIDE + why);
    }

    private static String said(Refit.Unfit unfit, Conversation conversation, Words words) {
        return isForAll(unfit, conversation)
                ? words.say(
                        "command.refit.said",
                        SafeText.line(unfit.question()).strip(),
                        SafeText.line(unfit.said(words)).strip())
                : words.say("command.refit.said.private");
    }

    private static boolean isForAll(Refit.Unfit unfit, Conversation conversation) {
        List<String> table = conversation.table().roles();
        return unfit.isReadBy(table) && unfit.isSeenBy(table) && !unfit.isOfSafety(conversation.script());
    }

    private static String text(Prompt prompt) {
        return SafeText.line(Refit.bare(prompt.question().text().text())).strip();
    }

    private static String names(List<String> roles, Conversation conversation, Words words) {
        List<String> names = new ArrayList<>();
        for (String role : roles) {
            String name = conversation.table().name(role);
            names.add(SafeText.line(name == null ? role : name));
        }
        return words.list(names);
    }
}
