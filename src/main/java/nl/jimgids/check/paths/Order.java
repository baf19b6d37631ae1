package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The points of a graph so that a point comes before those that it leads to, as far as nothing jumps back. */
final class Order {
    private Order() {}

    /** The points that any edge leads to from the start. */
    static List<Integer> of(Graph graph) {
        List<Integer> finished = new ArrayList<>();
        boolean[] seen = new boolean[graph.size()];
        List<Integer> path = new ArrayList<>();
        List<Iterator<Edge>> rests = new ArrayList<>();
        path.add(Graph.START);
        rests.add(graph.from(Graph.START).iterator());
        seen[Graph.START] = true;
        while (!path.isEmpty()) {
            int last = path.size() - 1;
            Iterator<Edge> rest = rests.get(last);
            if (rest.hasNext()) {
                int next = rest.next().to();
                if (!seen[next]) {
                    seen[next] = true;
                    path.add(next);
                    rests.add(graph.from(next).iterator());
                }
            } else {
                finished.add(path.remove(last));
                rests.remove(last);
            }
        }
        Collections.reverse(finished);
        return finished;
    }
}
