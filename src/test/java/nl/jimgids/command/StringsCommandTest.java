package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.script.reader.DialogueFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code jim strings}: a translation file is made, filled in, and stays right while the dialogue changes. */
class StringsCommandTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: week
            title: Jouw week
            language: nl
            roles: {jongere: Jongere}
            steps:
              - say: |
                  Dag.
                  We delen niets zonder jou.
              - say: Daar gaan we
              - id: hoe
                ask: Hoe was het?
                options: {goed: Goed, gaat: {label: Het gaat, hint: Rustig}}
                probes: [Wat nog, Wie nog]
            """;
    private static final String FILLED = """
            # van ons
            translation_of: week
            language: en
            texts:
              title: Your week # kort
              roles: {jongere: Youth}
              ~1: {say: "Hello.\\nWe share nothing without you."}
              ~2:
                # luchtig
                say: "Off we go: now"
              hoe:
                ask: How was it?
                options: {goed: Good, gaat: {label: So so, hint: Slowly}}
                probes: [What else, Who else]
            # klaar
            """;

    @TempDir
    Path home;

    private Shell shell;
    private Path script;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(home);
        script = Files.writeString(home.resolve("week.yaml"), SCRIPT);
        file = home.resolve("week.en.yaml");
    }

    private String strings() throws IOException {
        assertEquals(Exit.DONE, shell.run("strings", script.toString(), "--language", "en"), shell.err());
        return Files.readString(file);
    }

    private String found() {
        shell.run("check", file.toString());
        return shell.out();
    }

    @TestFactory
    Stream<DynamicTest> everyDialogueCanBeTranslated() throws IOException {
        return DialogueFolder.dialogues(Path.of("dialogues")).stream().map(dialogue -> {
            String name = String.valueOf(dialogue.getFileName()).replace(".yaml", "");
            return DynamicTest.dynamicTest(name, () -> {
                Path out = home.resolve(name + ".en.yaml");
                String[] command = {"strings", dialogue.toString(), "--language", "en", "--out", out.toString()};
                assertEquals(Exit.DONE, shell.run(command), shell.err());
                assertTrue(shell.err().contains("Vertaald: 0 van"), shell.err());
                String filled = Pseudo.fill(Files.readString(out));
                Files.writeString(out, filled);
                assertEquals(Exit.DONE, shell.run("check", "--strict", out.toString()), shell.out());
                assertEquals(Exit.DONE, shell.run(command), shell.err());
                assertEquals(filled, Files.readString(out));
                assertTrue(shell.err().contains("Er is niets veranderd."), shell.err());
            });
        });
    }

    @Test
    void aNewOneHasAnEmptyPlaceForEveryText() throws IOException {
        assertEquals("""
                translation_of: week
                language: en
                texts:
                  of:
                    title: Jouw week
                    roles:
                      jongere: Jongere
                  title:
                  roles:
                    jongere:

                  ~1:
                    of:
                      say: |
                        Dag.
                        We delen niets zonder jou.
                    say: |

                  ~2:
                    of:
                      say: Daar gaan we
                    say:

                  hoe:
                    of:
                      ask: Hoe was het?
                      probes:
                        - Wat nog
                        - Wie nog
                      options:
                        goed:
                          label: Goed
                        gaat:
                          label: Het gaat
                          hint: Rustig
                    ask:
                    probes:
                      -
                      -
                    options:
                      goed:
                        label:
                      gaat:
                        label:
                        hint:
                """.replace("""
                        goed:
                          label: Goed
                """, """
                        goed: Goed
                """).replace("""
                      goed:
                        label:
                """, """
                      goed:
                """), strings());
        assertTrue(shell.err().contains("Vertaald: 0 van 10 teksten."), shell.err());
        assertTrue(shell.err().contains("Nieuw: 10."), shell.err());
        assertTrue(found().contains("missing-translation"));
    }

    @Test
    void whatWasTranslatedIsKeptWithItsComments() throws IOException {
        Files.writeString(file, FILLED);
        String text = strings();
        assertTrue(text.startsWith("# van ons\ntranslation_of: week\n"), text);
        assertTrue(text.contains("\n  # kort\n  title: Your week\n"), text);
        assertTrue(text.contains("\n    # luchtig\n    say: 'Off we go: now'\n"), text);
        assertTrue(text.contains("""
                    say: |
                      Hello.
                      We share nothing without you.
                """), text);
        assertTrue(text.endsWith("\n# klaar\n"), text);
        assertTrue(shell.err().contains("Vertaald: 10 van 10 teksten."), shell.err());
        assertEquals("", found());
        assertEquals(text, strings(), "the second time");
    }

    @Test
    void aStepThatMovedTakesItsTranslationAlong() throws IOException {
        Files.writeString(file, FILLED);
        strings();
        Files.writeString(
                script,
                SCRIPT.replace("steps:\n", "steps:\n  - say: Fijn dat je er bent\n")
                        .replace("[Wat nog", "[Waar nog, Wat nog")
                        .replace("id: hoe", "id: hoe_het_was"));
        String text = strings();
        assertTrue(text.contains("""
                  ~1:
                    of:
                      say: Fijn dat je er bent
                    say:
                """), text);
        assertTrue(
                text.contains("  ~3:\n    of:\n      say: Daar gaan we\n    # luchtig\n    say: 'Off we go: now'\n"),
                text);
        assertTrue(text.contains("  hoe_het_was:\n"), text);
        assertTrue(text.contains("    probes:\n      -\n      - What else\n      - Who else\n"), text);
        assertTrue(shell.err().contains("Vertaald: 10 van 12 teksten."), shell.err());
        assertFalse(shell.err().contains("Veranderd"), shell.err());
        assertFalse(shell.err().contains("Niet meer"), shell.err());
    }

    @Test
    void aTextThatChangedIsShownUntilSomebodySaysItIsRight() throws IOException {
        Files.writeString(file, FILLED);
        strings();
        Files.writeString(script, SCRIPT.replace("Daar gaan we", "We beginnen").replace("Goed,", "Fijn,"));
        String text = strings();
        assertTrue(text.contains("""
                  ~2:
                    of:
                      say: Daar gaan we
                      # now: We beginnen
                    # luchtig
                    say: 'Off we go: now'
                """), text);
        assertTrue(shell.err().contains("Veranderd in het gesprek: ~2.say, hoe.options.goed.label."), shell.err());
        assertTrue(found().contains("stale-translation"));
        assertEquals(text, strings(), "the second time");
        Files.writeString(file, text.replace("      say: Daar gaan we\n", "").replace("goed: Goed\n", "goed: Fijn\n"));
        assertTrue(strings().contains("      say: We beginnen\n    # luchtig\n"));
        assertFalse(Files.readString(file).contains("# now"));
        assertEquals("", found());
    }

    @Test
    void whatIsGoneStandsAtTheEndAndComesBack() throws IOException {
        Files.writeString(file, FILLED);
        String whole = strings();
        Files.writeString(
                script,
                SCRIPT.replace("  - say: Daar gaan we\n", "")
                        .replace(", gaat: {label: Het gaat, hint: Rustig}", ", slecht: Slecht"));
        String text = strings();
        assertTrue(text.contains("""
                  ~gone_1:
                    of:
                      say: Daar gaan we
                    # luchtig
                    say: 'Off we go: now'
                """), text);
        assertTrue(shell.err().contains("~gone_1.say"), shell.err());
        assertTrue(shell.err().contains("hoe.options.gaat.hint"), shell.err());
        assertTrue(found().contains("orphan-translation"));
        assertEquals(text, strings(), "the second time");
        Files.writeString(script, SCRIPT);
        assertEquals(whole, strings());
    }

    @Test
    void aFileThatCannotBeReadIsLeftAlone() throws IOException {
        for (String odd :
                List.of("translation_of: week\nlanguage: en\ntexts: {title: [}\n", "language: en\ntexts: {}\n", "\0")) {
            Files.writeString(file, odd);
            assertEquals(Exit.UNUSABLE, shell.run("strings", script.toString(), "--language", "en"));
            assertTrue(shell.err().contains("Er is niets veranderd."), shell.err());
            assertEquals(odd, Files.readString(file));
        }
        try (Stream<Path> files = Files.list(home)) {
            assertFalse(files.anyMatch(path -> path.toString().endsWith(".part")));
        }
    }

    @Test
    void staysWhereTheTranslationStands() throws IOException {
        Path there = home.resolve("translations/en/week.en.yaml");
        Files.createDirectories(there.getParent());
        Files.writeString(there, FILLED);
        assertEquals(Exit.DONE, shell.run("strings", script.toString(), "--language", "en"), shell.err());
        assertFalse(Files.exists(file));
        assertTrue(Files.readString(there).contains("of:"));
    }

    @Test
    void wrongUsageIsSaid() {
        assertEquals(Exit.USAGE, shell.run("strings", script.toString()));
        assertEquals(Exit.USAGE, shell.run("strings", script.toString(), "--language", "nl"));
        assertEquals(Exit.USAGE, shell.run("strings", script.toString(), "--language", "Engels"));
        String other = home.resolve("x.yaml").toString();
        assertEquals(Exit.USAGE, shell.run("strings", script.toString(), "--language", "en", "--out", other));
        assertTrue(shell.err().contains("week.en.yaml"), shell.err());
        assertEquals(Exit.UNUSABLE, shell.run("strings", "bestaat-niet", "--language", "en"));
    }
}
