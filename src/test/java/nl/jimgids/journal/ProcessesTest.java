package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only other processes can show: killing, locks, umask. */
class ProcessesTest {
    /** More with {@code -Djim.kills=1000}. */
    private static final int KILLS = Integer.getInteger("jim.kills", 20);

    @TempDir
    Path base;

    @Test
    void aKilledProcessLosesNothingThatItCalledKept() throws Exception {
        Random random = new Random(13);
        Store store = Talks.store(base);
        String id = "-";
        int kept = 0;
        int torn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process talker = talker("", id, String.valueOf(kept + 1), "100000");
            BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8);
            id = String.valueOf(lines.readLine());
            int wanted = random.nextInt(12);
            int last = kept;
            for (int i = 0; i < wanted; i++) {
                last = Integer.parseInt(String.valueOf(lines.readLine()));
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            // By its handle: the process itself would close the stream as well, with lines in it.
            talker.toHandle().destroyForcibly();
            talker.waitFor();
            // What it said just before it was killed counts as well.
            for (String line = lines.readLine(); line != null && line.matches("\\d+"); line = lines.readLine()) {
                last = Integer.parseInt(line);
            }
            Reading reading = store.read(id);
            int found = reading.events().size() - 1;
            assertTrue(found == last || found == last + 1, last + " kept, " + found + " found");
            assertEquals(Talks.answers(1, found), reading.events().subList(1, found + 1));
            torn += reading.tail() > 0 ? 1 : 0;
            kept = found;
            assertEquals(Saved.State.RESTING, store.list().get(0).state(), "its mark is known as old");
        }
        Opened.Ready ready = assertInstanceOf(Opened.Ready.class, store.open(id));
        ready.journal().close();
        System.out.println("journal: " + KILLS + " kills, " + kept + " kept, 0 lost, " + torn + " torn tails");
    }

    /** Each kill in a conversation of its own, now and then while it begins. */
    @Test
    void whatIsKilledOnceHasAllThatItCalledKeptAndIsInNobodysWay() throws Exception {
        Random random = new Random(17);
        Store store = Talks.store(base);
        int kept = 0;
        int unborn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process talker = talker("", "-", "1", "100000");
            BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8);
            int wanted = random.nextInt(10) - 2;
            String id = null;
            int last = 0;
            if (wanted < 0) {
                Thread.sleep(100 + random.nextInt(500));
            } else {
                id = lines.readLine();
                for (int i = 0; i < wanted; i++) {
                    last = Integer.parseInt(String.valueOf(lines.readLine()));
                }
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            talker.toHandle().destroyForcibly();
            talker.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                id = id == null ? line : id;
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
            }
            if (id == null) {
                unborn++;
            } else {
                Reading reading = store.read(id);
                int found = reading.events().size() - 1;
                assertTrue(found == last || found == last + 1, last + " kept, " + found + " found");
                assertEquals(Talks.answers(1, found), reading.events().subList(1, found + 1));
                kept += last;
            }
            for (Saved saved : store.list()) {
                boolean usable = saved.state() == Saved.State.RESTING || saved.state() == Saved.State.EMPTY;
                assertTrue(usable, saved.state().toString());
                assertTrue(store.forget(saved.id()).complete(), saved.id());
            }
            assertEquals(List.of(), store.list());
        }
        System.out.println("journal: " + KILLS + " conversations killed, " + kept + " kept, 0 lost, " + unborn
                + " before they began");
    }

    @Test
    void onlyOneProcessHasItOpen() throws Exception {
        Store store = Talks.store(base);
        Process talker = talker("", "-", "1", "3");
        BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8);
        String id = lines.readLine();
        while (!"done".equals(lines.readLine())) {
            // Until all is kept.
        }
        for (int i = 0; i < 3; i++) {
            assertThrows(Trouble.OpenElsewhere.class, () -> store.open(id));
            assertThrows(Trouble.OpenElsewhere.class, () -> store.forget(id));
            assertEquals(Saved.State.OPEN, store.list().get(0).state());
            assertEquals(4, store.read(id).events().size());
        }
        talker.getOutputStream().close();
        assertEquals(0, talker.waitFor());
        Opened.Ready ready = assertInstanceOf(Opened.Ready.class, store.open(id));
        assertEquals("half", ready.recovered().drafts().get(0).text());
        // Reading and a second try here must not cost this process its lock.
        store.read(id);
        store.list();
        assertThrows(Trouble.OpenElsewhere.class, () -> store.open(id));
        Process second = talker("", id, "4", "1");
        assertEquals("elsewhere", second.inputReader(StandardCharsets.UTF_8).readLine());
        ready.journal().close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void rightsDoNotDependOnTheUmask() throws Exception {
        for (String umask : List.of("000", "277")) {
            Path own = base.resolve("umask" + umask);
            Process talker = talker(umask, own, "-", "1", "2");
            BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8);
            while (!"done".equals(lines.readLine())) {
                assertTrue(talker.isAlive());
            }
            int seen = 0;
            try (Stream<Path> paths = Files.walk(own)) {
                for (Path path : paths.toList()) {
                    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                    assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", rights, path.toString());
                    seen++;
                }
            }
            assertEquals(8, seen, "three folders, set-up, journal, draft, lock, mark");
            talker.getOutputStream().close();
            talker.waitFor();
        }
    }

    private Process talker(String umask, String... args) throws IOException {
        return talker(umask, base, args);
    }

    private static Process talker(String umask, Path base, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        if (!umask.isEmpty()) {
            command.addAll(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
        }
        command.addAll(Talker.command(base, args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
