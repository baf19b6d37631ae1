package nl.jimgids.check.paths;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    final Diagrams diagrams;
    final Weaver weaver;
    final Graph graph;
    final Frame frame;
    final Flow flow;
    final Effects certainly;
    final Effects perhaps;
    final Liveness liveness;
    final Guard beginning;
    final Reach may;
    final Reach must;
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

    @Nullable
    List<Finding.Answered> witness(int point, int states) {
        return witness(must, point, states);
    }

    @Nullable
    List<Finding.Answered> witness(Reach reach, int point, int states) {
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

    /** Whole conversations. */
    public Runs runs() {
        return new Runs(this);
    }

    /**
     * The first question that is certainly asked before any step that explains something.
     *
     * @return the position of the question, or of the {@code do} in which it is asked; null when there is none
     */
    public @Nullable Shown askedBefore(Predicate<Step> explains) {
        return new Early(this, explains).asked();
    }

    /** The steps that are come to only by a way that a question decides on, and not by all of its ways. */
    public BitSet decidedBy(int question) {
        return new Decided(this).by(question);
    }

    /** The steps whose {@code go} leads back into states from which no end is reached any more. */
    public List<Shown> trapped() {
        return new DeadEnds(this).trapped();
    }

    /** The steps behind which the script certainly runs out, and the answers that lead there. */
    public List<Shown> runsOut() {
        return new DeadEnds(this).runsOut();
    }
}
