package nl.jimgids.script;

import java.util.List;

/** Who may read an answer. */
public sealed interface Share {
    /** These roles. */
    record With(List<Name> roles) implements Share {}

    /** Whoever answered is asked; until then only that role and the professional. */
    record Ask() implements Share {}
}
