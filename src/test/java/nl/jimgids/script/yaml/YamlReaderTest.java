package nl.jimgids.script.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not read, and where it stands. */
class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: [1, &x [2], *x]'       | 'syntax.anchor 1:16, syntax.anchor 1:8'",
                "'&x [*x]'                  | 'syntax.anchor 1:1, syntax.anchor 1:5'",
                "'- {a: !!map {b: c}}'      | 'syntax.tag 1:7'",
                "'- !!str a'                | ''",
                "'a: 1\n---\nb: 2'          | 'syntax.two-documents 2:1'",
                "'a: \"\u2028\"\nb: *c'     | 'syntax.anchor 2:4'",
                "'a: \"\u0085\"\nb: *c'     | 'syntax.anchor 2:4'",
                "'a: 1\rb: *c'              | 'syntax.anchor 2:4'",
                "'[\"\ud83d\ude00\", *c]'   | 'syntax.anchor 1:7'",
                "'\ufeffa: *c'              | 'syntax.anchor 1:4'",
            })
    void isToldWhereItStands(String text, String expected) {
        assertEquals(expected, told(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStrangeCharacterIsFoundFarIntoTheFile() {
        String text = "# x\n".repeat(2_000) + "a: b\u0007\n";
        assertEquals("syntax.character 2001:5", told(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNoUtf8IsShownWhereItBegins() {
        byte[] bytes = "een: twee\ndrie: vi\u00e9r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("syntax.no-utf8 2:9", told(bytes));
        assertEquals(
                "drie: vi\ufffdr", YamlReader.read("x.yaml", bytes).source().line(2));
    }

    @Test
    void whatHangsOnAnAnchorIsLeftOut() {
        YamlReader.Result result =
                YamlReader.read("x.yaml", "[a, &x b, {c: *x, d: e}]".getBytes(StandardCharsets.UTF_8));
        assertEquals("[a, {d: e}]", written(result.root()));
        assertEquals(
                List.of(1, 1),
                result.findings().stream()
                        .map(finding -> finding.place().line())
                        .toList());
    }

    private static String told(byte[] bytes) {
        return YamlReader.read("x.yaml", bytes).findings().stream()
                .map(finding -> finding.message() + " " + finding.place().line() + ":"
                        + finding.place().column())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String written(Yaml tree) {
        if (tree instanceof Yaml.Row row) {
            return row.items().stream().map(YamlReaderTest::written).collect(Collectors.joining(", ", "[", "]"));
        } else if (tree instanceof Yaml.Table table) {
            return table.entries().stream()
                    .map(entry -> entry.key().text() + ": " + written(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return ((Yaml.Scalar) tree).text();
    }
}
