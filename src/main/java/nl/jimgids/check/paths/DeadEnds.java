package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Finding;

/** Where a conversation can not come to an end as its author meant it to. */
final class DeadEnds {
    private final Paths paths;
    private final Diagrams diagrams;
    private final Graph graph;
    private final Frame frame;

    DeadEnds(Paths paths) {
        this.paths = paths;
        this.diagrams = paths.diagrams;
        this.graph = paths.graph;
        this.frame = paths.frame;
    }

    /** The steps whose {@code go} leads back into states from which no end is reached any more. */
    List<Paths.Shown> trapped() {
        List<Paths.Shown> trapped = new ArrayList<>();
        Traps traps = new Traps(graph, diagrams, paths.perhaps);
        List<Integer> back = jumpsBack();
        for (List<Integer> circle : back.isEmpty() ? List.<List<Integer>>of() : traps.circles()) {
            Set<Integer> points = new HashSet<>(circle);
            List<Integer> jumps = back.stream()
                    .filter(step -> points.contains(frame.after[step]) || points.contains(frame.inside[step]))
                    .toList();
            if (jumps.isEmpty()) {
                continue;
            }
            Map<Integer, Integer> escaping = traps.escaping(circle);
            int jump = jumps.get(jumps.size() - 1);
            for (int point : List.of(frame.inside[jump], frame.after[jump])) {
                int caught = diagrams.not(escaping.getOrDefault(point, Diagrams.ALL));
                List<Finding.Answered> witness = paths.witness(point, caught);
                if (witness != null) {
                    trapped.add(new Paths.Shown(jump, witness));
                    break;
                }
            }
        }
        return trapped;
    }

    /** The steps with a jump to themselves or to one before them. */
    private List<Integer> jumpsBack() {
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < frame.flow.size(); step++) {
            int at = step;
            if (Targets.of(frame.flow.at(step)).stream().anyMatch(target -> frame.flow.find(target.text()) <= at)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The steps behind which the script certainly runs out, and the answers that lead there. */
    List<Paths.Shown> runsOut() {
        List<Paths.Shown> steps = new ArrayList<>();
        for (int step = 0; step < frame.flow.size(); step++) {
            for (int point : paths.weaver.points(frame, step)) {
                int falls = Diagrams.NONE;
                for (Edge edge : graph.from(point)) {
                    if (edge.to() == frame.end) {
                        falls = diagrams.or(falls, paths.certainly.before(edge, Diagrams.ALL));
                    }
                }
                List<Finding.Answered> witness = paths.witness(point, falls);
                if (witness != null) {
                    steps.add(new Paths.Shown(step, witness));
                    break;
                }
            }
        }
        return steps;
    }
}
