package nl.jimgids.check.paths;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import org.jspecify.annotations.Nullable;

/** Whole conversations, from the beginning to an end: how many there are, and some that are worth holding. */
public final class Runs {
    private final Paths paths;
    private final Diagrams diagrams;
    private final Graph graph;
    private final Frame frame;
    private final Effects certainly;
    private final Unfolding unfolding;
    private @Nullable Witness completion;

    Runs(Paths paths) {
        this.paths = paths;
        this.diagrams = paths.diagrams;
        this.graph = paths.graph;
        this.frame = paths.frame;
        this.certainly = paths.certainly;
        this.unfolding = paths.weaver.unfolding;
    }

    /**
     * How many different conversations there are: different in what is chosen, passed or not known. Words of their own count
     * as one answer, a list counts with as many entries as conditions tell apart, and no jump back is taken. Null when they
     * are too many to be counted.
     */
    public @Nullable BigInteger count() {
        try {
            Ahead ahead = Ahead.of(graph, diagrams, certainly, Tally.Together.SUM, jumps(), edge -> 0, ends());
            return ahead.from(paths.beginning.must(), paths.liveness.at(Graph.START));
        } catch (Diagrams.TooLarge tooLarge) {
            return null;
        }
    }

    /** The longest conversation without a jump back; null when there is none. */
    public @Nullable List<Finding.Answered> longest() {
        return best(edge -> edge.asks() ? 1 : 0);
    }

    /** The shortest conversation that comes to an end; null when there is none, or it takes too long to find. */
    public @Nullable List<Finding.Answered> shortest() {
        List<Finding.Answered> shortest = null;
        try {
            for (int end : ends()) {
                List<Finding.Answered> found = paths.witness(end, Diagrams.ALL);
                if (found != null && (shortest == null || found.size() < shortest.size())) {
                    shortest = found;
                }
            }
        } catch (Diagrams.TooLarge tooLarge) {
            return null;
        }
        return shortest;
    }

    /** A conversation, and the ways out of decisions that it takes. */
    public record Run(List<Finding.Answered> answers, Set<Note.Branch> taken) {}

    /**
     * The conversation, in its long form and without a jump back, that takes most of some ways out of decisions.
     *
     * @return null when there is none that takes any
     */
    public @Nullable Run mostOf(Set<Note.Branch> wanted) {
        int longForm = diagrams.and(paths.beginning.must(), diagrams.is(unfolding.shortForm.variable(), 0));
        Witness.Way way;
        try {
            ToIntFunction<Edge> gain =
                    edge -> (int) branches(edge).filter(wanted::contains).count();
            way = Ahead.of(graph, diagrams, certainly, Tally.Together.BEST, jumps(), gain, ends())
                    .best(longForm);
        } catch (Diagrams.TooLarge tooLarge) {
            return null;
        }
        if (way == null) {
            return null;
        }
        Set<Note.Branch> taken = new HashSet<>();
        way.stretches().forEach(stretch -> branches(stretch.edge()).forEach(taken::add));
        return new Run(Spelling.of(way, unfolding), taken);
    }

    /** A short conversation, in its long form, that takes a way out of a decision; null when it is not certain that any does. */
    public @Nullable Run through(Note.Branch branch) {
        int longForm = diagrams.is(unfolding.shortForm.variable(), 0);
        for (int point = 0; point < graph.size(); point++) {
            for (Edge edge : graph.from(point)) {
                if (edge.notes().contains(branch)) {
                    int before = certainly.before(edge, paths.must.at(edge.to()));
                    Witness.Way way = Witness.of(
                            graph,
                            diagrams,
                            certainly,
                            paths.must,
                            diagrams.and(paths.beginning.must(), longForm),
                            point,
                            before);
                    Run run = way == null ? null : through(edge, way);
                    if (run != null) {
                        return run;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Run through(Edge edge, Witness.Way way) {
        List<Witness.Stretch> stretches = new ArrayList<>(way.stretches());
        int[] here = stretches.isEmpty()
                ? way.begin()
                : stretches.get(stretches.size() - 1).state();
        int[] behind = certainly.along(edge, here, paths.must.at(edge.to()));
        List<Witness.Stretch> rest = completion().from(edge.to(), behind);
        if (rest == null) {
            return null;
        }
        stretches.add(new Witness.Stretch(edge, behind));
        stretches.addAll(rest);
        Set<Note.Branch> taken = new HashSet<>();
        stretches.forEach(stretch -> branches(stretch.edge()).forEach(taken::add));
        return new Run(Spelling.of(new Witness.Way(way.begin(), stretches), unfolding), taken);
    }

    /** The shortest ways to an end. */
    private Witness completion() {
        Witness known = completion;
        if (known == null) {
            known = Witness.to(graph, diagrams, certainly, paths.must, ends());
            completion = known;
        }
        return known;
    }

    private static Stream<Note.Branch> branches(Edge edge) {
        return edge.notes().stream().filter(Note.Branch.class::isInstance).map(Note.Branch.class::cast);
    }

    private @Nullable List<Finding.Answered> best(ToIntFunction<Edge> gain) {
        try {
            Ahead ahead = Ahead.of(graph, diagrams, certainly, Tally.Together.BEST, jumps(), gain, ends());
            Witness.Way way = ahead.best(paths.beginning.must());
            return way == null ? null : Spelling.of(way, unfolding);
        } catch (Diagrams.TooLarge tooLarge) {
            return null;
        }
    }

    private Set<Integer> ends() {
        return new HashSet<>(frame.exits.values());
    }

    /** The edges that jump back to a step that was come by before. */
    private Set<Edge> jumps() {
        Map<Integer, Spot> spots = new HashMap<>();
        for (Frame each : unfolding.allFrames()) {
            for (int step = 0; step < each.flow.size(); step++) {
                for (int point : List.of(each.before[step], each.inside[step], each.after[step])) {
                    spots.put(point, new Spot(each, step));
                }
            }
        }
        Set<Edge> jumps = new HashSet<>();
        for (int point = 0; point < graph.size(); point++) {
            for (Edge edge : graph.from(point)) {
                Spot from = spots.get(edge.from());
                Spot to = spots.get(edge.to());
                if (from != null
                        && to != null
                        && from.frame() == to.frame()
                        && to.frame().before[to.step()] == edge.to()
                        && to.step() <= from.step()) {
                    jumps.add(edge);
                }
            }
        }
        return jumps;
    }

    private record Spot(Frame frame, int step) {}
}
