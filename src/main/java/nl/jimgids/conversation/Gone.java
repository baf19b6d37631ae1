package nl.jimgids.conversation;

import java.util.Arrays;
import java.util.List;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Why the way does not lead past an answer, as far as the script alone tells. */
final class Gone {
    private Gone() {}

    static Why why(Conversation conversation, AnswerId id, Given given) {
        IdText text = IdText.of(id);
        if (text == null) {
            return Why.GONE;
        }
        Script main = conversation.script();
        String dialogue = text.dialogue();
        Script script = dialogue == null || dialogue.equals(main.name())
                ? main
                : conversation.library().find(dialogue);
        Flow flow = script == null ? null : Flow.of(script);
        int index = flow == null ? Flow.END : index(flow, text.step());
        if (script == null || flow == null || index == Flow.END || !(flow.at(index) instanceof Step.Ask ask)) {
            return Why.GONE;
        } else if (isOfOthers(ask.question(), script, text, given.setting())) {
            return Why.ASKED;
        }
        return hasEntry(flow, index, text) ? Why.WAY : Why.ENTRY;
    }

    /** The position of a question by its id, or by the place that stands for one. */
    private static int index(Flow flow, String step) {
        if (!step.startsWith("~")) {
            return flow.find(step);
        }
        int number = step.matches("~[0-9]{1,6}") ? Integer.parseInt(step.substring(1)) : 0;
        return number >= 1 && number <= flow.size() && flow.at(number - 1).id() == null ? number - 1 : Flow.END;
    }

    private static boolean isOfOthers(Question question, Script script, IdText text, @Nullable Setting then) {
        if (then == null || !then.isKnown()) {
            return false;
        }
        List<String> roles = question.roles(script);
        String by = then.by();
        if (by == null || roles.isEmpty()) {
            return by != null || !roles.isEmpty();
        }
        String[] at = text.at();
        boolean named = at.length > 0 && at[at.length - 1].equals(by);
        return !roles.contains(by) || named != question.to().eachOfSeveral();
    }

    /** Whether a fixed list still has what it was asked about; a list of people's own is theirs to change. */
    private static boolean hasEntry(Flow flow, int index, IdText text) {
        List<String> at = Arrays.asList(text.at());
        for (int around : flow.eachAround(index)) {
            if (flow.at(around) instanceof Step.Each each
                    && each.entries() instanceof Step.Entries.Fixed fixed
                    && fixed.entries().stream()
                            .noneMatch(entry -> at.contains(entry.key().text()))) {
                return false;
            }
        }
        return true;
    }
}
