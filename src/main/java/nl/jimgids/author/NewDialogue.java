package nl.jimgids.author;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.words.TextFile;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue to begin with, and its test. Both are right as they are, so that whoever changes them sees what goes wrong by it.
 *
 * @param script the dialogue as a file
 * @param test its cases as a file
 */
public record NewDialogue(String script, String test) {
    /** The dialogue of that name, in the language of the words. */
    public static NewDialogue of(String name, Words words) {
        return new NewDialogue(fill("yaml", name, words), fill("test.yaml", name, words));
    }

    /** Whether a dialogue can be called so. */
    public static boolean isName(String name) {
        return Form.DIALOGUE.fits(name);
    }

    /** The name that somebody may have meant; null when there is none in it. */
    public static @Nullable String nameIn(String written) {
        String plain = Normalizer.normalize(written.replaceFirst("\\.ya?ml$", ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return isName(plain) ? plain : null;
    }

    private static String fill(String ending, String name, Words words) {
        String path = "nl/jimgids/author/new_" + words.language() + "." + ending;
        return Objects.requireNonNull(TextFile.read(path), path)
                .replace("NAME", name)
                .replace("TITLE", title(name));
    }

    private static String title(String name) {
        String title = name.replaceAll("-+", " ").strip();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
