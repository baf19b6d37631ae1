package nl.jimgids.journal;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import nl.jimgids.conversation.Event;

/** A conversation as it is kept, for whoever wants all of it: one JSON object on a line for each thing that happened. */
public final class Everything {
    private Everything() {}

    /** All records that can be read, in order, in UTF-8. */
    public static byte[] of(Reading reading) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Header header = reading.header();
        if (header != null) {
            JsonObject object = new JsonObject();
            header.write(object);
            line(object, lines);
        }
        for (Event event : reading.readable()) {
            JsonObject object = new JsonObject();
            EventJson.write(event, object);
            line(object, lines);
        }
        return lines.toByteArray();
    }

    private static void line(JsonObject object, ByteArrayOutputStream lines) {
        lines.writeBytes(Json.bytes(object));
        lines.write('\n');
    }
}
