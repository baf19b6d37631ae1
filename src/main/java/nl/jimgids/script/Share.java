package nl.jimgids.script;

import java.util.List;

/** Who may read an answer. */
public sealed interface Share {
    /** The word that, among the roles, stands for whoever answered. */
    String SELF = "self";

    /** These roles; {@link #SELF} among them is whoever answered. */
    record With(List<Name> roles) implements Share {}

    /** Whoever answered is asked; until then only that role and the professional. */
    record Ask() implements Share {}
}
