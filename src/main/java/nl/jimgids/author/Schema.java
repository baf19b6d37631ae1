package nl.jimgids.author;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.Keys.Key;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.words.Words;

/**
 * The language of dialogues as a JSON Schema (draft 2020-12), with which an editor helps whoever writes one. It is made from
 * the keys by which the reader goes, and refuses nothing that the reader takes.
 *
 * <p>The language takes every value as text. An editor does not: to it {@code yes} may be a boolean and {@code 010} a number.
 * So wherever a text may stand, these may as well.
 */
public final class Schema {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String NAME = "urn:nl.jimgids:jim-script:" + Keys.VERSION;
    private static final String NOT_BLANK = "[^ \\t\\r\\n]";
    private static final String TYPE = "type";

    private final Words words;

    private Schema(Words words) {
        this.words = words;
    }

    /** The schema as a file; the words say what each key is for. */
    public static String write(Words words) {
        return GSON.toJson(of(words)) + "\n";
    }

    /** The schema. */
    public static JsonObject of(Words words) {
        Schema schema = new Schema(words);
        JsonObject whole = json("$schema", DIALECT, "$id", NAME, "title", words.say("author.key.title"));
        return and(and(whole, schema.object(Keys.HEADER)), json("$defs", schema.definitions()));
    }

    private JsonObject definitions() {
        JsonObject all = json("step", step());
        Keys.STEPS.forEach((kind, keys) -> all.add("step." + kind, keys.equals(Keys.ASK) ? ask() : object(keys)));
        Keys.TYPES.forEach((type, own) -> all.add("ask." + type, object(Keys.ASK.and(own), type)));
        all.add("fork", object(Keys.FORK));
        Stream.of(Form.values()).filter(form -> form != Form.ONE_OF).forEach(form -> all.add(name(form), form(form)));
        return all;
    }

    /** The key that tells the kind of a step tells how the rest of it is checked. */
    private JsonObject step() {
        JsonObject kinds = new JsonObject();
        List<JsonObject> any = new ArrayList<>();
        List<JsonObject> each = new ArrayList<>();
        for (String kind : Keys.STEPS.keySet()) {
            kinds.add(kind, json("description", description(kind, kind)));
            any.add(has(kind));
            each.add(json("if", isKind(kind), "then", ref("step." + kind)));
        }
        return json(TYPE, "object", "properties", kinds, "anyOf", any, "allOf", each);
    }

    private static JsonObject isKind(String kind) {
        if (!kind.equals(Keys.GROUP)) {
            return has(kind);
        }
        Stream<String> others = Keys.STEPS.keySet().stream().filter(other -> !other.equals(kind));
        return and(has(kind), json("not", json("anyOf", others.map(Schema::has).toList())));
    }

    /** The type of a question tells how the rest of it is checked. */
    private JsonObject ask() {
        JsonObject keys = new JsonObject();
        for (Key key : Keys.ASK.keys()) {
            if (key.name().equals(TYPE)) {
                keys.add(TYPE, property(key, "ask"));
            }
        }
        // Where no type is written yet, an editor proposes the key that makes one superfluous.
        keys.add("options", json("description", description("options", "ask")));
        List<JsonObject> each = new ArrayList<>();
        for (String type : Keys.TYPES.keySet()) {
            JsonObject is = and(has(TYPE), json("properties", json(TYPE, json("const", type))));
            each.add(json("if", is, "then", ref("ask." + type)));
        }
        JsonObject without = json(
                "if", has("options"),
                "then", ref("ask." + Keys.typeWithout(true)),
                "else", ref("ask." + Keys.typeWithout(false)));
        each.add(json("if", json("not", has(TYPE)), "then", without));
        return json(TYPE, "object", "properties", keys, "allOf", each);
    }

    /** A map with these keys and no others. */
    private JsonObject object(Keys keys, String... within) {
        return and(json(TYPE, "object"), entries(keys, within));
    }

    /** What the entries of a map with these keys are; it says nothing of what is no map. */
    private JsonObject entries(Keys keys, String... within) {
        List<String> constructs = new ArrayList<>(List.of(within));
        constructs.add(keys.construct());
        JsonObject properties = new JsonObject();
        keys.keys().forEach(key -> properties.add(key.name(), property(key, constructs.toArray(String[]::new))));
        JsonObject entries = json(
                "properties",
                properties,
                "required",
                keys.keys().stream().filter(Key::required).map(Key::name).toList());
        entries.addProperty("additionalProperties", false);
        if (!keys.exactlyOne().isEmpty()) {
            entries.add(
                    "oneOf",
                    GSON.toJsonTree(keys.exactlyOne().stream().map(Schema::has).toList()));
        }
        return entries;
    }

    private JsonObject property(Key key, String... within) {
        JsonObject value = key.form() == Form.ONE_OF ? json("enum", readings(key.words())) : ref(name(key.form()));
        return and(json("description", description(key.name(), within)), value);
    }

