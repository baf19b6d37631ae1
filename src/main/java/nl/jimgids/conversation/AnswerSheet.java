package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * A file with answers: who sits at the table, and what is answered to which question.
 *
 * @param before what was answered in earlier conversations, by dialogue and id ({@link EarlierSheet})
 * @param answers what is written for each id, in the order of the file
 */
public record AnswerSheet(Place place, Table table, Map<String, Entry> before, Map<String, Entry> answers) {
    private static final String NAME = "answers";
    private static final List<String> KEYS = List.of("dialogue", "table", "before", "answers");

    /** What is written for one id. */
    public record Entry(Place place, Yaml value) {}

    /** A sheet, or what is wrong with it; the sheet is null where something is. */
    public record Reading(@Nullable AnswerSheet sheet, List<Finding> findings) {}

    /** Reads a sheet for a script. */
    public static Reading read(String file, byte[] bytes, Script script) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        List<Finding> findings = new ArrayList<>(yaml.findings());
        Place start = new Place(file, 1, 1);
        if (!(yaml.root() instanceof Yaml.Table root)) {
            if (findings.isEmpty()) {
                findings.add(Finding.error(NAME, "answers.not-a-map", start, "answers"));
            }
            return new Reading(null, findings);
        }
        for (Yaml.Entry entry : root.entries()) {
            String key = entry.key().text();
            if (!KEYS.contains(key)) {
                findings.add(
                        Finding.error("unknown-key", "unknown-key", entry.key().place(), key, "")
                                .nearest(Nearest.to(key, KEYS)));
            }
        }
        if (root.get("dialogue") instanceof Yaml.Scalar dialogue
                && !dialogue.text().equals(script.name())) {
            findings.add(Finding.error(NAME, "answers.dialogue", dialogue.place(), dialogue.text(), script.name()));
        }
        AnswerSheet sheet = read(start, root, script, findings);
        return new Reading(findings.isEmpty() ? sheet : null, findings);
    }

    /**
     * Reads a sheet that stands in another file.
     *
     * @param sheet has {@code table} (left out: everyone), {@code before} and {@code answers}
     * @param findings gets what is wrong with it
     */
    public static AnswerSheet read(Place place, Yaml.Table sheet, Script script, List<Finding> findings) {
        Table people = table(sheet.get("table"), script, findings);
        return new AnswerSheet(
                place, people, entries(sheet, "before", place, findings), entries(sheet, "answers", place, findings));
    }

    private static Map<String, Entry> entries(Yaml.Table sheet, String key, Place place, List<Finding> findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        map(sheet.get(key), key, place, findings)
                .forEach(entry ->
                        entries.put(entry.key().text(), new Entry(entry.key().place(), entry.value())));
        return entries;
    }

    private static Table table(@Nullable Yaml node, Script script, List<Finding> findings) {
        if (node == null) {
            return Table.everyone(script);
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (Yaml.Entry entry : map(node, "table", node.place(), findings)) {
            if (!script.roles().containsKey(entry.key().text())) {
                findings.add(Finding.error(
                                NAME,
                                "answers.role",
                                entry.key().place(),
                                entry.key().text())
                        .nearest(Nearest.to(entry.key().text(), script.roles().keySet())));
            } else if (entry.value() instanceof Yaml.Scalar name && !name.text().isBlank()) {
                written.put(entry.key().text(), name.text().strip());
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String role : script.roles().keySet()) {
            if (written.containsKey(role)) {
                names.put(role, written.get(role));
            } else if (!script.mayBeAbsent(role)) {
                findings.add(Finding.error(NAME, "answers.absent", node.place(), role));
            }
        }
        return new Table(names);
    }

    private static List<Yaml.Entry> map(@Nullable Yaml node, String key, Place start, List<Finding> findings) {
        if (node instanceof Yaml.Table table) {
            return table.entries();
        }
        if (node != null || key.equals("answers")) {
            findings.add(Finding.error(NAME, "answers.not-a-map", node == null ? start : node.place(), key));
        }
        return List.of();
    }
}
