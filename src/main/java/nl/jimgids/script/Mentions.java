package nl.jimgids.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where a script speaks of answers. */
public final class Mentions {
    private Mentions() {}

    /** Gives every comparison of an answer that a condition holds. */
    public static void in(Condition condition, Consumer<Condition.Answer> each) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(inner -> in(inner, each));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(inner -> in(inner, each));
        } else if (condition instanceof Condition.Not not) {
            in(not.condition(), each);
        } else if (condition instanceof Condition.Answer answer) {
            each.accept(answer);
        }
    }

    /** Gives each condition that is written at a step: its own, those of its ways, those of its options. */
    public static void conditions(Step step, Consumer<Condition> each) {
        if (step.head().when() != null) {
            each.accept(step.head().when());
        }
        if (step.head().go() instanceof Go.ByCondition forks) {
            for (Go.Fork fork : forks.forks()) {
                if (fork.when() != null) {
                    each.accept(fork.when());
                }
            }
        }
        if (step instanceof Step.Ask ask) {
            for (Option option : ask.question().type().options()) {
                if (option.when() != null) {
                    each.accept(option.when());
                }
            }
        }
    }

    /** Gives every answer of which a step speaks, in whatever way; the steps inside it are not looked at. */
    public static void at(Step step, Consumer<AnswerRef> each) {
        conditions(step, condition -> in(condition, answer -> each.accept(answer.answer())));
        for (Template text : Texts.of(step)) {
            text.holes().forEach(hole -> each.accept(AnswerRef.parse(hole.name(), text.place())));
        }
        if (step instanceof Step.Each one && one.entries() instanceof Step.Entries.OfAnswer of) {
            each.accept(of.answer());
        } else if (step instanceof Step.Show show) {
            show.answers().forEach(each);
        } else if (step instanceof Step.Plan plan && plan.on() != null) {
            each.accept(plan.on());
        } else if (step instanceof Step.Pause pause && pause.until() != null) {
            each.accept(pause.until());
        } else if (step instanceof Step.Ask ask
                && ask.question().type() instanceof AnswerType.Person person
                && person.from() != null) {
            each.accept(person.from());
        }
    }

    /** The dialogues that steps run, those inside others too, in order. */
    public static List<Name> runs(List<Step> steps) {
        List<Name> runs = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Do run) {
                runs.add(run.dialogue());
            }
            runs.addAll(runs(step.children()));
        }
        return runs;
    }

    /** Whether a test, or one inside it, is such. */
    public static boolean holds(Condition.Test test, Predicate<Condition.Test> wanted) {
        List<Condition.Test> inner = List.of();
        if (test instanceof Condition.OneOf oneOf) {
            inner = oneOf.tests();
        } else if (test instanceof Condition.AllOf allOf) {
            inner = allOf.tests();
        } else if (test instanceof Condition.Over over) {
            inner = List.of(over.test());
        } else if (test instanceof Condition.Count count) {
            inner = List.of(count.number());
        }
        return wanted.test(test) || inner.stream().anyMatch(each -> holds(each, wanted));
    }
}
