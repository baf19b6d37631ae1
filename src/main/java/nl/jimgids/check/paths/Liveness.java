package nl.jimgids.check.paths;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;

/**
 * Which variables still matter at each point: those that something on the way from there reads before they get a new value.
 * All others are forgotten at once, which keeps a long script cheap: of a thousand answers only a few are ever alive together.
 */
final class Liveness {
    private static final int WORK_OF_AN_EDGE = 8;

    private final Diagrams diagrams;
    private final BitSet[] live;

    private Liveness(Diagrams diagrams, int points) {
        this.diagrams = diagrams;
        this.live = new BitSet[points];
    }

    /**
     * @param reads what is read at a point beside the guards of its edges
     */
    static Liveness of(Graph graph, Diagrams diagrams, Map<Integer, BitSet> reads) {
        Liveness liveness = new Liveness(diagrams, graph.size());
        Deque<Integer> open = new ArrayDeque<>();
        boolean[] waits = new boolean[graph.size()];
        for (int point : Order.of(graph)) {
            open.addFirst(point);
            waits[point] = true;
            liveness.live[point] =
                    (BitSet) reads.getOrDefault(point, new BitSet()).clone();
        }
        while (!open.isEmpty()) {
            int point = open.removeFirst();
            waits[point] = false;
            BitSet now = liveness.live[point];
            int before = now.cardinality();
            for (Edge edge : graph.from(point)) {
                now.or(liveness.before(edge));
            }
            if (now.cardinality() != before) {
                for (Edge edge : graph.to(point)) {
                    if (liveness.live[edge.from()] != null && !waits[edge.from()]) {
                        waits[edge.from()] = true;
                        open.addLast(edge.from());
                    }
                }
            }
        }
        return liveness;
    }

    /** The variables that matter at a point. */
    BitSet at(int point) {
        return live[point];
    }

    /** The variables that matter before an edge, or get a value on it, and do not matter behind it. */
    BitSet deadBehind(Edge edge) {
        BitSet dead = (BitSet) live[edge.from()].clone();
        for (Action action : edge.actions()) {
            if (action instanceof Action.Choose choose) {
                for (int variable : choose.variables()) {
                    dead.set(variable);
                }
            } else if (action instanceof Action.Remember remember) {
                dead.set(remember.variable());
            }
        }
        dead.andNot(live[edge.to()]);
        return dead;
    }

    /** How much work it is to come by an edge. */
    long work(Edge edge) {
        return WORK_OF_AN_EDGE + live[edge.to()].size() / Long.SIZE;
    }

    /** The variables that matter at the beginning of an edge for what it does and what comes behind it. */
    private BitSet before(Edge edge) {
        diagrams.spend(work(edge));
        BitSet alive = (BitSet) live[edge.to()].clone();
        for (int index = edge.actions().size() - 1; index >= 0; index--) {
            Action action = edge.actions().get(index);
            if (action instanceof Action.Choose choose) {
                alive.or(diagrams.support(choose.relation()));
                for (int variable : choose.variables()) {
                    alive.clear(variable);
                }
            } else if (action instanceof Action.Remember remember) {
                alive.clear(remember.variable());
                read(alive, remember.condition());
            }
        }
        read(alive, edge.guard());
        return alive;
    }

    private void read(BitSet alive, Guard guard) {
        alive.or(diagrams.support(guard.may()));
        if (guard.must() != guard.may()) {
            alive.or(diagrams.support(guard.must()));
        }
    }
}
