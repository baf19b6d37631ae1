package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** What an {@code each} was at when a question was asked, and whether a reader may know that. */
final class Entries {
    private final Scripts scripts;
    private final Called called;
    private final String main;
    private final List<Turn.Asked> asked;
    private final List<Memory> before;

    /**
     * @param asked what was asked here
     * @param before what was said in earlier conversations
     */
    Entries(Scripts scripts, Called called, String main, List<Turn.Asked> asked, List<Memory> before) {
        this.scripts = scripts;
        this.called = called;
        this.main = main;
        this.asked = asked;
        this.before = before;
    }

    /** The entry, those of several {@code each} steps around it joined; null when there is none. */
    Item.@Nullable Entry of(Prompt prompt) {
        AskedId id = AskedId.of(prompt);
        List<Scripts.Around> around = scripts.around(prompt.dialogue(), id.step());
        if (around.isEmpty() || id.around().isEmpty()) {
            return null;
        }
        List<String> keys = keys(id, around);
        List<String> texts = new ArrayList<>();
        for (int depth = 0; depth < keys.size(); depth++) {
            texts.add(text(around.get(depth).each(), keys.get(depth)));
        }
        int innermost = around.get(around.size() - 1).index();
        return new Item.Entry(id.prefix() + "~" + innermost, String.join(" \u2013 ", texts));
    }

    /**
     * Whether a reader may know what a question was about: the entries are somebody's answer.
     *
     * @param mayRead whether the reader may read what was asked here
     * @param mayRecall the same of an earlier conversation
     */
    boolean mayBeKnown(Prompt prompt, Predicate<Turn.Asked> mayRead, Predicate<Memory> mayRecall) {
        AskedId id = AskedId.of(prompt);
        List<Scripts.Around> around = scripts.around(prompt.dialogue(), id.step());
        List<String> keys = keys(id, around);
        for (int depth = 0; depth < keys.size(); depth++) {
            if (around.get(depth).each().entries() instanceof Step.Entries.OfAnswer of) {
                String key = keys.get(depth);
                List<Turn.Asked> sources = sources(prompt, id, of.answer(), key);
                List<Memory> recalled = sources.isEmpty() ? recalled(prompt, of.answer(), key) : List.of();
                boolean known = sources.isEmpty() && recalled.isEmpty()
                        || sources.stream().anyMatch(mayRead)
                        || recalled.stream().anyMatch(mayRecall);
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> keys(AskedId id, List<Scripts.Around> around) {
        if (id.around().isEmpty() || around.isEmpty()) {
            return List.of();
        }
        return List.of(id.around().split("@", around.size()));
    }

    private String text(Step.Each each, String key) {
        if (each.entries() instanceof Step.Entries.Fixed fixed) {
            for (Step.Entries.Entry entry : fixed.entries()) {
                if (entry.key().text().equals(key)) {
                    return called.print(entry.text());
                }
            }
        }
        return key;
    }

    private List<Turn.Asked> sources(Prompt prompt, AskedId id, AnswerRef answer, String key) {
        String base = base(prompt, id, answer);
        return asked.stream()
                .filter(one -> AskedId.of(one.prompt()).base().equals(base))
                .filter(one -> one.given().response() instanceof Response.Listed listed
                        && listed.entries().contains(key))
                .toList();
    }

    private List<Memory> recalled(Prompt prompt, AnswerRef answer, String key) {
        String dialogue = dialogue(prompt, answer);
        return before.stream()
                .filter(memory ->
                        memory.dialogue().equals(dialogue) && memory.id().equals(answer.step()))
                .filter(memory -> memory.response() instanceof Response.Listed listed
                        && listed.entries().contains(key))
                .toList();
    }

    private String base(Prompt prompt, AskedId id, AnswerRef answer) {
        String dialogue = dialogue(prompt, answer);
        return (dialogue == null ? id.prefix() : dialogue.equals(main) ? "" : dialogue + ".") + answer.step();
    }

    /** The dialogue in which an answer was given; null: the one that asks. */
    private @Nullable String dialogue(Prompt prompt, AnswerRef answer) {
        String named = answer.dialogue();
        Script script = named == null ? null : scripts.find(prompt.dialogue());
        return script == null || named == null ? named : script.dialogue(named);
    }
}
