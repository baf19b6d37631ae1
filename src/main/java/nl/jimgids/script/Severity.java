package nl.jimgids.script;

/** How much a finding weighs. */
public enum Severity {
    /** The script cannot be used. */
    ERROR,
    /** It can be used, and something is probably not as meant. */
    WARNING,
    /** It could be better. */
    ADVICE
}
