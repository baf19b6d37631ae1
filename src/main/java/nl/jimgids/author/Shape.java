package nl.jimgids.author;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/**
 * What decides on the way, as text without places, so that two versions of a dialogue can be compared.
 *
 * @param name gives the name of now for the id of a step
 */
record Shape(UnaryOperator<String> name) {
    String of(@Nullable Condition condition) {
        if (condition instanceof Condition.All all) {
            return "all" + all.conditions().stream().map(this::of).toList();
        } else if (condition instanceof Condition.Any any) {
            return "any" + any.conditions().stream().map(this::of).toList();
        } else if (condition instanceof Condition.Not not) {
            return "not " + of(not.condition());
        } else if (condition instanceof Condition.AtTable atTable) {
            return atTable.role() + (atTable.present() ? " present" : " absent");
        } else if (condition instanceof Condition.Answer answer) {
            return of(answer.answer()) + " " + answer.test();
        }
        return "";
    }

    String of(@Nullable AnswerRef answer) {
        if (answer == null) {
            return "";
        }
        boolean own = answer.dialogue() == null;
        return own
                ? new AnswerRef(null, name.apply(answer.step()), answer.at(), answer.place()).written()
                : answer.written();
    }

    String of(Go go) {
        if (go instanceof Go.To to) {
            return name.apply(to.step().text());
        } else if (go instanceof Go.ByAnswer ways) {
            return ways.ways().stream()
                    .map(way -> way.answer() + ">" + name.apply(way.step().text()))
                    .toList()
                    .toString();
        } else if (go instanceof Go.ByCondition forks) {
            return forks.forks().stream()
                    .map(fork -> of(fork.when()) + ">" + name.apply(fork.step().text()))
                    .toList()
                    .toString();
        }
        return "";
    }

    /** When a step is come by: its own condition. */
    String when(Step step) {
        return of(step.head().when()) + (step.head().onlyLong() ? " long" : "");
    }

    /** The branches that a step stands in. */
    String around(Flow flow, int index) {
        StringBuilder around = new StringBuilder();
        for (int at = flow.parent(index); at != Flow.END; at = flow.parent(at)) {
            String when = when(flow.at(at));
            if (!when.isEmpty()) {
                around.append('/').append(when);
            }
        }
        return around.toString();
    }

    /** What a step that asks nothing does; empty for one that only says something, always. */
    String does(Step step) {
        String way = when(step) + " go " + of(step.head().go());
        String plain = " go ";
        if (step instanceof Step.End end) {
            return "end " + end.outcome() + way;
        } else if (step instanceof Step.Set set) {
            return "set " + set.assignments().stream().map(Shape::assigns).toList() + way;
        } else if (step instanceof Step.Do run) {
            return "do " + run.dialogue() + way;
        } else if (step instanceof Step.Pause pause) {
            return "pause " + of(pause.until()) + way;
        } else if (step instanceof Step.Plan plan) {
            return "plan " + of(plan.on()) + plan.after() + plan.dialogue() + way;
        } else if (step instanceof Step.Show show) {
            return "show " + show.answers().stream().map(this::of).toList() + way;
        } else if (step instanceof Step.Each each && each.entries() instanceof Step.Entries.OfAnswer of) {
            return "each " + of(of.answer()) + way;
        }
        return way.equals(plain) ? "" : step.id() + way;
    }

    private static String assigns(Step.Assignment assignment) {
        return assignment instanceof Step.Assignment.Becomes becomes
                ? becomes.variable() + "=" + becomes.value().text()
                : assignment.variable() + "+" + ((Step.Assignment.Moves) assignment).by();
    }

    /** The entries of the fixed lists around a step are part of its answers' ids. */
    static List<String> lists(Flow flow, int index) {
        return flow.eachAround(index).stream()
                .map(at -> flow.at(at) instanceof Step.Each each && each.entries() instanceof Step.Entries.Fixed
                        ? "fixed"
                        : "answers")
                .toList();
    }
}
