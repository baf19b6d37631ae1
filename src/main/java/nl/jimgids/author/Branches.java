package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Library;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;

/**
 * Every branch of a script: whoever speaks of them all goes by this list. Passing counts only where the script names it,
 * and an option is one branch, also where {@code go} names it again.
 */
public final class Branches {
    private final Script script;
    private final Library library;
    private final List<Branch> branches = new ArrayList<>();

    private Branches(Script script, Library library) {
        this.script = script;
        this.library = library;
    }

    /**
     * The branches of a script, in the order of the file.
     *
     * @param library gives the dialogues that it runs, for their outcomes
     */
    public static List<Branch> of(Script script, Library library) {
        Branches all = new Branches(script, library);
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            all.step(flow.at(index), index);
        }
        return List.copyOf(all.branches);
    }

    private void step(Step step, int index) {
        if (step.head().when() != null) {
            Place place = step.head().when().place();
            add(step, index, Branch.Kind.WHEN, "true", place);
            add(step, index, Branch.Kind.WHEN, "false", place);
        }
        Set<String> values = new LinkedHashSet<>();
        if (step instanceof Step.Ask ask) {
            options(ask, index, values);
        }
        if (step.head().go() instanceof Go.ByAnswer ways) {
            ways(step, index, ways, values);
        } else if (step.head().go() instanceof Go.ByCondition forks) {
            forks(step, index, forks);
        }
    }

    /** Each option is a branch; gives the answers that can be told apart. */
    private void options(Step.Ask ask, int index, Set<String> values) {
        for (Option option : ask.question().type().options()) {
            values.add(option.key().text());
            add(
                    ask,
                    index,
                    Branch.Kind.OPTION,
                    option.key().text(),
                    option.key().place());
        }
        if (ask.question().type() instanceof AnswerType.YesNo) {
            for (String answer : List.of("yes", "no")) {
                values.add(answer);
                add(ask, index, Branch.Kind.OPTION, answer, place(ask, answer));
            }
        }
    }

    private static Place place(Step.Ask ask, String answer) {
        if (ask.head().go() instanceof Go.ByAnswer ways) {
            for (Go.Way way : ways.ways()) {
                if (way.answer().text().equals(answer)) {
                    return way.answer().place();
                }
            }
        }
        return ask.head().place();
    }

    private void ways(Step step, int index, Go.ByAnswer ways, Set<String> values) {
        Set<String> left = new LinkedHashSet<>(values);
        if (step instanceof Step.Do run) {
            Script other = library.find(run.dialogue().text());
            left.addAll(other == null ? List.of() : other.outcomes().keySet());
        }
        // An answer in people's own words cannot be named, so it always goes another way.
        boolean open = left.isEmpty();
        for (Go.Way way : ways.ways()) {
            String word = way.answer().text();
            left.remove(word);
            if (!values.contains(word)) {
                add(step, index, Branch.Kind.WAY, word, way.answer().place());
            }
        }
        boolean hasElse =
                ways.ways().stream().anyMatch(way -> way.answer().text().equals(Go.ELSE));
        boolean ofQuestion = step instanceof Step.Ask;
        if (!hasElse && (open || (!ofQuestion && !left.isEmpty()))) {
            add(step, index, Branch.Kind.WAY, Branch.NEXT, step.head().place());
        }
    }

    private void forks(Step step, int index, Go.ByCondition forks) {
        boolean always = false;
        for (int number = 0; number < forks.forks().size(); number++) {
            Go.Fork fork = forks.forks().get(number);
            always |= fork.when() == null;
            add(
                    step,
                    index,
                    Branch.Kind.FORK,
                    String.valueOf(number),
                    fork.step().place());
        }
        if (!always) {
            add(step, index, Branch.Kind.FORK, Branch.NEXT, step.head().place());
        }
    }

    private void add(Step step, int index, Branch.Kind kind, String key, Place place) {
        branches.add(new Branch(script.name(), index, name(step), kind, key, place));
    }

    /** The id of a step, else the word for its kind. */
    static String name(Step step) {
        String id = step.id();
        return id == null ? kind(step) : id;
    }

    private static String kind(Step step) {
        if (step instanceof Step.Part) {
            return "part";
        } else if (step instanceof Step.Say) {
            return "say";
        } else if (step instanceof Step.Ask) {
            return "ask";
        } else if (step instanceof Step.Each) {
            return "each";
        } else if (step instanceof Step.Show) {
            return "show";
        } else if (step instanceof Step.Do) {
            return "do";
        } else if (step instanceof Step.Plan) {
            return "plan";
        } else if (step instanceof Step.Pause) {
            return "pause";
        } else if (step instanceof Step.Set) {
            return "set";
        } else if (step instanceof Step.End) {
            return "end";
        }
        return "steps";
    }
}
