package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;

/** Everything that the screen says is there in every language, and nothing is there that is never said. */
class BundleTest {
    private static final Pattern KEY = Pattern.compile("\"(terminal\\.[a-z.-]+)\"");

    private static Set<String> keys(String language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "nl.jimgids.words.terminal", Words.in(language).locale())
                .keySet());
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        Words.LANGUAGES.forEach(language -> assertEquals(keys("nl"), keys(language)));
    }

    @Test
    void everyKeyIsUsedAndKnown() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/java/nl/jimgids/terminal"))) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        for (String key : List.copyOf(used)) {
            if (key.startsWith("terminal.help.")) {
                used.add(key + ".plain");
            }
        }
        used.remove("terminal.command.");
        for (Command command : Command.values()) {
            String key = "terminal.command." + command.name().toLowerCase(java.util.Locale.ROOT);
            used.addAll(List.of(key, key + ".short", key + ".what"));
        }
        assertEquals(used, keys("nl"));
    }

    /** Whoever comes back to the table then need not learn what was spoken of. */
    @Test
    void theWayBackFromSafetyDoesNotNameIt() {
        for (String language : Words.LANGUAGES) {
            String said = Words.in(language).say("terminal.safety.over");
            assertFalse(said.contains("veilig") || said.contains("safe"), said);
        }
    }

    @Test
    void theKeysBelowAQuestionFitOnASmallScreen() {
        Set<Command> all = Set.of(Command.values());
        for (String language : Words.LANGUAGES) {
            Words words = Words.in(language);
            Ask ask = Ask.of(new Ready(), words).commands(all);
            for (int width : List.of(38, 72)) {
                List<Row> rows = Footer.rows(ask, width);
                rows.forEach(row -> assertTrue(Cells.of(row.words()) <= width, row.words()));
                assertTrue(rows.size() <= (width == 72 ? 2 : 4), rows.toString());
            }
        }
    }
}
