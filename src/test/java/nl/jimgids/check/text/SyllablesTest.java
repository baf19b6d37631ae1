package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counter against words that were counted by hand. */
class SyllablesTest {
    private static final String FOLDER = "src/test/resources/nl/jimgids/check/text/";

    /** A word, and between its syllables a point. */
    private record Counted(String word, int syllables) {
        static Counted of(String line) {
            String[] entry = line.split(" = ");
            String spoken = entry[entry.length - 1];
            return new Counted(entry[0].replace("·", ""), spoken.split("·").length);
        }
    }

    @Test
    void countsEveryWordThatWasCountedByHand() throws IOException {
        assertEquals(List.of(), wrong(words("counted-by-hand.txt")));
    }

    /** Words of texts on the subject, taken at random and counted before the counter ever saw them. */
    @Test
    void countsWordsThatItWasNotMadeWith() throws IOException {
        List<Counted> words = words("held-out.txt");
        List<String> wrong = wrong(words);
        assertTrue(wrong.size() * 100 <= words.size() * 2, wrong.toString());
    }

    @Test
    void theListsDoNotOverlap() throws IOException {
        List<String> held = words("held-out.txt").stream().map(Counted::word).toList();
        assertTrue(held.size() > 300);
        assertTrue(words("counted-by-hand.txt").stream().map(Counted::word).noneMatch(held::contains));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "’s, 0",
                "'k, 0",
                "'t, 1",
                "\uFFFC, 2",
                "½, 1",
                "2.500, 6",
                "12:30, 3",
                "1000000, 7",
                "a, 1",
                "aeaeaeae, 8"
            })
    void countsWhatIsNoWord(String word, int syllables) {
        assertEquals(syllables, Syllables.in(word));
    }

    private static List<Counted> words(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(FOLDER + file))) {
            return lines.filter(line -> !line.startsWith("#")).map(Counted::of).toList();
        }
    }

    private static List<String> wrong(List<Counted> words) {
        List<String> wrong = new ArrayList<>();
        for (Counted counted : words) {
            int found = Syllables.in(counted.word());
            if (found != counted.syllables()) {
                wrong.add(counted + " counted as " + found);
            }
        }
        return wrong;
    }
}
