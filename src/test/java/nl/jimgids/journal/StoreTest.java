package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Words WORDS = Words.in("nl");
    private static final AnswerId WHO = new AnswerId("vraag5", 1);

    @TempDir
    Path base;

    private Store store;

    @BeforeEach
    void open() throws Trouble {
        store = Talks.store(base);
    }

    @Test
    void whatIsKeptIsThereAgain() throws Exception {
        List<Event> events = Talks.random(7, 60);
        String id;
        try (Journal journal = store.create(Talks.SCRIPT, (Event.Started) events.get(0))) {
            id = journal.id();
            for (Event event : events.subList(1, 60)) {
                journal.keep(event);
            }
        }
        try (Journal journal = ready(id).journal()) {
            journal.keep(Talks.answer(1));
        }
        Reading reading = store.read(id);
        assertEquals(events, reading.events().subList(0, 60));
        assertEquals(61, reading.events().size());
        assertEquals(Header.of(Talks.SCRIPT), reading.header());
    }

    @Test
    void aTornTailGoesAsideAndTheTalkGoesOn() throws Exception {
        Random random = new Random(11);
        for (int seed = 0; seed < 100; seed++) {
            String id = saved(5);
            Path file = file(id, Journal.NAME);
            byte[] next = Talks.lines(Talks.random(seed, 8)).get(5);
            byte[] torn = Arrays.copyOf(next, random.nextInt(next.length - 1) + 1);
            Files.write(file, torn, StandardOpenOption.APPEND);
            Opened.Ready ready = ready(id);
            assertEquals(torn.length, ready.recovered().cutBytes());
            assertEquals(6, ready.recovered().events());
            assertEquals(1, ready.recovered().tell(WORDS).size());
            Path tail = ready.recovered().tail();
            assertNotNull(tail);
            assertEquals("tail-8", tail.getFileName().toString());
            assertTrue(Arrays.equals(torn, Files.readAllBytes(tail)));
            assertEquals("rw-------", rights(tail));
            keep(ready.journal(), Talks.answers(6, 15));
            assertEquals(Talks.answers(1, 15), store.read(id).events().subList(1, 16));
            assertEquals(Reading.Condition.SOUND, store.read(id).condition());
        }
    }

    @Test
    void tailsWithTheSameNumberDoNotOverwriteEachOther() throws Exception {
        String id = saved(2);
        for (String torn : List.of("een", "twee", "een")) {
            Files.writeString(file(id, Journal.NAME), torn, StandardOpenOption.APPEND);
            ready(id).journal().close();
        }
        assertEquals("een", Files.readString(file(id, "tail-5")));
        assertEquals("twee", Files.readString(file(id, "tail-5-2")));
        assertFalse(Files.exists(file(id, "tail-5-3")), "the same bytes are kept once");
    }

    @Test
    void damageIsToldAndNothingIsTouched() throws Exception {
        String id = saved(9);
        Path file = file(id, Journal.NAME);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        Opened.ReadOnly opened = assertInstanceOf(Opened.ReadOnly.class, store.open(id));
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(file)));
        assertEquals(9, opened.reading().readable().size());
        assertEquals(Saved.State.DAMAGED, store.list().get(0).state());
        try (Journal copy = store.create(Talks.SCRIPT, opened.reading().readable())) {
            copy.keep(Talks.answer(10));
            assertEquals(10, store.read(copy.id()).events().size());
        }
        assertInstanceOf(Opened.ReadOnly.class, store.open(id), "no lock was left behind");
    }

    @Test
    void onlyOneHasItOpen() throws Exception {
        try (Journal journal = store.create(Talks.SCRIPT, Talks.start())) {
            String id = journal.id();
            for (int i = 0; i < 3; i++) {
                assertThrows(Trouble.OpenElsewhere.class, () -> store.open(id));
                assertThrows(Trouble.OpenElsewhere.class, () -> store.forget(id));
                assertEquals(Saved.State.OPEN, store.list().get(0).state());
                assertEquals(1, store.read(id).events().size());
            }
            journal.keep(Talks.answer(1));
        }
        assertEquals(Saved.State.RESTING, store.list().get(0).state());
        assertFalse(Files.exists(file(store.list().get(0).id(), OpenMark.NAME)));
    }

    @Test
    void anInterruptDoesNotStopTheKeeping() throws Exception {
        try (Journal journal = store.create(Talks.SCRIPT, Talks.start())) {
            for (int number = 1; number <= 50; number++) {
                Thread.currentThread().interrupt();
                journal.keep(Talks.answer(number));
                assertTrue(Thread.interrupted(), "the interrupt is still there");
            }
            assertEquals(51, store.read(journal.id()).events().size());
        }
    }

    @Test
    void theClockDoesNotReorder() throws Exception {
        List<Event> events = List.of(
                new Event.Passed(new AnswerId("a", 1), Talks.NOON.plusYears(10)),
                new Event.Passed(new AnswerId("b", 1), Talks.NOON.minusYears(10)),
                new Event.Passed(
                        new AnswerId("c", 1), Talks.NOON.withOffsetSameInstant(java.time.ZoneOffset.ofHours(-9))),
                new Event.Passed(new AnswerId("d", 1), Talks.NOON));
        Journal journal = store.create(Talks.SCRIPT, Talks.start());
        keep(journal, events);
        assertEquals(events, ready(journal.id()).reading().events().subList(1, 5));
    }

    @Test
    void someoneElseWritingInItIsNoticed() throws Exception {
        try (Journal journal = store.create(Talks.SCRIPT, Talks.start())) {
            Path file = file(journal.id(), Journal.NAME);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 3));
            Keeper.NotKept notKept = assertThrows(Keeper.NotKept.class, () -> journal.keep(Talks.answer(1)));
            assertTrue(notKept.getMessage().contains(WORDS.say("journal.disk.changed")));
            assertThrows(Keeper.NotKept.class, () -> journal.keep(Talks.answer(1)));
            assertThrows(Keeper.NotKept.class, journal::mend);
            assertTrue(journal.broken());
            Files.write(file, whole);
            journal.mend();
            journal.keep(Talks.answer(1));
            assertEquals(2, store.read(journal.id()).events().size());
        }
    }

    @Test
    void whatIsHalfTypedIsThereAgain() throws Exception {
        String id = saved(4);
        try (Journal journal = ready(id).journal()) {
            assertTrue(journal.keepDraft(new Draft(WHO, "half \ud83d\n\u0000 zin")));
            assertTrue(journal.keepDraft(new Draft(WHO, "half \ud83d\n\u0000 zinnetje")));
        }
        assertEquals("rw-------", rights(file(id, DraftFile.NAME)));
        Opened.Ready ready = ready(id);
        assertEquals(
                List.of(new Draft(WHO, "half \ud83d\n\u0000 zinnetje")),
                ready.recovered().drafts());
        ready.journal().keep(Talks.answer(5));
        assertFalse(Files.exists(file(id, DraftFile.NAME)), "it became an answer");
        ready.journal().keepDraft(new Draft(WHO, "x"));
        ready.journal().keepDraft(new Draft(WHO, "  "));
        assertFalse(Files.exists(file(id, DraftFile.NAME)));
        ready.journal().close();
        assertFalse(ready.journal().keepDraft(new Draft(WHO, "te laat")));
    }

    /** People go back in the middle of a sentence, answer there, and come again. */
    @Test
    void whatIsHalfTypedElsewhereStays() throws Exception {
        String id = saved(4);
        Draft who = new Draft(WHO, "half");
        Draft later = new Draft(new AnswerId("vraag9", 1), "ook half");
        try (Journal journal = ready(id).journal()) {
            assertTrue(journal.keepDraft(who));
            assertTrue(journal.keepDraft(later));
        }
        try (Journal journal = ready(id).journal()) {
            journal.keep(Talks.answer(5));
            journal.keep(new Event.WentBack(WHO, Talks.NOON));
        }
        Opened.Ready ready = ready(id);
        assertEquals(List.of(later), ready.recovered().drafts());
        try (Journal journal = ready.journal()) {
            journal.keepDraft(who);
            journal.keepDraft(new Draft(later.id(), ""));
        }
        ready = ready(id);
        assertEquals(List.of(who), ready.recovered().drafts());
        try (Journal journal = ready.journal()) {
            journal.keep(new Event.Finished(Talks.NOON));
        }
        assertFalse(Files.exists(file(id, DraftFile.NAME)), "nothing is asked any more");
    }

    @Test
    void oneThatCannotBeReadDoesNotTakeTheOthersAlong() throws Exception {
        String id = saved(4);
        try (Journal journal = ready(id).journal()) {
            journal.keepDraft(new Draft(WHO, "half"));
            journal.keepDraft(new Draft(new AnswerId("vraag9", 1), "ook half"));
        }
        byte[] bytes = Files.readAllBytes(file(id, DraftFile.NAME));
        bytes[bytes.length - 3] ^= 1;
        Files.write(file(id, DraftFile.NAME), bytes);
        Opened.Ready ready = ready(id);
        assertEquals(List.of(new Draft(WHO, "half")), ready.recovered().drafts());
        assertTrue(ready.recovered().oddDraft());
        ready.journal().close();
    }

    @Test
    void anOldDraftIsKnownAsOld() throws Exception {
        String id = saved(4);
        Path draft = file(id, DraftFile.NAME);
        byte[] old;
        try (Journal journal = ready(id).journal()) {
            journal.keepDraft(new Draft(WHO, "oud"));
            old = Files.readAllBytes(draft);
            journal.keep(Talks.answer(5));
        }
        Files.write(draft, old);
        Opened.Ready stale = ready(id);
        assertEquals(List.of(), stale.recovered().drafts());
        try (Journal journal = stale.journal()) {
            journal.keep(new Event.WentBack(WHO, Talks.NOON));
            journal.keepDraft(new Draft(WHO, "nieuw"));
        }
        Opened.Ready ready = ready(id);
        assertEquals(List.of(new Draft(WHO, "nieuw")), ready.recovered().drafts());
        ready.journal().close();
    }

    @Test
    void aDraftThatCannotBeReadIsToldAndIgnored() throws Exception {
        String id = saved(4);
        try (Journal journal = ready(id).journal()) {
            journal.keepDraft(new Draft(WHO, "half"));
        }
        byte[] good = Files.readAllBytes(file(id, DraftFile.NAME));
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(file(id, DraftFile.NAME), bad);
            Opened.Ready ready = ready(id);
            assertEquals(List.of(), ready.recovered().drafts());
            assertTrue(ready.recovered().oddDraft());
            assertEquals(
                    List.of(WORDS.say("journal.recovered.draft")),
                    ready.recovered().tell(WORDS));
            ready.journal().close();
        }
    }

    @Test
    void partsOfADraftAreSweptUp() throws Exception {
        String id = saved(1);
        Path part = file(id, ".draft-0123" + AtomicFile.ENDING);
        Files.writeString(part, "geheim");
        ready(id).journal().close();
        assertFalse(Files.exists(part));
    }

    @Test
    void otherDialoguesAreRecordedWhenTheyAreFirstUsed() throws Exception {
        Script other = Talks.script("ouders", "Ouders");
        Script changed = Talks.script("ouders", "Ouders, nieuw");
        String id;
        try (Journal journal = store.create(Talks.SCRIPT, Talks.start())) {
            id = journal.id();
            journal.with(Talks.SCRIPT, Library.of(Talks.SCRIPT, other));
            journal.keep(Talks.answer(1));
            assertEquals(Map.of("proef", Talks.SCRIPT.digest()), store.read(id).digests());
            journal.keep(new Event.Passed(new AnswerId("ouders.wie", 1), Talks.NOON));
            journal.keep(new Event.Passed(new AnswerId("ouders.wat", 1), Talks.NOON));
        }
        Reading reading = store.read(id);
        assertEquals(Map.of("proef", Talks.SCRIPT.digest(), "ouders", other.digest()), reading.digests());
        assertEquals(6, reading.tip().n(), "a header, a start, three answers and one dialogue");
        assertEquals(List.of(), reading.changed(Talks.SCRIPT, Library.of(other)));
        assertEquals(List.of("ouders"), reading.changed(Talks.SCRIPT, Library.of(changed)));
        Script main = Talks.script("proef", "Anders");
        assertEquals(List.of("ouders", "proef"), reading.changed(main, Library.of()));
        try (Journal journal = ready(id).journal()) {
            journal.with(main, Library.of(changed));
            journal.keep(Talks.answer(2));
        }
        assertEquals(List.of("ouders"), store.read(id).changed(main, Library.of(changed)), "only what was used again");
    }

    @Test
    void forgettingLeavesNothing() throws Exception {
        String id = saved(3);
        try (Journal journal = ready(id).journal()) {
            journal.keepDraft(new Draft(WHO, "half"));
        }
        AtomicFile.write(file(id, "summary-jongere.md"), new byte[] {1});
        Files.writeString(file(id, "tail-9"), "x");
        Files.writeString(file(id, ".summary.md-12" + AtomicFile.ENDING), "x");
        Forgotten forgotten = store.forget(id.substring(0, 3));
        assertEquals(
                List.of("journal", ".summary.md-12.part", "draft", "summary-jongere.md", "tail-9", ".lock", id),
                forgotten.removed());
        assertTrue(forgotten.complete());
        assertEquals(List.of(), store.list());
        assertThrows(Trouble.NoSuch.class, () -> store.open(id));
    }

    @Test
    void whatIsNotOursIsLeftAndTold() throws Exception {
        String id = saved(3);
        Files.writeString(file(id, "eigen.txt"), "van mezelf");
        Path elsewhere = Files.writeString(base.resolve("elders.md"), "blijft");
        Files.createSymbolicLink(file(id, "summary.md"), elsewhere);
        Forgotten forgotten = store.forget(id);
        assertEquals(List.of("eigen.txt", ".lock"), forgotten.left());
        assertEquals("blijft", Files.readString(elsewhere), "the link went, not what it led to");
        assertEquals(Saved.State.EMPTY, store.list().get(0).state());
        assertThrows(Trouble.NoSuch.class, () -> store.open(id));
        Files.delete(file(id, "eigen.txt"));
        assertTrue(store.forget(id).complete());
    }

    @Test
    void whoAsksToBeForgottenIsForgottenAtOnce() throws Exception {
        Journal journal = store.create(Talks.SCRIPT, Talks.start());
        journal.keep(Talks.answer(1));
        journal.keepDraft(new Draft(WHO, "half"));
        Path folder = journal.folder();
        journal.forget();
        assertFalse(Files.exists(folder));
        journal.keep(Talks.answer(2));
        assertFalse(journal.keepDraft(new Draft(WHO, "half")));
        journal.mend();
        journal.close();
        assertTrue(journal.forgotten());
        assertFalse(Files.exists(folder));
    }

    @Test
    void aListTellsHowEachStands() throws Exception {
        String resting = saved(2);
        Journal journal = store.create(Talks.SCRIPT, Talks.start());
        journal.keep(Talks.answer(7));
        journal.keep(new Event.Finished(Talks.NOON.plusDays(3)));
        journal.close();
        Files.createDirectory(store.folder().resolve("k3f9-2m7q"));
        Files.createDirectory(store.folder().resolve("Foto's"));
        Files.createSymbolicLink(store.folder().resolve("k3f9-2m7r"), file(resting, ""));
        List<Saved> list = store.list();
        assertEquals(
                List.of(journal.id(), resting, "k3f9-2m7q"),
                list.stream().map(Saved::id).toList());
        assertEquals(
                List.of(Saved.State.FINISHED, Saved.State.RESTING, Saved.State.EMPTY),
                list.stream().map(Saved::state).toList());
        assertEquals("proef", list.get(0).dialogue());
        assertNotNull(list.get(1).reading());
        assertEquals(2, list.get(1).reading().answers());
        assertEquals(Talks.NOON, list.get(1).reading().started());
        assertNull(list.get(1).until(Library.of(Talks.SCRIPT)));
    }

    @Test
    void theBeginningOfAnIdIsEnough() {
        List<String> ids = List.of("k3f9-2m7q", "k3f8-2222", "zzzz-zzzz");
        assertEquals(List.of("zzzz-zzzz"), Ids.beginningWith("z", ids));
        assertEquals(List.of("k3f9-2m7q"), Ids.beginningWith(" K3F92M ", ids));
        assertEquals(List.of("k3f8-2222", "k3f9-2m7q"), Ids.beginningWith("k3", ids));
        assertEquals(List.of(), Ids.beginningWith("", ids));
        assertEquals(List.of(), Ids.beginningWith("../..", ids));
        assertEquals("k3f9-2m7q", Ids.nearest("k3f9-2m7p", ids));
        assertEquals("k3f9-2m7q", Ids.nearest("k3g9", ids));
        assertNull(Ids.nearest("bbbb-bbbb", ids));
        for (int i = 0; i < 1000; i++) {
            assertTrue(Ids.isId(Ids.next()));
        }
    }

    @Test
    void anUnknownIdGetsTheNearest() throws Exception {
        String id = saved(1);
        String wrong = (id.startsWith("z") ? "b" : "z") + id.substring(1);
        Trouble trouble = assertThrows(Trouble.NoSuch.class, () -> store.open(wrong));
        assertEquals(WORDS.say("journal.unknown.near", wrong, id), trouble.getMessage());
        assertThrows(
                Trouble.NoSuch.class, () -> Talks.store(base.resolve("leeg")).open("k"));
        Trouble odd = assertThrows(Trouble.NoSuch.class, () -> store.find("\u001b[2J"));
        assertFalse(odd.getMessage().contains("\u001b"));
    }

    @Test
    void whereThingsAreSaved() throws Exception {
        Path home = Path.of("/home/sam");
        assertEquals(
                Path.of("/j/conversations"),
                Home.of(Map.of("JIM_HOME", "/j"), home, false).folder());
        assertEquals(
                Path.of("/s/jim/conversations"),
                Home.of(Map.of("XDG_STATE_HOME", "/s"), home, false).folder());
        for (Map<String, String> env :
                List.of(Map.<String, String>of(), Map.of("XDG_STATE_HOME", "s", "JIM_HOME", ""))) {
            assertEquals(
                    Path.of("/home/sam/.local/state/jim/conversations"),
                    Home.of(env, home, false).folder());
        }
        assertEquals(
                Path.of("/l/jim/conversations"),
                Home.of(Map.of("LOCALAPPDATA", "/l"), home, true).folder());
        assertTrue(Home.of(Map.of("JIM_HOME", "j"), home, false).folder().isAbsolute());
        assertThrows(Trouble.class, () -> Store.of(Map.of("JIM_HOME", "\u0000"), home, WORDS, new Keyring()));
    }

    @Test
    void foldersThatAreTooOpenAreClosed() throws Exception {
        Files.createDirectories(store.folder());
        Files.setPosixFilePermissions(store.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        saved(1);
        assertEquals("rwx------", rights(store.folder()));
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path victim = Files.createDirectory(base.resolve("slachtoffer"));
        Path other = Files.createDirectory(base.resolve("ander"));
        Files.createSymbolicLink(other.resolve("conversations"), victim);
        Store led = Store.in(other, WORDS, new Keyring());
        assertThrows(Trouble.class, led::choosePlain);
        Trouble trouble = assertThrows(Trouble.class, () -> led.create(Talks.SCRIPT, Talks.start()));
        assertTrue(trouble.getMessage().contains("wijst naar een andere plek"), trouble.getMessage());
        assertThrows(Trouble.class, led::list);
        assertEquals(List.of(), names(victim));

        for (String name : List.of(Journal.NAME, Lock.NAME)) {
            String id = saved(2);
            Path real = Files.move(file(id, name), base.resolve(name + "-echt"));
            byte[] before = Files.readAllBytes(real);
            Files.createSymbolicLink(file(id, name), real);
            assertThrows(Trouble.class, () -> store.open(id), name);
            assertTrue(Arrays.equals(before, Files.readAllBytes(real)), name);
        }
        String id = saved(2);
        Path real = Files.writeString(base.resolve("echt"), "blijft");
        for (String name : List.of(OpenMark.NAME, DraftFile.NAME, "tail-5")) {
            Files.createSymbolicLink(file(id, name), real);
        }
        Opened.Ready ready = ready(id);
        assertFalse(ready.journal().keepDraft(new Draft(WHO, "half")));
        assertThrows(IOException.class, () -> AtomicFile.write(file(id, DraftFile.NAME), new byte[3]));
        ready.journal().close();
        Files.writeString(file(id, Journal.NAME), "torn", StandardOpenOption.APPEND);
        assertThrows(Trouble.class, () -> store.open(id), "the tail cannot be put aside, so nothing is cut");
        assertEquals(3, store.read(id).events().size());
        assertEquals("blijft", Files.readString(real));
        Files.createSymbolicLink(base.resolve("via"), base);
        assertEquals(4, Talks.store(base.resolve("via")).list().size() + 1, "a link above what is ours is fine");
    }

    @Test
    void aPipeDoesNotMakeItWait() throws Exception {
        String id = saved(1);
        Files.delete(file(id, Journal.NAME));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", file(id, Journal.NAME).toString())
                        .start()
                        .waitFor());
        assertThrows(Trouble.class, () -> store.open(id));
        assertEquals(Saved.State.UNREADABLE, store.list().get(0).state());
    }

    @Test
    void atomicFilesReplaceAndLeaveNothingBehind() throws Exception {
        Path target = base.resolve("summary.md");
        for (int size : new int[] {0, 10, 100_000, 3}) {
            byte[] bytes = new byte[size];
            Arrays.fill(bytes, (byte) size);
            AtomicFile.write(target, bytes);
            assertTrue(Arrays.equals(bytes, Files.readAllBytes(target)));
            assertEquals("rw-------", rights(target));
        }
        assertEquals(List.of("conversations", "summary.md"), names(base));
        Files.createDirectory(base.resolve("map"));
        assertThrows(IOException.class, () -> AtomicFile.write(base.resolve("map"), new byte[1]));
        assertThrows(IOException.class, () -> AtomicFile.write(base.resolve("weg/map/x"), new byte[1]));
        assertEquals(List.of("conversations", "map", "summary.md"), names(base));
    }

    private String saved(int answers) throws Exception {
        Journal journal = store.create(Talks.SCRIPT, Talks.start());
        keep(journal, Talks.answers(1, answers));
        return journal.id();
    }

    private static void keep(Journal journal, List<Event> events) throws Keeper.NotKept {
        try (journal) {
            for (Event event : new ArrayList<>(events)) {
                journal.keep(event);
            }
        }
    }

    private Opened.Ready ready(String id) throws Trouble {
        return assertInstanceOf(Opened.Ready.class, store.open(id));
    }

    private Path file(String id, String name) {
        return store.folder().resolve(id).resolve(name);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
