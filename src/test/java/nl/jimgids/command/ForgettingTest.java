package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Keyring;
import nl.jimgids.journal.Opened;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people want gone goes, and nothing else. */
class ForgettingTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: mag
            title: Mag het
            language: nl
            roles: {jongere: Jongere, professional: Professional}
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: mag, ask: Mogen we dit bewaren, to: jongere, options: {ja: Ja, nee: {label: Nee, signal: forget}}}
              - {id: nog, ask: En nu, to: jongere}
            """;

    @TempDir
    Path home;

    private Shell shell;
    private Store store;
    private Script script;

    @BeforeEach
    void open() throws IOException {
        shell = Shell.plain(home);
        store = Store.in(home.resolve("jim"), Words.in("nl"), new Keyring());
        Files.writeString(home.resolve("mag.yaml"), SCRIPT);
        script = ScriptReader.read(home.resolve("mag.yaml").toString(), SCRIPT).script();
    }

    private Journal begun() throws Trouble {
        Table table = new Table(Map.of("jongere", "Sam", "professional", "Noor"));
        Journal journal = store.create(script, new Event.Started(table, false, Earlier.NONE, Shell.NOW));
        journal.with(script, Library.of(script));
        return journal;
    }

    private String answered(String option) throws Trouble, Keeper.NotKept {
        try (Journal journal = begun()) {
            journal.keep(new Event.Answered(new AnswerId("mag", 1), new Response.Chosen(option), null, Shell.NOW));
            return journal.id();
        }
    }

    /** The battery was flat between the "no" and the removal. */
    @Test
    void whatNobodyWantedKeptIsGoneAfterAllWhenItIsOpenedAgain() throws Exception {
        String id = answered("nee");
        String[] resume = {"resume", id, "--plain", "--dialogues", home.toString()};
        assertEquals(Exit.NOTHING_TO_RESUME, shell.type("ja").run(resume), shell.err());
        assertTrue(shell.out().contains("Jullie kozen dat van dit gesprek niets wordt bewaard."), shell.out());
        assertEquals(List.of(), store.list());
        assertTrue(shell.run("resume", id, "--plain") != Exit.DONE);
    }

    /** An author who gives an option that meaning later removes nothing of what was said before. */
    @Test
    void aChangedScriptForgetsNothing() throws Exception {
        String id = answered("ja");
        Files.writeString(
                home.resolve("mag.yaml"),
                SCRIPT.replace("ja: Ja", "ja: {label: Ja, signal: forget}")
                        .replace("nee: {label: Nee, signal: forget}", "nee: Nee"));
        shell.type("1", "/l").run("resume", id, "--plain", "--dialogues", home.toString());
        assertEquals(1, store.list().size(), shell.out());
    }

    @Test
    void oneThatIsOpenIsNoReasonForTheOthersToStay() throws Exception {
        try (Journal open = begun()) {
            String other = answered("ja");
            assertEquals(Exit.NOTHING_TO_RESUME, shell.run("forget", open.id(), other, "--yes"), shell.err());
            assertEquals(1, store.list().size());
            assertEquals(open.id(), store.list().get(0).id());
            assertTrue(shell.out().contains("Gewist: gesprek " + other), shell.out());
        }
    }

    /** What cannot be read may be of today. */
    @Test
    void whatIsOldButNotWholeStays() throws Exception {
        String damaged = answered("ja");
        String whole = answered("ja");
        Path journal = home.resolve("jim/conversations").resolve(damaged).resolve("journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        shell.daysLater(40);
        assertEquals(Exit.DONE, shell.run("forget", "--older-than", "30d", "--yes"), shell.err());
        assertTrue(shell.out().contains(whole), shell.out());
        assertFalse(shell.out().contains(damaged), shell.out());
        assertEquals(damaged, store.list().get(0).id());
    }

    @Test
    void aConversationFromAFileStandsInTheLogAsBegun() throws Exception {
        Path answers = Files.writeString(
                home.resolve("a.yaml"), "answers: {mag: ja, nog: goed}\ntable: {jongere: Sam, professional: Noor}\n");
        String file = home.resolve("mag.yaml").toString();
        assertEquals(Exit.DONE, shell.run("start", file, "--answers", answers.toString(), "--keep"), shell.err());
        String id = store.list().get(0).id();
        shell.run("inzage", id, "--dialogues", home.toString());
        assertTrue(shell.out().contains("is het gesprek begonnen"), shell.out());
        assertInstanceOf(Opened.Ready.class, store.open(id));
    }
}
