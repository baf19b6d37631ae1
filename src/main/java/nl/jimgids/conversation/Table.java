package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the table, and what each wants to be called.
 *
 * @param names the word for each role that is present, in the order of the script
 */
public record Table(Map<String, String> names) {
    public Table {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Everyone whom a script knows, each called by the role. */
    public static Table everyone(Script script) {
        Map<String, String> names = new LinkedHashMap<>();
        script.roles().forEach((role, text) -> names.put(role, text.text()));
        return new Table(names);
    }

    /** Whether someone sits there in this role. */
    public boolean has(String role) {
        return names.containsKey(role);
    }

    /** What someone is called; null when the role is absent. */
    public @Nullable String name(String role) {
        return names.get(role);
    }

    /** The roles that are present, in the order of the script. */
    public List<String> roles() {
        return new ArrayList<>(names.keySet());
    }
}
