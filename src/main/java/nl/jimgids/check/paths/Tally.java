package nl.jimgids.check.paths;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A number for each state, as a decision diagram with numbers at its ends: how many ways lead on from there, or how much the
 * best of them brings. Made beside the {@link Diagrams} of the same variables.
 */
final class Tally {
    /** No way leads on. */
    static final int NONE = 0;

    private static final int END = Integer.MAX_VALUE;
    private static final int MOST_NODES = 400_000;

    /** What two ways make together. */
    enum Together {
        /** They are counted. */
        SUM,
        /** The better one counts. */
        BEST
    }

    private final Diagrams diagrams;
    private final Together together;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final List<BigInteger> numbers = new ArrayList<>();
    private final Map<Row, Integer> nodes = new HashMap<>();
    private final Map<BigInteger, Integer> ends = new HashMap<>();
    private final Map<Key, Integer> known = new HashMap<>();

    Tally(Diagrams diagrams, Together together) {
        this.diagrams = diagrams;
        this.together = together;
        end(together == Together.SUM ? BigInteger.ZERO : BigInteger.ONE.negate());
    }

    private record Row(int level, List<Integer> children) {}

    private record Key(char operation, int a, int b) {}

    /** The same number in every state. */
    int end(BigInteger number) {
        return ends.computeIfAbsent(number, one -> add(END, new int[0], one));
    }

    private int add(int level, int[] row, BigInteger number) {
        if (rows.size() >= MOST_NODES) {
            throw new Diagrams.TooLarge();
        }
        rows.add(row);
        levels.add(level);
        numbers.add(number);
        return rows.size() - 1;
    }

    private int node(int level, int[] row) {
        boolean same = Arrays.stream(row).allMatch(child -> child == row[0]);
        if (same) {
            return row[0];
        }
        Row key = new Row(level, Arrays.stream(row).boxed().toList());
        return nodes.computeIfAbsent(key, one -> add(level, row, BigInteger.ZERO));
    }

    /** What two ways make together, state by state. */
    int together(int a, int b) {
        if (a == NONE) {
            return b;
        } else if (b == NONE) {
            return a;
        } else if (isEnd(a) && isEnd(b)) {
            return end(
                    together == Together.SUM
                            ? numbers.get(a).add(numbers.get(b))
                            : numbers.get(a).max(numbers.get(b)));
        }
        Key key = new Key('+', Math.min(a, b), Math.max(a, b));
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        int level = Math.min(levels.get(a), levels.get(b));
        int[] row = new int[diagrams.size(level)];
        for (int value = 0; value < row.length; value++) {
            row[value] = together(child(a, level, value), child(b, level, value));
        }
        int result = node(level, row);
        known.put(key, result);
        return result;
    }

    /** Only where a state is in a set. */
    int within(int set, int a) {
        if (set == Diagrams.ALL || a == NONE) {
            return a;
        } else if (set == Diagrams.NONE) {
            return NONE;
        }
        Key key = new Key('&', set, a);
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        int level = Math.min(diagrams.top(set), levels.get(a));
        int[] row = new int[diagrams.size(level)];
        for (int value = 0; value < row.length; value++) {
            int rest = diagrams.top(set) == level ? diagrams.child(set, value) : set;
            row[value] = within(rest, child(a, level, value));
        }
        int result = node(level, row);
        known.put(key, result);
        return result;
    }

    /** All values of a variable taken together. */
    int over(int variable, int a) {
        if (a == NONE) {
            return NONE;
        } else if (levels.get(a) > variable) {
            return together == Together.SUM ? times(a, BigInteger.valueOf(diagrams.size(variable))) : a;
        }
        Key key = new Key('o', variable, a);
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        int level = levels.get(a);
        int result = NONE;
        if (level == variable) {
            for (int child : rows.get(a)) {
                result = together(result, child);
            }
        } else {
            int[] row = new int[diagrams.size(level)];
            for (int value = 0; value < row.length; value++) {
                row[value] = over(variable, rows.get(a)[value]);
            }
            result = node(level, row);
        }
        known.put(key, result);
        return result;
    }

    /** With a variable at one value. */
    int at(int variable, int value, int a) {
        return over(variable, within(diagrams.is(variable, value), a));
    }

    /** So many times as much; none stays none. */
    int times(int a, BigInteger factor) {
        return map('*', a, factor);
    }

    /** So much more; none stays none. */
    int plus(int a, int more) {
        return more == 0 ? a : map('p', a, BigInteger.valueOf(more));
    }

    private int map(char operation, int a, BigInteger number) {
        if (a == NONE) {
            return NONE;
        }
        Key key = new Key(operation, a, end(number));
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        int result;
        if (isEnd(a)) {
            result = end(
                    operation == '*'
                            ? numbers.get(a).multiply(number)
                            : numbers.get(a).add(number));
        } else {
            int[] row = rows.get(a).clone();
            for (int value = 0; value < row.length; value++) {
                row[value] = map(operation, row[value], number);
            }
            result = node(levels.get(a), row);
        }
        known.put(key, result);
        return result;
    }

    /** The number of a state. */
    BigInteger number(int a, IntUnaryOperator state) {
        int at = a;
        while (!isEnd(at)) {
            at = rows.get(at)[state.applyAsInt(levels.get(at))];
        }
        return numbers.get(at);
    }

    /** Gives the open variables of a state the values that bring most. */
    BigInteger best(int a, int[] state, BitSet open) {
        if (isEnd(a)) {
            return numbers.get(a);
        } else if (!open.get(levels.get(a))) {
            return best(rows.get(a)[state[levels.get(a)]], state, open);
        }
        BigInteger best = numbers.get(NONE);
        int[] chosen = state.clone();
        for (int value = 0; value < rows.get(a).length; value++) {
            int[] tried = state.clone();
            tried[levels.get(a)] = value;
            BigInteger found = best(rows.get(a)[value], tried, open);
            if (found.compareTo(best) > 0) {
                best = found;
                chosen = tried;
            }
        }
        System.arraycopy(chosen, 0, state, 0, state.length);
        return best;
    }

    private boolean isEnd(int a) {
        return levels.get(a) == END;
    }

    private int child(int a, int level, int value) {
        return levels.get(a) == level ? rows.get(a)[value] : a;
    }
}
