package nl.jimgids.check.paths;

import java.util.BitSet;

/** What happens to the state on the way along an edge. */
public sealed interface Action {
    /** Some variables get new values: any that the relation allows. */
    record Choose(int[] variables, int relation) implements Action {
        /** A variable gets this value. */
        static Choose value(int variable, int value, Diagrams diagrams) {
            return new Choose(new int[] {variable}, diagrams.is(variable, value));
        }
    }

    /** A variable goes from each value to one of others: {@code to[value]}. */
    record Move(int variable, BitSet[] to) implements Action {}

    /** A variable with two values remembers whether a condition holds. */
    record Remember(int variable, Guard condition) implements Action {}
}
