package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Step;

/** Draws an {@code each}: its first entry, the turn to the next one, and the way out. */
final class Loops {
    private final Weaver weaver;
    private final Diagrams diagrams;
    private final Map<Loop, Integer> turns = new HashMap<>();

    private final Map<Loop, Body> bodies = new HashMap<>();
    private final boolean jumpBack;

    Loops(Weaver weaver) {
        this.weaver = weaver;
        this.diagrams = weaver.diagrams;
        this.jumpBack = frames().anyMatch(Loops::jumpsBack);
        frames().forEach(this::collect);
    }

    /**
     * What belongs to the entry at which a loop is.
     *
     * @param asked what keeps the answers to the questions of the script itself
     * @param run what keeps the answers of dialogues that it runs, and how they ended
     * @param inner the loops inside it
     */
    private record Body(List<Slot> asked, List<Slot> run, List<Loop> inner) {}

    private Body body(Loop loop) {
        return bodies.computeIfAbsent(loop, l -> new Body(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private void collect(Frame frame) {
        frame.instances.forEach((step, instances) -> {
            boolean asks = frame.flow.at(step) instanceof Step.Ask;
            for (Loop loop : frame.around(step)) {
                List<Slot> slots = asks && frame == loop.frame
                        ? body(loop).asked()
                        : body(loop).run();
                instances.forEach(instance -> slots.add(instance.slot()));
            }
        });
        frame.loops
                .values()
                .forEach(loop -> frame.around(loop.step)
                        .forEach(outer -> body(outer).inner().add(loop)));
    }

    /** The point at which an entry is done. */
    int turn(Frame frame, int index) {
        Loop loop = loop(frame, index);
        return turns.computeIfAbsent(loop, l -> weaver.graph.point());
    }

    /** The same, where anything leads there. */
    List<Integer> turns(Loop loop) {
        Integer turn = turns.get(loop);
        return turn == null ? List.of() : List.of(turn);
    }

    private static Loop loop(Frame frame, int index) {
        Loop loop = frame.loops.get(index);
        if (loop == null) {
            throw new IllegalStateException("an each has its loop");
        }
        return loop;
    }

    void draw(Frame frame, int index) {
        Loop loop = loop(frame, index);
        if (loop.each.steps().isEmpty()) {
            weaver.edge(frame.inside[index], frame.after[index], Guard.YES, List.of());
            return;
        }
        if (loop.each.entries() instanceof Step.Entries.OfAnswer of) {
            open(loop, of);
        } else {
            fixed(loop);
        }
    }

    private void fixed(Loop loop) {
        int inside = loop.frame.inside[loop.step];
        int after = loop.frame.after[loop.step];
        int entries = loop.position.values().size();
        if (entries == 0) {
            weaver.edge(inside, after, Guard.YES, List.of());
            return;
        }
        int first = loop.frame.before[loop.step + 1];
        List<Action> begin = new ArrayList<>(begin(loop));
        begin.add(Action.Choose.value(loop.position.variable(), 0, diagrams));
        weaver.edge(inside, first, certainty(loop), begin, new Note.Turn(loop, true));
        int turn = turn(loop.frame, loop.step);
        for (int entry = 0; entry + 1 < entries; entry++) {
            List<Action> next = new ArrayList<>(loop.keyed ? List.<Action>of() : turning(loop));
            next.add(Action.Choose.value(loop.position.variable(), entry + 1, diagrams));
            Guard here = Guard.of(diagrams.is(loop.position.variable(), entry));
            weaver.edge(turn, first, here, next, new Note.Turn(loop, false));
        }
        Guard last = Guard.of(diagrams.is(loop.position.variable(), entries - 1));
        weaver.edge(turn, out(loop), last, List.of());
    }

    private void open(Loop loop, Step.Entries.OfAnswer of) {
        int inside = loop.frame.inside[loop.step];
        int after = loop.frame.after[loop.step];
        int first = loop.frame.before[loop.step + 1];
        Slot ahead = loop.position;
        int most = ahead.values().size() - 1;
        List<Action> begin = begin(loop);
        Guard certainty = certainty(loop);
        Map<Integer, Guard> lengths = weaver.formulas.lengths(of.answer(), loop.frame, loop.step, most);
        Guard some = Guard.NO;
        for (Map.Entry<Integer, Guard> length : lengths.entrySet()) {
            if (length.getKey() > 0) {
                some = some.or(length.getValue(), diagrams);
                List<Action> actions = new ArrayList<>(begin);
                BitSet rest = new BitSet();
                rest.set(length.getKey() - 1);
                if (length.getKey() == most) {
                    rest.set(most);
                }
                actions.add(new Action.Choose(new int[] {ahead.variable()}, diagrams.in(ahead.variable(), rest)));
                weaver.edge(
                        inside, first, length.getValue().and(certainty, diagrams), actions, new Note.Turn(loop, true));
            }
        }
        weaver.edge(inside, after, some.not(diagrams), List.of());
        int turn = turn(loop.frame, loop.step);
        BitSet[] fewer = new BitSet[most + 1];
        for (int number = 0; number <= most; number++) {
            fewer[number] = new BitSet();
            fewer[number].set(Math.max(0, number - 1));
        }
        fewer[most].set(most);
        List<Action> next = new ArrayList<>(turning(loop));
        next.add(new Action.Move(ahead.variable(), fewer));
        Guard more = Guard.of(diagrams.not(diagrams.is(ahead.variable(), 0)));
        weaver.edge(turn, first, more, next, new Note.Turn(loop, false));
        weaver.edge(turn, out(loop), more.not(diagrams), List.of());
    }

    private int out(Loop loop) {
        boolean falls = loop.each.head().go() instanceof Go.Next;
        return falls ? weaver.beyond(loop.frame, loop.step) : loop.frame.after[loop.step];
    }

    /** Before the first entry: nothing is known of any. */
    private List<Action> begin(Loop loop) {
        List<Action> actions = new ArrayList<>();
        actions.addAll(unasked(body(loop).asked()));
        Collection<Slot> others = body(loop).run();
        // The answers of a dialogue that was run for an entry before are still there when the list is gone through
        // again.
        actions.addAll(mayComeAgain(loop) ? anything(others) : unasked(others));
        loop.monitors.forEach(monitor -> actions.add(Action.Choose.value(monitor.variable(), 0, diagrams)));
        return actions;
    }

    private Guard certainty(Loop loop) {
        return mayComeAgain(loop) && !body(loop).run().isEmpty() ? Guard.PERHAPS : Guard.YES;
    }

    /** Whether the same list may be gone through twice: a jump leads back, or another loop runs the same dialogue. */
    private boolean mayComeAgain(Loop loop) {
        return jumpBack
                || frames().filter(frame -> frame.context.contains(loop))
                        .anyMatch(frame -> frames().anyMatch(
                                        other -> other.script.name().equals(frame.script.name())
                                                && !other.context.isEmpty()
                                                && !other.context.contains(loop)));
    }

    private static boolean jumpsBack(Frame frame) {
        for (int index = 0; index < frame.flow.size(); index++) {
            for (Name target : Targets.of(frame.flow.at(index))) {
                if (frame.flow.find(target.text()) <= index) {
                    return true;
                }
            }
        }
        return false;
    }

    private Stream<Frame> frames() {
        return weaver.unfolding.allFrames().stream();
    }

    /** Between two entries: what was said for the one is folded into what is remembered of all, and is gone. */
    private List<Action> turning(Loop loop) {
        List<Action> actions = new ArrayList<>();
        for (Loop.Monitor monitor : loop.monitors) {
            int seen = diagrams.or(diagrams.is(monitor.variable(), 1), monitor.now());
            actions.add(new Action.Remember(monitor.variable(), Guard.of(seen)));
        }
        for (Loop inner : body(loop).inner()) {
            inner.monitors.forEach(monitor -> actions.add(Action.Choose.value(monitor.variable(), 0, diagrams)));
        }
        actions.addAll(unasked(body(loop).asked()));
        actions.addAll(unasked(body(loop).run()));
        return actions;
    }

    private List<Action> unasked(Collection<Slot> slots) {
        List<Action> actions = new ArrayList<>();
        for (Slot slot : slots) {
            actions.add(
                    new Action.Choose(new int[] {slot.variable()}, slot.states(value -> !value.isSaid(), diagrams)));
        }
        return actions;
    }

    private List<Action> anything(Collection<Slot> slots) {
        List<Action> actions = new ArrayList<>();
        for (Slot slot : slots) {
            actions.add(new Action.Choose(new int[] {slot.variable()}, slot.states(value -> true, diagrams)));
        }
        return actions;
    }
}
