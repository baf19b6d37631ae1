package nl.jimgids.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
    private static final Pattern SAID = Pattern.compile("(?:say|knows)\\(\\s*\"([a-z][A-Za-z.-]*[a-zA-Z])\"");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    static List<String> bundles() {
        return Words.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String name) {
        ResourceBundle dutch = Words.in("nl").bundleOf(name);
        ResourceBundle english = Words.in("en").bundleOf(name);
        assertEquals(new TreeSet<>(dutch.keySet()), new TreeSet<>(english.keySet()));
        for (String key : dutch.keySet()) {
            assertEquals(holes(dutch.getString(key)), holes(english.getString(key)), key);
        }
    }

    @Test
    void everythingThatTheProgramSaysHasWords() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    String key = said.group(1);
                    assertTrue(Words.in("nl").knows(key), key + " in " + file);
                }
            }
        }
    }

    @Test
    void aListIsJoinedAsPeopleSayIt() {
        Words dutch = Words.in("nl");
        assertEquals("", dutch.list(List.of()));
        assertEquals("oma", dutch.list(List.of("oma")));
        assertEquals("oma en opa", dutch.list(List.of("oma", "opa")));
        assertEquals("a, b and c", Words.in("en").list(List.of("a", "b", "c")));
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertEquals("{1} staat er niet bij. Kies uit: a.", Words.in("nl").say("misfit.option", "{1}", "a"));
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(text);
        while (matcher.find()) {
            holes.add(matcher.group());
        }
        return holes;
    }
}
