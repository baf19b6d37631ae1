package nl.jimgids.summary;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.jimgids.conversation.Loop;
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
        List<Loop> around = prompt.around();
        if (around.isEmpty()) {
            return null;
        }
        Loop innermost = around.get(around.size() - 1);
        return new Item.Entry(
                innermost.prefix() + "~" + innermost.index(),
                around.stream().map(this::text).collect(Collectors.joining(" \u2013 ")));
    }

    /**
     * Whether a reader may know what a question was about: the entries are somebody's answer.
     *
     * @param mayRead whether the reader may read what was asked here
     * @param mayRecall the same of an earlier conversation
     */
    boolean mayBeKnown(Prompt prompt, Predicate<Turn.Asked> mayRead, Predicate<Memory> mayRecall) {
        return prompt.around().stream().allMatch(loop -> mayBeKnown(loop, mayRead, mayRecall));
    }

    private boolean mayBeKnown(Loop loop, Predicate<Turn.Asked> mayRead, Predicate<Memory> mayRecall) {
        if (!(loop.each().entries() instanceof Step.Entries.OfAnswer of)) {
            return true;
        }
        List<Turn.Asked> sources = sources(loop, of.answer());
        List<Memory> recalled = sources.isEmpty() ? recalled(loop, of.answer()) : List.of();
        return sources.isEmpty() && recalled.isEmpty()
                || sources.stream().anyMatch(mayRead)
                || recalled.stream().anyMatch(mayRecall);
    }

    private String text(Loop loop) {
        if (loop.each().entries() instanceof Step.Entries.Fixed fixed) {
            for (Step.Entries.Entry entry : fixed.entries()) {
                if (entry.key().text().equals(loop.key())) {
                    return called.print(entry.text());
                }
            }
        }
        return loop.key();
    }

    private List<Turn.Asked> sources(Loop loop, AnswerRef answer) {
        String base = base(loop, answer);
        return asked.stream()
                .filter(one -> one.prompt().id().base().equals(base))
                .filter(one -> lists(one.given().response(), loop))
                .toList();
    }

    private List<Memory> recalled(Loop loop, AnswerRef answer) {
        String dialogue = dialogue(loop, answer);
        return before.stream()
                .filter(memory ->
                        memory.dialogue().equals(dialogue) && memory.question().equals(answer.step()))
                .filter(memory -> lists(memory.response(), loop))
                .toList();
    }

    private static boolean lists(Response response, Loop loop) {
        return response instanceof Response.Listed listed && listed.entries().contains(loop.key());
    }

    private String base(Loop loop, AnswerRef answer) {
        String dialogue = dialogue(loop, answer);
        return (dialogue == null ? loop.prefix() : dialogue.equals(main) ? "" : dialogue + ".") + answer.step();
    }

    /** The dialogue in which an answer was given; null: the one that has the {@code each}. */
    private @Nullable String dialogue(Loop loop, AnswerRef answer) {
        String named = answer.dialogue();
        Script script = named == null ? null : scripts.find(loop.dialogue());
        return script == null || named == null ? named : script.dialogue(named);
    }
}
