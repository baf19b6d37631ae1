package nl.jimgids.journal;

import com.google.gson.JsonObject;
import nl.jimgids.conversation.Event;

/** What a record holds. */
sealed interface Entry permits Header, Uses, Entry.Happened {
    /** Something that happened at the table. */
    record Happened(Event event) implements Entry {}

    /** Adds the type and the fields. */
    static void write(Entry entry, JsonObject to) {
        if (entry instanceof Header header) {
            header.write(to);
        } else if (entry instanceof Uses uses) {
            uses.write(to);
        } else if (entry instanceof Happened happened) {
            EventJson.write(happened.event(), to);
        }
    }

    /**
     * Reads the fields of a type.
     *
     * @throws Odd when it is not known, wholly or in part
     */
    static Entry read(String type, Fields fields) throws Odd {
        return switch (type) {
            case Header.TYPE -> Header.read(fields);
            case Uses.TYPE -> Uses.read(fields);
            default -> new Happened(EventJson.read(type, fields));
        };
    }
}
