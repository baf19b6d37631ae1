package nl.jimgids.command;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.yaml.Written;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;

/** Fills a translation file in with a language that nobody speaks: every text is itself, between ‹ and ›. */
final class Pseudo {
    private Pseudo() {}

    /** The file with something in each of its empty places. */
    static String fill(String file) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        Yaml.Table root = (Yaml.Table) YamlReader.read("x.en.yaml", file.getBytes(StandardCharsets.UTF_8))
                .root();
        Yaml.Table texts = (Yaml.Table) root.get("texts");
        find(texts, (Yaml.Table) texts.get("of"), lines);
        for (Yaml.Entry entry : texts.entries()) {
            if (entry.value() instanceof Yaml.Table step && step.get("of") instanceof Yaml.Table of) {
                find(step, of, lines);
            }
        }
        StringBuilder filled = new StringBuilder();
        List<String> all = file.lines().toList();
        for (int number = 1; number <= all.size(); number++) {
            String line = all.get(number - 1);
            String text = lines.get(number);
            int indent = line.length() - line.stripLeading().length();
            String key = text != null && line.endsWith("|") ? line.substring(0, line.length() - 2) : line;
            filled.append(text == null ? line : key + " " + Written.text("‹" + text + "›", indent + 2))
                    .append('\n');
        }
        return filled.toString();
    }

    private static void find(Yaml empty, Yaml of, Map<Integer, String> lines) {
        if (of instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                Yaml.Entry place = ((Yaml.Table) empty)
                        .entries().stream()
                                .filter(other ->
                                        other.key().text().equals(entry.key().text()))
                                .findFirst()
                                .orElseThrow();
                if (entry.value() instanceof Yaml.Scalar text) {
                    lines.put(place.key().place().line(), text.text().strip());
                } else {
                    find(place.value(), entry.value(), lines);
                }
            }
        } else if (of instanceof Yaml.Row row) {
            for (int item = 0; item < row.items().size(); item++) {
                Yaml place = ((Yaml.Row) empty).items().get(item);
                lines.put(place.place().line(), ((Yaml.Scalar) row.items().get(item)).text());
            }
        }
    }
}
