package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import nl.jimgids.journal.Keyring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An author who saves, while {@code jim check --watch} looks on. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: kort
            title: Kort
            language: nl
            roles: {jongere: Jongere}
            outcomes: {klaar: Klaar}
            steps:
              - say: We vertellen niets door. Alleen als iemand niet veilig is, moeten we iets doen.
              - id: wie
                ask: Wie is er belangrijk?
                to: jongere
              - id: zeker
                ask: Weet je het zeker?
                why: Dan praten we verder.
                to: jongere
                type: yes_no
            """;
    private static final String BROKEN = SCRIPT.replace("ask: Weet", "aks: Weet");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path script;
    private Thread running;
    private FutureTask<Integer> exit;

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(folder.resolve("kort.yaml"), SCRIPT);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.interrupt();
            running.join(PATIENCE.toMillis());
            assertFalse(running.isAlive(), "Ctrl-C ends it");
        }
    }

    private void watch(InputStream in, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "check";
        all[1] = "--watch";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Surroundings surroundings = new Surroundings(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("TERM", "dumb", "LANG", "nl_NL.UTF-8"),
                folder,
                Path.of(""),
                () -> Shell.NOW,
                new Keyring());
        Callable<Integer> run = () -> Main.run(surroundings, all);
        exit = new FutureTask<>(run);
        running = new Thread(exit, "watching");
        running.start();
    }

    private void watch(String... arguments) throws InterruptedException {
        watch(InputStream.nullInputStream(), arguments);
        await(err, "Jim blijft kijken");
    }

    /** Waits until that is said, and gives everything that was said since the last time. */
    private static String await(ByteArrayOutputStream said, String words) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said.toString(StandardCharsets.UTF_8).contains(words)) {
            assertTrue(System.nanoTime() < end, words + " not in: " + said.toString(StandardCharsets.UTF_8));
            Thread.sleep(10);
        }
        String all = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return all;
    }

    @Test
    void aSaveShowsWhatIsFoundNow() throws Exception {
        Files.writeString(folder.resolve("ander.yaml"), SCRIPT.replace("kort", "ander"));
        watch(folder.toString());
        assertEquals("", out.toString(StandardCharsets.UTF_8), "nothing is wrong yet");
        Files.writeString(script, BROKEN);
        await(err, "Fouten: 1");
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith("== 10:00:00  " + script), said);
        assertTrue(said.contains("(missing-key)"), said);
        assertFalse(said.contains("ander.yaml"), said);
    }

    @Test
    void aFileThatIsReplacedIsSaved() throws Exception {
        watch(script.toString());
        Path other = Files.writeString(folder.resolve(".kort.yaml.swp"), BROKEN);
        // An editor may give the new file the times of the old one.
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(script));
        Files.move(other, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(await(out, "(missing-key)").contains("kort.yaml"));
        await(err, "Fouten");
        Files.delete(script);
        await(err, "Fouten");
        assertTrue(await(out, "kort.yaml").contains("=="));
        Files.writeString(script, SCRIPT);
        await(out, "Niets gevonden.");
    }

    @Test
    void whatComesAndGoesIsSeen() throws Exception {
        watch(folder.toString());
        Path below = Files.createDirectory(folder.resolve("map"));
        Path fresh = Files.writeString(below.resolve("nieuw.yaml"), BROKEN.replace("kort", "nieuw"));
        assertTrue(await(out, "(missing-key)").contains("nieuw.yaml"));
        await(err, "Bestanden: 2");
        Files.delete(fresh);
        assertTrue(await(out, "is er niet meer").contains("nieuw.yaml"));
    }

    @Test
    void aDialogueThatRunsTheSavedOneIsLookedAtAgain() throws Exception {
        Path caller = folder.resolve("roept.yaml");
        Files.writeString(caller, SCRIPT.replace("kort", "roept") + "  - do: kort\n");
        watch(caller.toString());
        out.reset();
        Files.writeString(script, BROKEN);
        String said = await(out, "roept.yaml");
        assertTrue(said.startsWith("== 10:00:00  " + caller), said);
        await(err, "Fouten");
    }

    @Test
    void sameFindingsAreNotReadOutAgain() throws Exception {
        Files.writeString(script, BROKEN);
        watch(script.toString());
        await(out, "(missing-key)");
        Files.writeString(script, BROKEN + "# later\n");
        String said = await(out, "Zoals het was");
        assertFalse(said.contains("(missing-key)"), said);
    }

    @Test
    void anAnswersFileIsGivenToEveryFormOfTheScript() throws Exception {
        Path answers = Files.writeString(folder.resolve("a.yaml"), "answers: {wie: oma}\n");
        Files.writeString(script, SCRIPT.replace("Weet je het", "Weet je dat"));
        watch(InputStream.nullInputStream(), script.toString(), "--preview", "--answers", answers.toString());
        String screen = await(out, "Waarom (/w): Dan praten we verder.");
        assertTrue(screen.contains("Weet je dat zeker?"), screen);
        assertTrue(screen.contains("zeker nu op het scherm"), screen);
        Files.writeString(script, SCRIPT);
        screen = await(out, "Waarom (/w): Dan praten we verder.");
        assertTrue(screen.contains("Weet je het zeker?"), screen);
        Files.writeString(script, BROKEN);
        assertFalse(await(out, "(missing-key)").contains("op het scherm"));
        Files.writeString(script, SCRIPT);
        await(out, "Waarom (/w)");
        Files.writeString(answers, "answers: {wie: oma, zeker: yes}\n");
        await(out, "Het einde van het gesprek.");
    }

    @Test
    void theAuthorStaysAtTheQuestionAfterASave() throws Exception {
        try (PipedOutputStream typing = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typing)) {
            watch(in, script.toString(), "--preview", "--plain");
            await(out, "Wie is er belangrijk?");
            type(typing, "oma");
            await(out, "Weet je het zeker?");
            Files.writeString(script, SCRIPT.replace("Weet je het zeker?", "Weet je het echt zeker?"));
            String screen = await(out, "Weet je het echt zeker?");
            assertFalse(screen.contains("belangrijk"), screen);
            Files.writeString(script, BROKEN);
            await(out, "Het script kan zo niet worden gehouden.");
            Files.writeString(script, SCRIPT);
            await(out, "Weet je het zeker?");
            type(typing, "ja");
            await(out, "zo?");
        }
        assertEquals(Exit.DONE, exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), "who closes the line stops");
        assertFalse(Files.exists(folder.resolve("jim")), "nothing is kept");
    }

    private static void type(PipedOutputStream typing, String line) throws IOException {
        typing.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        typing.flush();
    }

    @Test
    void whatCannotBeIsWrongUsage() {
        Shell shell = new Shell(folder);
        String file = script.toString();
        assertEquals(Exit.USAGE, shell.run("check", "--watch", "--format", "json", file));
        assertTrue(shell.err().contains("alleen de vorm text"), shell.err());
        assertEquals(Exit.USAGE, shell.run("check", "--preview", file));
        assertTrue(shell.err().contains("--watch"), shell.err());
        assertEquals(Exit.USAGE, shell.run("check", "--watch", "--answers", "a.yaml", file));
        assertEquals(Exit.USAGE, shell.run("check", "--watch", "--preview", folder.toString()));
        assertEquals(Exit.USAGE, shell.run("check", "--watch", "nergens"));
    }
}
