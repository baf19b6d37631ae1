package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Session;
import nl.jimgids.script.Script;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

class RichTest {
    private static final Script TWO = Rehearsed.steps("""
            - {id: een, ask: "Hoe gaat het?", to: jongere, type: story, hint: Geef tijd.}
            - {id: twee, ask: "Wat nog?", to: jongere}
            - end: klaar
            """);
    private static final Script ALONE = Rehearsed.steps("""
            - {id: een, ask: "Open vraag?", to: jongere}
            - alone: jongere
              steps:
                - say: Niemand leest dit.
                - {id: twee, ask: "Verborgen vraag?", to: jongere}
            - {id: drie, ask: "Weer open?", to: jongere}
            - end: klaar
            """);

    private static Response answer(Rehearsed.Outcome outcome, String id) {
        return outcome.conversation().answers().get(new AnswerId(id, 1)).response();
    }

    /** What stands on a screen of 80 by 24, and what scrolled off it. */
    private static String shown(String written) {
        ScreenTerminal screen = new ScreenTerminal(80, 24);
        screen.write(written);
        StringBuilder all = new StringBuilder();
        for (long[] line : screen.getHistory()) {
            for (long cell : line) {
                all.appendCodePoint(Math.max(' ', ScreenTerminal.cellCodePoint(cell)));
            }
            all.append('\n');
        }
        return all.append(screen).toString();
    }

    @Test
    void arrowsInBothFormsPasteAndOddText() {
        Rehearsed.Outcome outcome = Rehearsed.rich(
                TWO,
                "ab<LEFT>x<RIGHT>c<paste \nC:\\temp\\x ${geheim}\r\n!nee><^D>wow!! ^_^<LEFT><HOME>0<END>1<ENTER>j<ENTER>");
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        assertEquals(new Response.Text("axbc\nC:\\temp\\x ${geheim}\n!nee"), answer(outcome, "een"));
        assertEquals(new Response.Text("0wow!! ^_^1"), answer(outcome, "twee"));
    }

    @Test
    void theScreenEndsUpAsATranscript() {
        String shown = shown(Rehearsed.rich(TWO, "goed<^D>niets<ENTER>j<ENTER>").written());
        assertTrue(shown.contains("Dani: goed  (bewaard)"), shown);
        assertTrue(shown.contains("Dani: niets  (bewaard)"), shown);
        assertFalse(shown.contains("Met Ctrl:"), shown);
        assertFalse(shown.contains(Glyphs.HERE), shown);
    }

    @Test
    void aTipLeavesNothing() {
        Rehearsed.Outcome outcome = Rehearsed.rich(TWO, "<^T>x<^D>niets<ENTER>j<ENTER>");
        assertTrue(outcome.written().contains("Geef tijd."));
        assertFalse(shown(outcome.written()).contains("Geef tijd."));
        assertFalse(String.join("\n", outcome.transcript()).contains("Geef tijd."));
        assertEquals(new Response.Text("x"), answer(outcome, "een"));
    }

    @Test
    void controlCAsksFirstAndLosesNothing() {
        Rehearsed.Outcome goesOn = Rehearsed.rich(TWO, "half<INTERRUPT>n<ENTER> heel<^D>niets<ENTER>j<ENTER>");
        assertEquals(new Response.Text("half heel"), answer(goesOn, "een"));
        assertTrue(goesOn.written().contains("Stoppen? Alles is bewaard."));
        assertEquals(
                Session.Ending.INTERRUPTED,
                Rehearsed.rich(TWO, "half<INTERRUPT>j<ENTER>").ending());
        assertEquals(
                Session.Ending.INTERRUPTED,
                Rehearsed.rich(TWO, "half<INTERRUPT><INTERRUPT>").ending());
    }

