package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Name;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Texts;
import org.jspecify.annotations.Nullable;

/** Draws the edges of the graph, step by step, as {@code conversation.Held} and {@code Cursor} take them. */
final class Weaver {
    /** Where nothing more is said because the script leads nowhere. */
    private static final List<Action> NOTHING = List.of();

    final Unfolding unfolding;
    final Diagrams diagrams;
    final Formulas formulas;
    final Graph graph;
    private final Map<Condition, Map<Frame, Guard>> guards = new HashMap<>();
    final Questions questions;
    private final Loops loops;

    /** Whether each option is an edge of its own, also where several lead the same way. */
    final boolean apart;

    private Weaver(Unfolding unfolding, boolean apart) {
        this.apart = apart;
        this.unfolding = unfolding;
        this.diagrams = unfolding.diagrams;
        this.graph = new Graph(diagrams);
        this.formulas = new Formulas(unfolding);
        this.questions = new Questions(this);
        this.loops = new Loops(this);
        graph.point();
    }

    static Weaver weave(Unfolding unfolding, boolean apart) {
        Weaver weaver = new Weaver(unfolding, apart);
        List<Frame> frames = unfolding.allFrames();
        frames.forEach(weaver::points);
        // What conditions ask about all entries of a loop must be known before the loop is drawn.
        frames.forEach(weaver::translate);
        frames.forEach(weaver::callers);
        frames.forEach(weaver::draw);
        weaver.edge(Graph.START, weaver.entry(unfolding.mainFrame()), Guard.YES, NOTHING);
        return weaver;
    }

    private void points(Frame frame) {
        for (int step = 0; step < frame.flow.size(); step++) {
            frame.before[step] = graph.point();
            frame.inside[step] = graph.point();
            frame.after[step] = graph.point();
        }
        frame.end = graph.point();
        Set<String> outcomes = new LinkedHashSet<>(frame.script.outcomes().keySet());
        if (outcomes.isEmpty()) {
            outcomes.add("");
        }
        outcomes.forEach(outcome -> frame.exits.put(outcome, graph.point()));
    }

    private void translate(Frame frame) {
        for (int index = 0; index < frame.flow.size(); index++) {
            int at = index;
            Step step = frame.flow.at(index);
            Mentions.conditions(step, condition -> guard(condition, frame, at));
            Texts.of(step).forEach(text -> text.holes().forEach(hole -> formulas.printed(hole, frame, at)));
        }
    }

    private void callers(Frame frame) {
        if (frame.calls.size() > 1) {
            List<Value> values = new ArrayList<>();
            for (int call = 0; call < frame.calls.size(); call++) {
                values.add(new Value.Number(call, call));
            }
            frame.caller = unfolding.slot(values, Map.of());
        }
    }

    /** When a condition holds that is written at a step. */
    Guard guard(@Nullable Condition condition, Frame frame, int step) {
        if (condition == null) {
            return Guard.YES;
        }
        Map<Frame, Guard> known = guards.computeIfAbsent(condition, c -> new HashMap<>());
        Guard guard = known.get(frame);
        if (guard == null) {
            guard = formulas.of(condition, frame, step);
            known.put(frame, guard);
        }
        return guard;
    }

    /** Where a dialogue begins. */
    int entry(Frame frame) {
        return frame.flow.size() == 0 ? frame.end : frame.before[0];
    }

    void edge(int from, int to, Guard guard, List<Action> actions, Note... notes) {
        graph.add(new Edge(from, to, guard, actions, List.of(notes)));
    }

    private void draw(Frame frame) {
        for (int step = 0; step < frame.flow.size(); step++) {
            draw(frame, step);
        }
        Script script = frame.script;
        if (script.outcomes().size() <= 1) {
            String only = script.outcomes().keySet().stream().findFirst().orElse("");
            edge(frame.end, exit(frame, only), Guard.YES, NOTHING);
        }
        for (int call = 0; call < frame.calls.size(); call++) {
            comeBack(frame, call);
        }
    }

    private static int exit(Frame frame, String outcome) {
        return frame.exits.getOrDefault(outcome, frame.end);
    }

