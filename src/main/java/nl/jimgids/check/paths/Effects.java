package nl.jimgids.check.paths;

import java.util.BitSet;
import java.util.List;

/** What edges do to sets of states: forwards, and back to where they came from. */
final class Effects {
    private final Diagrams diagrams;
    private final boolean certain;

    /**
     * @param certain whether only what must be counts, or also what may be
     */
    Effects(Diagrams diagrams, boolean certain) {
        this.diagrams = diagrams;
        this.certain = certain;
    }

    int states(Guard guard) {
        return certain ? guard.must() : guard.may();
    }

    /** The states behind an edge, when these are before it. */
    int after(Edge edge, int before) {
        int states = diagrams.and(before, states(edge.guard()));
        for (Action action : edge.actions()) {
            if (states == Diagrams.NONE) {
                break;
            }
            states = after(action, states);
        }
        return states;
    }

    private int after(Action action, int before) {
        if (action instanceof Action.Choose choose) {
            return diagrams.and(forget(before, choose.variables()), choose.relation());
        } else if (action instanceof Action.Move move) {
            int after = Diagrams.NONE;
            for (int value = 0; value < move.to().length; value++) {
                int here = diagrams.and(before, diagrams.is(move.variable(), value));
                int there = diagrams.in(move.variable(), move.to()[value]);
                after = diagrams.or(after, diagrams.and(diagrams.forget(here, move.variable()), there));
            }
            return after;
        }
        Action.Remember remember = (Action.Remember) action;
        int variable = remember.variable();
        int yes = diagrams.forget(diagrams.and(before, states(remember.condition())), variable);
        int no =
                diagrams.forget(diagrams.and(before, states(remember.condition().not(diagrams))), variable);
        return diagrams.or(diagrams.and(yes, diagrams.is(variable, 1)), diagrams.and(no, diagrams.is(variable, 0)));
    }

    /** The states before an edge from which it leads into these. */
    int before(Edge edge, int after) {
        int states = after;
        List<Action> actions = edge.actions();
        for (int index = actions.size() - 1; index >= 0 && states != Diagrams.NONE; index--) {
            states = before(actions.get(index), states);
        }
        return diagrams.and(states, states(edge.guard()));
    }

    private int before(Action action, int after) {
        if (action instanceof Action.Choose choose) {
            return forget(diagrams.and(after, choose.relation()), choose.variables());
        } else if (action instanceof Action.Move move) {
            int before = Diagrams.NONE;
            for (int value = 0; value < move.to().length; value++) {
                BitSet to = move.to()[value];
                int there = diagrams.and(after, diagrams.in(move.variable(), to));
                int here = diagrams.is(move.variable(), value);
                before = diagrams.or(before, diagrams.and(diagrams.forget(there, move.variable()), here));
            }
            return before;
        }
        Action.Remember remember = (Action.Remember) action;
        int variable = remember.variable();
        int yes = diagrams.forget(diagrams.and(after, diagrams.is(variable, 1)), variable);
        int no = diagrams.forget(diagrams.and(after, diagrams.is(variable, 0)), variable);
        return diagrams.or(
                diagrams.and(yes, states(remember.condition())),
                diagrams.and(no, states(remember.condition().not(diagrams))));
    }

    private int forget(int states, int[] variables) {
        int rest = states;
        for (int variable : variables) {
            rest = diagrams.forget(rest, variable);
        }
        return rest;
    }

    /** The state behind an edge that leads from this one into some states. */
    int[] along(Edge edge, int[] before, int into) {
        List<Action> actions = edge.actions();
        int[] goals = new int[actions.size() + 1];
        goals[actions.size()] = into;
        for (int index = actions.size() - 1; index >= 0; index--) {
            goals[index] = before(actions.get(index), goals[index + 1]);
        }
        int[] state = before.clone();
        for (int index = 0; index < actions.size(); index++) {
            Action action = actions.get(index);
            int goal = goals[index + 1];
            if (action instanceof Action.Choose choose) {
                BitSet open = new BitSet();
                for (int variable : choose.variables()) {
                    open.set(variable);
                }
                pick(diagrams.and(choose.relation(), goal), state, open);
            } else if (action instanceof Action.Move move) {
                int to = move.variable();
                int[] moved = state.clone();
                move.to()[state[to]].stream()
                        .filter(value -> diagrams.holds(goal, variable -> variable == to ? value : moved[variable]))
                        .findFirst()
                        .ifPresent(value -> moved[to] = value);
                state = moved;
            } else if (action instanceof Action.Remember remember) {
                int[] now = state.clone();
                boolean holds = diagrams.holds(states(remember.condition()), variable -> now[variable]);
                state[remember.variable()] = holds ? 1 : 0;
            }
        }
        return state;
    }

    /** Gives the variables of a state the first values with which it lies in a set. */
    void pick(int states, int[] state) {
        BitSet open = new BitSet();
        open.set(0, state.length);
        pick(states, state, open);
    }

    private boolean pick(int states, int[] state, BitSet open) {
        if (states <= Diagrams.ALL) {
            return states == Diagrams.ALL;
        }
        int top = diagrams.top(states);
        if (!open.get(top)) {
            return pick(diagrams.child(states, state[top]), state, open);
        }
        for (int value = 0; value < diagrams.size(top); value++) {
            if (pick(diagrams.child(states, value), state, open)) {
                state[top] = value;
                return true;
            }
        }
        return false;
    }
}
