package nl.jimgids.script.yaml;

import java.util.List;
import nl.jimgids.script.Place;
import org.jspecify.annotations.Nullable;

/** A node of a YAML file. Every scalar is text: {@code no}, {@code 12:30} and {@code 010} stay what was typed. */
public sealed interface Yaml {
    Place place();

    /** A text. */
    record Scalar(String text, Place place) implements Yaml {}

    /** A list. */
    record Row(List<Yaml> items, Place place) implements Yaml {}

    /** A map; the entries stand in the order in which they were written, doubles included. */
    record Table(List<Entry> entries, Place place) implements Yaml {
        /** The value of the first entry with this key, or null. */
        public @Nullable Yaml get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Yaml value) {}
}
