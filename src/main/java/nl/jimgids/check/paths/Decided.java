package nl.jimgids.check.paths;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that are come to only by a way that a question decides on, and not by all of its ways. */
final class Decided {
    private final Paths paths;
    private final Graph graph;
    private final Frame frame;

    Decided(Paths paths) {
        this.paths = paths;
        this.graph = paths.graph;
        this.frame = paths.frame;
    }

    BitSet by(int question) {
        BitSet steps = new BitSet();
        Set<Integer> targets = new HashSet<>();
        for (Edge edge : graph.from(frame.inside[question])) {
            if (paths.perhaps.after(edge, paths.may.at(edge.from())) != Diagrams.NONE) {
                targets.add(edge.to());
            }
        }
        if (targets.size() > 1) {
            BitSet points = new BitSet();
            points.set(frame.inside[question]);
            Deque<Integer> open = new ArrayDeque<>(targets);
            while (!open.isEmpty()) {
                int point = open.remove();
                paths.spend(5L + graph.to(point).size());
                if (!points.get(point) && graph.to(point).stream().allMatch(edge -> points.get(edge.from()))) {
                    points.set(point);
                    graph.from(point).forEach(edge -> open.add(edge.to()));
                }
            }
            // Where all ways come together again, nothing is decided any more.
            paths.spend(frame.flow.size());
            for (int step = 0; step < frame.flow.size(); step++) {
                steps.set(
                        step,
                        step != question
                                && points.get(frame.inside[step])
                                && !joins(targets, points, frame.inside[step]));
            }
        }
        return steps;
    }

    /** Whether every way comes by a point. */
    private boolean joins(Set<Integer> targets, BitSet region, int point) {
        for (int target : targets) {
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(target));
            while (!open.isEmpty()) {
                int at = open.remove();
                paths.spend(5L + graph.from(at).size());
                boolean leaves = !region.get(at) || graph.from(at).isEmpty();
                if (at != point && leaves) {
                    return false;
                }
                if (at != point && !seen.get(at)) {
                    seen.set(at);
                    graph.from(at).forEach(edge -> open.add(edge.to()));
                }
            }
        }
        return true;
    }
}
