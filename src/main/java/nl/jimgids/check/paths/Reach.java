package nl.jimgids.check.paths;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** In which states each point can be reached: the smallest sets that hold the beginning and are closed under all edges. */
final class Reach {
    private final int[] states;
    private final Set<Note.Branch> taken = new HashSet<>();

    private Reach(int points) {
        this.states = new int[points];
    }

    /** How an edge takes the states before it to those behind it. */
    interface Passage {
        int after(Edge edge, int before);
    }

    static Reach of(Graph graph, Diagrams diagrams, Passage passage, Liveness liveness, int beginning) {
        Reach reach = new Reach(graph.size());
        List<Integer> order = Order.of(graph);
        int[] rank = new int[graph.size()];
        for (int index = 0; index < order.size(); index++) {
            rank[order.get(index)] = index;
        }
        int[] fresh = new int[graph.size()];
        PriorityQueue<Integer> open = new PriorityQueue<>();
        reach.states[Graph.START] = beginning;
        fresh[Graph.START] = beginning;
        open.add(rank[Graph.START]);
        while (!open.isEmpty()) {
            int point = order.get(open.remove());
            int states = fresh[point];
            fresh[point] = Diagrams.NONE;
            for (Edge edge : graph.from(point)) {
                diagrams.spend(liveness.work(edge));
                int to = edge.to();
                int behind = passage.after(edge, states);
                if (behind == Diagrams.NONE) {
                    continue;
                }
                edge.notes().forEach(reach::take);
                int after = forget(behind, liveness.deadBehind(edge), diagrams);
                int more = diagrams.without(after, reach.states[to]);
                if (more != Diagrams.NONE) {
                    reach.states[to] = diagrams.or(reach.states[to], more);
                    if (fresh[to] == Diagrams.NONE) {
                        open.add(rank[to]);
                    }
                    fresh[to] = diagrams.or(fresh[to], more);
                }
            }
        }
        return reach;
    }

    private void take(Note note) {
        if (note instanceof Note.Branch branch) {
            taken.add(branch);
        }
    }

    /** The ways out of decisions that are taken in some state. */
    Set<Note.Branch> taken() {
        return taken;
    }

    private static int forget(int states, BitSet dead, Diagrams diagrams) {
        int rest = states;
        for (int variable = dead.previousSetBit(dead.length());
                variable >= 0 && rest > Diagrams.ALL;
                variable = dead.previousSetBit(variable - 1)) {
            rest = diagrams.forget(rest, variable);
        }
        return rest;
    }

    /** The states in which a point can be reached, as far as they still matter there. */
    int at(int point) {
        return states[point];
    }
}
