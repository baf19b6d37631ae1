package nl.jimgids.journal;

import com.google.gson.JsonObject;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * From here on the dialogue of that name is this one: another dialogue that is used for the first time, or one that was
 * changed since.
 *
 * @param digest SHA-256 of the script, in hexadecimal
 */
record Uses(String dialogue, String digest, @Nullable String version) implements Entry {
    static final String TYPE = "uses";

    static Uses of(Script script) {
        return new Uses(script.name(), script.digest(), script.version());
    }

    void write(JsonObject to) {
        to.addProperty("type", TYPE);
        to.addProperty("dialogue", dialogue);
        to.addProperty("digest", digest);
        if (version != null) {
            to.addProperty("version", version);
        }
    }

    static Uses read(Fields fields) throws Odd {
        return new Uses(fields.text("dialogue"), fields.text("digest"), fields.textOrNull("version"));
    }
}
