package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Finds the decision that keeps a condition from ever holding: what would become possible if it let everything through? */
final class Clashes {
    /** So many points are looked at for one answer; behind that nothing is said. */
    private static final int MOST_WORK = 400_000;

    private final Graph graph;
    private final Diagrams diagrams;
    private final Effects effects;
    private final Liveness liveness;
    private final int beginning;
    private final Frame frame;

    Clashes(Graph graph, Diagrams diagrams, Effects effects, Liveness liveness, int beginning, Frame frame) {
        this.graph = graph;
        this.diagrams = diagrams;
        this.effects = effects;
        this.liveness = liveness;
        this.beginning = beginning;
        this.frame = frame;
    }

    /** The nearest decision before a step without which some states would be reached at a point; null when there is none. */
    @Nullable
    Integer find(int step, int point, int wanted) {
        int work = 0;
        for (int candidate : candidates(step)) {
            work += graph.size();
            if (work > MOST_WORK) {
                return null;
            }
            Reach without =
                    Reach.of(graph, diagrams, (edge, states) -> after(edge, states, candidate), liveness, beginning);
            if (diagrams.and(without.at(point), wanted) != Diagrams.NONE) {
                return candidate;
            }
        }
        return null;
    }

    /** The steps before this one that decide something; those around it first, then from near to far. */
    private List<Integer> candidates(int step) {
        List<Integer> candidates = new ArrayList<>();
        for (int around = frame.flow.parent(step); around != Flow.END; around = frame.flow.parent(around)) {
            candidates.add(around);
        }
        for (int before = step - 1; before >= 0; before--) {
            if (!candidates.contains(before)) {
                candidates.add(before);
            }
        }
        candidates.removeIf(at -> !decides(frame.flow.at(at)));
        return candidates;
    }

    private static boolean decides(Step step) {
        boolean byGo = step.head().go() instanceof Go.ByAnswer || step.head().go() instanceof Go.ByCondition;
        boolean byOption = step instanceof Step.Ask ask
                && ask.question().type().options().stream()
                        .anyMatch(option -> option.when() != null || option.go() != null);
        return step.head().when() != null || byGo || byOption;
    }

    private int after(Edge edge, int before, int freed) {
        boolean decidesHere = false;
        boolean answersHere = false;
        for (Note note : edge.notes()) {
            decidesHere |= note instanceof Note.Branch branch
                    && branch.step() == freed
                    && branch.dialogue().equals(frame.script.name());
            answersHere |= note instanceof Note.Answer answer && answer.frame() == frame && answer.step() == freed;
        }
        if (!decidesHere && !answersHere) {
            return effects.after(edge, before);
        }
        int after = effects.after(new Edge(edge.from(), edge.to(), Guard.YES, edge.actions(), edge.notes()), before);
        return answersHere ? anyAnswer(edge, after) : after;
    }

    /** Any answer leads this way. */
    private int anyAnswer(Edge edge, int after) {
        int states = after;
        for (Note note : edge.notes()) {
            if (note instanceof Note.Answer answer && answer.slot() != null) {
                Slot slot = answer.slot();
                BitSet variables = new BitSet();
                variables.set(slot.variable());
                slot.options().values().forEach(variables::set);
                for (int variable : variables.stream().toArray()) {
                    states = diagrams.forget(states, variable);
                }
                states = diagrams.and(states, slot.states(Value::isSaid, diagrams));
            }
        }
        return states;
    }
}
