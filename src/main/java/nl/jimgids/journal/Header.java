package nl.jimgids.journal;

import com.google.gson.JsonObject;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Which conversation a journal is of. It holds no path: folders are called after people.
 *
 * @param digest SHA-256 of the script as it was when the conversation began, in hexadecimal
 * @param version the script's own word for people; null when it has none
 * @param language of the script's texts, as a two-letter code
 */
public record Header(
        String dialogue,
        String title,
        String digest,
        @Nullable String version,
        String language) implements Entry {
    static final String TYPE = "header";
    static final String FORMAT = "jim-journal/1";

    static Header of(Script script) {
        return new Header(script.name(), script.title().text(), script.digest(), script.version(), script.language());
    }

    void write(JsonObject to) {
        to.addProperty("type", TYPE);
        to.addProperty("format", FORMAT);
        to.addProperty("dialogue", dialogue);
        to.addProperty("title", title);
        to.addProperty("digest", digest);
        if (version != null) {
            to.addProperty("version", version);
        }
        to.addProperty("language", language);
    }

    static Header read(Fields fields) throws Odd {
        if (!fields.text("format").equals(FORMAT)) {
            throw new Odd("another format");
        }
        return new Header(
                fields.text("dialogue"),
                fields.text("title"),
                fields.text("digest"),
                fields.textOrNull("version"),
                fields.text("language"));
    }
}
