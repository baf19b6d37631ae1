package nl.jimgids.check.paths;

/**
 * What is known of a condition: the states in which it may hold, and those in which it must. They are the same wherever the
 * condition can be decided. They differ where it reads what no script can say, such as the answer of a person whose name
 * stands in the condition.
 */
public record Guard(int may, int must) {
    /** Holds always. */
    public static final Guard YES = new Guard(Diagrams.ALL, Diagrams.ALL);

    /** Holds never. */
    public static final Guard NO = new Guard(Diagrams.NONE, Diagrams.NONE);

    /** Nobody knows. */
    public static final Guard PERHAPS = new Guard(Diagrams.ALL, Diagrams.NONE);

    /** Decided, and holds in these states. */
    public static Guard of(int states) {
        return new Guard(states, states);
    }

    /** Both hold. */
    public Guard and(Guard other, Diagrams diagrams) {
        return new Guard(diagrams.and(may, other.may), diagrams.and(must, other.must));
    }

    /** One of them holds. */
    public Guard or(Guard other, Diagrams diagrams) {
        return new Guard(diagrams.or(may, other.may), diagrams.or(must, other.must));
    }

    /** It does not hold. */
    public Guard not(Diagrams diagrams) {
        return new Guard(diagrams.not(must), diagrams.not(may));
    }
}
