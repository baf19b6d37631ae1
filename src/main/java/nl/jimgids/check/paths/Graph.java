package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.List;

/** The points of a script and the dialogues that it runs, and the edges between them. */
final class Graph {
    /** Where every conversation begins. */
    static final int START = 0;

    private static final int WORK_OF_AN_EDGE = 20;

    private final Diagrams diagrams;
    private final List<List<Edge>> out = new ArrayList<>();
    private final List<List<Edge>> in = new ArrayList<>();

    /**
     * @param diagrams the states in which edges are taken
     */
    Graph(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** A new point. */
    int point() {
        out.add(new ArrayList<>());
        in.add(new ArrayList<>());
        return out.size() - 1;
    }

    /** How many points there are. */
    int size() {
        return out.size();
    }

    void add(Edge edge) {
        diagrams.spend(WORK_OF_AN_EDGE + edge.notes().size() + edge.actions().size());
        out.get(edge.from()).add(edge);
        in.get(edge.to()).add(edge);
    }

    /** The edges that lead away from a point, in the order in which they are tried. */
    List<Edge> from(int point) {
        return out.get(point);
    }

    /** The edges that lead to a point. */
    List<Edge> to(int point) {
        return in.get(point);
    }
}
