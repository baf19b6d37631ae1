package nl.jimgids.check.paths;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.jimgids.script.Condition;

/**
 * Where the state keeps an answer.
 *
 * @param variable tells what became of the question; {@link #UNREAD} when no condition and no text reads it
 * @param values what the values of the variable mean
 * @param options for an answer of several options: the variable of each, 1 when it was chosen
 */
record Slot(int variable, List<Value> values, Map<String, Integer> options) {
    static final int UNREAD = -1;

    boolean isRead() {
        return variable != UNREAD;
    }

    /** The states in which the answer is such a value. */
    int states(Predicate<Value> wanted, Diagrams diagrams) {
        diagrams.spend(2L * values.size());
        BitSet found = new BitSet();
        for (int index = 0; index < values.size(); index++) {
            if (wanted.test(values.get(index))) {
                found.set(index);
            }
        }
        return diagrams.in(variable, found);
    }

    /** The states in which the answer meets a test. */
    int states(Condition.Test test, Diagrams diagrams) {
        if (test instanceof Condition.OneOf oneOf) {
            int any = Diagrams.NONE;
            for (Condition.Test each : oneOf.tests()) {
                any = diagrams.or(any, states(each, diagrams));
            }
            return any;
        } else if (test instanceof Condition.AllOf allOf) {
            int all = Diagrams.ALL;
            for (Condition.Test each : allOf.tests()) {
                all = diagrams.and(all, states(each, diagrams));
            }
            return all;
        } else if (test instanceof Condition.Includes includes) {
            return diagrams.and(
                    states(Value::isAnswer, diagrams), chosen(includes.option().text(), 1, diagrams));
        } else if (test instanceof Condition.Excludes excludes) {
            return diagrams.and(
                    states(Value::isAnswer, diagrams), chosen(excludes.option().text(), 0, diagrams));
        } else if (test instanceof Condition.Count count && !options.isEmpty()) {
            int number = number(each -> new Value.Number(each, each).meets(count.number()), diagrams);
            return diagrams.and(states(Value::isAnswer, diagrams), number);
        }
        if (test instanceof Condition.Is is) {
            diagrams.spend((long) values.size() * is.values().size());
        }
        return states(value -> value.meets(test), diagrams);
    }

    /** The states in which there are words to print. */
    int printed(Diagrams diagrams) {
        int answered = states(
                value -> value.isAnswer() && !(value instanceof Value.Length length && length.entries() == 0),
                diagrams);
        return options.isEmpty() ? answered : diagrams.and(answered, number(each -> each > 0, diagrams));
    }

    private int chosen(String option, int value, Diagrams diagrams) {
        Integer found = options.get(option);
        return found == null ? Diagrams.ALL : diagrams.is(found, value);
    }

    /** The states in which so many options are chosen. */
    int number(Predicate<Integer> wanted, Diagrams diagrams) {
        List<Integer> all = List.copyOf(options.values());
        int[] states = new int[all.size() + 1];
        for (int count = 0; count <= all.size(); count++) {
            states[count] = wanted.test(count) ? Diagrams.ALL : Diagrams.NONE;
        }
        for (int index = all.size() - 1; index >= 0; index--) {
            int option = all.get(index);
            for (int before = 0; before <= index; before++) {
                states[before] = diagrams.or(
                        diagrams.and(diagrams.is(option, 0), states[before]),
                        diagrams.and(diagrams.is(option, 1), states[before + 1]));
            }
        }
        return states[0];
    }
}