    private void draw(Frame frame, int index) {
        Step step = frame.flow.at(index);
        Guard when = guard(step.head().when(), frame, index);
        if (step.head().onlyLong()) {
            when = when.and(Guard.of(diagrams.is(unfolding.shortForm.variable(), 0)), diagrams);
        }
        edge(frame.before[index], frame.inside[index], when, NOTHING, branch(frame, index, Note.Kind.WHEN, "true"));
        if (!when.equals(Guard.YES)) {
            Note missed = branch(frame, index, Note.Kind.WHEN, "false");
            edge(frame.before[index], beyond(frame, index), when.not(diagrams), NOTHING, missed);
        }
        int inside = frame.inside[index];
        if (step instanceof Step.Ask ask) {
            questions.draw(frame, index, ask);
        } else if (step instanceof Step.Each) {
            loops.draw(frame, index);
        } else if (step instanceof Step.Do) {
            run(frame, index);
        } else if (step instanceof Step.End end) {
            edge(inside, exit(frame, end.outcome().text()), Guard.YES, NOTHING);
        } else if (step instanceof Step.Group group && !group.steps().isEmpty()) {
            edge(inside, frame.before[index + 1], Guard.YES, NOTHING);
        } else if (step instanceof Step.Set set) {
            edge(inside, frame.after[index], Guard.YES, assignments(frame, set));
        } else {
            edge(inside, frame.after[index], Guard.YES, NOTHING);
        }
        leave(frame, index);
    }

    private void run(Frame frame, int index) {
        Frame callee = frame.runs.get(index);
        if (callee == null) {
            return;
        }
        Slot caller = callee.caller;
        if (caller == null) {
            edge(frame.inside[index], entry(callee), Guard.YES, NOTHING);
        } else {
            diagrams.spend(callee.calls.size());
            int call = callee.calls.indexOf(new Frame.Call(frame, index));
            edge(
                    frame.inside[index],
                    entry(callee),
                    Guard.YES,
                    List.of(Action.Choose.value(caller.variable(), call, diagrams)));
        }
    }

    /** From where a dialogue ends to where the step goes on that ran it. */
    private void comeBack(Frame callee, int number) {
        Frame.Call call = callee.calls.get(number);
        Slot caller = callee.caller;
        Guard guard = caller == null ? Guard.YES : Guard.of(diagrams.is(caller.variable(), number));
        callee.exits.forEach((outcome, exit) -> {
            boolean named = !outcome.isEmpty();
            Way way = way(call.frame(), call.step(), named ? outcome : Go.ELSE);
            for (Keeping keeping : keeping(call.frame(), call.step(), null)) {
                List<Action> actions = new ArrayList<>();
                Slot slot = keeping.slot();
                if (named && slot != null) {
                    actions.add(new Action.Choose(new int[] {slot.variable()}, slot.states(is(outcome), diagrams)));
                }
                edge(exit, way.to(), guard.and(Guard.of(keeping.when()), diagrams), actions, way.branch());
            }
        });
    }

    private static Predicate<Value> is(String word) {
        return new Value.Word(word)::equals;
    }

    /** The states in which an answer is kept in a slot; no slot when it is not kept. */
    record Keeping(int when, @Nullable Slot slot) {}

    /** Where the answer of a step is kept: in the slot of the entries that the loops around it are at. */
    List<Keeping> keeping(Frame frame, int step, @Nullable String role) {
        List<Keeping> all = new ArrayList<>();
        List<Frame.Instance> instances = frame.instances.getOrDefault(step, List.of());
        diagrams.spend(instances.size());
        for (Frame.Instance instance : instances) {
            if (Objects.equals(role, instance.role())) {
                int when = Diagrams.ALL;
                for (Map.Entry<Loop, String> at : instance.at().entrySet()) {
                    when = diagrams.and(when, at.getKey().position.states(is(at.getValue()), diagrams));
                }
                all.add(new Keeping(when, instance.slot()));
            }
        }
        if (all.isEmpty()) {
            all.add(new Keeping(Diagrams.ALL, null));
        }
        return all;
    }

