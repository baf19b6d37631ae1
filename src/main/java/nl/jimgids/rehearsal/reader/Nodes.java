package nl.jimgids.rehearsal.reader;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Condition;
import nl.jimgids.script.reader.ConditionReader;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** What stands behind a key, as the form that it must have; anything else is reported. */
record Nodes(Findings findings) {
    /** A map with these keys. */
    @Nullable
    Fields fields(@Nullable Yaml node, Keys keys, String key) {
        if (node instanceof Yaml.Table table) {
            return new Fields(table, keys, findings);
        }
        if (node != null) {
            findings.error("wrong-type", "wrong-type.map", node.place(), key);
        }
        return null;
    }

    /** The maps of a list. */
    List<Fields> rows(Fields fields, String key, Keys keys) {
        Yaml node = fields.get(key);
        List<Fields> rows = new ArrayList<>();
        if (node instanceof Yaml.Row row) {
            for (Yaml item : row.items()) {
                Fields read = fields(item, keys, key);
                if (read != null) {
                    rows.add(read);
                }
            }
        } else if (node != null) {
            findings.error("wrong-type", "wrong-type.list", node.place(), key);
        }
        if (node instanceof Yaml.Row && rows.isEmpty()) {
            findings.error("wrong-type", "wrong-type.empty", node.place(), key);
        }
        return rows;
    }

    /** A condition; null when there is none. */
    @Nullable
    Condition when(Fields fields) {
        Yaml when = fields.get("when");
        return when == null ? null : new ConditionReader(findings).read(when);
    }

    /** What stands in a map whose keys are names of something else. */
    List<Yaml.Entry> entries(Fields fields, String key) {
        Yaml node = fields.get(key);
        if (node instanceof Yaml.Table table) {
            return table.entries();
        }
        if (node != null) {
            findings.error("wrong-type", "wrong-type.map", node.place(), key);
        }
        return List.of();
    }
}
