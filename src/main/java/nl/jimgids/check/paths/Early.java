package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** What is asked before something is explained. */
final class Early {
    private final Paths paths;
    private final Predicate<Step> explains;

    Early(Paths paths, Predicate<Step> explains) {
        this.paths = paths;
        this.explains = explains;
    }

    /** The first question that is certainly asked before any step that explains; null when there is none. */
    Paths.@Nullable Shown asked() {
        Frame frame = paths.frame;
        Set<Integer> closed = new HashSet<>();
        for (Frame each : paths.weaver.unfolding.allFrames()) {
            for (int step = 0; step < each.flow.size(); step++) {
                if (explains.test(each.flow.at(step))) {
                    closed.add(each.inside[step]);
                }
            }
        }
        Reach early = Reach.of(
                paths.graph,
                paths.diagrams,
                (edge, states) -> closed.contains(edge.to()) ? Diagrams.NONE : paths.certainly.after(edge, states),
                paths.liveness,
                paths.beginning.must());
        for (int step = 0; step < frame.flow.size(); step++) {
            for (int question : questions(frame, step, new HashSet<>())) {
                if (early.at(frame.inside[step]) != Diagrams.NONE && early.at(question) != Diagrams.NONE) {
                    List<Finding.Answered> witness = paths.witness(early, question, Diagrams.ALL);
                    if (witness != null) {
                        return new Paths.Shown(step, witness);
                    }
                }
            }
        }
        return null;
    }

    /** The points at which a step asks, itself or in a dialogue that it runs. */
    private static List<Integer> questions(Frame frame, int step, Set<Frame> seen) {
        List<Integer> points = new ArrayList<>();
        if (frame.flow.at(step) instanceof Step.Ask) {
            points.add(frame.inside[step]);
        }
        Frame callee = frame.runs.get(step);
        if (callee != null && seen.add(callee)) {
            for (int inner = 0; inner < callee.flow.size(); inner++) {
                points.addAll(questions(callee, inner, seen));
            }
        }
        return points;
    }
}