    @Test
    void aClosedLineEndsItAndKeepsWhatIsHalfTyped() {
        List<String> drafts = new ArrayList<>();
        Manner manner = Rehearsed.manner().withDrafts(new Drafts() {
            @Override
            public void keep(Draft draft) {
                drafts.add(draft.id() + "=" + draft.text());
            }

            @Override
            public String of(Prompt prompt) {
                return null;
            }
        });
        Rehearsed.Outcome outcome = Rehearsed.rich(TWO, "half getypt<CLOSED>", manner, List.of(), 80, 24);
        assertEquals(Session.Ending.INTERRUPTED, outcome.ending());
        assertEquals("een=half getypt", drafts.get(drafts.size() - 1));
    }

    @Test
    void whatWasHalfTypedStandsThereAgain() {
        List<String> drafts = new ArrayList<>();
        Manner manner = Rehearsed.manner().withDrafts(new Drafts() {
            @Override
            public void keep(Draft draft) {
                drafts.add(draft.id() + "=" + draft.text());
            }

            @Override
            public String of(Prompt prompt) {
                return prompt.id().text().equals("een") ? "half" : null;
            }
        });
        Rehearsed.Outcome outcome = Rehearsed.rich(TWO, " heel<^D>niets<ENTER>j<ENTER>", manner, List.of(), 80, 24);
        assertEquals(new Response.Text("half heel"), answer(outcome, "een"));
        assertTrue(outcome.written().contains("Dit stond er nog half."));
        assertTrue(drafts.contains("een="), "once answered there is no draft any more");
    }

    @Test
    void goingBackHasTheAnswerReadyAndASideTripKeepsTheText() {
        Rehearsed.Outcome outcome =
                Rehearsed.rich(TWO, "goed<^D>half<^B> genoeg<^D> af<^N>let op<ENTER>!<ENTER>j<ENTER>");
        assertEquals(new Response.Text("goed genoeg"), answer(outcome, "een"));
        assertEquals(new Response.Text("half af!"), answer(outcome, "twee"));
        assertEquals("let op", outcome.conversation().notes().get(0).text());
    }

    @Test
    void whatWasNotRightIsGoneAtTheNextKey() {
        Script script = Rehearsed.steps("""
                - {id: hoe, ask: "Hoeveel?", type: number, upto: 5}
                - end: klaar
                """);
        String written =
                Rehearsed.rich(script, "9<ENTER><BACKSPACE>4<ENTER>j<ENTER>").written();
        int told = written.indexOf("Het getal is te hoog.");
        assertTrue(told >= 0, written);
        assertEquals(told, written.lastIndexOf("Het getal is te hoog."));
    }

    @Test
    void theWordsOfANoteDoNotStayOnTheScreen() {
        Rehearsed.Outcome outcome =
                Rehearsed.rich(TWO, "goed<^D><^N>ruikt naar drank<ENTER>!<ENTER><^N>kort gesprek<ENTER>j<ENTER>");
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        assertEquals("ruikt naar drank", outcome.conversation().notes().get(0).text());
        String stays = shown(outcome.written()) + String.join("\n", outcome.transcript());
        assertTrue(stays.contains("Notitie  (bewaard)"), stays);
        assertFalse(stays.contains("ruikt naar drank") || stays.contains("kort gesprek"), stays);
    }

    @Test
    void whatOneSaysAloneLeavesNothing() {
        Rehearsed.Outcome outcome =
                Rehearsed.rich(ALONE, "zichtbaar<ENTER><ENTER>verborgen<ENTER><ENTER>weer<ENTER>j<ENTER>");
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        String shown = shown(outcome.written());
        assertTrue(shown.contains("Dani: zichtbaar"), shown);
        assertTrue(shown.contains("(Een stukje alleen met Dani.)"), shown);
        assertTrue(shown.contains("Dani: weer"), shown);
        for (String secret : List.of("verborgen", "Verborgen", "Niemand leest")) {
            assertFalse(shown.contains(secret), shown);
        }
        assertFalse(String.join("\n", outcome.transcript()).contains("erborgen"));
    }

