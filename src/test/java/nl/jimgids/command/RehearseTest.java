package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Play;
import nl.jimgids.rehearsal.Shuffle;
import nl.jimgids.rehearsal.Waits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practising at a terminal and out of a file: everything says that it is practice, and nothing real is touched. */
class RehearseTest {
    @TempDir
    Path home;

    private Shell shell;
    private Path scene;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(home);
        Path folder = Files.createDirectories(home.resolve("d/scenarios"));
        Files.writeString(home.resolve("d/proef.yaml"), Play.DIALOGUE);
        scene = Files.writeString(folder.resolve("scene.yaml"), Play.SCENE);
    }

    private int rehearse(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("rehearse", scene.toString(), "--plain", "--seed", "1"));
        all.addAll(List.of(more));
        return shell.run(all.toArray(String[]::new));
    }

    /** The number under which a reply is shown, when all or only these are offered. */
    private static String shown(String moment, int reply, Integer... offered) {
        Moment at = Play.scenario(Play.SCENE).moment(moment);
        List<Integer> all =
                IntStream.rangeClosed(1, at.replies().size()).boxed().toList();
        List<Integer> order = Shuffle.of(new Waits.ForReply(at, offered.length == 0 ? all : List.of(offered)), 1);
        return String.valueOf(order.indexOf(reply) + 1);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("doet.yaml"), "scenario: scene\nreplies:\n" + text);
    }

    private List<Path> kept() throws IOException {
        Path folder = home.resolve("jim/rehearsals/scene");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void playsAtATerminal() throws IOException {
        String slow = shown("eerst", 3);
        String weet = shown("dan", 1);
        String hoe = shown("later", 1, 1, 3);
        shell.type("Wat lastig", slow, "", weet, "", hoe, "1", "4");
        assertEquals(Exit.DONE, rehearse(), shell.out() + shell.err());
        String out = shell.out();
        assertTrue(out.contains("OEFENING"), out);
        assertTrue(out.contains("OEFENING, moment 3"), out);
        assertTrue(out.contains("(Jij zei eerst: Wat lastig)"), out);
        assertTrue(out.contains("Els vraagt aan Sam:"), out);
        assertTrue(out.contains("Sam: Nee."), out);
        assertTrue(out.contains("Sam vertelt."), out);
        assertFalse(out.contains("REFL+]"), "codes are for trainers");
        assertTrue(out.contains("teruggeven met iets erbij (REFL+)"), "and for the debrief");
        assertEquals(2, kept().size(), kept().toString());
        assertTrue(Files.readString(kept().get(1)).startsWith("**OEFENING**\n"));
        JsonObject json =
                JsonParser.parseString(Files.readString(kept().get(0))).getAsJsonObject();
        assertTrue(json.get("practice").getAsBoolean());
        assertEquals("opens", json.get("ending").getAsString());
    }

    @Test
    void nothingRealIsTouched() throws IOException {
        shell.type("", "1", "", "1", "", "1", "", "1", "", "9");
        rehearse();
        assertFalse(Files.exists(home.resolve("jim/conversations")), "practice never stands among conversations");
        assertEquals(Exit.DONE, shell.run("list", "--saved"));
        assertFalse(shell.out().contains("scene"), shell.out());
    }

    @Test
    void goesBackStopsAndGoesOnWhereItWas() throws IOException {
        String slow = shown("eerst", 1);
        shell.type("", slow, "", "3", "", slow, "", "4");
        assertEquals(Exit.STOPPED, rehearse(), shell.out());
        assertTrue(shell.out().contains("Jullie zijn terug bij het vorige moment."), shell.out());
        assertTrue(shell.out().replaceAll("\\s+", "").contains("jimrehearse" + scene), shell.out());
        assertEquals("unfinished.json", kept().get(0).getFileName().toString());
        shell.type("1", "", "4");
        rehearse();
        assertTrue(shell.out().contains("Je stopte de vorige keer na één moment."), shell.out());
        assertTrue(shell.out().contains("OEFENING, moment 2"), shell.out());
        shell.type("2", "", "9");
        rehearse();
        assertTrue(shell.out().contains("OEFENING, moment 1"), shell.out());
    }

    @Test
    void whoStopsAtTheQuestionWhetherToGoOnLosesNothing() throws IOException {
        shell.type("", shown("eerst", 1), "", "4");
        rehearse();
        shell.type();
        rehearse();
        assertEquals("unfinished.json", kept().get(0).getFileName().toString());
        shell.type("1", "", "4");
        rehearse();
        assertTrue(shell.out().contains("OEFENING, moment 2"), shell.out());
    }

    @Test
    void whatWasKeptOfAnotherSceneIsNotGoneOnWith() throws IOException {
        shell.type("", shown("eerst", 1), "", "4");
        rehearse();
        Files.writeString(scene, Play.SCENE + "# changed\n");
        shell.type("", "4");
        rehearse();
        assertFalse(shell.out().contains("Je stopte de vorige keer"), shell.out());
    }

    @Test
    void aMomentIsTriedAnotherWayAndBothStandBesideEachOther() throws IOException {
        String haste = shown("eerst", 2);
        String slow = shown("eerst", 1);
        // Breaks off; back to the first moment; the other way to its end; compare; done.
        shell.type("", haste, "2", "1", "", slow, "", "1", "", shown("later", 1, 1, 3), "3", "5");
        assertEquals(Exit.DONE, rehearse(), shell.out());
        String out = shell.out();
        assertTrue(out.contains("Twee keer naast elkaar: De scène"), out);
        assertTrue(
                Pattern.compile("Vertrouwen: 3 → 0 {5,}Vertrouwen: 3 → 5")
                        .matcher(out)
                        .find(),
                out);
        assertTrue(out.contains("Dit moment kwam niet."), out);
        assertEquals(4, kept().size(), kept().toString());
        assertTrue(
                Files.readString(kept().get(3)).contains("- **Keer 1:** ○  brak af"), Files.readString(kept().get(3)));
    }

    @Test
    void aGroupRaisesHands() throws IOException {
        shell.type("", "4 x", "3 1 2", "1", "", "", "9");
        rehearse("--group");
        assertTrue(shell.out().contains("Ik zoek 3 getallen"), shell.out());
        assertTrue(shell.out().contains("Welke spelen we?"), shell.out());
        Path half = kept().get(0);
        assertEquals("unfinished.json", half.getFileName().toString());
        assertTrue(Files.readString(half).replaceAll("\\s", "").matches(".*\"hands\":\\[\\d,\\d,\\d].*"));
    }

    @Test
    void aTrainerSeesCodesAndMeters() {
        shell.type("", "1", "", "9");
        rehearse("--as", "trainer");
        assertTrue(shell.out().contains("Nou? [DUW STAPEL]"), shell.out());
        assertTrue(shell.out().contains("Vertrouwen: 3, vlag: 0"), shell.out());
        assertEquals(Exit.USAGE, rehearse("--as", "boss"));
    }

    @Test
    void playsOutOfAFile() throws IOException {
        Path doet = file("  eerst: {reply: 1, own: Rustig maar., hands: [4, 0, 2]}\n  dan: 1\n  later: 1\n");
        assertEquals(Exit.DONE, shell.run("rehearse", scene.toString(), "--answers", doet.toString()), shell.err());
        assertTrue(shell.out().startsWith("**OEFENING**"), shell.out());
        assertTrue(shell.out().contains("- **Jij zei eerst zelf:** Rustig maar."), shell.out());
        for (String row : List.of("4 keer: Neem de tijd.", "0 keer: Nou?", "2 keer: (Je wacht.)")) {
            assertTrue(shell.out().contains("- **Handen in de groep:** " + row), shell.out());
        }
        assertEquals(List.of(), kept(), "a file asks nothing and keeps nothing");
        String out = home.resolve("uit").toString();
        assertEquals(Exit.DONE, shell.run("rehearse", scene.toString(), "--answers", doet.toString(), "--out", out));
        assertTrue(Files.exists(home.resolve("uit/oefening-scene.md")));
        assertTrue(Files.exists(home.resolve("uit/oefening-scene.json")));
    }

    @Test
    void whatDoesNotFitInAFileIsNamedWithItsLine() throws IOException {
        refuses("  eerst: 1\n", "answers", "regel 2");
        refuses("  eerst: 9\n", "1 tot en met 3", "regel 3");
        refuses("  eerst: een\n", "answers", "regel 3");
        refuses("  eerts: 1\n", "eerst", "regel 3");
        refuses("  eerst: 1\n  dan: 1\n  later: 2\n", "niet te kiezen", "regel 5");
        refuses("  eerst: {reply: 1, hands: [1, 2, 3, 4]}\n", "hands", "regel 3");
        refuses("  eerst: {reply: 1, hands: [1, -2, 3]}\n", "hands", "regel 3");
        refuses("  eerst: 2\n  dan: 1\n", "komt in dit verloop niet", "regel 4");
    }

    private void refuses(String replies, String says, String line) throws IOException {
        int exit = shell.run(
                "rehearse", scene.toString(), "--answers", file(replies).toString());
        assertEquals(Exit.UNUSABLE, exit, shell.err());
        assertTrue(shell.err().contains(says) || says.equals("answers"), shell.err());
        assertTrue(shell.err().contains(line), shell.err());
        assertEquals("", shell.out());
    }

    @Test
    void aSceneThatCannotGoOnSaysSoAndKeepsNothing() throws IOException {
        Files.writeString(scene, Play.SCENE.replace("  waarom: {says: Daarom., answer: daarom}\n", ""));
        shell.type("", shown("eerst", 3), "", shown("dan", 1));
        assertEquals(Exit.UNUSABLE, rehearse(), shell.out());
        assertTrue(shell.out().contains("Het gesprek vraagt waarom"), shell.out());
        assertEquals(List.of(), kept());
        int exit = shell.run(
                "rehearse",
                scene.toString(),
                "--answers",
                file("  eerst: 3\n  dan: 1\n").toString());
        assertEquals(Exit.UNUSABLE, exit);
        assertTrue(shell.err().contains("waarom"), shell.err());
    }

    @Test
    void whatCannotBeKeptCanStillBeRead() throws IOException {
        Files.writeString(home.resolve("vol"), "x");
        shell.with("JIM_HOME", home.resolve("vol").toString());
        shell.type("", shown("eerst", 2), "1", "4");
        assertEquals(Exit.DONE, rehearse(), shell.out() + shell.err());
        assertTrue(shell.out().contains("De nabespreking kon niet worden bewaard."), shell.out());
        assertTrue(shell.out().contains("Nabespreking: De scène"), shell.out());
    }

    @Test
    void checkOfOneFileFindsTheDialogueBesideItsFolder() {
        assertEquals(Exit.DONE, shell.run("check", "--strict", scene.toString()), shell.out());
    }

    @Test
    void aSceneWithoutTranslationSaysSo() {
        shell.type("", "4");
        rehearse("--language", "en");
        assertTrue(shell.err().contains("This scene is not translated."), shell.err());
    }

    @Test
    void aSceneWhoseDialogueChangedIsRefusedWithTheLine() throws IOException {
        Files.writeString(home.resolve("d/proef.yaml"), Play.DIALOGUE.replace("cijfer", "getal"));
        assertEquals(Exit.UNUSABLE, rehearse());
        assertTrue(shell.err().contains("regel 11"), shell.err());
        assertTrue(shell.err().contains("cijfer"), shell.err());
        assertFalse(shell.out().contains("OEFENING"), shell.out());
        assertEquals(Exit.FOUND, shell.run("check", home.resolve("d").toString()));
        assertTrue(shell.out().contains("scene.yaml, regel 11"), shell.out());
    }

    @Test
    void tellsByWhichRepliesEachEndingIsComeTo() {
        assertEquals(Exit.DONE, shell.run("stats", scene.toString()), shell.err());
        assertTrue(shell.out().contains("Momenten: 3\nReacties: 8\n"), shell.out());
        assertTrue(shell.out().contains("Zo kom je bij breaks_off:\n  Sam loopt weg.\n  eerst: 2\n"), shell.out());
        assertEquals(Exit.DONE, shell.run("stats", scene.toString(), "--json"));
        assertEquals(
                3,
                JsonParser.parseString(shell.out())
                        .getAsJsonObject()
                        .getAsJsonArray("endings")
                        .size());
    }

    @Test
    void anUnknownSceneIsNamedWithTheNearest() {
        assertEquals(Exit.UNUSABLE, shell.run("rehearse", "ik-heb-nimand", "--plain"));
        assertTrue(shell.err().contains("ik-heb-niemand"), shell.err());
    }

    @Test
    void scenesAreChosenByWhatPeopleLookFor() {
        assertEquals(Exit.DONE, shell.run("rehearse", "--dialogue", "wie-kan-meedenken"));
        assertTrue(shell.out().contains("ik-heb-niemand"), shell.out());
        assertEquals(Exit.USAGE, shell.run("rehearse", "--goal", "vliegen"));
        assertTrue(shell.err().contains("geen scène"), shell.err());
        assertEquals(Exit.DONE, shell.run("rehearse", "--goal", "tijd geven", "--difficulty", "1"));
        assertTrue(shell.out().contains("ik-heb-niemand"), shell.out());
        assertEquals(Exit.DONE, shell.run("list", "--json"));
        assertTrue(JsonParser.parseString(shell.out())
                        .getAsJsonObject()
                        .getAsJsonArray("scenarios")
                        .size()
                > 0);
    }

    @Test
    void aTranslatedSceneIsPlayedInThatLanguage() throws IOException {
        Path english = scene.resolveSibling("scene.en.yaml");
        assertEquals(Exit.DONE, shell.run("strings", scene.toString(), "--language", "en"), shell.err());
        assertTrue(Files.exists(english));
        String text = Files.readString(english).replaceFirst("(?m)^    title:$", "    title: The scene");
        Files.writeString(english, text);
        assertEquals(Exit.DONE, shell.run("strings", scene.toString(), "--language", "en"), shell.err());
        assertEquals(text, Files.readString(english), "what was translated is kept");
        shell.type("", "4");
        rehearse("--language", "en");
        assertTrue(shell.out().contains("PRACTICE\nThe scene"), shell.out());
        Files.writeString(scene, Play.SCENE.replace("title: De scène", "title: Een andere scène"));
        shell.run("check", scene.toString());
        assertTrue(shell.out().contains("stale-translation"), shell.out());
    }

    @Test
    void whatNobodyCanReadBackIsLeftOut() throws IOException {
        Path folder = Files.createDirectories(home.resolve("jim/rehearsals/scene"));
        Files.writeString(folder.resolve("2026-01-01-000000.json"), "{\"format\": \"jim-rehearsal/1\"}");
        Files.writeString(folder.resolve("2026-01-02-000000.json"), "\u0000[[[");
        Files.writeString(folder.resolve("unfinished.json"), "{}");
        shell.type("", "4");
        assertEquals(Exit.STOPPED, rehearse(), shell.out() + shell.err());
    }
}
