package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.reader.Keys.Key.Form;
import org.jspecify.annotations.Nullable;

/**
 * The language as data: which keys each construct has, and what stands behind them. The reader goes by these lists, and
 * whatever describes the language to others is made from them, so that the two cannot differ.
 *
 * @param construct what the keys belong to, as a key of the bundles
 */
public record Keys(String construct, List<Key> keys) {

    /** One key. */
    public record Key(String name, Form form, boolean required) {
        /** What stands behind a key. */
        public enum Form {
            TEXT,
            TEXTS,
            WORD,
            WORDS,
            NUMBER,
            FLAG,
            TEXT_MAP,
            WORD_MAP,
            VARIABLES,
            OPTIONS,
            STEPS,
            WHEN,
            GO,
            ENTRIES,
            ASSIGNMENTS,
            FROM
        }
    }

    /** The keys at the top of a dialogue. */
    public static final Keys HEADER = new Keys(
            "header",
            List.of(
                    required("jim", Form.NUMBER),
                    required("dialogue", Form.WORD),
                    required("title", Form.TEXT),
                    optional("about", Form.TEXT),
                    required("language", Form.WORD),
                    optional("phase", Form.NUMBER),
                    optional("minutes", Form.NUMBER),
                    required("roles", Form.TEXT_MAP),
                    optional("optional_roles", Form.WORDS),
                    optional("share", Form.WORDS),
                    optional("outcomes", Form.TEXT_MAP),
                    optional("uses", Form.WORD_MAP),
                    optional("variables", Form.VARIABLES),
                    optional("safety", Form.WORD),
                    optional("version", Form.TEXT),
                    optional("sources", Form.TEXTS),
                    required("steps", Form.STEPS)));

    private static final List<Key> ANY_STEP = List.of(
            optional("id", Form.WORD),
            optional("when", Form.WHEN),
            optional("go", Form.GO),
            optional("source", Form.TEXT),
            optional("alone", Form.WORDS),
            optional("only", Form.WORD));

    /** The keys of each kind of step, under the key that says the kind; any step's own keys included. */
    public static final Map<String, Keys> STEPS = byKind(
            step("part", required("part", Form.TEXT)),
            step("say", required("say", Form.TEXT)),
            step(
                    "ask",
                    required("ask", Form.TEXT),
                    optional("to", Form.WORDS),
                    optional("type", Form.WORD),
                    optional("label", Form.TEXT),
                    optional("share", Form.WORDS),
                    optional("keep_as", Form.WORD),
                    optional("probes", Form.TEXTS),
                    optional("hint", Form.TEXT),
                    optional("why", Form.TEXT),
                    optional("simple", Form.TEXT),
                    optional("required", Form.FLAG),
                    optional("signal", Form.WORD),
                    optional("renamed_from", Form.WORD)),
            step("each", required("each", Form.ENTRIES), required("as", Form.WORD), required("steps", Form.STEPS)),
            step("show", required("show", Form.WORDS)),
            step("do", required("do", Form.WORD)),
            step(
                    "plan",
                    required("plan", Form.TEXT),
                    optional("on", Form.WORD),
                    optional("after", Form.TEXT),
                    optional("dialogue", Form.WORD)),
            step("pause", required("pause", Form.TEXT), optional("until", Form.WORD)),
            step("set", required("set", Form.ASSIGNMENTS)),
            step("end", required("end", Form.WORD)),
            step("steps", required("steps", Form.STEPS)));

    /** The keys that a question has because of its type. */
    public static final Map<String, List<Key>> TYPES = types();

    /** The keys of an option that is more than a text. */
    public static final Keys OPTION = new Keys(
            "option",
            List.of(
                    required("label", Form.TEXT),
                    optional("when", Form.WHEN),
                    optional("go", Form.WORD),
                    optional("signal", Form.WORD),
                    optional("hint", Form.TEXT)));

    /** The keys of one way in a list of ways. */
    public static final Keys FORK = new Keys("fork", List.of(optional("when", Form.WHEN), required("to", Form.WORD)));

    /** The keys of a variable that is a number. */
    public static final Keys METER = new Keys(
            "meter",
            List.of(required("from", Form.NUMBER), required("upto", Form.NUMBER), optional("start", Form.NUMBER)));

    private static Map<String, List<Key>> types() {
        Key options = required("options", Form.OPTIONS);
        Key atMost = optional("at_most", Form.NUMBER);
        Map<String, List<Key>> types = new LinkedHashMap<>();
        types.put("text", List.of());
        types.put("story", List.of());
        types.put("choice", List.of(options));
        types.put("choices", List.of(options, optional("at_least", Form.NUMBER), atMost));
        types.put("yes_no", List.of());
        types.put(
                "scale",
                List.of(
                        required("from", Form.NUMBER),
                        required("upto", Form.NUMBER),
                        optional("low", Form.TEXT),
                        optional("high", Form.TEXT)));
        types.put(
                "number",
                List.of(optional("from", Form.NUMBER), optional("upto", Form.NUMBER), optional("unit", Form.TEXT)));
        types.put("date", List.of(optional("from", Form.FROM)));
        types.put("people", List.of(atMost));
        types.put("person", List.of(optional("from", Form.FROM)));
        types.put("list", List.of(atMost));
        return types;
    }

    /** The names of the keys, in order. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /** These keys and some more. */
    public Keys and(List<Key> more) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(more);
        return new Keys(construct, List.copyOf(all));
    }

    @Nullable
    Key find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElse(null);
    }

    private static Key required(String name, Form form) {
        return new Key(name, form, true);
    }

    private static Key optional(String name, Form form) {
        return new Key(name, form, false);
    }

    private static Keys step(String kind, Key... own) {
        return new Keys(kind, Arrays.asList(own)).and(ANY_STEP);
    }

    private static Map<String, Keys> byKind(Keys... all) {
        Map<String, Keys> kinds = new LinkedHashMap<>();
        for (Keys keys : all) {
            kinds.put(keys.construct(), keys);
        }
        return kinds;
    }
}
