package nl.jimgids.script.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people meant, as far as it can be guessed. */
class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "niemnad, niemand ouders, niemand",
        "Niemand, niemand ouders, niemand",
        "wie-kan, wie_kan, wie_kan",
        "oma, opa mama, opa",
        "ab, ac, ac",
        "ab, cd, ''",
        "a, b, ''",
        "a, a, a",
        "abcd, abxy, ''",
        "abcde, abcxy, abcxy",
        "abcdef, abcxyz, ''",
        "abcdefgh, abcdexyz, abcdexyz",
        "abc, abcde, ''",
        "kort, een_heel_lang_woord, ''",
        "bool, boom boot book, boom",
    })
    void theWordThatIsMostLikeIt(String wrong, String words, String nearest) {
        assertEquals(
                nearest,
                String.valueOf(Nearest.to(wrong, Arrays.asList(words.split(" "))))
                        .replace("null", ""));
    }

    @Test
    void aNameIsNoLongerThanALine() {
        String hundred = "a".repeat(100);
        assertEquals(hundred, Nearest.to(hundred, List.of(hundred)));
        assertEquals(null, Nearest.to(hundred + "a", List.of(hundred + "a")));
    }
}