    @Test
    void whatIsSaidJustBeforeTheScreenIsWipedCanBeReadFirst() {
        Script script = Rehearsed.steps("""
                - {id: een, ask: "Open vraag?", to: jongere}
                - say: Straks ben jij aan de beurt.
                - alone: jongere
                  steps:
                    - {id: twee, ask: "Verborgen vraag?", to: jongere}
                    - say: Dit blijft van jou.
                - {id: drie, ask: "Weer open?", to: jongere}
                - end: klaar
                """);
        Rehearsed.Outcome outcome =
                Rehearsed.rich(script, "a<ENTER><ENTER><ENTER>b<ENTER><ENTER><ENTER>c<ENTER>j<ENTER>");
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        String written = outcome.written();
        String goOn = "Druk op Enter om verder te gaan.";
        int covered = written.indexOf("\u001b[?1049h");
        assertTrue(shown(written.substring(0, written.indexOf(goOn) + goOn.length()))
                .contains("Straks ben jij"));
        assertTrue(written.indexOf(goOn) < covered, written);
        int own = written.lastIndexOf(goOn);
        assertTrue(own > covered && own < written.indexOf("Geef de laptop terug"), written);
        assertTrue(shown(written.substring(0, own + goOn.length())).contains("Dit blijft van jou."));
    }

    @Test
    void whoStopsBeforeTheCoverSeesNothingOfTheStretch() {
        Script script = Rehearsed.steps("""
                - say: Straks ben jij aan de beurt.
                - {id: een, ask: "Verborgen vraag?", to: jongere, alone: jongere}
                - end: klaar
                """);
        Rehearsed.Outcome outcome = Rehearsed.rich(script, "<INTERRUPT>j<ENTER>");
        assertEquals(Session.Ending.INTERRUPTED, outcome.ending());
        assertFalse(outcome.written().contains("\u001b[?1049h"), outcome.written());
        assertFalse(outcome.written().contains("Verborgen"), outcome.written());
    }

    @Test
    void nothingThatIsSaidLeavesTheScreenUnread() {
        StringBuilder steps = new StringBuilder();
        for (int line = 10; line < 60; line += 5) {
            steps.append("- say: |\n");
            for (int more = line; more < line + 5; more++) {
                steps.append("    Regel ").append(more).append(" is te lang voor een scherm van veertig.\n\n");
            }
        }
        steps.append("- {id: een, ask: \"Wat wil je?\", to: jongere}\n- end: klaar\n");
        Script script = Rehearsed.steps(steps.toString());
        String keys = "<ENTER>".repeat(30) + "klaar<ENTER>j<ENTER>";
        Rehearsed.Outcome outcome = Rehearsed.rich(script, keys, Rehearsed.manner(), List.of(), 40, 20);
        assertEquals(new Response.Text("klaar"), answer(outcome, "een"));
        String seen = seen(outcome.written(), "verder te lezen.", 40, 20) + seen(outcome.written(), "Typ je", 40, 20);
        for (int line = 10; line < 60; line++) {
            assertTrue(seen.contains("Regel " + line), "Regel " + line);
        }
        assertTrue(seen(outcome.written(), "Typ je", 40, 20).contains("Wat wil je?"));
    }

    @Test
    void aLongListLeavesItsQuestionOnTheScreen() {
        StringBuilder options = new StringBuilder();
        for (int option = 10; option < 40; option++) {
            options.append(option == 10 ? "" : ", ")
                    .append("o")
                    .append(option)
                    .append(": Keuze ")
                    .append(option);
        }
        Script script = Rehearsed.steps("""
                - {id: een, ask: "Wat wil je?", to: jongere, options: {%s}}
                - end: klaar
                """.formatted(options));
        Rehearsed.Outcome outcome = Rehearsed.rich(script, "<ENTER>12<ENTER>j<ENTER>");
        assertEquals(new Response.Chosen("o21"), answer(outcome, "een"));
        assertTrue(seen(outcome.written(), "Met Ctrl:", 80, 24).contains("Wat wil je?"));
    }

