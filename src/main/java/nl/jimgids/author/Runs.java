package nl.jimgids.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Step;

/** Steps that follow each other and decide nothing: they stand together, so that what is decided stands out. */
final class Runs {
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Integer, List<Integer>> runs = new HashMap<>();

    private Runs() {}

    static Runs of(Flow flow, Routes routes) {
        Set<Integer> targets = targets(flow, routes);
        Runs runs = new Runs();
        for (int index = 0; index < flow.size(); index++) {
            if (isQuiet(flow.at(index)) && !runs.first.containsKey(index)) {
                runs.lay(flow, index, targets);
            }
        }
        return runs;
    }

    /** The steps that something goes to: each begins a run, so that the way to it ends where it begins. */
    private static Set<Integer> targets(Flow flow, Routes routes) {
        Set<Integer> targets = new HashSet<>();
        for (int index = 0; index < flow.size(); index++) {
            for (Routes.Route route : routes.from(routes.left(index))) {
                if (route.by() != null && route.to() != Flow.END) {
                    targets.add(Routes.stepOf(route.to()));
                }
            }
        }
        return targets;
    }

    private void lay(Flow flow, int begin, Set<Integer> targets) {
        List<Integer> run = new ArrayList<>();
        int at = begin;
        do {
            first.put(at, begin);
            run.add(at);
            at = flow.at(at).head().go() instanceof Go.Next ? flow.sibling(at) : Flow.END;
        } while (at != Flow.END && isQuiet(flow.at(at)) && !targets.contains(at));
        runs.put(begin, run);
    }

    private static boolean isQuiet(Step step) {
        return onlySays(step) && !isDecision(step);
    }

    /** Whether a step says, shows, plans or keeps something and asks nothing. */
    static boolean onlySays(Step step) {
        return step instanceof Step.Say
                || step instanceof Step.Show
                || step instanceof Step.Plan
                || step instanceof Step.Set;
    }

    /** Whether it is decided at a step which way is gone; a condition on what is only said changes no way. */
    static boolean isDecision(Step step) {
        boolean told =
                (onlySays(step) || step instanceof Step.Part) && step.head().go() instanceof Go.Next;
        boolean passed = step.head().when() != null
                || (step instanceof Step.Group && step.head().onlyLong());
        return passed && !told;
    }

    /** The first step of the run that a step stands in; the step itself when it stands in none. */
    int first(int index) {
        return first.getOrDefault(index, index);
    }

    /** The steps of the run that begins with this one. */
    List<Integer> from(int index) {
        return runs.getOrDefault(index, List.of(index));
    }

    /** The last step of the run that begins with this one. */
    int last(int index) {
        List<Integer> run = from(index);
        return run.get(run.size() - 1);
    }
}
