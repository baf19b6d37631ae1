package nl.jimgids.check.paths;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Texts;
import org.jspecify.annotations.Nullable;

/**
 * All paths of a script at once, with those of the dialogues that it runs. Steps are named by their position in the script's
 * {@link Flow}; a set of states is a {@link Guard}: those that may be, and those that are for certain.
 */
public final class Paths {
    /** With more nodes than this the script is too large to be decided; about 200 MB. */
    private static final int MOST_NODES = 4_000_000;

    /** After so many small steps nothing more is said: somebody waits for a check. Under a second. */
    private static final long MOST_WORK = 28_000_000;

    /** So many answers are written down in all; a large script with a thousand findings shows the first ones. */
    private static final int MOST_WITNESSING = 20_000;

    private final Diagrams diagrams;
    private final Weaver weaver;
    private final Graph graph;
    private final Frame frame;
    private final Flow flow;
    private final Effects certainly;
    private final Effects perhaps;
    private final Liveness liveness;
    private final Guard beginning;
    private final Reach may;
    private final Reach must;
    private @Nullable Witness completion;
    private int spent;

    private Paths(Script script, Library library, int mostNodes, boolean apart) {
        this.diagrams = new Diagrams(mostNodes, apart ? Long.MAX_VALUE : MOST_WORK);
        Unfolding unfolding = Unfolding.of(script, library, diagrams);
        this.weaver = Weaver.weave(unfolding, apart);
        this.graph = weaver.graph;
        this.frame = unfolding.mainFrame();
        this.flow = frame.flow;
        this.perhaps = new Effects(diagrams, false);
        this.certainly = new Effects(diagrams, true);
        this.liveness = Liveness.of(graph, diagrams, reads());
        this.beginning = unfolding.beginning(liveness.at(Graph.START));
        this.may = Reach.of(graph, diagrams, perhaps::after, liveness, beginning.may());
        boolean decided = beginning.may() == beginning.must() && isDecided();
        this.must = decided ? may : Reach.of(graph, diagrams, certainly::after, liveness, beginning.must());
    }

    /** The paths of a script; null when they are too many to be decided, or when dialogues run each other in a circle. */
    public static @Nullable Paths of(Script script, Library library) {
        return of(script, library, MOST_NODES);
    }

    static @Nullable Paths of(Script script, Library library, int mostNodes) {
        if (Circles.in(script, library)) {
            return null;
        }
        try {
            return new Paths(script, library, mostNodes, false);
        } catch (Diagrams.TooLarge tooLarge) {
            return null;
        }
    }

    /** The same with a way of its own for each option, for what counts options and takes them one by one. */
    public static @Nullable Paths apart(Script script, Library library) {
        if (Circles.in(script, library)) {
            return null;
        }
        try {
            return new Paths(script, library, MOST_NODES, true);
        } catch (Diagrams.TooLarge tooLarge) {
            return null;
        }
    }

