package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;

/** The power goes before every call to the disk, and the disk then holds as little and as mixed up as it may. */
class PowerCutTest {
    private static final Words WORDS = Words.in("nl");
    /** More with {@code -Djim.chances=200}. */
    private static final int CHANCES = Integer.getInteger("jim.chances", 15);

    private static int roots;

    private int cuts;
    private int records;

    @Test
    void whatWasCalledKeptIsThereAfterEveryCut() throws Exception {
        for (int call = 1; ; call++) {
            boolean cut = false;
            for (int chance = 0; chance < CHANCES; chance++) {
                Path root = root();
                PowerDisk disk = new PowerDisk(root).cutAt(call);
                Talk talk = new Talk(false);
                cut = talk.hold(disk, root, 6);
                check(disk, talk, new Random(call * 1000L + chance));
            }
            if (!cut) {
                break;
            }
        }
        System.out.println("journal: " + cuts + " power cuts, " + records + " kept records, 0 lost");
    }

    @Test
    void aForceThatFailedIsNeverTrusted() throws Exception {
        for (int force = 1; force < 16; force++) {
            for (int chance = 0; chance < CHANCES; chance++) {
                Path root = root();
                PowerDisk disk = new PowerDisk(root).failForce(force);
                Talk talk = new Talk(chance % 2 == 0);
                talk.hold(disk, root, 6);
                if (chance % 4 < 2 && !talk.acked.isEmpty()) {
                    // Without a cut: another process goes on in what can be read, which need not be on disk.
                    Talk next = new Talk(false);
                    next.goOn(disk.failForce(Integer.MAX_VALUE), root, talk);
                    talk = next;
                }
                check(disk, talk, new Random(force * 1000L + chance));
            }
        }
        System.out.println(
                "journal: " + cuts + " power cuts after a failed force, " + records + " kept records, 0 lost");
    }

    @Test
    void aFileIsTheOldOneOrTheNewOne() throws Exception {
        byte[] old = "oud".repeat(200).getBytes(StandardCharsets.UTF_8);
        byte[] fresh = "nieuw!".repeat(300).getBytes(StandardCharsets.UTF_8);
        boolean cut = true;
        for (int call = 1; cut; call++) {
            for (int chance = 0; chance < CHANCES; chance++) {
                Path root = root();
                PowerDisk disk = new PowerDisk(root);
                AtomicFile.write(disk, root.resolve("summary"), old);
                disk.cutAt(disk.calls() + call);
                cut = false;
                try {
                    AtomicFile.write(disk, root.resolve("summary"), fresh);
                } catch (PowerDisk.Cut e) {
                    cut = true;
                }
                Path next = root();
                byte[] read = disk.after(new Random(chance), next).read(next.resolve("summary"));
                assertTrue(Arrays.equals(read, fresh) || (cut && Arrays.equals(read, old)), "call " + call);
            }
        }
    }

    @Test
    void whatTheAccessLogWroteDownIsThere() throws Exception {
        boolean cut = true;
        for (int call = 1; cut; call++) {
            cut = false;
            for (int chance = 0; chance < CHANCES; chance++) {
                Path root = root();
                PowerDisk disk = new PowerDisk(root).cutAt(call);
                AccessLog log = new AccessLog(disk, root, WORDS);
                int acked = 0;
                try {
                    for (; acked < 3; acked++) {
                        log.add(AccessLog.What.READ, "nr" + acked, Talks.NOON);
                    }
                } catch (PowerDisk.Cut e) {
                    cut = true;
                }
                Path next = root();
                AccessLog after = new AccessLog(disk.after(new Random(chance), next), next, WORDS);
                after.add(AccessLog.What.FORGOTTEN, "later", Talks.NOON);
                AccessLog.Accesses read = after.read();
                assertTrue(read.whole(), "call " + call);
                assertTrue(read.all().size() > acked, "call " + call);
                for (int number = 0; number < acked; number++) {
                    assertEquals("nr" + number, read.all().get(number).id(), "call " + call);
                }
            }
        }
    }

    @Test
    void withoutForceItWouldBeSeen() throws Exception {
        int lost = 0;
        for (int chance = 0; chance < CHANCES; chance++) {
            Path root = root();
            PowerDisk disk = new PowerDisk(root);
            try (Disk.Writing file = disk.create(root.resolve("journal"))) {
                file.write(0, Talks.bytes(List.of(Talks.start(), Talks.answer(1))));
            }
            Path next = root();
            PowerDisk after = disk.after(new Random(chance), next);
            Path journal = next.resolve("journal");
            lost += after.exists(journal)
                            && JournalReader.read(after.read(journal), Seal.PLAIN)
                                            .events()
                                            .size()
                                    == 2
                    ? 0
                    : 1;
        }
        assertTrue(lost > CHANCES / 2, "the disk of this test forgets what was not forced: " + lost);
    }

