package nl.jimgids.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.jimgids.check.Check;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: a reading with findings, and never an exception. */
class AnyBytesTest {
    private static final int MUTATIONS = 4_000;

    @ParameterizedTest
    @CsvSource({
        "a: b: c, syntax.colon",
        "'\ta: b', syntax.tab",
        "'a: [b', syntax.unclosed",
        "'a: \"b', syntax.unclosed",
        "'a: &x b', syntax.anchor",
        "'a: *x', syntax.anchor",
        "'a: !!int b', syntax.tag",
        "'', syntax.no-dialogue",
        "'- a', syntax.no-dialogue",
        "'a: 1\n---\nb: 2', syntax.two-documents",
        "'a: 1\n b: 2', syntax.colon",
        "'a:\n  - b\n c: d', syntax.indent",
        "'{a: b}: c', syntax.key-is-no-text",
        "'a: \u0007', syntax.character",
    })
    void commonMistakesHaveWordsOfTheirOwn(String text, String message) {
        List<Finding> findings = ScriptReader.read("x.yaml", text).findings();
        assertEquals(
                message,
                findings.stream()
                        .map(Finding::message)
                        .filter(found -> found.startsWith("syntax"))
                        .findFirst()
                        .orElse("none"));
    }

    static Stream<byte[]> bombs() {
        String aliases = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        return Stream.of(
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                "{a: ".repeat(50_000).getBytes(StandardCharsets.UTF_8),
                "- ".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                aliases.getBytes(StandardCharsets.UTF_8),
                "&a [*a]".getBytes(StandardCharsets.UTF_8),
                new byte[300 * 1024],
                "!%20 a".getBytes(StandardCharsets.UTF_8),
                "!!int x".getBytes(StandardCharsets.UTF_8),
                "._".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                ("a: \"" + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8),
                ("jim: 1\n" + "a: b\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8));
    }

    /** How long it may take is measured by {@code WorstCasesTest}, in seconds of the processor. */
    @ParameterizedTest
    @MethodSource("bombs")
    void bombsAreFindings(byte[] bytes) {
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertFalse(ScriptReader.read("x.yaml", bytes).findings().isEmpty()));
    }

    /** The short version of a fuzz campaign: real dialogues with bytes changed, cut out and doubled. */
    @Test
    void changedDialoguesNeverThrow() throws IOException {
        Random random = new Random(20261121);
        List<byte[]> seeds = DialogueFolder.dialogues(Path.of("dialogues")).stream()
                .map(AnyBytesTest::bytes)
                .toList();
        byte[][] pieces = {
            "${".getBytes(StandardCharsets.UTF_8), "when: ".getBytes(StandardCharsets.UTF_8), {'\n', ' '},
                    {(byte) 0xc3},
            "go: {else: x}".getBytes(StandardCharsets.UTF_8), "{".getBytes(StandardCharsets.UTF_8), {'@'}, {'.'}
        };
        for (int run = 0; run < MUTATIONS; run++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            int from = random.nextInt(seed.length);
            byte[] part = java.util.Arrays.copyOfRange(seed, 0, Math.min(seed.length, 1500));
            for (int change = random.nextInt(4); change >= 0; change--) {
                byte[] piece = pieces[random.nextInt(pieces.length)];
                int at = random.nextInt(part.length - piece.length);
                System.arraycopy(piece, 0, part, at, piece.length);
            }
            ScriptReader.Reading reading = ScriptReader.read("x.yaml", part);
            Check.of(reading, Library.of());
            assertEquals(reading.findings(), ScriptReader.read("x.yaml", part).findings(), "from " + from);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
