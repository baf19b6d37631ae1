package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way into some states: found backwards, from these states to the beginning, one question after another, and
 * then walked forwards with one value for each variable.
 */
final class Witness {
    private static final int WORK_OF_AN_EDGE = 50;

    private final Graph graph;
    private final Diagrams diagrams;
    private final Effects effects;
    private final Reach reach;
    private final int beginning;

    /** At each point, the states that were found there and when: the later, the farther from where the way leads. */
    private final Map<Integer, List<Ring>> rings = new HashMap<>();

    private final Map<Integer, Integer> seen = new HashMap<>();
    private int number;

    private Witness(Graph graph, Diagrams diagrams, Effects effects, Reach reach, int beginning) {
        this.graph = graph;
        this.diagrams = diagrams;
        this.effects = effects;
        this.reach = reach;
        this.beginning = beginning;
    }

    /** States at a point, all as far from the end. */
    private record Ring(int number, int states) {}

    /** An edge of the way, and the state behind it. */
    record Stretch(Edge edge, int[] state) {}

    /**
     * A way: the state in which it begins, and its edges.
     *
     * @param begin the value of each variable
     */
    record Way(int[] begin, List<Stretch> stretches) {}

    /**
     * The way into some states with the fewest questions.
     *
     * @param beginning the states in which a conversation begins
     * @param point where it leads
     * @param states the states that it leads into
     * @return null when there is none
     */
    static @Nullable Way of(
            Graph graph, Diagrams diagrams, Effects effects, Reach reach, int beginning, int point, int states) {
        Witness witness = new Witness(graph, diagrams, effects, reach, beginning);
        int target = diagrams.and(states, reach.at(point));
        return target != Diagrams.NONE && witness.search(Map.of(point, target)) ? witness.walk() : null;
    }

    /** The shortest ways from anywhere to some points. */
    static Witness to(Graph graph, Diagrams diagrams, Effects effects, Reach reach, Set<Integer> points) {
        // Nothing begins in no state, so the search goes on until every state is found.
        Witness witness = new Witness(graph, diagrams, effects, reach, Diagrams.NONE);
        Map<Integer, Integer> targets = new HashMap<>();
        points.forEach(point -> targets.put(point, reach.at(point)));
        witness.search(targets);
        return witness;
    }

    /** The shortest way from a state at a point; null when there is none. */
    @Nullable
    List<Stretch> from(int point, int[] state) {
        for (Ring ring : rings.getOrDefault(point, List.of())) {
            if (diagrams.holds(ring.states(), variable -> state[variable])) {
                return walk(point, state, ring);
            }
        }
        return null;
    }

    private boolean search(Map<Integer, Integer> targets) {
        Map<Integer, Integer> here = targets;
        Map<Integer, Integer> further = new HashMap<>();
        while (!here.isEmpty()) {
            Map<Integer, Integer> next = new HashMap<>();
            for (Map.Entry<Integer, Integer> found : here.entrySet()) {
                int at = found.getKey();
                int now = diagrams.without(found.getValue(), seen.getOrDefault(at, Diagrams.NONE));
                if (now == Diagrams.NONE) {
                    continue;
                }
                seen.merge(at, now, diagrams::or);
                rings.computeIfAbsent(at, p -> new ArrayList<>()).add(new Ring(number, now));
                if (at == Graph.START && diagrams.and(now, beginning) != Diagrams.NONE) {
                    return true;
                }
                for (Edge edge : graph.to(at)) {
                    diagrams.spend(WORK_OF_AN_EDGE);
                    int before = diagrams.and(effects.before(edge, now), reach.at(edge.from()));
                    if (before != Diagrams.NONE) {
                        (edge.asks() ? further : next).merge(edge.from(), before, diagrams::or);
                    }
                }
            }
            number++;
            here = next;
            if (here.isEmpty()) {
                here = further;
                further = new HashMap<>();
            }
        }
        return false;
    }

    private Way walk() {
        List<Ring> starts = rings.getOrDefault(Graph.START, List.of());
        Ring ring = starts.get(starts.size() - 1);
        int[] begin = new int[diagrams.variables()];
        effects.pick(diagrams.and(ring.states(), beginning), begin);
        return new Way(begin, walk(Graph.START, begin, ring));
    }

    private List<Stretch> walk(int start, int[] begin, Ring first) {
        int[] state = begin;
        int point = start;
        Ring ring = first;
        List<Stretch> stretches = new ArrayList<>();
        while (ring.number() > 0) {
            Edge best = null;
            Ring nearest = ring;
            for (Edge edge : graph.from(point)) {
                Ring there = ring(edge, state, nearest.number());
                if (there != null) {
                    best = edge;
                    nearest = there;
                }
            }
            if (best == null) {
                throw new IllegalStateException("whatever was found backwards leads forwards");
            }
            diagrams.spend(state.length / Integer.BYTES);
            state = effects.along(best, state, nearest.states());
            stretches.add(new Stretch(best, state));
            point = best.to();
            ring = nearest;
        }
        return List.copyOf(stretches);
    }

    /** The nearest ring, nearer than a given one, into which an edge leads from a state; null when there is none. */
    private @Nullable Ring ring(Edge edge, int[] state, int nearerThan) {
        for (Ring ring : rings.getOrDefault(edge.to(), List.of())) {
            diagrams.spend(3);
            if (ring.number() >= nearerThan) {
                return null;
            }
            if (diagrams.holds(effects.before(edge, ring.states()), variable -> state[variable])) {
                return ring;
            }
        }
        return null;
    }
}