    /** Two cuts: after the first it goes on, and the second comes when all is done. */
    private void check(PowerDisk disk, Talk talk, Random chance) throws Exception {
        Path second = root();
        PowerDisk after = disk.after(chance, second);
        cuts++;
        records += talk.acked.size();
        Talk more = new Talk(false);
        more.acked.addAll(talk.acked);
        more.goOn(after, second, talk);
        Path third = root();
        PowerDisk last = after.after(chance, third);
        cuts++;
        records += more.acked.size();
        new Talk(false).goOn(last, third, more);
    }

    private static Path root() {
        return Path.of("/niet/op/schijf" + roots++);
    }

    /** What was called kept. */
    private static final class Talk {
        private final List<Event> acked = new ArrayList<>();
        private final boolean mends;
        private String id = "";
        /** What was set aside, in hexadecimal; null when nothing was. */
        private String tail;

        private String tailName = "";

        Talk(boolean mends) {
            this.mends = mends;
        }

        /** Begins, keeps, types half, closes, opens and goes on. Whether the power went meanwhile. */
        boolean hold(PowerDisk disk, Path root, int answers) {
            Store store = store(disk, root);
            Journal journal = null;
            try {
                journal = Talks.encrypted(store).create(Talks.SCRIPT, Talks.start());
                id = journal.id();
                acked.add(Talks.start());
                keep(journal, Talks.answers(1, answers / 2));
                journal.keepDraft(new Draft(new AnswerId("x", 1), "half"));
                journal.close();
                journal = ((Opened.Ready) store.open(id)).journal();
                keep(journal, Talks.answers(acked.size(), answers));
                journal.close();
                return false;
            } catch (PowerDisk.Cut e) {
                return true;
            } catch (Trouble | Keeper.NotKept e) {
                // It gives up after a failed force.
                if (journal != null) {
                    journal.close();
                }
                return false;
            }
        }

        private void keep(Journal journal, List<Event> events) throws Keeper.NotKept {
            for (Event event : events) {
                try {
                    journal.keep(event);
                } catch (Keeper.NotKept e) {
                    if (!mends) {
                        throw e;
                    }
                    journal.mend();
                    journal.keep(event);
                }
                acked.add(event);
            }
        }

        /** The two records of a beginning are written at once, and a disk may keep the second of them alone. */
        private static boolean isHarmless(Reading reading) {
            return reading != null
                    && (reading.damage() == null
                            || reading.damage().later().stream().allMatch(Event.Started.class::isInstance));
        }

        void goOn(PowerDisk disk, Path root, Talk before) throws Exception {
            Store store = Talks.encrypted(store(disk, root));
            List<Saved> saved = store.list();
            if (before.acked.isEmpty()) {
                for (Saved one : saved) {
                    assertTrue(isHarmless(one.reading()), () -> "of what nobody called kept: " + one);
                }
                return;
            }
            Opened opened = store.open(before.id.isEmpty() ? saved.get(0).id() : before.id);
            Opened.Ready ready = assertInstanceOf(Opened.Ready.class, opened);
            List<Event> events = ready.reading().events();
            assertEquals(before.acked, events.subList(0, Math.min(events.size(), before.acked.size())));
            assertTrue(events.size() <= before.acked.size() + 1);
            acked.clear();
            acked.addAll(events);
            id = ready.journal().id();
            if (before.tail != null) {
                assertEquals(before.tail, hex(disk, ready.journal().folder(), before.tailName));
            }
            Path aside = ready.recovered().tail();
            if (aside != null) {
                tailName = aside.getFileName().toString();
                tail = hex(disk, ready.journal().folder(), tailName);
            }
            keep(ready.journal(), Talks.answers(100 + events.size(), 102 + events.size()));
            assertEquals(acked, store.read(id).events());
            ready.journal().close();
        }

        private static String hex(PowerDisk disk, Path folder, String name) throws Exception {
            return HexFormat.of().formatHex(disk.read(folder.resolve(name)));
        }

        private static Store store(Disk disk, Path root) {
            return new Store(disk, new Home(root, root.resolve("conversations")), WORDS, new Keyring());
        }
    }
}
