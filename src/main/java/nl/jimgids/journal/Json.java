package nl.jimgids.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** JSON objects as bytes: one line, UTF-8, any char comes back as it was. */
final class Json {
    /** Deeper than anything that is written. */
    private static final int DEEPEST = 8;

    private Json() {}

    /** One line without its end. */
    static byte[] bytes(JsonObject object) {
        return visible(object.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws Odd when it is not UTF-8, not JSON, holds a name twice, or a number that is not whole
     */
    static JsonObject parse(byte[] bytes) throws Odd {
        try (JsonReader reader = new JsonReader(new StringReader(text(bytes)))) {
            // Not the strictest, which refuses an escaped surrogate without its other half.
            reader.setStrictness(Strictness.LEGACY_STRICT);
            reader.setNestingLimit(DEEPEST);
            JsonElement element = element(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Odd("not one object");
            }
            return element.getAsJsonObject();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            // The message of the reader may quote what people said.
            throw new Odd("not JSON");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** By hand, because Gson's own tree keeps the last of two equal names without a word. */
    private static JsonElement element(JsonReader reader) throws IOException, Odd {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> new JsonPrimitive(reader.nextString());
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NUMBER -> new JsonPrimitive(Long.parseLong(reader.nextString()));
            default -> throw new Odd("a kind of value that is never written");
        };
    }

    private static JsonObject object(JsonReader reader) throws IOException, Odd {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw new Odd("a name stands there twice");
            }
            object.add(name, element(reader));
        }
        reader.endObject();
        return object;
    }

    private static JsonArray array(JsonReader reader) throws IOException, Odd {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(element(reader));
        }
        reader.endArray();
        return array;
    }

    /**
     * Escapes what has no UTF-8 (a surrogate without its other half would become a question mark) and what would steer the
     * terminal of someone who looks at the file. All of it can only stand inside a JSON string.
     */
    private static String visible(String json) {
        StringBuilder visible = null;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(at + 1));
            boolean escape = (c >= 0x7f && c <= 0x9f) || (Character.isSurrogate(c) && !pair);
            if (escape && visible == null) {
                visible = new StringBuilder(json.length() + 16).append(json, 0, at);
            }
            if (visible != null) {
                visible.append(escape ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
            if (pair) {
                at++;
                if (visible != null) {
                    visible.append(json.charAt(at));
                }
            }
        }
        return visible == null ? json : visible.toString();
    }
}
