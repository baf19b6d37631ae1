package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about several entries are a table, as long as that can be read. */
class BlocksTest {
    private static final String HEAD = """
            jim: 1
            dialogue: tafel
            title: Tafel
            language: nl
            roles: {jongere: Jongere, professional: Professional}
            steps:
              - each: {a: Anna, b: Bas}
                as: wie
                steps:
            """;

    private static List<Blocks.Block> blocks(Held held) {
        return Blocks.of(Summary.of(held.end(), Reader.table()).items());
    }

    private static Held held(int questions) {
        return Held.of(IntStream.range(0, questions)
                .mapToObj(number -> "      - {id: v%d, ask: Vraag, to: jongere, label: L%d}".formatted(number, number))
                .collect(Collectors.joining("\n", HEAD, "\n")));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "5, true", "6, false"})
    void atMostFiveColumns(int questions, boolean table) {
        assertEquals(table, blocks(held(questions)).get(0) instanceof Blocks.Block.Grid);
    }

    @ParameterizedTest
    @CsvSource({"60, true", "61, false"})
    void atMostSixtyCharactersInACell(int length, boolean table) {
        Held held = held(1).says("v0@a", "x".repeat(length));
        assertEquals(table, blocks(held).get(0) instanceof Blocks.Block.Grid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"een\ntwee", "\ntwee"})
    void severalLinesAreNoCell(String story) {
        Held held = Held.of(HEAD + "      - {id: wat, ask: Wat, to: jongere, type: story, label: Wat}\n");
        assertInstanceOf(
                Blocks.Block.OfEntry.class, blocks(held.says("wat@a", story)).get(0));
    }

    @Test
    void aListInACellIsOneLine() {
        Held held = Held.of(HEAD + "      - {id: wat, ask: Wat, to: jongere, type: list, label: Wat}\n")
                .says("wat@a", "soep|kaarten")
                .says("wat@b", "bellen");
        List<String> lines = SummaryText.lines(Summary.of(held.end(), Reader.table()), 72);
        assertEquals(
                List.of("Over  Wat", "Anna  soep en kaarten", "Bas   bellen"),
                lines.subList(lines.size() - 3, lines.size()));
    }

    @Test
    void aTableIsAsWideAsTheScreenAndNoWider() {
        Held held = held(1).says("v0@a", "x".repeat(30)).says("v0@b", "y");
        Summary summary = Summary.of(held.end(), Reader.table());
        int width = "Over".length() + "  ".length() + 32;
        assertEquals(true, SummaryText.lines(summary, width).contains("Over  L0"));
        assertEquals(false, SummaryText.lines(summary, width - 1).contains("Over  L0"));
    }

    @Test
    void whatIsNotForEveryoneIsMarkedOnceWhereItIsSoForAll() {
        Held held = Held.of("""
                        jim: 1
                        dialogue: merk
                        title: Merk
                        language: nl
                        roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
                        steps:
                          - {id: open, ask: Open, to: everyone, label: Open}
                          - {id: dicht, ask: Dicht, to: [jongere, professional], share: [jongere, professional], label: Dicht}
                          - {id: soms, ask: Soms, to: [jongere, ouder], share: ask, label: Soms}
                          - each: {a: Anna, b: Bas}
                            as: wie
                            steps:
                              - {id: cel, ask: Cel, to: jongere, share: [jongere, professional], label: Cel}
                        """)
                .says("soms@jongere", "ja")
                .says("soms@ouder", "nee")
                .says("share(soms@jongere)", "ouder")
                .says("share(soms@ouder)", "");
        Summary summary = Summary.of(held.end(), Reader.role("professional"));
        List<String> lines = SummaryText.lines(summary, 72);
        assertEquals(
                List.of(
                        "Open",
                        "  Jongere: overgeslagen",
                        "  Ouder: overgeslagen",
                        "  Professional: overgeslagen",
                        "Dicht (privé)",
                        "  Jongere: overgeslagen",
                        "  Professional: overgeslagen",
                        "Soms",
                        "  Jongere: \u201cja\u201d",
                        "  Ouder (privé): \u201cnee\u201d",
                        "Eén voor één (privé) · Jongere:",
                        "Over  Cel",
                        "Anna  overgeslagen",
                        "Bas   overgeslagen"),
                lines.subList(lines.indexOf("Open"), lines.size()));
    }
}
