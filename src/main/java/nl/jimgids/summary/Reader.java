package nl.jimgids.summary;

import java.util.Collection;
import java.util.List;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;

/** For whom a summary is. */
public sealed interface Reader {
    /** One role. */
    record Role(String role) implements Reader {}

    /** Everyone at the table together; it holds only what all of them may read. */
    record AtTable() implements Reader {}

    /** One role, by its key in the script. */
    static Reader role(String key) {
        return new Role(key);
    }

    /** Everyone at the table together. */
    static Reader table() {
        return new AtTable();
    }

    /** The roles that get this copy. */
    default List<String> roles(Table table) {
        return this instanceof Role role ? List.of(role.role()) : table.roles();
    }

    /** Whether what these roles may read is for this reader; what nobody may read is for nobody. */
    default boolean mayRead(Collection<String> readers, Table table) {
        List<String> roles = roles(table);
        return !roles.isEmpty() && readers.containsAll(roles);
    }

    /** Whether this is the professional's own copy: notes, and what was said about safety, are in no other. */
    default boolean isProfessional() {
        return this instanceof Role role && role.role().equals(Script.PROFESSIONAL);
    }
}
