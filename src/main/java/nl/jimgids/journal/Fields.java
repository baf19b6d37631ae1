package nl.jimgids.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a JSON object one by one, so that what nobody took is noticed. */
final class Fields {
    private final JsonObject object;
    private final Set<String> left;

    Fields(JsonObject object) {
        this.object = object;
        this.left = new LinkedHashSet<>(object.keySet());
    }

    String text(String name) throws Odd {
        return string(take(name), name);
    }

    @Nullable
    String textOrNull(String name) throws Odd {
        return has(name) ? text(name) : null;
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean flag(String name) throws Odd {
        if (take(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw wrong(name);
    }

    long number(String name) throws Odd {
        if (take(name) instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return primitive.getAsLong();
        }
        throw wrong(name);
    }

    int small(String name) throws Odd {
        long number = number(name);
        if (number != (int) number) {
            throw wrong(name);
        }
        return (int) number;
    }

    OffsetDateTime moment(String name) throws Odd {
        try {
            return OffsetDateTime.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    LocalDate day(String name) throws Odd {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    List<String> texts(String name) throws Odd {
        if (!(take(name) instanceof JsonArray array)) {
            throw wrong(name);
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array) {
            texts.add(string(element, name));
        }
        return List.copyOf(texts);
    }

    List<JsonObject> objects(String name) throws Odd {
        if (!(take(name) instanceof JsonArray array)) {
            throw wrong(name);
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement element : array) {
            if (!(element instanceof JsonObject object)) {
                throw wrong(name);
            }
            objects.add(object);
        }
        return List.copyOf(objects);
    }

    Map<String, String> names(String name) throws Odd {
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : object(name).entrySet()) {
            names.put(entry.getKey(), string(entry.getValue(), name));
        }
        return names;
    }

    JsonObject object(String name) throws Odd {
        if (take(name) instanceof JsonObject nested) {
            return nested;
        }
        throw wrong(name);
    }

    /** Nothing may be left: a field that nobody takes belongs to a newer version. */
    void end() throws Odd {
        if (!left.isEmpty()) {
            throw new Odd(left.size() + " unknown fields");
        }
    }

    private JsonElement take(String name) throws Odd {
        JsonElement element = object.get(name);
        if (element == null) {
            throw new Odd("no " + name);
        }
        left.remove(name);
        return element;
    }

    private static String string(JsonElement element, String name) throws Odd {
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrong(name);
    }

    private static Odd wrong(String name) {
        return new Odd("another kind of " + name);
    }
}
