package nl.jimgids.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts that come with the program and are too long for a bundle. */
public final class TextFile {
    private TextFile() {}

    /**
     * A whole text.
     *
     * @param path among the program's own files, such as {@code nl/jimgids/check/findings/leak.md}
     * @return null when the program has no such text
     */
    public static @Nullable String read(String path) {
        try (InputStream in = TextFile.class.getResourceAsStream("/" + path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
