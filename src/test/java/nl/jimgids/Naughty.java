package nl.jimgids;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The Big List of Naughty Strings: what programs go wrong on when people type it. */
public final class Naughty {
    /** All 515, the empty one too. */
    public static final List<String> STRINGS = read();

    private Naughty() {}

    /** Whether there is a character in it that is a key, and no text, when it is typed. */
    public static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static List<String> read() {
        try (InputStream list = Objects.requireNonNull(Naughty.class.getResourceAsStream("/blns/blns.json"))) {
            String[] strings = new Gson().fromJson(new InputStreamReader(list, StandardCharsets.UTF_8), String[].class);
            assertEquals(515, strings.length);
            return List.of(strings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
