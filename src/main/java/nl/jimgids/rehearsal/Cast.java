package nl.jimgids.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;

/** Who sits at the table of a scene. */
public final class Cast {
    private Cast() {}

    /** The person, those whom the scenario names, and whoever may not be absent. */
    public static Table table(Scenario scenario, Script script) {
        Map<String, String> named = new LinkedHashMap<>();
        scenario.table().forEach((role, name) -> named.put(role.text(), name.text()));
        named.put(scenario.plays().text(), scenario.person().text());
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, Template> role : script.roles().entrySet()) {
            String name = named.get(role.getKey());
            if (name != null || !script.mayBeAbsent(role.getKey())) {
                names.put(role.getKey(), name == null ? role.getValue().text() : name);
            }
        }
        return new Table(names);
    }

    /** What whoever practises is called: the professional, or where the person is that one, somebody else at the table. */
    public static String trainee(Scenario scenario, Script script) {
        Map<String, String> names = new LinkedHashMap<>(table(scenario, script).names());
        names.remove(scenario.plays().text());
        String professional = names.get(Script.PROFESSIONAL);
        return professional == null ? names.values().stream().findFirst().orElse(Script.PROFESSIONAL) : professional;
    }
}
