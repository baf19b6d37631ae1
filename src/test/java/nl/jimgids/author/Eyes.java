package nl.jimgids.author;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What a YAML file is to those who look at it: to jim every value is text, and to an editor it is not. */
enum Eyes {
    JIM(JsonPrimitive::new),
    YAML_1_2(Eyes::core),
    YAML_1_1(Eyes::old);

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern REAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final Function<String, JsonElement> scalar;

    Eyes(Function<String, JsonElement> scalar) {
        this.scalar = scalar;
    }

    /** A file as jim sees it. */
    static JsonElement of(String yaml) {
        return tree(
                YamlReader.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)).root());
    }

    private static JsonElement tree(Yaml node) {
        if (node instanceof Yaml.Row row) {
            JsonArray array = new JsonArray();
            row.items().forEach(item -> array.add(tree(item)));
            return array;
        }
        if (node instanceof Yaml.Table table) {
            JsonObject object = new JsonObject();
            table.entries().forEach(entry -> object.add(entry.key().text(), tree(entry.value())));
            return object;
        }
        return new JsonPrimitive(((Yaml.Scalar) node).text());
    }

    /** The same file with these eyes. */
    JsonElement see(JsonElement texts) {
        if (texts instanceof JsonArray array) {
            JsonArray seen = new JsonArray();
            array.forEach(item -> seen.add(see(item)));
            return seen;
        }
        if (texts instanceof JsonObject object) {
            JsonObject seen = new JsonObject();
            object.entrySet().forEach(entry -> seen.add(entry.getKey(), see(entry.getValue())));
            return seen;
        }
        return scalar.apply(texts.getAsString());
    }

    private static JsonElement core(String text) {
        if (text.isEmpty() || text.matches("~|null|Null|NULL")) {
            return JsonNull.INSTANCE;
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return new JsonPrimitive(text.equalsIgnoreCase("true"));
        }
        if (WHOLE.matcher(text).matches()) {
            return new JsonPrimitive(new java.math.BigInteger(text));
        }
        return REAL.matcher(text).matches() ? new JsonPrimitive(Double.parseDouble(text)) : new JsonPrimitive(text);
    }

    private static JsonElement old(String text) {
        Tag tag = new Resolver().resolve(NodeId.scalar, text, true);
        if (!java.util.List.of(Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.NULL).contains(tag)) {
            return new JsonPrimitive(text);
        }
        Object value = new org.yaml.snakeyaml.Yaml().load(text);
        if (value instanceof Boolean yes) {
            return new JsonPrimitive(yes);
        }
        return value instanceof Number number ? new JsonPrimitive(number) : JsonNull.INSTANCE;
    }
}
