package nl.jimgids.script;

import java.util.List;

/** A variable of a script's header: a word out of a list, or a number between bounds. */
public sealed interface Variable {
    Name name();

    /** One of these words; it starts with the first. */
    record Word(Name name, List<Name> values) implements Variable {}

    /** A number that never leaves its bounds. */
    record Meter(Name name, int from, int upto, int start) implements Variable {}
}
