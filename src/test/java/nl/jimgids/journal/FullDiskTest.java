package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full, or really read-only: a small one in memory, for which one must be root. Else it is not run. */
class FullDiskTest {
    private static final Words WORDS = Words.in("nl");

    @TempDir
    Path base;

    @Test
    void aFullDiskIsToldAndAfterwardsItGoesOn() throws Exception {
        on("size=256k", small -> {
            List<Event> acked = new ArrayList<>();
            Journal journal = Talks.store(small).create(Talks.SCRIPT, Talks.start());
            Path ballast = small.resolve("ballast");
            int times = 0;
            for (int number = 1; number <= 60; number++) {
                if (number % 10 == 0) {
                    fill(ballast);
                }
                Event event = Talks.answer(number, "x".repeat(1 + number * 37));
                try {
                    journal.keep(event);
                } catch (Keeper.NotKept e) {
                    times++;
                    assertTrue(e.getMessage().contains(WORDS.say("journal.disk.full")), e.getMessage());
                    Files.delete(ballast);
                    journal.mend();
                    journal.keep(event);
                }
                acked.add(event);
                Files.deleteIfExists(ballast);
            }
            journal.keepDraft(new Draft(new AnswerId("x", 1), "half"));
            fill(ballast);
            journal.keepDraft(new Draft(new AnswerId("x", 1), "h".repeat(5000)));
            journal.close();
            assertTrue(times > 0, "the disk was full");
            Store store = Talks.store(small);
            fill(ballast);
            assertThrows(Trouble.class, () -> store.create(Talks.SCRIPT, Talks.start()));
            Files.delete(ballast);
            Opened.Ready ready = (Opened.Ready) store.open(journal.id());
            assertEquals(acked, ready.reading().events().subList(1, 61));
            assertEquals(
                    "half",
                    ready.recovered().drafts().get(0).text(),
                    "the old draft stands until the new one is whole");
            ready.journal().close();
        });
    }

    @Test
    void aDiskThatBecomesReadOnlyIsTold() throws Exception {
        on("size=256k", small -> {
            Store store = Talks.store(small);
            Journal journal = store.create(Talks.SCRIPT, Talks.start());
            journal.keep(Talks.answer(1));
            String id = journal.id();
            journal.close();
            assumeTrue(run("mount", "-o", "remount,ro", small.toString()), "remount works");
            Trouble trouble = assertThrows(Trouble.class, () -> store.open(id));
            assertTrue(trouble.getMessage().contains("Schrijven mag niet"), trouble.getMessage());
            assertEquals(2, store.read(id).events().size(), "it can still be read");
            assertEquals(1, store.list().size());
            assertTrue(run("mount", "-o", "remount,rw", small.toString()));
            ((Opened.Ready) store.open(id)).journal().close();
        });
    }

    private interface Work {
        void on(Path small) throws Exception;
    }

    private void on(String options, Work work) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "not run: only root may mount");
        Path small = Files.createDirectory(base.resolve("klein"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "jim-test", small.toString()), "not run: no mount here");
        try {
            work.on(small);
        } finally {
            // When a test fails a file may still be open.
            run("umount", "-l", small.toString());
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            // Full.
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
