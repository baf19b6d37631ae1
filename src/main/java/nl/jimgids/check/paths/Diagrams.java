package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Sets of states, as multi-valued decision diagrams: shared, ordered and reduced, so that the same set is always the same
 * number. A state gives each variable one of its values; a diagram says which states are in the set.
 *
 * <p>One diagram is an {@code int}: {@link #NONE} is the empty set, {@link #ALL} holds every state. Variables come in the
 * order in which they were declared, which is the order in which a script asks; what hangs together stands together then,
 * and the diagrams stay small.
 */
public final class Diagrams {
    /** No state. */
    public static final int NONE = 0;

    /** Every state. */
    public static final int ALL = 1;

    private static final int AND = 1;
    private static final int OR = 2;
    private static final int WITHOUT = 3;
    private static final int FORGET = 4;
    private static final int BELOW_ALL = Integer.MAX_VALUE;
    private static final int LARGEST_CACHE = 1 << 20;

    /** So many children all nodes may have together; 64 MB. */
    private static final int MOST_CHILDREN = 16_000_000;

    private static final int WORK_OF_A_VARIABLE = 50;
    private static final int WORK_OF_A_NODE = 8;

    private final int mostNodes;
    private long left;
    private final List<Integer> sizes = new ArrayList<>();

    private int[] variable = new int[1 << 10];
    private int[] start = new int[1 << 10];
    private int[] children = new int[1 << 12];
    private int nodes = 2;
    private int used;
    private int[] table = new int[1 << 11];

    private int[] cacheKeys = new int[3 << 12];
    private int[] cacheValues = new int[1 << 12];

    /**
     * @param mostNodes with more than this the question is too large to be decided
     * @param mostWork after so many small steps it is given up as well
     */
    public Diagrams(int mostNodes, long mostWork) {
        this.mostNodes = mostNodes;
        this.left = mostWork;
        variable[NONE] = BELOW_ALL;
        variable[ALL] = BELOW_ALL;
    }

    /** There are too many nodes, or it takes too long; nothing can be said. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than is allowed", null, false, false);
        }
    }

    /**
     * Counts small steps of work, also of whoever works with these sets. It is steps that are counted and not seconds, so that
     * a script has the same findings everywhere.
     */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** Declares a variable with the values from 0 to {@code size} - 1, behind all others. */
    public int declare(int size) {
        spend(WORK_OF_A_VARIABLE + size);
        sizes.add(size);
        return sizes.size() - 1;
    }

    /** How many values a variable has. */
    public int size(int variable) {
        return sizes.get(variable);
    }

    /** How many variables there are. */
    public int variables() {
        return sizes.size();
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodes;
    }

    /** The states in which a variable has this value. */
    public int is(int variable, int value) {
        int[] row = new int[size(variable)];
        row[value] = ALL;
        return node(variable, row);
    }

    /** The states in which a variable has one of these values. */
    public int in(int variable, BitSet values) {
        int[] row = new int[size(variable)];
        values.stream().forEach(value -> row[value] = ALL);
        return node(variable, row);
    }

    /** The states in both sets. */
    public int and(int a, int b) {
        if (a == b || b == ALL) {
            return a;
        } else if (a == ALL) {
            return b;
        } else if (a == NONE || b == NONE) {
            return NONE;
        }
        return apply(AND, Math.min(a, b), Math.max(a, b));
    }

    /** The states in at least one of the sets. */
    public int or(int a, int b) {
        if (a == b || b == NONE) {
            return a;
        } else if (a == NONE) {
            return b;
        } else if (a == ALL || b == ALL) {
            return ALL;
        }
        return apply(OR, Math.min(a, b), Math.max(a, b));
    }

    /** The states of the first set that are not in the second. */
    public int without(int a, int b) {
        if (a == b || a == NONE || b == ALL) {
            return NONE;
        } else if (b == NONE) {
            return a;
        }
        return apply(WITHOUT, a, b);
    }

    /** The states that are not in the set. */
    public int not(int a) {
        return without(ALL, a);
    }

    /** The states that are in the set once a variable may have any value. */
    public int forget(int a, int variable) {
        if (this.variable[a] > variable) {
            return a;
        }
        int found = cached(FORGET, a, variable);
        if (found >= 0) {
            return found;
        }
        int width = sizes.get(this.variable[a]);
        int result;
        if (this.variable[a] == variable) {
            result = NONE;
            for (int value = 0; value < width && result != ALL; value++) {
                result = or(result, child(a, value));
            }
        } else {
            int[] row = new int[width];
            for (int value = 0; value < width; value++) {
                row[value] = forget(child(a, value), variable);
            }
            result = node(this.variable[a], row);
        }
        cache(FORGET, a, variable, result);
        return result;
    }

    private int apply(int operation, int a, int b) {
        int found = cached(operation, a, b);
        if (found >= 0) {
            return found;
        }
        int top = Math.min(variable[a], variable[b]);
        int width = sizes.get(top);
        int[] row = new int[width];
        for (int value = 0; value < width; value++) {
            int x = variable[a] == top ? child(a, value) : a;
            int y = variable[b] == top ? child(b, value) : b;
            row[value] = operation == AND ? and(x, y) : operation == OR ? or(x, y) : without(x, y);
        }
        int result = node(top, row);
        cache(operation, a, b, result);
        return result;
    }

    /** Whether a state is in the set. */
    public boolean holds(int a, IntUnaryOperator state) {
        int at = a;
        while (at > ALL) {
            at = child(at, state.applyAsInt(variable[at]));
        }
        return at == ALL;
    }

    /** The variables on which a set depends. */
    public BitSet support(int a) {
        BitSet found = new BitSet();
        BitSet seen = new BitSet();
        int[] stack = new int[64];
        int depth = 0;
        stack[depth++] = a;
        while (depth > 0) {
            int at = stack[--depth];
            if (at <= ALL || seen.get(at)) {
                continue;
            }
            seen.set(at);
            found.set(variable[at]);
            int width = sizes.get(variable[at]);
            spend(width);
            if (depth + width > stack.length) {
                stack = Arrays.copyOf(stack, 2 * (depth + width));
            }
            for (int value = 0; value < width; value++) {
                stack[depth++] = child(at, value);
            }
        }
        return found;
    }

    /** The variable at the top of a diagram that is neither {@link #NONE} nor {@link #ALL}. */
    int top(int a) {
        return variable[a];
    }

    /** What is left of a diagram when its top variable has this value. */
    int child(int a, int value) {
        return children[start[a] + value];
    }

    private int node(int level, int[] row) {
        spend(WORK_OF_A_NODE + row.length);
        boolean same = true;
        for (int value = 1; value < row.length && same; value++) {
            same = row[value] == row[0];
        }
        if (same) {
            return row[0];
        }
        int slot = slot(level, row);
        if (table[slot] != 0) {
            return table[slot];
        }
        if (nodes >= mostNodes || used + row.length > MOST_CHILDREN) {
            throw new TooLarge();
        }
        if (nodes == variable.length) {
            variable = Arrays.copyOf(variable, 2 * nodes);
            start = Arrays.copyOf(start, 2 * nodes);
        }
        if (used + row.length > children.length) {
            children = Arrays.copyOf(children, 2 * (used + row.length));
        }
        int made = nodes++;
        variable[made] = level;
        start[made] = used;
        System.arraycopy(row, 0, children, used, row.length);
        used += row.length;
        table[slot] = made;
        if (2 * nodes > table.length) {
            grow();
        }
        return made;
    }

    private int slot(int level, int[] row) {
        int slot = hash(level, row) & (table.length - 1);
        while (table[slot] != 0 && !isNode(table[slot], level, row)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isNode(int a, int level, int[] row) {
        if (variable[a] != level) {
            return false;
        }
        for (int value = 0; value < row.length; value++) {
            if (child(a, value) != row[value]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int a = 2; a < nodes; a++) {
            int width = sizes.get(variable[a]);
            table[slot(variable[a], Arrays.copyOfRange(children, start[a], start[a] + width))] = a;
        }
        if (cacheValues.length < table.length && cacheValues.length < LARGEST_CACHE) {
            cacheKeys = new int[3 * table.length];
            cacheValues = new int[table.length];
        }
    }

    /** Numbers that follow each other must not meet: children mostly do. */
    private static int hash(int level, int[] row) {
        int hash = level;
        for (int child : row) {
            hash = (Integer.rotateLeft(hash, 5) ^ child) * 0x9E3779B1;
        }
        return mix(hash);
    }

    private int cached(int operation, int a, int b) {
        int at = at(operation, a, b);
        boolean hit = cacheKeys[3 * at] == operation && cacheKeys[3 * at + 1] == a && cacheKeys[3 * at + 2] == b;
        return hit ? cacheValues[at] : -1;
    }

    private void cache(int operation, int a, int b, int result) {
        int at = at(operation, a, b);
        cacheKeys[3 * at] = operation;
        cacheKeys[3 * at + 1] = a;
        cacheKeys[3 * at + 2] = b;
        cacheValues[at] = result;
    }

    private int at(int operation, int a, int b) {
        return mix(a * 0x9E3779B1 + b * 0x85EBCA6B + operation) & (cacheValues.length - 1);
    }

    private static int mix(int hash) {
        int mixed = hash * 0x2C1B3C6D;
        return mixed ^ (mixed >>> 15);
    }
}
