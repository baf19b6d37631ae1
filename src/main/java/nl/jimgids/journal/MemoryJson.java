package nl.jimgids.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Response;

/** What a conversation remembers of earlier ones, in the record of how it began; left out where it remembers nothing. */
final class MemoryJson {
    private static final String PASSED = "passed";
    private static final String UNKNOWN = "unknown";

    private MemoryJson() {}

    static void write(Earlier earlier, JsonObject to) {
        if (earlier.name() != null) {
            to.addProperty("case", earlier.name());
        }
        if (earlier.word() != null) {
            to.addProperty("word", earlier.word());
        }
        if (!earlier.memories().isEmpty()) {
            JsonArray memories = new JsonArray();
            earlier.memories().forEach(memory -> memories.add(object(memory)));
            to.add("memories", memories);
        }
    }

    private static JsonObject object(Memory memory) {
        JsonObject object = new JsonObject();
        object.addProperty("dialogue", memory.dialogue());
        object.addProperty("id", memory.id());
        if (memory.response() instanceof Response.Value value) {
            object.add("value", EventJson.value(value));
        } else {
            object.addProperty("state", memory.response() instanceof Response.Passed ? PASSED : UNKNOWN);
        }
        object.addProperty("words", memory.words());
        object.addProperty("label", memory.label());
        object.add("readers", EventJson.array(memory.readers()));
        object.addProperty("on", memory.on().toString());
        return object;
    }

    static Earlier read(Fields fields) throws Odd {
        String name = fields.textOrNull("case");
        String word = fields.textOrNull("word");
        List<Memory> memories = new ArrayList<>();
        if (fields.has("memories")) {
            for (JsonObject object : fields.objects("memories")) {
                memories.add(memory(new Fields(object)));
            }
        }
        return new Earlier(name, word, memories);
    }

    private static Memory memory(Fields fields) throws Odd {
        Memory memory = new Memory(
                fields.text("dialogue"),
                fields.text("id"),
                response(fields),
                fields.text("words"),
                fields.text("label"),
                fields.texts("readers"),
                fields.day("on"));
        fields.end();
        return memory;
    }

    private static Response response(Fields fields) throws Odd {
        if (fields.has("value")) {
            return EventJson.value(fields.object("value"));
        }
        return switch (fields.text("state")) {
            case PASSED -> new Response.Passed();
            case UNKNOWN -> new Response.Unknown();
            default -> throw new Odd("another state");
        };
    }
}
