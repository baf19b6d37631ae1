package nl.jimgids.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** What has to be answered, or has to be so, for a way. */
final class WayText {
    private final Drawn dialogue;
    private final Words words;

    WayText(Drawn dialogue) {
        this.dialogue = dialogue;
        this.words = dialogue.words();
    }

    /**
     * What stands at a way from a step; empty when it is always taken.
     *
     * @param by where the script names the way; null when nothing in {@code go} fits
     */
    String of(Step step, @Nullable Place by) {
        Go go = step.head().go();
        if (by != null && go instanceof Go.ByCondition forks) {
            return fork(forks, by);
        } else if (go instanceof Go.ByAnswer ways) {
            for (Go.Way way : ways.ways()) {
                if (way.answer().place().equals(by)) {
                    return answer(step, way.answer().text());
                }
            }
        }
        for (Option option : options(step)) {
            if (option.go() != null && option.go().place().equals(by)) {
                return option(option);
            }
        }
        return otherwise(step);
    }

    private String fork(Go.ByCondition forks, Place by) {
        for (Go.Fork fork : forks.forks()) {
            if (fork.when() != null && fork.step().place().equals(by)) {
                return dialogue.conditions().of(fork.when());
            }
        }
        return words.say("author.graph.else");
    }

    private String answer(Step step, String key) {
        boolean yesNo = step instanceof Step.Ask ask && ask.question().type() instanceof AnswerType.YesNo;
        return switch (key) {
            case Go.PASSED -> words.say("author.graph.passed");
            case Go.UNKNOWN -> words.say("author.graph.unknown");
            case Go.ELSE -> words.say("author.graph.else");
            default -> yesNo ? words.yesNo(key.equals("yes")) : chosen(step, key);
        };
    }

    private String chosen(Step step, String key) {
        for (Option option : options(step)) {
            if (option.key().text().equals(key)) {
                return option(option);
            }
        }
        return dialogue.printed().answer(step, key);
    }

    private String option(Option option) {
        String label = dialogue.printed().of(option.label());
        return option.when() == null
                ? label
                : words.say("author.graph.if", label, dialogue.conditions().of(option.when()));
    }

    /** The way that is left when no other fits. */
    private String otherwise(Step step) {
        Go go = step.head().go();
        if (step instanceof Step.Each && !(go instanceof Go.ByCondition)) {
            return words.say("author.graph.done");
        }
        boolean others = go instanceof Go.ByCondition || !named(step).isEmpty();
        return others ? words.say("author.graph.else") : "";
    }

    /** Whether something is left that no way names. */
    boolean hasElse(Step step) {
        Set<String> answers = answers(step);
        return answers.isEmpty() || !named(step).containsAll(answers);
    }

    /** Whether nobody may be there whom it asks: all may stay away, or want nothing written down. */
    boolean mayBeUnasked(Step step) {
        if (!(step instanceof Step.Ask ask)) {
            return false;
        }
        Set<String> silent = new LinkedHashSet<>();
        for (int index = 0; index < dialogue.flow().size(); index++) {
            if (dialogue.flow().at(index) instanceof Step.Ask other
                    && other.question().silences()) {
                silent.addAll(other.question().roles(dialogue.script()));
            }
        }
        List<String> asked = ask.question().roles(dialogue.script());
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(role ->
                                silent.contains(role) || dialogue.script().mayBeAbsent(role));
    }

    /** The answers that have a way of their own. */
    private static Set<String> named(Step step) {
        Set<String> named = new LinkedHashSet<>();
        if (step.head().go() instanceof Go.ByAnswer ways) {
            ways.ways().forEach(way -> named.add(way.answer().text()));
        }
        for (Option option : options(step)) {
            if (option.go() != null) {
                named.add(option.key().text());
            }
        }
        return named;
    }

    /** All that can be answered; empty where people answer in their own words. */
    private Set<String> answers(Step step) {
        Set<String> answers = new LinkedHashSet<>();
        if (step instanceof Step.Do run) {
            Script other = dialogue.printed().library().find(run.dialogue().text());
            answers.addAll(other == null ? List.of() : other.outcomes().keySet());
        } else if (step instanceof Step.Ask ask) {
            if (ask.question().type() instanceof AnswerType.YesNo) {
                answers.addAll(List.of("yes", "no"));
            } else if (ask.question().type() instanceof AnswerType.Choice) {
                options(step).stream().map(Option::key).map(Name::text).forEach(answers::add);
            }
            if (!answers.isEmpty() && !ask.question().required()) {
                answers.addAll(List.of(Go.PASSED, Go.UNKNOWN));
            }
        }
        return answers;
    }

    private static List<Option> options(Step step) {
        return step instanceof Step.Ask ask ? ask.question().type().options() : List.of();
    }
}
