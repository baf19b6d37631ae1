package nl.jimgids.check.paths;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What lies ahead of each point, for each state: how many ways lead to an end, or how much the best of them brings. No jump
 * back is taken, and a list has no more entries than conditions tell apart, so there is an end to it.
 */
final class Ahead {
    private final Graph graph;
    private final Diagrams diagrams;
    private final Effects effects;
    private final Tally tally;
    private final Set<Edge> closed;
    private final ToIntFunction<Edge> gain;
    private final boolean counts;
    private final int[] ahead;

    private Ahead(
            Graph graph,
            Diagrams diagrams,
            Effects effects,
            Tally.Together together,
            Set<Edge> closed,
            ToIntFunction<Edge> gain) {
        this.graph = graph;
        this.diagrams = diagrams;
        this.effects = effects;
        this.tally = new Tally(diagrams, together);
        this.closed = closed;
        this.gain = gain;
        this.counts = together == Tally.Together.SUM;
        this.ahead = new int[graph.size()];
    }

    /**
     * @param closed edges that are not taken
     * @param gain what an edge brings; not asked for when ways are counted
     */
    static Ahead of(
            Graph graph,
            Diagrams diagrams,
            Effects effects,
            Tally.Together together,
            Set<Edge> closed,
            ToIntFunction<Edge> gain,
            Set<Integer> ends) {
        Ahead ahead = new Ahead(graph, diagrams, effects, together, closed, gain);
        ahead.solve(ends);
        return ahead;
    }

    private void solve(Set<Integer> ends) {
        List<Integer> order = new ArrayList<>(Order.of(graph));
        Collections.reverse(order);
        Deque<Integer> open = new ArrayDeque<>(order);
        Set<Integer> waits = new HashSet<>(order);
        int end = tally.end(counts ? BigInteger.ONE : BigInteger.ZERO);
        while (!open.isEmpty()) {
            int point = open.remove();
            waits.remove(point);
            int now = ends.contains(point) ? end : Tally.NONE;
            for (Edge edge : graph.from(point)) {
                if (!closed.contains(edge)) {
                    now = tally.together(now, before(edge));
                }
            }
            if (now != ahead[point]) {
                ahead[point] = now;
                for (Edge edge : graph.to(point)) {
                    if (waits.add(edge.from())) {
                        open.add(edge.from());
                    }
                }
            }
        }
    }

    private int before(Edge edge) {
        int result = ahead[edge.to()];
        if (result == Tally.NONE) {
            return Tally.NONE;
        }
        result = counts
                ? tally.times(result, BigInteger.valueOf(answers(edge)))
                : tally.plus(result, gain.applyAsInt(edge));
        for (int index = edge.actions().size() - 1; index >= 0; index--) {
            result = before(edge.actions().get(index), result);
        }
        return tally.within(effects.states(edge.guard()), result);
    }

    /** In how many ways an answer is given that nothing keeps. */
    private static int answers(Edge edge) {
        for (Note note : edge.notes()) {
            if (note instanceof Note.Answer answer && answer.slot() == null) {
                return answer.values().size();
            }
        }
        return 1;
    }

    private int before(Action action, int after) {
        if (action instanceof Action.Choose choose) {
            int result = tally.within(choose.relation(), after);
            for (int variable : choose.variables()) {
                result = tally.over(variable, result);
            }
            return result;
        } else if (action instanceof Action.Move move) {
            int result = Tally.NONE;
            for (int value = 0; value < move.to().length; value++) {
                // Of a list of so many entries or more, just so many are gone through.
                int to = move.to()[value].nextSetBit(0);
                int there = tally.at(move.variable(), to, after);
                result = tally.together(result, tally.within(diagrams.is(move.variable(), value), there));
            }
            return result;
        }
        Action.Remember remember = (Action.Remember) action;
        int yes = tally.at(remember.variable(), 1, after);
        int no = tally.at(remember.variable(), 0, after);
        Guard condition = remember.condition();
        return tally.together(
                tally.within(effects.states(condition), yes),
                tally.within(effects.states(condition.not(diagrams)), no));
    }

    /** All that lies ahead of the states in which a conversation begins, taken together. */
    BigInteger from(int beginning, BitSet live) {
        int all = tally.within(beginning, ahead[Graph.START]);
        for (int variable = live.previousSetBit(live.length());
                variable >= 0;
                variable = live.previousSetBit(variable - 1)) {
            all = tally.over(variable, all);
        }
        return tally.number(all, variable -> 0);
    }

    /** The way that brings most; null when there is none. */
    Witness.@Nullable Way best(int beginning) {
        int[] begin = new int[diagrams.variables()];
        BitSet open = new BitSet();
        open.set(0, begin.length);
        effects.pick(beginning, begin);
        BigInteger all = tally.best(tally.within(beginning, ahead[Graph.START]), begin, open);
        if (all.signum() < 0) {
            return null;
        }
        int[] state = begin;
        int point = Graph.START;
        List<Witness.Stretch> stretches = new ArrayList<>();
        while (!graph.from(point).isEmpty()) {
            Edge best = null;
            BigInteger most = BigInteger.ONE.negate();
            for (Edge edge : graph.from(point)) {
                int[] here = state;
                BigInteger found = closed.contains(edge)
                        ? BigInteger.ONE.negate()
                        : tally.number(before(edge), variable -> here[variable]);
                if (found.compareTo(most) > 0) {
                    most = found;
                    best = edge;
                }
            }
            if (best == null) {
                break;
            }
            state = along(best, state);
            stretches.add(new Witness.Stretch(best, state));
            point = best.to();
        }
        return new Witness.Way(begin, List.copyOf(stretches));
    }

    /** The state behind an edge with most ahead of it. */
    private int[] along(Edge edge, int[] before) {
        List<Action> actions = edge.actions();
        int[] goals = new int[actions.size() + 1];
        goals[actions.size()] = ahead[edge.to()];
        for (int index = actions.size() - 1; index >= 0; index--) {
            goals[index] = before(actions.get(index), goals[index + 1]);
        }
        int[] state = before.clone();
        for (int index = 0; index < actions.size(); index++) {
            Action action = actions.get(index);
            int[] now = state.clone();
            if (action instanceof Action.Choose choose) {
                BitSet open = new BitSet();
                for (int variable : choose.variables()) {
                    open.set(variable);
                }
                tally.best(tally.within(choose.relation(), goals[index + 1]), state, open);
            } else if (action instanceof Action.Move move) {
                state[move.variable()] = move.to()[now[move.variable()]].nextSetBit(0);
            } else if (action instanceof Action.Remember remember) {
                boolean holds = diagrams.holds(effects.states(remember.condition()), variable -> now[variable]);
                state[remember.variable()] = holds ? 1 : 0;
            }
        }
        return state;
    }
}
