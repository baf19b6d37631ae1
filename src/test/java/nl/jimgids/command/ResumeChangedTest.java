package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Setting;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Keyring;
import nl.jimgids.journal.Opened;
import nl.jimgids.journal.Store;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation that goes on with a script that was changed since: people are told first, and choose. */
class ResumeChangedTest {
    private static final String HEAD =
            "jim: 1\ndialogue: week\ntitle: Week\nlanguage: nl\nroles: {jongere: Jongere, professional: Professional}\n"
                    + "outcomes: {klaar: Klaar}\nsteps:\n";
    private static final String WHO = "  - {id: wie, ask: Wie helpt je, to: jongere}\n";
    private static final String SECRET =
            "  - {id: geheim, ask: Wat mag niemand weten, to: jongere, share: [jongere]}\n";
    private static final String SURE = "  - {id: zeker, ask: Weet je het zeker, to: jongere}\n";

    private static final List<String> BOTH = List.of("jongere", "professional");

    @TempDir
    Path home;

    private Shell shell;
    private String id;

    @BeforeEach
    void halfway() throws IOException {
        shell = Shell.plain(home);
        script(WHO + SECRET + SURE);
        String file = home.resolve("week.yaml").toString();
        assertEquals(
                Exit.STOPPED,
                shell.type("Dani", "Els", "oma", "mijn geheim", "/l").run("start", file, "--plain"),
                shell.out() + shell.err());
        shell.run("list", "--saved", "--json");
        id = JsonParser.parseString(shell.out())
                .getAsJsonObject()
                .getAsJsonArray("saved")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private void script(String steps) throws IOException {
        Files.writeString(home.resolve("week.yaml"), HEAD + steps);
    }

    private int resume(String... typed) {
        return shell.type(typed).run("resume", id, "--plain", "--dialogues", home.toString());
    }

    private byte[] journal() throws IOException {
        return Files.readAllBytes(home.resolve("jim/conversations").resolve(id).resolve("journal"));
    }

    private String summary(String role) {
        assertEquals(Exit.DONE, shell.run("summary", id, "--dialogues", home.toString(), "--for", role), shell.err());
        return shell.out();
    }

    @Test
    void aTextThatChangedIsToldAndNothingIsAskedAgain() throws IOException {
        script(WHO.replace("Wie helpt je", "Wie helpt jou") + SECRET + SURE);
        assertEquals(Exit.STOPPED, resume("1", "/l"), shell.out());
        assertTrue(shell.out().contains("Het script van dit gesprek is veranderd."), shell.out());
        assertTrue(shell.out().contains("Alles wat jullie zeiden, past nog."), shell.out());
        assertTrue(shell.out().contains("Weet je het zeker"), shell.out());
        assertEquals(Exit.STOPPED, resume("/l"), "it is told once");
        assertFalse(shell.out().contains("veranderd"), shell.out());
    }

    @Test
    void whoeverDoesNotWantToGoOnChangesNothing() throws IOException {
        byte[] before = journal();
        script(SURE);
        assertEquals(Exit.STOPPED, resume("2"), shell.out());
        assertTrue(shell.out().contains("Er is niets veranderd."), shell.out());
        assertArrayEquals(before, journal());
    }

    @Test
    void whatDoesNotFitIsShownBeforePeopleChooseAndWhatIsPrivateIsNot() throws IOException {
        script("  - {id: nieuw, ask: Wat is nieuw, to: jongere}\n" + SURE);
        assertEquals(Exit.STOPPED, resume("1", "/l"), shell.out());
        String shown = shell.out().substring(0, shell.out().indexOf("Gaan jullie nu verder?"));
        assertTrue(shown.contains("Dit antwoord past niet meer: Wie helpt je – oma"), shown);
        assertTrue(shown.contains("Deze vraag is er niet meer."), shown);
        assertTrue(shown.contains("Een antwoord past niet meer. Niet iedereen hier mag het lezen."), shown);
        assertFalse(shell.out().contains("geheim"), shell.out());
        assertFalse(shell.out().contains("niemand weten"), shell.out());
    }

    @Test
    void whatDoesNotFitStandsInTheSummariesOfThoseWhoCouldReadItAndInNoOther() throws IOException {
        script(SURE);
        String professional = summary("professional");
        assertTrue(professional.contains("Eerder gezegd"), professional);
        assertTrue(professional.contains("oma"), professional);
        assertFalse(professional.contains("geheim"), professional);
        String youth = summary("jongere");
        assertTrue(youth.contains("mijn geheim"), youth);
        assertTrue(youth.contains("Wat mag niemand weten"), youth);
    }

    private String resumedWithHalf(List<String> readers, List<String> alone, String steps) throws Exception {
        Setting setting = new Setting("Weet je het zeker", "text", "jongere", List.of(), readers, alone);
        return resumedWithHalf(setting, steps);
    }

    private String resumedWithHalf(@Nullable Setting setting, String steps) throws Exception {
        Store store = Store.in(home.resolve("jim"), Words.in("nl"), new Keyring());
        try (Journal journal =
                assertInstanceOf(Opened.Ready.class, store.open(id)).journal()) {
            assertTrue(journal.keepDraft(new Draft(new AnswerId("zeker", 1), "nog half", setting)));
        }
        script(steps);
        assertEquals(Exit.STOPPED, resume("1", "", "/l"), shell.out());
        return shell.out();
    }

    @Test
    void whatWasHalfTypedStandsReadyAtTheSameQuestion() throws Exception {
        String shown = resumedWithHalf(BOTH, List.of(), WHO.replace("Wie helpt je", "Wie helpt jou") + SECRET + SURE);
        assertTrue(shown.contains("veranderd"), shown);
        assertTrue(shown.contains("Dit stond er nog half."), shown);
        assertTrue(shown.contains("nog half"), shown);
        assertFalse(shown.contains("half getypt"), shown);
    }

    @Test
    void whatWasHalfTypedIsToldWhenTheQuestionIsNowForSomebodyElse() throws Exception {
        String shown = resumedWithHalf(BOTH, List.of(), WHO + SECRET + SURE.replace("to: jongere", "to: professional"));
        assertTrue(shown.contains("Dit was half getypt: Weet je het zeker – nog half"), shown);
        assertTrue(shown.contains("De vraag is nu voor iemand anders."), shown);
        assertFalse(shown.contains("stond er nog half"), shown);
    }

    @Test
    void whatWasHalfTypedWaitsForItsQuestion() throws Exception {
        String shown = resumedWithHalf(
                BOTH, List.of(), WHO + SECRET + "  - {id: nieuw, ask: Wat is nieuw, to: jongere}\n" + SURE);
        assertTrue(shown.contains("Het staat klaar als die vraag komt."), shown);
    }

    @Test
    void whatWasHalfTypedAndIsNotForAllIsNotShown() throws Exception {
        String gone = WHO + SECRET + "  - {id: nieuw, ask: Wat is nieuw, to: jongere}\n";
        for (String shown : List.of(
                resumedWithHalf(List.of("jongere"), List.of(), gone),
                resumedWithHalf(BOTH, List.of("jongere"), gone.replace("nieuw", "anders")),
                // More may read it now than then.
                resumedWithHalf(List.of("jongere"), List.of(), WHO + SECRET + SURE),
                // How the question stood is not known.
                resumedWithHalf(null, WHO + SURE))) {
            assertTrue(shown.contains("Er was iets half getypt. Het staat niet klaar"), shown);
            assertFalse(shown.contains("nog half"), shown);
        }
    }

    @Test
    void aShareThatWidenedShowsNothingOfBefore() throws IOException {
        script(WHO + SECRET.replace(", share: [jongere]", "") + SURE);
        assertFalse(summary("professional").contains("geheim"), shell.out());
        assertTrue(summary("jongere").contains("mijn geheim"), shell.out());
    }
}