    /** What stood on the screen each time that these words had just been written. */
    private static String seen(String written, String words, int columns, int rows) {
        StringBuilder seen = new StringBuilder();
        for (int at = written.indexOf(words); at >= 0; at = written.indexOf(words, at + 1)) {
            ScreenTerminal screen = new ScreenTerminal(columns, rows);
            screen.write(written.substring(0, at + words.length()));
            seen.append(screen);
        }
        return seen.toString();
    }

    @Test
    void theEarlierConversationIsCoveredWhileOneIsAlone() {
        String written = Rehearsed.rich(ALONE, "zichtbaar<ENTER><ENTER>verborgen<CLOSED>")
                .written();
        String alone = written.substring(written.indexOf("\u001b[?1049h"), written.lastIndexOf("\u001b[?1049l"));
        String shown = shown(alone);
        assertFalse(shown.contains("zichtbaar"), shown);
        // Broken off in the middle, nothing of it stays either.
        assertFalse(shown(written).contains("erborgen"), shown(written));
    }

    @Test
    void aMessageOfTheProgramOutlivesTheStretchInWhichItWasSaid() throws Exception {
        java.io.StringWriter written = new java.io.StringWriter();
        var terminal = new org.jline.terminal.impl.LineDisciplineTerminal(
                "test", "xterm-256color", new java.io.ByteArrayOutputStream(), java.nio.charset.StandardCharsets.UTF_8);
        Screen screen = new RichScreen(terminal, new java.io.PrintWriter(written), Ink.NO_COLOURS);
        try (Terminals terminals = new Terminals(screen, nl.jimgids.words.Words.in("nl"))) {
            screen.hide(true);
            screen.print(List.of(Row.plain("verborgen")));
            terminals.say("De schijf is vol.");
        }
        String shown = shown(written.toString());
        assertTrue(shown.contains("De schijf is vol."), shown);
        assertFalse(shown.contains("verborgen"), shown);
    }

    @Test
    void notReadyAtTheCoverMeansNothingIsShown() {
        String written = Rehearsed.rich(ALONE, "zichtbaar<ENTER><^L>").written();
        assertFalse(written.contains("Niemand leest") || written.contains("Verborgen"), written);
        assertTrue(written.contains("Geef de laptop aan Dani."));
    }

    @Test
    void theTerminalIsLeftAsItWasFound() {
        for (String keys : List.of("half<INTERRUPT><INTERRUPT>", "half<CLOSED>", "a<^D>b<ENTER>j<ENTER>")) {
            String written = Rehearsed.rich(TWO, keys).written();
            assertTrue(written.lastIndexOf("\u001b[?2004l") > written.lastIndexOf("\u001b[?2004h"), keys);
            assertTrue(written.endsWith("\u001b[?25h"), keys);
            // Neither the scrollback of other work nor the modes of the keyboard were touched.
            assertFalse(written.contains("\u001b[3J") || written.contains("\u001b[?1h"), keys);
        }
    }

    @Test
    void nothingIsWiderOrHigherThanASmallScreen() {
        Script script = Rehearsed.steps("""
                - id: een
                  ask: "Een vraag die langer is dan een regel van veertig tekens breed?"
                  to: jongere
                  options: {a: "%s", b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I, j: J, k: K}
                  simple: Kort?
                  why: Daarom.
                - end: klaar
                """.formatted("heel lang ".repeat(30)));
        Rehearsed.Outcome outcome =
                Rehearsed.rich(script, "<ENTER><^W><DOWN>11<ENTER>j<ENTER>", Rehearsed.manner(), List.of(), 40, 20);
        assertEquals(new Response.Chosen("k"), answer(outcome, "een"));
        for (String line :
                outcome.written().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "").split("[\r\n]+")) {
            assertTrue(Cells.of(line) <= 38, line);
        }
    }
}
