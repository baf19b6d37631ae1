package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation is held in the language that people ask for, and goes on in another one. */
class OtherLanguageTest {
    @TempDir
    Path home;

    private Shell shell;
    private String script;

    @BeforeEach
    void open() throws IOException {
        shell = Shell.plain(home);
        script = write("week.yaml", """
                jim: 1
                dialogue: week
                title: Jouw week
                language: nl
                roles: {jongere: Jongere}
                outcomes: {klaar: We zijn klaar}
                steps:
                  - part: Hoe het was
                  - say: Dag ${role.jongere}
                  - id: hoe
                    ask: Hoe was het?
                    to: jongere
                    options: {goed: Het ging goed, slecht: Het ging slecht}
                    label: De week
                  - id: mag
                    ask: Mogen we dat opschrijven?
                    to: jongere
                    type: yes_no
                    keep_as: consent
                  - {id: cijfer, ask: "Welk cijfer?", type: scale, from: 0, upto: 10, low: niets, high: alles}
                  - do: dank
                  - end: klaar
                """);
        write("week.en.yaml", """
                translation_of: week
                language: en
                texts:
                  title: Your week
                  roles: {jongere: Young person}
                  outcomes: {klaar: We are done}
                  ~1: {part: How it was}
                  ~2: {say: "Hello ${role.jongere}"}
                  hoe:
                    ask: How was it?
                    options: {goed: It went well, slecht: It went badly}
                    label: The week
                  mag: {ask: "May we write that down?"}
                  cijfer: {ask: "Which mark?", low: nothing, high: everything}
                """);
        write("dank.yaml", """
                jim: 1
                dialogue: dank
                title: Dank
                language: nl
                roles: {jongere: Jongere}
                steps:
                  - {id: waarvoor, ask: Waar ben je blij mee, type: text}
                """);
        write("translations/en/dank.en.yaml", """
                translation_of: dank
                language: en
                texts:
                  title: Thanks
                  roles: {jongere: Young person}
                  waarvoor: {ask: "What makes you glad?"}
                """);
    }