    private boolean isDecided() {
        for (int point = 0; point < graph.size(); point++) {
            for (Edge edge : graph.from(point)) {
                if (edge.guard().may() != edge.guard().must()) {
                    return false;
                }
                for (Action action : edge.actions()) {
                    if (action instanceof Action.Remember remember
                            && remember.condition().may()
                                    != remember.condition().must()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What texts read where they are said. */
    private Map<Integer, BitSet> reads() {
        Map<Integer, BitSet> reads = new HashMap<>();
        for (int step = 0; step < flow.size(); step++) {
            for (Template text : Texts.of(flow.at(step))) {
                for (Template.Hole hole : text.holes()) {
                    Guard printed = printed(hole, step);
                    reads.computeIfAbsent(frame.inside[step], p -> new BitSet()).or(diagrams.support(printed.may()));
                }
            }
        }
        for (Map.Entry<String, Template> outcome : frame.script.outcomes().entrySet()) {
            for (Template.Hole hole : outcome.getValue().holes()) {
                reads.computeIfAbsent(frame.exits.get(outcome.getKey()), p -> new BitSet())
                        .or(diagrams.support(printed(hole, Flow.END).may()));
            }
        }
        return reads;
    }

    /** Points of the script itself. */
    public enum Moment {
        /** Before the step, where its {@code when} decides. */
        BEFORE,
        /** At the step: its {@code when} held. */
        AT,
        /** Behind the step, where its {@code go} decides. */
        AFTER
    }

    private int point(int step, Moment moment) {
        return switch (moment) {
            case BEFORE -> frame.before[step];
            case AT -> frame.inside[step];
            case AFTER -> frame.after[step];
        };
    }

    /** The states in which a step is reached. */
    public Guard reached(int step, Moment moment) {
        return reach(point(step, moment));
    }

    /** The states in which a step is taken; a question is only put when there is somebody to ask. */
    public Guard taken(int step) {
        Guard here = reached(step, Moment.AT);
        return flow.at(step) instanceof Step.Ask ask ? both(here, weaver.questions.someone(frame, ask)) : here;
    }

    /** The states in which the script ends with an outcome; the empty text when it has none. */
    public Guard ended(String outcome) {
        Integer exit = frame.exits.get(outcome);
        return exit == null ? Guard.NO : reach(exit);
    }

    private Guard reach(int point) {
        return new Guard(may.at(point), must.at(point));
    }

    /** The states in which a condition holds that is written at a step; no condition always does. */
    public Guard when(@Nullable Condition condition, int step) {
        return weaver.guard(condition, frame, step);
    }

    /** The states in which a hole of a text of a step has something to print. */
    public Guard printed(Template.Hole hole, int step) {
        return weaver.formulas.printed(hole, frame, step);
    }

    /** The states in which a role sits at the table. */
    public Guard present(String role) {
        return weaver.formulas.present(role);
    }

    /** Whether an answer is of an earlier conversation: that it was given is never certain, and may always be. */
    public boolean isOfEarlier(AnswerRef answer) {
        return weaver.formulas.isOfEarlier(answer, frame);
    }

    /** Whether there is such a state, as far as can be known of what it reads. */
    public boolean isReal(Guard states, AnswerRef answer) {
        return isOfEarlier(answer) ? mayBe(states) : isSure(states);
    }

    /** Whether a way out of a decision of the script can be taken. */
    public boolean isTaken(int step, Note.Kind kind, String key) {
        return may.taken().contains(new Note.Branch(frame.script.name(), step, kind, key));
    }

    public Guard both(Guard a, Guard b) {
        return a.and(b, diagrams);
    }

    public Guard either(Guard a, Guard b) {
        return a.or(b, diagrams);
    }

    public Guard not(Guard a) {
        return a.not(diagrams);
    }

    /** Counts small steps of work of a rule; with too many of them it is given up. */
    public void spend(long steps) {
        diagrams.spend(steps);
    }

    /** Whether there may be such a state. */
    public static boolean mayBe(Guard states) {
        return states.may() != Diagrams.NONE;
    }

    /** Whether there is such a state for certain. */
    public static boolean isSure(Guard states) {
        return states.must() != Diagrams.NONE;
    }

    /** The fewest answers that lead to a step in such a state; null when it is not certain that there are any. */
    public @Nullable List<Finding.Answered> witness(int step, Moment moment, Guard states) {
        if (spent > MOST_WITNESSING) {
            return null;
        }
        List<Finding.Answered> witness = witness(point(step, moment), states.must());
        spent += witness == null ? 0 : witness.size();
        return witness;
    }

    private @Nullable List<Finding.Answered> witness(int point, int states) {
        return witness(must, point, states);
    }

    private @Nullable List<Finding.Answered> witness(Reach reach, int point, int states) {
        Witness.Way way = Witness.of(graph, diagrams, certainly, reach, beginning.must(), point, states);
        return way == null ? null : Spelling.of(way, weaver.unfolding);
    }

    /**
     * A decision of the script that stands in the way of some states: the nearest one before a step such that the step is
     * reached in them once the decision lets everything through.
     *
     * @return the position of the step that decides; null when it is not one decision alone
     */
    public @Nullable Integer clash(int step, Moment moment, Guard wanted) {
        return new Clashes(graph, diagrams, perhaps, liveness, beginning.may(), frame)
                .find(step, point(step, moment), wanted.may());
    }

    /** A step, and the fewest answers that show what is said of it. */
    public record Shown(int step, List<Finding.Answered> witness) {}

    /**
     * The first question that is certainly asked before any step that explains something.
     *
     * @return the position of the question, or of the {@code do} in which it is asked; null when there is none
     */
    public @Nullable Shown askedBefore(Predicate<Step> explains) {
        Set<Integer> closed = new HashSet<>();
        for (Frame each : weaver.unfolding.allFrames()) {
            for (int step = 0; step < each.flow.size(); step++) {
                if (explains.test(each.flow.at(step))) {
                    closed.add(each.inside[step]);
                }
            }
        }
        Reach early = Reach.of(
                graph,
                diagrams,
                (edge, states) -> closed.contains(edge.to()) ? Diagrams.NONE : certainly.after(edge, states),
                liveness,
                beginning.must());
        for (int step = 0; step < flow.size(); step++) {
            for (int question : questions(frame, step, new HashSet<>())) {
                if (early.at(frame.inside[step]) != Diagrams.NONE && early.at(question) != Diagrams.NONE) {
                    List<Finding.Answered> witness = witness(early, question, Diagrams.ALL);
                    if (witness != null) {
                        return new Shown(step, witness);
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

    /** The steps that are come to only by a way that a question decides on, and not by all of its ways. */
    public BitSet decidedBy(int question) {
        BitSet steps = new BitSet();
        Set<Integer> targets = new HashSet<>();
        for (Edge edge : graph.from(frame.inside[question])) {
            if (perhaps.after(edge, may.at(edge.from())) != Diagrams.NONE) {
                targets.add(edge.to());
            }
        }
        if (targets.size() > 1) {
            BitSet points = new BitSet();
            points.set(frame.inside[question]);
            Deque<Integer> open = new ArrayDeque<>(targets);
            while (!open.isEmpty()) {
                int point = open.remove();
                diagrams.spend(5L + graph.to(point).size());
                if (!points.get(point) && graph.to(point).stream().allMatch(edge -> points.get(edge.from()))) {
                    points.set(point);
                    graph.from(point).forEach(edge -> open.add(edge.to()));
                }
            }
            // Where all ways come together again, nothing is decided any more.
            spend(flow.size());
            for (int step = 0; step < flow.size(); step++) {
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
                diagrams.spend(5L + graph.from(at).size());
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

    /** The steps whose {@code go} leads back into states from which no end is reached any more. */
    public List<Shown> trapped() {
        List<Shown> trapped = new ArrayList<>();
        Traps traps = new Traps(graph, diagrams, perhaps);
        for (List<Integer> circle : jumpsBack().isEmpty() ? List.<List<Integer>>of() : traps.circles()) {
            Set<Integer> points = new HashSet<>(circle);
            List<Integer> jumps = jumpsBack().stream()
                    .filter(step -> points.contains(frame.after[step]) || points.contains(frame.inside[step]))
                    .toList();
            if (jumps.isEmpty()) {
                continue;
            }
            Map<Integer, Integer> escaping = traps.escaping(circle);
            int jump = jumps.get(jumps.size() - 1);
            for (int point : List.of(frame.inside[jump], frame.after[jump])) {
                int caught = diagrams.not(escaping.getOrDefault(point, Diagrams.ALL));
                List<Finding.Answered> witness = witness(point, caught);
                if (witness != null) {
                    trapped.add(new Shown(jump, witness));
                    break;
                }
            }
        }
        return trapped;
    }

    /** The steps with a jump to themselves or to one before them. */
    private List<Integer> jumpsBack() {
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < flow.size(); step++) {
            int at = step;
            if (Targets.of(flow.at(step)).stream().anyMatch(target -> flow.find(target.text()) <= at)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The steps behind which the script certainly runs out, and the answers that lead there. */
    public List<Shown> runsOut() {
        List<Shown> steps = new ArrayList<>();
        for (int step = 0; step < flow.size(); step++) {
            for (int point : weaver.points(frame, step)) {
                int falls = Diagrams.NONE;
                for (Edge edge : graph.from(point)) {
                    if (edge.to() == frame.end) {
                        falls = diagrams.or(falls, certainly.before(edge, Diagrams.ALL));
                    }
                }
                List<Finding.Answered> witness = witness(point, falls);
                if (witness != null) {
                    steps.add(new Shown(step, witness));
                    break;
                }
            }
        }
        return steps;
    }

    /**
     * How many different conversations there are: different in what is chosen, passed or not known. Words of their own count
     * as one answer, a list counts with as many entries as conditions tell apart, and no jump back is taken. Null when they
     * are too many to be counted.
     */
    public @Nullable BigInteger count() {
        try {
            Ahead ahead = Ahead.of(graph, diagrams, certainly, Tally.Together.SUM, jumps(), edge -> 0, ends());
            return ahead.from(beginning.must(), liveness.at(Graph.START));
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
                List<Finding.Answered> found = witness(end, Diagrams.ALL);
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
        int longForm = diagrams.and(beginning.must(), diagrams.is(weaver.unfolding.shortForm.variable(), 0));
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
        return new Run(Spelling.of(way, weaver.unfolding), taken);
    }

    /** A short conversation, in its long form, that takes a way out of a decision; null when it is not certain that any does. */
    public @Nullable Run through(Note.Branch branch) {
        int longForm = diagrams.is(weaver.unfolding.shortForm.variable(), 0);
        for (int point = 0; point < graph.size(); point++) {
            for (Edge edge : graph.from(point)) {
                if (edge.notes().contains(branch)) {
                    int before = certainly.before(edge, must.at(edge.to()));
                    Witness.Way way = Witness.of(
                            graph, diagrams, certainly, must, diagrams.and(beginning.must(), longForm), point, before);
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
        int[] behind = certainly.along(edge, here, must.at(edge.to()));
        List<Witness.Stretch> rest = completion().from(edge.to(), behind);
        if (rest == null) {
            return null;
        }
        stretches.add(new Witness.Stretch(edge, behind));
        stretches.addAll(rest);
        Set<Note.Branch> taken = new HashSet<>();
        stretches.forEach(stretch -> branches(stretch.edge()).forEach(taken::add));
        return new Run(Spelling.of(new Witness.Way(way.begin(), stretches), weaver.unfolding), taken);
    }

    /** The shortest ways to an end. */
    private Witness completion() {
        Witness known = completion;
        if (known == null) {
            known = Witness.to(graph, diagrams, certainly, must, ends());
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
            Witness.Way way = ahead.best(beginning.must());
            return way == null ? null : Spelling.of(way, weaver.unfolding);
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
        for (Frame each : weaver.unfolding.allFrames()) {
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