    private List<Action> assignments(Frame frame, Step.Set set) {
        List<Action> actions = new ArrayList<>();
        for (Step.Assignment assignment : set.assignments()) {
            Slot slot = frame.variables.get(assignment.variable().text());
            if (slot == null) {
                continue;
            }
            if (assignment instanceof Step.Assignment.Becomes becomes) {
                Condition.Is is = new Condition.Is(
                        List.of(new Name(becomes.value().text(), becomes.value().place())));
                actions.add(new Action.Choose(new int[] {slot.variable()}, slot.states(is, diagrams)));
            } else if (assignment instanceof Step.Assignment.Moves moves) {
                int last = slot.values().size() - 1;
                BitSet[] to = new BitSet[last + 1];
                for (int value = 0; value <= last; value++) {
                    to[value] = new BitSet();
                    long moved = (long) value + moves.by();
                    to[value].set((int) Math.max(0, Math.min(last, moved)));
                }
                actions.add(new Action.Move(slot.variable(), to));
            }
        }
        return actions;
    }

    /** Draws what the {@code go} of a step does when no answer says more. */
    private void leave(Frame frame, int index) {
        int after = frame.after[index];
        Go go = frame.flow.at(index).head().go();
        if (go instanceof Go.To to) {
            edge(after, target(frame, to.step()), Guard.YES, NOTHING);
        } else if (go instanceof Go.ByCondition forks) {
            Guard open = Guard.YES;
            for (int number = 0; number < forks.forks().size(); number++) {
                Go.Fork fork = forks.forks().get(number);
                Guard when = guard(fork.when(), frame, index);
                Note branch = branch(frame, index, Note.Kind.FORK, String.valueOf(number));
                edge(after, target(frame, fork.step()), open.and(when, diagrams), NOTHING, branch);
                open = open.and(when.not(diagrams), diagrams);
            }
            if (!open.equals(Guard.NO)) {
                edge(after, beyond(frame, index), open, NOTHING, branch(frame, index, Note.Kind.FORK, "next"));
            }
        } else if (go instanceof Go.ByAnswer) {
            Way way = way(frame, index, Go.ELSE);
            edge(after, way.to(), Guard.YES, NOTHING, way.branch());
        } else {
            edge(after, beyond(frame, index), Guard.YES, NOTHING);
        }
    }

    /** Where an answer leads. */
    record Way(int to, Note branch) {}

    /** Where a word leads that was answered: the way that is named for it, the way for all others, or the next step. */
    Way way(Frame frame, int index, String word) {
        Go go = frame.flow.at(index).head().go();
        if (!(go instanceof Go.ByAnswer ways)) {
            return new Way(frame.after[index], branch(frame, index, Note.Kind.WAY, "next"));
        }
        diagrams.spend(ways.ways().size());
        Go.Way otherwise = null;
        for (Go.Way way : ways.ways()) {
            if (way.answer().text().equals(word)) {
                return new Way(target(frame, way.step()), branch(frame, index, Note.Kind.WAY, word));
            }
            if (way.answer().text().equals(Go.ELSE) && otherwise == null) {
                otherwise = way;
            }
        }
        return otherwise == null
                ? new Way(beyond(frame, index), branch(frame, index, Note.Kind.WAY, "next"))
                : new Way(target(frame, otherwise.step()), branch(frame, index, Note.Kind.WAY, Go.ELSE));
    }

    int target(Frame frame, Name name) {
        int step = frame.flow.find(name.text());
        return step == Flow.END ? frame.end : frame.before[step];
    }

    /** Where a step falls through to. */
    int beyond(Frame frame, int index) {
        int at = index;
        while (true) {
            int sibling = frame.flow.sibling(at);
            if (sibling != Flow.END) {
                return frame.before[sibling];
            }
            at = frame.flow.parent(at);
            if (at == Flow.END) {
                return frame.end;
            }
            if (frame.flow.at(at) instanceof Step.Each) {
                return loops.turn(frame, at);
            }
            if (!(frame.flow.at(at).head().go() instanceof Go.Next)) {
                return frame.after[at];
            }
        }
    }

    /** The points from which a step leads on. */
    List<Integer> points(Frame frame, int step) {
        List<Integer> points = new ArrayList<>(List.of(frame.before[step], frame.inside[step], frame.after[step]));
        Loop loop = frame.loops.get(step);
        if (loop != null) {
            points.addAll(loops.turns(loop));
        }
        return points;
    }

    static Note.Branch branch(Frame frame, int step, Note.Kind kind, String key) {
        return new Note.Branch(frame.script.name(), step, kind, key);
    }
}