    /** What a key is for: in these constructs, or wherever it stands. */
    private String description(String key, String... within) {
        return Stream.of(within)
                .map(construct -> "author.key." + construct + "." + key)
                .filter(words::knows)
                .findFirst()
                .map(words::say)
                .orElseGet(() -> words.say("author.key." + key));
    }

    /** What stands behind a key. */
    private JsonObject form(Form form) {
        JsonObject text = ref(name(Form.TEXT));
        JsonObject word = ref(name(Form.WORD));
        return switch (form) {
            case TEXT -> and(scalar(), json("pattern", NOT_BLANK));
            case TEXTS -> and(scalarOr("array"), json("pattern", NOT_BLANK, "items", text));
            case WORD -> scalar();
            case WORDS -> and(scalarOr("array"), json("items", word));
            case ID -> and(written(form, "string", "boolean", "null"), json("not", json("enum", Keys.RESERVED_IDS)));
            case DIALOGUE -> written(form, "string", "number", "boolean", "null");
            case LANGUAGE -> written(form, "string", "boolean");
            case SPAN -> written(form, "string");
            case NUMBER -> written(form, "string", "integer");
            case FLAG -> json("enum", readings(Keys.FLAG));
            case ONE_OF -> throw new IllegalArgumentException("each key has words of its own");
            case TEXT_MAP -> named(text);
            case WORD_MAP -> named(word);
            case VARIABLES -> named(variable());
            case OPTIONS -> options();
            case STEPS -> json(TYPE, "array", "items", ref("step"));
            case WHEN -> when();
            case WHENS -> json(TYPE, "array", "items", ref(name(Form.WHEN)));
            case TEST -> and(and(scalarOr("array", "object"), some()), entries(Keys.TEST));
            case GO -> and(scalarOr("object", "array"), json("additionalProperties", word, "items", ref("fork")));
            case ENTRIES -> and(scalarOr("object"), names(text));
            case ASSIGNMENTS -> json(TYPE, "object", "additionalProperties", word);
        };
    }

    private JsonObject variable() {
        return and(and(json(TYPE, List.of("array", "object")), some()), entries(Keys.METER));
    }

    /** At least one word, or one entry. */
    private static JsonObject some() {
        return json("items", ref(name(Form.WORD)), "minItems", 1, "minProperties", 1);
    }

    private JsonObject when() {
        JsonObject when = object(Keys.CONDITION);
        JsonObject role = json("description", words.say("author.key.role"), "enum", Keys.AT_TABLE);
        when.add("patternProperties", json("^" + Keys.ROLE.replace(".", "\\."), role));
        when.add("additionalProperties", ref(name(Form.TEST)));
        return when;
    }

    private JsonObject options() {
        JsonObject option = and(and(scalarOr("object"), json("pattern", NOT_BLANK)), entries(Keys.OPTION));
        JsonObject options = and(json("minProperties", 1), named(option));
        options.getAsJsonObject("propertyNames").add("not", json("enum", Keys.RESERVED_OPTIONS));
        return options;
    }

    /** A map from new names. */
    private static JsonObject named(JsonObject value) {
        return and(json(TYPE, "object"), names(value));
    }

    private static JsonObject names(JsonObject value) {
        return json("propertyNames", pattern(Form.ID), "additionalProperties", value);
    }

    /** A text of a form, or what else an editor may take it for. */
    private static JsonObject written(Form form, String... types) {
        return and(json(TYPE, List.of(types)), pattern(form));
    }

    private static JsonObject pattern(Form form) {
        return json("pattern", "^(?:" + form.pattern() + ")$");
    }

    private static JsonObject scalar() {
        return scalarOr();
    }

    private static JsonObject scalarOr(String... more) {
        return json(
                TYPE,
                Stream.concat(Stream.of("string", "number", "boolean", "null"), Stream.of(more))
                        .toList());
    }

    /** These words, and what an editor may take them for. */
    private static List<Object> readings(List<String> all) {
        List<Object> readings = new ArrayList<>(all);
        for (String word : all) {
            if (List.of("true", "yes").contains(word)) {
                readings.add(true);
            } else if (List.of("false", "no").contains(word)) {
                readings.add(false);
            } else if (Form.NUMBER.fits(word)) {
                readings.add(Integer.valueOf(word));
            }
        }
        return readings;
    }

    private static JsonObject has(String key) {
        return json("required", List.of(key));
    }

    private static JsonObject ref(String definition) {
        return json("$ref", "#/$defs/" + definition);
    }

    private static String name(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /** An object with these keys and values, in turn. */
    private static JsonObject json(Object... keysAndValues) {
        JsonObject json = new JsonObject();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            json.add(String.valueOf(keysAndValues[index]), GSON.toJsonTree(keysAndValues[index + 1]));
        }
        return json;
    }

    /** Both together; what both say, the second says. */
    private static JsonObject and(JsonObject first, JsonObject second) {
        JsonObject both = new JsonObject();
        both.asMap().putAll(first.asMap());
        both.asMap().putAll(second.asMap());
        return both;
    }
}
