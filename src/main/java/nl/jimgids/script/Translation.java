package nl.jimgids.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a dialogue in another language, as they were read.
 *
 * @param of the dialogue that it translates
 * @param language of the texts, as a two-letter code
 * @param texts the translated texts; an empty one is still to be written
 * @param from the texts of the dialogue as they were when they were translated, where the file says so
 * @param places where each key stands, also of what holds texts
 */
public record Translation(
        Name of, String language, Map<Address, Template> texts, Map<Address, String> from, Map<Address, Place> places) {

    /** A translated text; null when it is not translated yet. */
    public @Nullable Template text(Address address) {
        Template text = texts.get(address);
        return text == null || text.text().isEmpty() ? null : text;
    }
}
