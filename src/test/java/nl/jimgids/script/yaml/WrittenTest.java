package nl.jimgids.script.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import nl.jimgids.Naughty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back as it was; and where comments stand. */
class WrittenTest {
    private static String read(String written) {
        byte[] file = ("a: " + written + "\n").getBytes(StandardCharsets.UTF_8);
        Yaml.Table root = (Yaml.Table) YamlReader.read("x.yaml", file).root();
        return ((Yaml.Scalar) root.get("a")).text().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Dag; Dag",
                "Ja: nee; 'Ja: nee'",
                "Ja:; 'Ja:'",
                "a #b; 'a #b'",
                "a#b; a#b",
                "'t gaat; '''t gaat'",
                "${wie} komt; ${wie} komt",
                "- a; '- a'",
                "[a]; '[a]'",
                "no; no",
                "12:30; 12:30",
            })
    void asPlainAsItCanBe(String text, String written) {
        assertEquals(written, Written.text(text, 2));
        assertEquals(written, Written.key(text));
        assertEquals(text, read(written));
    }

    @Test
    void linesAreABlock() {
        assertEquals("|\n    een\n\n    twee", Written.text("een\n\ntwee", 4));
        assertEquals("een\n\ntwee", read(Written.text("een\n\ntwee", 4)));
        assertEquals("\"een\\n\\U0000001btwee\\\\\\\"\"", Written.text("een\n\u001btwee\\\"", 4));
    }

    @Test
    void allComesBack() {
        for (String naughty : Naughty.STRINGS) {
            String text = naughty.strip();
            // A tab in a block, and a line of spaces, are white space around something.
            if (!text.isEmpty() && text.lines().allMatch(line -> line.equals(line.strip()))) {
                assertEquals(text, read(Written.text(text, 2)), text);
            }
        }
        Random random = new Random(1);
        String signs = "ab :#'\"\\-[]{}$\n|>&*!%@,?~\u0085\u2028\u200b\u00e9";
        for (int time = 0; time < 2_000; time++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String line = text.append('y').toString().replaceAll(" *\n[ \n]*", "\n");
            assertEquals(line, read(Written.text(line, 2)), line);
        }
    }

    private static List<String> comments(String text) {
        return Comments.of(YamlReader.read("x.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .source())
                .stream()
                .map(comment -> comment.text() + " " + comment.place().line() + ":"
                        + comment.place().column())
                .toList();
    }

    @Test
    void aCommentIsNoPartOfAText() {
        assertEquals(
                List.of("# eerst 1:1", "# achter 2:6", "# in een blok niet, hier wel 5:7", "# laatst 7:1"),
                comments("""
                        # eerst
                        a: b # achter
                        c: 'd # e'
                        f: "g # h"
                        i: |  # in een blok niet, hier wel\s\s
                          j # k
                        # laatst
                        l: m#n
                        """));
        assertEquals(List.of("# \ud83d\ude00 zo 1:6", "# \u00e9 2:1"), comments("a: b # \ud83d\ude00 zo\n# \u00e9"));
    }
}
