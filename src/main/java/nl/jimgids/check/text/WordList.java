package nl.jimgids.check.text;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The lists of Dutch words beside this package. */
final class WordList {
    private WordList() {}

    /** A list by its name; each key with its value. */
    static ResourceBundle read(String name) {
        return ResourceBundle.getBundle(
                WordList.class.getPackageName() + "." + name,
                Locale.forLanguageTag("nl"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Words that are written with commas between them. */
    static List<String> split(String words) {
        return List.of(words.strip().split("\\s*,\\s*"));
    }
}
