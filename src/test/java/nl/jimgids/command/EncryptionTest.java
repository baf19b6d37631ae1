package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Setting;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Keyring;
import nl.jimgids.journal.Opened;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.key.Age;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passphrase, as people meet it: before the first question, and never lost words. */
class EncryptionTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: kort
            title: Kort
            language: nl
            roles: {jongere: Jongere, professional: Professional}
            share: [jongere, professional]
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: wie, ask: "Wie ken je?", to: jongere, type: text}
              - {id: zeker, ask: "Weet je dat zeker?", to: jongere, type: yes_no}
            """;
    private static final String PASSPHRASE = "paard accu nietje";
    private static final String OTHER = "lamp zeven kaas dun";
    private static final String SECRET = "tante-Wiesje";

    @TempDir
    Path home;

    private Shell shell;
    private String script;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(home);
        script = Files.writeString(home.resolve("kort.yaml"), SCRIPT).toString();
    }

    /** Begins a conversation as the first one ever, and stops after the first answer. */
    private String begin() {
        shell.type(PASSPHRASE, PASSPHRASE, "Dani", "Els", SECRET, "/l").run("start", script, "--plain");
        assertTrue(shell.out().contains("Bewaard. Verdergaan: jim resume"), shell.out());
        return saved().get("id").getAsString();
    }

    private JsonObject saved() {
        assertEquals(Exit.DONE, shell.run("list", "--saved", "--json"));
        return JsonParser.parseString(shell.out())
                .getAsJsonObject()
                .getAsJsonArray("saved")
                .get(0)
                .getAsJsonObject();
    }

    private void nothingSaysIt() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("jim"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : List.of(SECRET, "Dani", PASSPHRASE)) {
                    assertFalse(bytes.contains(word), word + " in " + file);
                }
            }
        }
    }

    @Test
    void theFirstTimePeopleChooseAPassphraseBeforeAnythingElse() throws IOException {
        begin();
        nothingSaysIt();
        shell.type("kort", PASSPHRASE, "een andere zin", PASSPHRASE, PASSPHRASE, "Dani", "Els", SECRET, "/l");
        Shell fresh =
                new Shell(home.resolve("nieuw")).type("kort", PASSPHRASE, "een andere zin", PASSPHRASE, PASSPHRASE);
        fresh.run("start", script, "--plain");
        assertTrue(fresh.out().contains("Dat is te kort"), fresh.out());
        assertTrue(fresh.out().contains("Die twee zijn niet gelijk"), fresh.out());
        assertTrue(fresh.out().indexOf("De wachtzin is gekozen") > fresh.out().indexOf("Die twee"), fresh.out());
    }

    @Test
    void theSecondTimeItIsAskedAndAWrongOneLosesNothing() {
        begin();
        shell.forgetful().type("nee", "ook niet", PASSPHRASE, "Bo", "Ilse", "/l");
        shell.run("start", script, "--plain");
        assertEquals(2, shell.out().split("Die wachtzin past niet", -1).length - 1, shell.out());
        assertTrue(shell.out().contains("Wie ken je?"), shell.out());
    }

    @Test
    void whoDoesNotKnowItSeesOnlyThatThereIsSomething() {
        String id = begin();
        shell.forgetful();
        JsonObject row = saved();
        assertEquals("locked", row.get("state").getAsString());
        assertTrue(row.get("dialogue").isJsonNull());
        shell.run("list", "--saved");
        assertTrue(shell.out().contains("is versleuteld"), shell.out());
        assertEquals(Exit.STOPPED, shell.type("nee").run("summary", id, "--dialogues", home.toString()));
        assertFalse(shell.out().contains(SECRET), shell.out());
    }

    @Test
    void itGoesOnWhereItStoppedAndTheSummaryIsMadeWhenAsked() throws IOException {
        String id = begin();
        shell.forgetful().type(PASSPHRASE, "j", "j").run("resume", id, "--plain", "--dialogues", home.toString());
        assertTrue(shell.out().contains("Weet je dat zeker?"), shell.out());
        assertTrue(shell.out().contains("summary " + id), shell.out());
        nothingSaysIt();
        assertEquals(
                Exit.DONE,
                shell.forgetful().type(PASSPHRASE).run("summary", id, "--dialogues", home.toString()),
                shell.err());
        assertTrue(shell.out().contains(SECRET), shell.out());
        assertTrue(shell.err().contains("Wat is de wachtzin?"), shell.err());
        assertFalse(shell.out().contains("wachtzin"), "what it gives is not mixed with what it asks");
    }

    @Test
    void anotherPassphraseIsChosenWithTheFirst() {
        String id = begin();
        assertEquals(
                Exit.DONE,
                shell.forgetful().type("nee", PASSPHRASE, OTHER, OTHER).run("setup"),
                shell.err());
        assertTrue(shell.err().contains("1 gesprekken"), shell.err());
        assertEquals(
                Exit.STOPPED, shell.forgetful().type(PASSPHRASE).run("summary", id, "--dialogues", home.toString()));
        assertEquals(Exit.DONE, shell.type(OTHER).run("summary", id, "--dialogues", home.toString()), shell.err());
    }

    @Test
    void anOrganisationCanHelpWhoForgotIt() throws Exception {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        String recipient = new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII);
        String identity = new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
        Path file = Files.writeString(home.resolve("sleutel.txt"), "# van het bureau\n" + identity + "\n");
        assertEquals(Exit.USAGE, shell.run("setup", "--recovery", "age1onzin"));
        assertEquals(Exit.DONE, shell.type(PASSPHRASE, PASSPHRASE).run("setup", "--recovery", recipient), shell.err());
        shell.type("Dani", "Els", SECRET, "/l").run("start", script, "--plain");
        String id = saved().get("id").getAsString();
        assertEquals(Exit.USAGE, shell.forgetful().run("setup", "--recover", script));
        assertEquals(Exit.DONE, shell.type(OTHER, OTHER).run("setup", "--recover", file.toString()), shell.err());
        assertEquals(
                Exit.DONE,
                shell.forgetful().type(OTHER).run("summary", id, "--dialogues", home.toString()),
                shell.err());
        assertTrue(shell.out().contains(SECRET), shell.out());
    }

    @Test
    void withoutEncryptionNobodyIsAsked() throws IOException {
        assertEquals(Exit.DONE, shell.run("setup", "--no-encryption"));
        assertTrue(shell.err().contains("zonder wachtzin"), shell.err());
        shell.type("Dani", "Els", SECRET, "/l").run("start", script, "--plain");
        assertEquals("resting", saved().get("state").getAsString());
        assertEquals(Exit.DONE, shell.run("summary", saved().get("id").getAsString(), "--dialogues", home.toString()));
    }

    @Test
    void aRunWithAnswersKeepsOnlyWhenAsked() throws IOException {
        Path answers = Files.writeString(home.resolve("a.yaml"), "answers:\n  wie: " + SECRET + "\n  zeker: yes\n");
        assertEquals(Exit.DONE, shell.run("start", script, "--answers", answers.toString()), shell.err());
        assertFalse(Files.exists(home.resolve("jim")));
        assertEquals(
                Exit.DONE,
                shell.type(PASSPHRASE, PASSPHRASE).run("start", script, "--answers", answers.toString(), "--keep"),
                shell.err());
        assertEquals(2, saved().get("answers").getAsInt());
        nothingSaysIt();
    }

    @Test
    void peopleMayTalkUnsavedWhenWhatWasChosenCannotBeRead() throws IOException {
        begin();
        Files.writeString(home.resolve("jim/conversations/setup"), "onzin");
        shell.forgetful().type("1", "Bo", "Ilse", "/l").run("start", script, "--plain");
        assertTrue(shell.out().contains("Toch praten, zonder te bewaren?"), shell.out());
        assertTrue(shell.out().contains("Wie ken je?"), shell.out());
    }

    @Test
    void everythingGoesIntoOneFileThatAgeOpens() throws Exception {
        String id = begin();
        Path out = home.resolve("mee");
        shell.forgetful().type(PASSPHRASE, OTHER, OTHER);
        assertEquals(
                Exit.DONE,
                shell.run("export", id, "--out", out.toString(), "--dialogues", home.toString()),
                shell.err());
        Path file = out.resolve("jim-" + id + ".zip.age");
        assertEquals(file.toString(), shell.out().strip());
        byte[] zip = Age.open(Files.readAllBytes(file), OTHER.toCharArray());
        assertNotNull(zip);
        List<String> names = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertTrue(names.contains("gesprek.jsonl"), names.toString());
        assertTrue(names.contains("geopend.txt"), names.toString());
        assertEquals(6, names.size(), names.toString());
        assertTrue(all.toString().contains(SECRET));
        assertTrue(all.toString().contains("is het gesprek begonnen"));
        nothingSaysIt();
    }

    @Test
    void thoseWhoseWordsTheyAreMaySeeThemAndWhatWasDone() {
        String id = begin();
        shell.forgetful().type(PASSPHRASE);
        assertEquals(Exit.DONE, shell.run("inzage", id, "--dialogues", home.toString()), shell.err());
        for (String part :
                List.of(SECRET, "Wat er van jou is bewaard", "is versleuteld", "is het gesprek begonnen", id)) {
            assertTrue(shell.out().contains(part), part + " in " + shell.out());
        }
        assertEquals(Exit.USAGE, shell.run("inzage", id, "--for", "buurman", "--dialogues", home.toString()));
    }

    @Test
    void theyAlsoSeeWhatTheyTypedHalf() throws Exception {
        String id = begin();
        Store store = Store.in(home.resolve("jim"), Words.in("nl"), new Keyring());
        assertTrue(store.unlock(PASSPHRASE.toCharArray()));
        List<String> both = List.of("jongere", "professional");
        try (Journal journal = ((Opened.Ready) store.open(id)).journal()) {
            for (String by : List.of("jongere", "professional")) {
                Setting setting = new Setting("Wie?", "text", by, List.of(), both, List.of());
                journal.keepDraft(new Draft(new AnswerId("van-" + by, 1), "half [van](" + by + ")", setting));
            }
            journal.keepDraft(new Draft(new AnswerId("van-niemand", 1), "half van niemand"));
        }
        shell.forgetful().type(PASSPHRASE);
        assertEquals(Exit.DONE, shell.run("inzage", id, "--dialogues", home.toString()), shell.err());
        assertTrue(shell.out().contains("Dit is half getypt."), shell.out());
        assertTrue(shell.out().contains("\n- half \\[van\\](jongere)\n"), shell.out());
        assertFalse(shell.out().contains("(professional)"), shell.out());
        assertFalse(shell.out().contains("half van niemand"), "it is not known whose it is");
    }

    @Test
    void whatIsOldAndHandedOverMayGo() {
        String id = begin();
        String[] rule = {"forget", "--older-than", "30d", "--handed-over", "--yes"};
        assertEquals(Exit.DONE, shell.run(rule), shell.err());
        assertTrue(shell.err().contains("niets dat zo oud is"), shell.err());
        shell.daysLater(31);
        shell.run(rule);
        assertTrue(shell.err().contains("niets dat zo oud is"), "it was not handed over: " + shell.err());
        shell.run("summary", id, "--out", home.resolve("uit").toString(), "--dialogues", home.toString());
        assertEquals(Exit.DONE, shell.run(rule), shell.err());
        assertTrue(shell.out().contains("Gewist: gesprek " + id), shell.out());
        assertEquals(Exit.USAGE, shell.run("forget", "--older-than", "lang"));
        assertEquals(Exit.USAGE, shell.run("forget"));
    }
}
