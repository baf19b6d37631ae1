package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Setting;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list tells of a saved conversation. */
class SavedTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-01");

    @TempDir
    Path base;

    private Store store;

    @BeforeEach
    void store() throws Trouble {
        store = Talks.store(base);
    }

    private static Script script(String title) {
        Script script = ScriptReader.read("rust.yaml", """
                        jim: 1
                        dialogue: rust
                        title: %s
                        language: nl
                        roles: {jongere: Jongere}
                        steps:
                          - {id: tot, ask: Tot wanneer, type: date}
                          - pause: Denk er rustig over na.
                            until: tot
                          - {id: en, ask: En nu}
                        """.formatted(title)).usable();
        assertTrue(script != null);
        return script;
    }

    private Saved saved(Event... events) throws Trouble {
        List<Event> all = new java.util.ArrayList<>(List.of(Talks.start()));
        all.addAll(List.of(events));
        store.create(script("Rust"), all).close();
        return store.list().get(0);
    }

    private static Event.Answered day() {
        return new Event.Answered(new AnswerId("tot", 1), new Response.Day(DAY), Talks.NOON);
    }

    @Test
    void itRestsUntilTheDayOfTheScript() throws Trouble {
        Saved saved = saved(day());
        assertEquals(Saved.State.RESTING, saved.state());
        assertEquals(DAY, saved.until(Library.of(script("Rust"))));
        assertNull(saved.until(Library.of(script("Anders"))), "the script is not as it was");
        assertNull(saved.until(Library.of()), "there is no such script");
    }

    @Test
    void atAQuestionNoDayIsKnown() throws Trouble {
        assertNull(saved().until(Library.of(script("Rust"))));
    }

    @Test
    void whatIsDamagedTellsNoDay() throws Exception {
        Saved saved = saved(day());
        Path journal = store.folder().resolve(saved.id()).resolve("journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[40] ^= 1;
        Files.write(journal, bytes);
        Saved damaged = store.list().get(0);
        assertEquals(Saved.State.DAMAGED, damaged.state());
        assertNull(damaged.until(Library.of(script("Rust"))));
    }

    @Test
    void itBelongsToTheCaseInWhichItBegan() throws Trouble {
        Event.Started start = Talks.start();
        store.create(
                        script("Rust"),
                        new Event.Started(start.table(), false, new Earlier("ons", null, List.of()), Talks.NOON))
                .close();
        Reading reading = store.list().get(0).reading();
        assertTrue(reading != null);
        assertEquals("ons", reading.caseName());
        assertEquals(Talks.NOON, reading.last());
        store.forget(store.list().get(0).id());
        Reading alone = saved().reading();
        assertTrue(alone != null);
        assertNull(alone.caseName());
    }

    @Test
    void aDraftIsKeptAndTakenAway() throws Trouble {
        Draft draft = new Draft(new AnswerId("en", 1), "half");
        try (Journal journal = store.create(script("Rust"), Talks.start())) {
            assertTrue(journal.keepDraft(draft));
            assertTrue(journal.keepDraft(new Draft(draft.id(), " ")));
            assertTrue(!Files.exists(journal.folder().resolve("draft")));
            assertTrue(journal.keepDraft(new Draft(draft.id(), "")), "there is none any more");
            assertFalse(journal.broken() || journal.forgotten());
        }
    }

    @Test
    void aDraftComesBackWithHowItsQuestionStood() throws Trouble {
        Setting setting = new Setting("En nu", "text", "jongere", List.of(), List.of("jongere"), List.of("jongere"));
        Draft draft = new Draft(new AnswerId("en", 1), "half", setting);
        String id;
        try (Journal journal = store.create(script("Rust"), Talks.start())) {
            id = journal.id();
            assertTrue(journal.keepDraft(draft));
        }
        Opened.Ready ready = assertInstanceOf(Opened.Ready.class, store.open(id));
        ready.journal().close();
        assertEquals(List.of(draft), ready.recovered().drafts());
    }
}
