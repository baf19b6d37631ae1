package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** The values of one map, by key. Keys that do not belong there or are missing are reported at once; of doubles the first counts. */
public final class Fields {
    /** Ids of steps, options, roles, outcomes and variables. */
    static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9_]*");

    /** Names of dialogues. */
    static final Pattern KEBAB = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final Findings findings;
    private final Place place;

    /** Looks through a map that may have these keys. */
    public Fields(Yaml.Table table, Keys keys, Findings findings) {
        this.findings = findings;
        this.place = table.place();
        for (Yaml.Entry entry : table.entries()) {
            String key = entry.key().text();
            if (keys.find(key) == null) {
                findings.unknown("unknown-key", "unknown-key", key, entry.key().place(), keys.names());
            } else {
                entries.putIfAbsent(key, entry);
            }
        }
        for (Keys.Key key : keys.keys()) {
            if (key.required() && !entries.containsKey(key.name())) {
                findings.error("missing-key", "missing-key", place, key.name(), keys.construct());
            }
        }
    }

    /** Where the map stands. */
    public Place place() {
        return place;
    }

    /** What is found while it is read. */
    public Findings findings() {
        return findings;
    }

    /** Whether the key stands there. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** What stands behind a key; null when the key does not. */
    public @Nullable Yaml get(String key) {
        Yaml.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** Where a key stands; the whole map when it does not. */
    public Place placeOf(String key) {
        Yaml.Entry entry = entries.get(key);
        return entry == null ? place : entry.key().place();
    }

    private Yaml.@Nullable Scalar scalar(String key) {
        Yaml value = get(key);
        return value == null ? null : scalar(value, key);
    }

    private Yaml.@Nullable Scalar scalar(Yaml value, String key) {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar;
        }
        findings.error("wrong-type", "wrong-type.text", value.place(), key);
        return null;
    }

    /** A text; null, and reported, when something else stands there. */
    public @Nullable Template text(String key) {
        Yaml.Scalar scalar = scalar(key);
        return scalar == null ? null : text(scalar, key);
    }

    private Template text(Yaml.Scalar scalar, String key) {
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            findings.error("wrong-type", "wrong-type.empty", scalar.place(), key);
        }
        int open = text.lastIndexOf("${");
        if (open >= 0 && text.indexOf('}', open) < 0) {
            findings.error("wrong-type", "wrong-type.hole", scalar.place(), key);
        }
        return new Template(text, scalar.place());
    }

    List<Template> texts(String key) {
        List<Template> texts = new ArrayList<>();
        for (Yaml item : row(key)) {
            Yaml.Scalar scalar = scalar(item, key);
            if (scalar != null) {
                texts.add(text(scalar, key));
            }
        }
        return List.copyOf(texts);
    }

    /** The items of a list; a single value is a list of one. */
    private List<Yaml> row(String key) {
        Yaml value = get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof Yaml.Row row ? row.items() : List.of(value);
    }

    /** A word that is taken as it stands. */
    public @Nullable Name word(String key) {
        Yaml.Scalar scalar = scalar(key);
        return scalar == null ? null : name(scalar);
    }

    /** A word of a certain form. */
    @Nullable
    Name word(String key, Pattern form) {
        Name name = word(key);
        if (name != null && !form.matcher(name.text()).matches()) {
            badName(findings, name, form);
            return null;
        }
        return name;
    }

    static void badName(Findings findings, Name name, Pattern form) {
        findings.error("bad-name", form == KEBAB ? "bad-name.dialogue" : "bad-name", name.place(), name.text());
    }

    /** A list of words; a single one is a list of one. */
    public List<Name> words(String key) {
        List<Name> words = new ArrayList<>();
        for (Yaml item : row(key)) {
            Yaml.Scalar scalar = scalar(item, key);
            if (scalar != null) {
                words.add(name(scalar));
            }
        }
        return List.copyOf(words);
    }

    /** A whole number; null, and reported, when something else stands there. */
    public @Nullable Integer number(String key) {
        Yaml.Scalar scalar = scalar(key);
        return scalar == null ? null : number(scalar, key, findings);
    }

    static @Nullable Integer number(Yaml.Scalar scalar, String key, Findings findings) {
        try {
            return Integer.valueOf(scalar.text().strip());
        } catch (NumberFormatException e) {
            findings.error("wrong-type", "wrong-type.number", scalar.place(), key, scalar.text());
            return null;
        }
    }

    /** Whether {@code true} stands there. */
    public boolean flag(String key) {
        Name word = word(key);
        return word != null && oneOf(word, key, Map.of("true", true, "false", false), false);
    }

    /** The meaning of a word out of a few. */
    <T> T oneOf(Name word, String key, Map<String, T> meanings, T otherwise) {
        T meaning = meanings.get(word.text());
        if (meaning != null) {
            return meaning;
        }
        findings.add(Finding.error(
                        "wrong-type",
                        "wrong-type.one-of",
                        word.place(),
                        key,
                        word.text(),
                        String.join(", ", meanings.keySet().stream().sorted().toList()))
                .nearest(Nearest.to(word.text(), meanings.keySet())));
        return otherwise;
    }

    /** A map whose keys are names of a form; bad names are reported, of doubles the first counts. */
    <T> Map<String, T> map(String key, Pattern form, Function<Yaml.Entry, @Nullable T> value) {
        Yaml node = get(key);
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Yaml.Table table)) {
            findings.error("wrong-type", "wrong-type.map", node.place(), key);
            return Map.of();
        }
        Map<String, T> map = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Yaml.Entry entry : table.entries()) {
            if (!seen.add(entry.key().text())) {
                continue;
            }
            if (!form.matcher(entry.key().text()).matches()) {
                badName(findings, name(entry.key()), form);
            }
            T read = value.apply(entry);
            if (read != null) {
                map.put(entry.key().text(), read);
            }
        }
        return map;
    }

    Map<String, Template> textMap(String key) {
        return map(key, SNAKE, entry -> {
            Yaml.Scalar scalar = scalar(entry.value(), entry.key().text());
            return scalar == null ? null : text(scalar, key);
        });
    }

    static Name name(Yaml.Scalar scalar) {
        return new Name(scalar.text().strip(), scalar.place());
    }
}
