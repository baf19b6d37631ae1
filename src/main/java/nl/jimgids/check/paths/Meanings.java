package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** Finds what a name stands for, as {@code conversation.Scope} does when the conversation is held. */
final class Meanings {
    private static final Meaning HIDDEN = new Meaning.Hidden();

    private final Unfolding unfolding;
    private final Diagrams diagrams;

    Meanings(Unfolding unfolding) {
        this.unfolding = unfolding;
        this.diagrams = unfolding.diagrams;
    }

    /** What a name stands for at a step of a frame; the step is {@link Flow#END} for the texts of a header. */
    Meaning of(AnswerRef answer, Frame frame, int step) {
        List<Loop> here = step == Flow.END ? frame.context : frame.around(step);
        if (answer.dialogue() != null) {
            return elsewhere(answer, answer.dialogue(), frame, here);
        }
        Variable variable = frame.script.variables().get(answer.step());
        if (variable != null) {
            Slot slot = frame.variables.get(answer.step());
            return slot == null ? HIDDEN : one(slot);
        }
        for (Loop loop : here) {
            if (loop.frame == frame && loop.each.as().text().equals(answer.step())) {
                return loop.isFixed() ? one(loop.position) : HIDDEN;
            }
        }
        return in(frame, answer, here);
    }

    /** Whether an answer is of an earlier conversation, of which nothing is certain. */
    boolean isOfEarlier(AnswerRef answer, Frame from) {
        String written = answer.dialogue();
        if (written == null || written.equals("role")) {
            return false;
        }
        String dialogue = from.script.dialogue(written);
        // A dialogue knows itself only from an earlier time.
        return unfolding.frames.getOrDefault(dialogue, List.of()).isEmpty()
                || (from.script.uses().containsKey(written) && dialogue.equals(from.script.name()));
    }

    private Meaning elsewhere(AnswerRef answer, String written, Frame from, List<Loop> here) {
        String dialogue = from.script.dialogue(written);
        List<Frame> frames = unfolding.frames.getOrDefault(dialogue, List.of());
        if (isOfEarlier(answer, from)) {
            return of(unfolding.earlier(dialogue, answer.step()), answer.at(), List.of(), List.of());
        }
        Meaning found = null;
        for (Frame frame : frames) {
            Meaning meaning = in(frame, answer, here);
            List<Loop> loops = loops(frame, answer);
            if (loops.equals(here) && meaning instanceof Meaning.One one && !here.isEmpty()) {
                // The answer for the entry at hand comes before the one for none.
                found = new Meaning.One(one.cases(), found);
            } else if (loops.isEmpty() && meaning instanceof Meaning.One) {
                found = found instanceof Meaning.One one ? new Meaning.One(one.cases(), meaning) : meaning;
            } else if (frames.size() == 1 && startsWith(loops, here)) {
                found = meaning;
            } else {
                return HIDDEN;
            }
        }
        return found == null ? HIDDEN : found;
    }

    private static boolean startsWith(List<Loop> loops, List<Loop> beginning) {
        return loops.size() >= beginning.size()
                && loops.subList(0, beginning.size()).equals(beginning);
    }

    private static List<Loop> loops(Frame frame, AnswerRef answer) {
        int target = frame.flow.find(answer.step());
        return target == Flow.END ? List.of() : frame.around(target);
    }

    private Meaning in(Frame frame, AnswerRef answer, List<Loop> here) {
        int target = frame.flow.find(answer.step());
        List<Frame.Instance> instances = target == Flow.END ? null : frame.instances.get(target);
        if (instances == null) {
            return HIDDEN;
        }
        List<Loop> others = new ArrayList<>(frame.around(target));
        others.removeAll(here);
        return of(instances, answer.at(), others, here);
    }

    private Meaning of(List<Frame.Instance> instances, @Nullable String at, List<Loop> others, List<Loop> here) {
        if (instances.isEmpty()) {
            return HIDDEN;
        }
        boolean severalRoles = instances.stream().anyMatch(instance -> instance.role() != null);
        if (at != null) {
            return at(at, instances, others, severalRoles);
        }
        List<Meaning.Case> cases = instances.stream()
                .map(instance -> new Meaning.Case(entries(instance, here), instance.slot()))
                .toList();
        if (others.isEmpty() && !severalRoles) {
            return new Meaning.One(cases, null);
        }
        List<Loop> open = others.stream().filter(loop -> !loop.keyed).toList();
        boolean depends = cases.stream().anyMatch(each -> each.when() != Diagrams.ALL);
        if (open.size() > 1 || open.size() == 1 && depends) {
            return HIDDEN;
        }
        return new Meaning.Many(cases, open.isEmpty() ? null : open.get(0));
    }

    private Meaning at(String at, List<Frame.Instance> instances, List<Loop> others, boolean severalRoles) {
        if (severalRoles && others.isEmpty()) {
            List<Meaning.Case> cases = new ArrayList<>();
            for (Frame.Instance instance : instances) {
                if (at.equals(instance.role()) && instance.at().isEmpty()) {
                    cases.add(new Meaning.Case(Diagrams.ALL, instance.slot()));
                }
            }
            return cases.isEmpty() ? HIDDEN : new Meaning.One(cases, null);
        }
        boolean ofOneList = !severalRoles && others.size() == 1 && others.get(0).keyed;
        for (Frame.Instance instance : ofOneList ? instances : List.<Frame.Instance>of()) {
            if (instance.at().equals(Map.of(others.get(0), at))) {
                return one(instance.slot());
            }
        }
        return HIDDEN;
    }

    /** The states in which the loops around this place are at the entries of an instance. */
    private int entries(Frame.Instance instance, List<Loop> here) {
        int states = Diagrams.ALL;
        for (Map.Entry<Loop, String> entry : instance.at().entrySet()) {
            if (here.contains(entry.getKey())) {
                states = diagrams.and(states, at(entry.getKey(), entry.getValue()));
            }
        }
        return states;
    }

    /** The states in which a loop over a fixed list is at an entry. */
    int at(Loop loop, String key) {
        return loop.position.states(value -> value.equals(new Value.Word(key)), diagrams);
    }

    private static Meaning one(@Nullable Slot slot) {
        return slot == null ? HIDDEN : new Meaning.One(List.of(new Meaning.Case(Diagrams.ALL, slot)), null);
    }
}
