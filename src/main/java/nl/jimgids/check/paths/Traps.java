package nl.jimgids.check.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States in a circle of the graph from which no way leads out of it. */
final class Traps {
    private final Graph graph;
    private final Diagrams diagrams;
    private final Effects effects;

    Traps(Graph graph, Diagrams diagrams, Effects effects) {
        this.graph = graph;
        this.diagrams = diagrams;
        this.effects = effects;
    }

    /** For each point of a circle the states from which it can be left, or stops by itself. */
    Map<Integer, Integer> escaping(List<Integer> circle) {
        Map<Integer, Integer> escaping = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int point : circle) {
            escaping.put(point, Diagrams.NONE);
        }
        for (int point : circle) {
            int out = Diagrams.NONE;
            int held = Diagrams.NONE;
            for (Edge edge : graph.from(point)) {
                held = diagrams.or(held, effects.states(edge.guard()));
                if (!escaping.containsKey(edge.to())) {
                    out = diagrams.or(out, effects.before(edge, Diagrams.ALL));
                }
            }
            int stops = diagrams.not(held);
            escaping.put(point, diagrams.or(out, stops));
            open.add(point);
        }
        while (!open.isEmpty()) {
            int point = open.remove();
            int now = escaping.getOrDefault(point, Diagrams.NONE);
            for (Edge edge : graph.to(point)) {
                Integer known = escaping.get(edge.from());
                if (known != null) {
                    int more = diagrams.or(known, effects.before(edge, now));
                    if (more != known) {
                        escaping.put(edge.from(), more);
                        open.add(edge.from());
                    }
                }
            }
        }
        return escaping;
    }

    /** The groups of points that lead to each other. */
    List<List<Integer>> circles() {
        return new Components().find();
    }

    /** Tarjan's strongly connected components, without recursion. */
    private final class Components {
        private final int[] index = new int[graph.size()];
        private final int[] low = new int[graph.size()];
        private final int[] edge = new int[graph.size()];
        private final boolean[] waits = new boolean[graph.size()];
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final List<List<Integer>> circles = new ArrayList<>();
        private int next = 1;

        List<List<Integer>> find() {
            Arrays.fill(index, 0);
            visit(Graph.START);
            return circles;
        }

        private void visit(int start) {
            Deque<Integer> path = new ArrayDeque<>();
            open(start, path);
            while (!path.isEmpty()) {
                int point = path.peek();
                List<Edge> edges = graph.from(point);
                if (edge[point] < edges.size()) {
                    int to = edges.get(edge[point]++).to();
                    if (index[to] == 0) {
                        open(to, path);
                    } else if (waits[to]) {
                        low[point] = Math.min(low[point], index[to]);
                    }
                } else {
                    path.pop();
                    if (!path.isEmpty()) {
                        low[path.peek()] = Math.min(low[path.peek()], low[point]);
                    }
                    if (low[point] == index[point]) {
                        close(point);
                    }
                }
            }
        }

        private void open(int point, Deque<Integer> path) {
            index[point] = next;
            low[point] = next++;
            stack.push(point);
            waits[point] = true;
            path.push(point);
        }

        private void close(int point) {
            List<Integer> group = new ArrayList<>();
            int popped;
            do {
                popped = stack.pop();
                waits[popped] = false;
                group.add(popped);
            } while (popped != point);
            boolean circle = group.size() > 1 || graph.from(point).stream().anyMatch(edge -> edge.to() == edge.from());
            if (circle) {
                circles.add(group);
            }
        }
    }
}
