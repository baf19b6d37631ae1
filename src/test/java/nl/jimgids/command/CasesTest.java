package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case remembers: nothing is asked twice, what is used is shown, and what is so no longer goes. */
class CasesTest {
    private static final String HEADER = """
            jim: 1
            dialogue: %s
            title: %s
            language: nl
            phase: %s
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            optional_roles: [ouder]
            share: [jongere, professional]
            """;
    private static final String FIRST = HEADER.formatted("eerste", "De eerste", 1) + """
            outcomes: {gekozen: Iemand gekozen}
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: wie, ask: "Wie denkt er mee?", to: jongere, type: text, label: Wie meedenkt, share: [jongere, ouder, professional]}
              - {id: geheim, ask: "Wat wil je nog kwijt?", to: jongere, type: text, label: Wat ik nog kwijt wil}
              - {id: cijfer, ask: "Hoe gaat het?", to: jongere, type: scale, from: 0, upto: 10, label: Hoe het gaat}
              - {id: dag, ask: "Wanneer weer?", to: professional, type: date}
              - {plan: "Praten met oma Wies", on: dag, dialogue: tweede}
              - end: gekozen
            """;
    private static final String SECOND = HEADER.formatted("tweede", "De tweede", 3) + """
            uses: {toen: eerste}
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: ken, ask: "Wie denkt er mee?", to: jongere, type: text, when: {toen.wie: unanswered}}
              - {say: "Toen koos je ${toen.wie}.", when: {toen.wie: answered}}
              - {say: "Het ging slecht.", when: {toen.cijfer: {below: 5}}}
              - {id: nu, ask: "En nu?", to: jongere, type: text}
            """;

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = Shell.plain(home);
        Files.createDirectories(home.resolve("d"));
        Files.writeString(home.resolve("d/eerste.yaml"), FIRST);
        Files.writeString(home.resolve("d/tweede.yaml"), SECOND);
    }

    private String script(String name) {
        return home.resolve("d/" + name + ".yaml").toString();
    }

    private void first(String name, String number) {
        shell.type("0", "Dani", "Els", "Ruud", "mijn geheim", number, "over een week", "j", "j");
        assertEquals(
                Exit.DONE, shell.run("start", script("eerste"), "--plain", "--case", name), shell.out() + shell.err());
    }

    @Test
    void whatWasSaidIsShownAndNotAskedAgain() {
        first("vos", "3");
        shell.type("0", "Dani", "Els", "1", "goed", "j");
        assertEquals(Exit.DONE, shell.run("start", script("tweede"), "--plain", "--case", "vos"), shell.out());
        assertTrue(shell.out().contains("Wie meedenkt: Ruud (21 november 2026)"), shell.out());
        assertTrue(shell.out().contains("Toen koos je Ruud."), shell.out());
        assertTrue(shell.out().contains("Het ging slecht."), shell.out());
        assertFalse(shell.out().contains("Wie denkt er mee?"), shell.out());
        assertFalse(shell.out().contains("mijn geheim"), "of that no script speaks");
    }

    @Test
    void howPeopleAreCalledStandsReadyTheNextTime() {
        first("vos", "3");
        shell.type("0", "", "", "1", "goed", "j");
        assertEquals(Exit.DONE, shell.run("start", script("tweede"), "--plain", "--case", "vos"), shell.out());
        assertTrue(shell.out().contains("\nJongere: Dani\n"), shell.out());
        assertTrue(shell.out().contains("\nProfessional: Els\n"), shell.out());
    }

    @Test
    void anotherCaseKnowsNoNames() {
        first("vos", "3");
        shell.type("0", "", "", "Ina", "goed", "j").run("start", script("tweede"), "--plain", "--case", "das");
        assertFalse(shell.out().contains("Dani"), shell.out());
    }

    @Test
    void whatIsSoNoLongerIsAskedAgain() {
        first("vos", "8");
        shell.type("0", "Dani", "Els", "2", "1", "2", "Bea", "goed", "j");
        shell.run("start", script("tweede"), "--plain", "--case", "vos");
        assertTrue(shell.out().contains("Wie denkt er mee?"), shell.out());
        assertFalse(shell.out().contains("Toen koos je"), shell.out());
        assertFalse(shell.out().contains("Het ging slecht."), shell.out());
    }

    @Test
    void whoMayNotReadItDoesNotSeeIt() {
        first("vos", "3");
        shell.type("1", "Dani", "Ria", "Els", "1", "goed", "j");
        shell.run("start", script("tweede"), "--plain", "--case", "vos");
        assertTrue(shell.out().contains("Wie meedenkt: Ruud"), shell.out());
        assertFalse(shell.out().contains("Hoe het gaat: 3"), shell.out());
    }

    /** A plan that prints what a parent may not read is blotted for that parent, also when it was said long ago. */
    @Test
    void whatMayNotBeReadIsNotPrintedByALaterConversation() throws IOException {
        Files.writeString(home.resolve("d/derde.yaml"), HEADER.formatted("derde", "De derde", 3) + """
                uses: {toen: eerste}
                steps:
                  - {plan: "Praten over ${toen.geheim}", after: 3 days}
                  - {id: nu, ask: "En nu?", to: jongere, type: text}
                """);
        String answers = Files.writeString(home.resolve("antwoorden.yaml"), """
                dialogue: derde
                before: {eerste.geheim: de hond van Kees}
                answers: {nu: goed}
                """).toString();
        for (String reader : List.of("ouder", "professional")) {
            String out = home.resolve(reader).toString();
            String[] start = {"start", script("derde"), "--answers", answers, "--for", reader, "--out", out};
            assertEquals(Exit.DONE, shell.run(start), shell.err());
            String written = "";
            try (var files = Files.list(Path.of(out))) {
                for (Path file : files.toList()) {
                    written += Files.readString(file);
                }
            }
            assertEquals(reader.equals("professional"), written.contains("hond van Kees"), written);
        }
    }

    @Test
    void anotherCaseKnowsNothingOfIt() {
        first("vos", "3");
        shell.type("0", "Bo", "Els", "Ina", "goed", "j");
        shell.run("start", script("tweede"), "--plain", "--case", "das");
        assertTrue(shell.out().contains("Wie denkt er mee?"), shell.out());
        assertFalse(shell.out().contains("Ruud"), shell.out());
    }

    @Test
    void itStaysAsItWasWhenTheEarlierOneIsForgotten() {
        first("vos", "3");
        String id = id();
        shell.type("0", "Dani", "Els", "1", "/l").run("start", script("tweede"), "--plain", "--case", "vos");
        assertEquals(Exit.DONE, shell.run("forget", id, "--yes"), shell.err());
        String later = id();
        shell.type("goed", "j")
                .run(
                        "resume",
                        later,
                        "--plain",
                        "--dialogues",
                        home.resolve("d").toString());
        assertTrue(shell.out().contains("En nu?"), shell.out());
        assertFalse(shell.out().contains("Wie denkt er mee?"), shell.out());
        String[] inzage = {"inzage", later, "--dialogues", home.resolve("d").toString()};
        assertEquals(Exit.DONE, shell.run(inzage), shell.err());
        assertTrue(shell.out().contains("Dit weet het gesprek nog van een eerder gesprek."), shell.out());
        assertTrue(shell.out().contains("\n- Wie meedenkt: Ruud (21 november 2026)\n"), shell.out());
    }

    private String id() {
        shell.run("list", "--saved", "--json");
        return JsonParser.parseString(shell.out())
                .getAsJsonObject()
                .getAsJsonArray("saved")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    @Test
    void oneThatIsDamagedIsToldAndTheConversationGoesOnWithoutIt() throws IOException {
        first("vos", "3");
        Path journal = home.resolve("jim/conversations").resolve(id()).resolve("journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        shell.type("0", "Dani", "Els", "Ina", "goed", "j");
        assertEquals(Exit.DONE, shell.run("start", script("tweede"), "--plain", "--case", "vos"), shell.out());
        assertTrue(shell.out().contains("We gaan verder zonder dat"), shell.out());
        assertTrue(shell.out().contains("Wie denkt er mee?"), shell.out());
    }

    @Test
    void aNameOfSomeoneIsNoWordForACase() {
        for (String name : List.of("Dani de Vries", "", "a".repeat(25), "../x", "a b")) {
            assertEquals(Exit.USAGE, shell.run("start", script("eerste"), "--case", name), name);
        }
    }

    @Test
    void answersFromAFileCanBelongToACase() throws IOException {
        Path answers = Files.writeString(
                home.resolve("a.yaml"),
                "answers: {wie: Ruud, geheim: passed, cijfer: 2, dag: 7 days}\ntable: {jongere: Dani, professional: Els}\n");
        assertEquals(
                Exit.DONE,
                shell.run("start", script("eerste"), "--answers", answers.toString(), "--keep", "--case", "vos"),
                shell.err());
        Path later = Files.writeString(
                home.resolve("b.yaml"), "answers: {nu: goed}\ntable: {jongere: Dani, professional: Els}\n");
        assertEquals(
                Exit.DONE,
                shell.run("start", script("tweede"), "--answers", later.toString(), "--case", "vos"),
                shell.err());
    }

    @Test
    void whatIsPlannedStandsInTheAgendaAndInNoCalendarWithAName() throws IOException {
        assertEquals(Exit.DONE, shell.run("agenda"));
        assertTrue(shell.err().contains("Er is niets gepland."), shell.err());
        Files.createDirectories(home.resolve("jim"));
        first("vos", "3");
        // The program's own folder has no such dialogue; the agenda says so and goes on.
        assertEquals(Exit.DONE, shell.run("agenda"));
        assertTrue(shell.err().contains("is er niet meer"), shell.err());
    }

    @Test
    void theHomeScreenShowsHowItStandsAndWhatComesNext() throws IOException {
        Path answers = Files.writeString(home.resolve("a.yaml"), """
                table: {jongere: Sam, ouder: Ria, jim: Bea, professional: Noor}
                short: true
                answers: {}
                """);
        assertTrue(Files.exists(answers));
        first("vos", "3");
        shell.type("4");
        Surroundings surroundings = shell.surroundings();
        try (Terminals terminal = AtTable.open(surroundings, Words.in("nl"), true)) {
            assertEquals(Exit.DONE, new Home(surroundings, Words.in("nl"), true).open(terminal));
        }
        assertTrue(shell.out().contains("Wat gaan we doen?"), shell.out());
    }

    @Test
    void numbersOverTimeAreAPictureAndNoVerdict() throws IOException {
        Files.writeString(home.resolve("d/derde.yaml"), HEADER.formatted("derde", "De derde", 3) + """
                uses: {vorige: derde}
                steps:
                  - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
                  - {show: [vorige.past], when: {vorige.past: answered}}
                  - {id: past, ask: "Hoe past het?", to: jongere, type: scale, from: 0, upto: 10, label: Hoe het past}
                """);
        shell.type("0", "Dani", "Els", "6", "j").run("start", script("derde"), "--plain", "--case", "vos");
        assertFalse(shell.out().contains("■"), shell.out());
        shell.daysLater(30).type("0", "Dani", "Els", "1", "4", "j");
        shell.run("start", script("derde"), "--plain", "--case", "vos");
        shell.daysLater(30).type("0", "Dani", "Els", "1", "7", "j");
        shell.run("start", script("derde"), "--plain", "--case", "vos");
        String picture = """
                ■■■■■■□□□□ 6  21 november 2026
                ■■■■□□□□□□ 4  21 december 2026
                ■■■■■■■□□□ 7  nu
                """;
        assertTrue(shell.out().contains(picture), shell.out());
        assertTrue(shell.out().contains("7 (eerder: 6 op 21 november 2026 en 4 op"), shell.out());
        shell.type("1", "Dani", "Ria", "Els", "3", "j").run("start", script("derde"), "--plain", "--case", "vos");
        assertFalse(shell.out().contains("■"), "a parent sits there, who may not read it: " + shell.out());
    }
}
