package nl.jimgids.script.reader;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** The values of one map, by key. Keys that do not belong there or are missing are reported at once; of doubles the first counts. */
public final class Fields {
    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final Keys keys;
    private final Findings findings;
    private final Place place;

    /** Looks through a map that may have these keys. */
    public Fields(Yaml.Table table, Keys keys, Findings findings) {
        this.keys = keys;
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
        if (!keys.exactlyOne().isEmpty()
                && keys.exactlyOne().stream().filter(entries::containsKey).count() != 1) {
            findings.error("missing-key", "missing-key." + keys.construct(), place);
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
        return scalar == null ? null : text(scalar, key, findings);
    }

    /** A text that stands behind a key. */
    static Template text(Yaml.Scalar scalar, String key, Findings findings) {
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

    /** Texts; a single one is a list of one. */
    public List<Template> texts(String key) {
        List<Template> texts = new ArrayList<>();
        for (Yaml item : row(key)) {
            Yaml.Scalar scalar = scalar(item, key);
            if (scalar != null) {
                texts.add(text(scalar, key, findings));
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

    /** A word; null when there is none, or, reported, when it is not of the form that the key has. */
    public @Nullable Name word(String key) {
        Yaml.Scalar scalar = scalar(key);
        Form form = keys.get(key).form();
        if (scalar == null || !fits(name(scalar), form)) {
            return null;
        }
        if (form == Form.ID && Keys.RESERVED_IDS.contains(scalar.text())) {
            findings.error("bad-name", "bad-name.reserved", scalar.place(), scalar.text());
        }
        return name(scalar);
    }

    private boolean fits(Name name, Form form) {
        boolean fits = form.message().isEmpty() || form.fits(name.text());
        if (!fits) {
            findings.misfit(name, form);
        }
        return fits;
    }

    /**
     * The name that a file gives itself, which must be that of the file.
     *
     * @param path how people know the file; its name without ending counts where it gives itself none
     */
    public Name ownName(String key, String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String expected = last.replaceFirst("\\.ya?ml$", "");
        Name name = word(key);
        if (name == null) {
            return new Name(expected, place);
        }
        if (!name.text().equals(expected)) {
            findings.add(Finding.error("bad-name", "bad-name.file", name.place(), name.text(), expected)
                    .nearest(expected));
        }
        return name;
    }

    /** The bounds of a number that moves, and where it starts; null when they fit nowhere. */
    public Variable.@Nullable Meter meter(Name name) {
        int from = requireNonNullElse(number("from"), 0);
        int upto = requireNonNullElse(number("upto"), 10);
        int start = requireNonNullElse(number("start"), from);
        boolean fits = from < upto && start >= from && start <= upto;
        return fits ? new Variable.Meter(name, from, upto, start) : null;
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

    /** A whole number that stands behind a key of whatever kind; null, and reported, when something else does. */
    public static @Nullable Integer number(Yaml value, String key, Findings findings) {
        String written = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
        if (value instanceof Yaml.Scalar && Form.NUMBER.fits(written)) {
            return Integer.valueOf(written);
        }
        findings.error("wrong-type", "wrong-type.number", value.place(), key, written);
        return null;
    }

    /** Whether {@code true} stands there. */
    public boolean flag(String key) {
        return "true".equals(oneOf(key, Keys.FLAG));
    }

    /** One of the words of a key; null when there is none, or, reported, when it is another. */
    public @Nullable String oneOf(String key) {
        return oneOf(key, keys.get(key).words());
    }

    /** The same where the words are those of an enum. */
    public <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> meanings) {
        String word = oneOf(key);
        return word == null ? null : Enum.valueOf(meanings, word.toUpperCase(Locale.ROOT));
    }

    private @Nullable String oneOf(String key, List<String> words) {
        Name word = word(key);
        if (word == null || words.contains(word.text())) {
            return word == null ? null : word.text();
        }
        findings.oneOf(key, word, words);
        return null;
    }

    /** A map whose keys are new names; bad names are reported, of doubles the first counts. */
    public <T> Map<String, T> map(String key, Function<Yaml.Entry, @Nullable T> value) {
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
            fits(name(entry.key()), Form.ID);
            T read = value.apply(entry);
            if (read != null) {
                map.put(entry.key().text(), read);
            }
        }
        return map;
    }

    /** Names, each with a text. */
    public Map<String, Template> textMap(String key) {
        return map(key, entry -> {
            Yaml.Scalar scalar = scalar(entry.value(), entry.key().text());
            return scalar == null ? null : text(scalar, key, findings);
        });
    }

    /** A word with its place. */
    public static Name name(Yaml.Scalar scalar) {
        return new Name(scalar.text(), scalar.place());
    }
}
