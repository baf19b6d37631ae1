package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Every call to the disk fails once, and once for good: what was called kept is there, and nothing else is. */
class FailingDiskTest {
    private static final Words WORDS = Words.in("nl");

    @TempDir
    Path base;

    private int runs;

    @Test
    void whenACallFailsOnceEverythingIsKeptInTheEnd() throws Exception {
        for (FailingDisk.How how : FailingDisk.How.values()) {
            int calls = 1;
            for (int k = 1; k <= calls; k++) {
                FailingDisk disk = new FailingDisk(k, 1, how);
                Talk talk = new Talk(disk);
                talk.hold(5);
                assertEquals(talk.wanted, talk.acked, "call " + k);
                assertEquals(talk.acked, read(talk), "call " + k);
                calls = disk.calls();
            }
        }
        System.out.println("journal: " + runs + " runs with one failing call, 0 lost");
    }

    @Test
    void whenCallsFailForGoodWhatWasKeptBeforeIsThere() throws Exception {
        for (FailingDisk.How how : FailingDisk.How.values()) {
            for (int k = 1; ; k++) {
                FailingDisk disk = new FailingDisk(k, Integer.MAX_VALUE, how);
                Talk talk = new Talk(disk);
                talk.hold(1);
                if (talk.id.isEmpty()) {
                    continue;
                }
                List<Event> read = read(talk);
                assertEquals(talk.acked, read.subList(0, talk.acked.size()), "call " + k);
                // What was tried last may be there as well; nobody called it kept.
                assertTrue(read.size() <= talk.acked.size() + 1, "call " + k);
                assertEquals(talk.wanted.subList(0, read.size()), read);
                if (disk.calls() < k) {
                    break;
                }
            }
        }
        System.out.println("journal: " + runs + " runs with failing calls for good, 0 lost");
    }

    @Test
    void forgettingCanBeFinishedLater() throws Exception {
        for (int k = 1; ; k++) {
            Path home = base.resolve("vergeet" + k);
            Store good = Talks.store(home);
            Journal journal = good.create(Talks.SCRIPT, Talks.start());
            journal.keepDraft(new Draft(new AnswerId("a", 1), "half"));
            journal.close();
            FailingDisk disk = new FailingDisk(k, 1, FailingDisk.How.NOTHING);
            boolean told = false;
            try {
                told = new Store(disk, new Home(home, home.resolve("conversations")), WORDS, new Keyring())
                        .forget(journal.id())
                        .complete();
            } catch (Trouble e) {
                assertFalse(e.getMessage().isEmpty());
            }
            boolean gone = !Files.exists(journal.folder());
            assertTrue(gone || !told, "call " + k + ": told as removed");
            if (!gone) {
                assertTrue(good.forget(journal.id()).complete(), "call " + k);
            }
            assertFalse(Files.exists(journal.folder()));
            if (disk.calls() < k) {
                break;
            }
        }
    }

    private static List<Event> read(Talk talk) throws Trouble {
        Store store = Talks.encrypted(Store.in(talk.own, WORDS, new Keyring()));
        Opened opened = store.open(talk.id);
        assertTrue(opened instanceof Opened.Ready, "it can go on");
        ((Opened.Ready) opened).journal().close();
        return store.read(talk.id).events();
    }

    /** What a command does: begins, keeps, mends and tries again, closes, opens again and goes on. */
    private final class Talk {
        private final Path own;
        private final Store store;
        private final List<Event> wanted = new ArrayList<>();
        private final List<Event> acked = new ArrayList<>();
        private String id = "";

        Talk(Disk disk) {
            // A folder of its own, so that each run makes the same calls.
            own = base.resolve("run" + runs);
            store = new Store(disk, new Home(own, own.resolve("conversations")), WORDS, new Keyring());
            wanted.add(Talks.start());
            wanted.addAll(Talks.answers(1, 6));
            runs++;
        }

        void hold(int tries) {
            Journal journal = create(tries);
            if (journal == null) {
                return;
            }
            id = journal.id();
            acked.add(wanted.get(0));
            boolean goesOn = keep(journal, wanted.subList(1, 4), tries);
            journal.keepDraft(new Draft(new AnswerId("vraag4", 1), "half"));
            journal.close();
            Journal again = goesOn ? open(tries) : null;
            if (again != null) {
                keep(again, wanted.subList(4, 7), tries);
                again.close();
            }
        }

        private Journal create(int tries) {
            for (int i = 0; i < tries; i++) {
                try {
                    return Talks.encrypted(store).create(Talks.SCRIPT, Talks.start());
                } catch (Trouble e) {
                    assertFalse(e.getMessage().isEmpty());
                }
            }
            return null;
        }

        private Journal open(int tries) {
            for (int i = 0; i < tries; i++) {
                try {
                    Opened opened = Talks.encrypted(store).open(id);
                    assertEquals(acked, opened.reading().events().subList(0, acked.size()));
                    return ((Opened.Ready) opened).journal();
                } catch (Trouble e) {
                    assertFalse(e.getMessage().isEmpty());
                }
            }
            return null;
        }

        private boolean keep(Journal journal, List<Event> events, int tries) {
            for (Event event : events) {
                if (!keep(journal, event, tries)) {
                    return false;
                }
            }
            return true;
        }

        private boolean keep(Journal journal, Event event, int tries) {
            for (int i = 0; i < tries; i++) {
                try {
                    journal.mend();
                    journal.keep(event);
                    acked.add(event);
                    assertFalse(journal.broken() || journal.forgotten());
                    return true;
                } catch (Keeper.NotKept e) {
                    assertTrue(journal.broken());
                    assertFalse(e.getMessage().isEmpty());
                }
            }
            return false;
        }
    }
}