    private String write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String fromFile(String... more) throws IOException {
        String answers = write(
                "antwoorden.yaml",
                "dialogue: week\nanswers: {hoe: goed, mag: yes, cijfer: 7, dank.waarvoor: de hond}\n");
        String[] command = {"start", script, "--answers", answers};
        String[] all = java.util.stream.Stream.of(command, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        assertEquals(Exit.DONE, shell.run(all), shell.err());
        return shell.out();
    }

    private String id() {
        shell.run("list", "--saved", "--json");
        JsonArray saved = JsonParser.parseString(shell.out()).getAsJsonObject().getAsJsonArray("saved");
        return saved.get(0).getAsJsonObject().get("id").getAsString();
    }

    @Test
    void peopleChangeTheLanguageInTheMiddleOfAQuestion() throws IOException {
        shell.type("Dani", "1", "/o", "yes", "/o", "7", "/o", "the dog", "", "yes");
        assertEquals(Exit.DONE, shell.run("start", script, "--plain"), shell.out() + shell.err());
        String out = shell.out();
        assertTrue(out.contains("Hoe was het?") && !out.contains("How was it?"), out);
        int english = out.indexOf("May we write that down?");
        assertTrue(out.indexOf("Mogen we dat opschrijven?") < english, out);
        assertTrue(out.indexOf("Welk cijfer?") > english, "and back again: " + out);
        assertTrue(out.contains("What makes you glad?"), out);
        String id = id();
        shell.run("summary", id, "--language", "nl", "--dialogues", home.toString());
        assertTrue(shell.out().contains("Het ging goed"), "what was said stays, in any language: " + shell.out());
        assertTrue(shell.out().contains("the dog"), shell.out());
    }

    @Test
    void whatOnlySomeMaySeeStaysSo() throws IOException {
        String alone = write("apart.yaml", """
                jim: 1
                dialogue: apart
                title: Apart
                language: nl
                roles: {jongere: Jongere, ouder: Ouder}
                steps:
                  - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
                  - alone: jongere
                    steps:
                      - {id: een, ask: "Wat weet niemand?", to: jongere, type: text}
                      - {id: twee, ask: "En verder?", to: jongere, type: text}
                  - {id: drie, ask: "Tot slot?", type: text}
                """);
        write("apart.en.yaml", """
                translation_of: apart
                language: en
                texts:
                  title: Apart
                  een: {ask: "What does nobody know?"}
                  twee: {ask: "And what else?"}
                  drie: {ask: "Anything else?"}
                """);
        shell.type("Dani", "Ria", "ja", "dit dus", "/o", "and this", "", "that", "", "yes");
        shell.run("start", alone, "--plain");
        String out = shell.out();
        int english = out.indexOf("And what else?");
        assertTrue(english > 0, out);
        assertEquals(-1, out.indexOf("only for Dani", english - 200), "nobody hands over anew: " + out);
        assertTrue(out.indexOf("Anything else?") > english, out);
    }

    @Test
    void anEmptyTranslationIsNoOtherLanguage() throws IOException {
        write("week.en.yaml", "translation_of: week\nlanguage: en\ntexts:\n  title:\n");
        shell.type("Dani", "1", "/o", "/l", "ja");
        shell.run("start", script, "--plain");
        assertTrue(shell.out().contains("Dat kan hier niet."), shell.out());
    }

    @Test
    void withoutATranslationThereIsNoOtherLanguage() throws IOException {
        Files.delete(home.resolve("week.en.yaml"));
        shell.type("Dani", "1", "/o", "/l", "ja");
        shell.run("start", script, "--plain");
        assertTrue(shell.out().contains("Dat kan hier niet."), shell.out());
        assertFalse(shell.out().contains("/o  "), shell.out());
    }

    @Test
    void theSummaryIsInTheLanguageThatWasAskedFor() throws IOException {
        String summary = fromFile("--language", "en");
        for (String text : new String[] {
            "Your week",
            "How it was",
            "The week",
            "It went well",
            "May we write that down?",
            "Which mark?",
            "What makes you glad?",
            "We are done",
            "Young person"
        }) {
            assertTrue(summary.contains(text), text + "\n" + summary);
        }
        for (String text :
                new String[] {"Jouw week", "Het ging goed", "Mogen we", "Waar ben je", "We zijn", "Jongere"}) {
            assertFalse(summary.contains(text), text + "\n" + summary);
        }
        assertTrue(fromFile().contains("Het ging goed"));
        assertTrue(fromFile("--language", "nl").contains("Het ging goed"));
    }

    @Test
    void theScreenIsInTheLanguageAndTheConversationGoesOnInAnother() throws IOException {
        String folder = home.toString();
        assertEquals(
                Exit.STOPPED,
                shell.type("Dani", "1", "1", "/l").run("start", script, "--plain", "--language", "en"),
                shell.out() + shell.err());
        String screen = shell.out();
        assertTrue(screen.contains("Hello Dani"), screen);
        assertTrue(screen.contains("It went badly"), screen);
        assertTrue(screen.contains("Which mark?"), screen);
        assertFalse(screen.contains("Hoe was het"), screen);
        String id = id();
        assertEquals(Exit.STOPPED, shell.type("/l").run("resume", id, "--plain", "--dialogues", folder), shell.out());
        assertTrue(shell.out().contains("Which mark?"), "it goes on in its own language: " + shell.out());
        assertTrue(shell.out().contains("Welcome back"), shell.out());
        assertEquals(
                Exit.STOPPED,
                shell.type("7", "/l").run("resume", id, "--plain", "--dialogues", folder, "--language", "nl"),
                shell.out());
        screen = shell.out();
        assertTrue(screen.contains("Welk cijfer?"), screen);
        assertTrue(screen.contains("Waar ben je blij mee"), screen);
        assertFalse(screen.contains("Mogen we"), "nothing is asked again: " + screen);
        assertFalse(screen.contains("veranderd"), "it is the same dialogue: " + screen);
        String[] summary = {"summary", id, "--dialogues", folder};
        assertEquals(Exit.DONE, shell.run(summary), shell.err());
        assertTrue(shell.out().contains("It went well"), shell.out());
        shell.run("summary", id, "--dialogues", folder, "--language", "nl");
        assertTrue(shell.out().contains("Het ging goed"), shell.out());
    }

    @Test
    void whatIsNotTranslatedIsHeldAsItIsAndThatIsSaid() throws IOException {
        Files.delete(home.resolve("week.en.yaml"));
        assertTrue(fromFile("--language", "en").contains("Het ging goed"));
        assertTrue(shell.err().contains("This conversation is not translated."), shell.err());
        assertTrue(fromFile().contains("Het ging goed"));
        assertEquals("", shell.err());
    }

    @Test
    void aTranslationThatCannotBeReadIsAsNone() throws IOException {
        write("week.en.yaml", "translation_of: week\nlanguage: en\ntexts: [\n");
        assertTrue(fromFile("--language", "en").contains("Het ging goed"));
    }
}
