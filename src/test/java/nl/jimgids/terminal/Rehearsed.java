package nl.jimgids.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** Holds conversations on a screen of the test's own, with what people type written down beforehand. */
final class Rehearsed {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");
    static final LocalDate TODAY = NOW.toLocalDate();

    /** What came of it: how it ended, the lines that stay, everything that was written to the screen. */
    record Outcome(Session.Ending ending, Conversation conversation, List<String> transcript, String written) {
        /** What happened, without when. */
        List<String> happened() {
            List<String> happened = new ArrayList<>();
            conversation.events().forEach(event -> happened.add(event.toString().replaceAll("at=[^,\\]]*", "at")));
            return happened;
        }
    }

    private Rehearsed() {}

    static Script script(String name, String text) {
        ScriptReader.Reading reading = ScriptReader.read(name, text);
        Script script = reading.usable();
        if (script == null) {
            throw new IllegalArgumentException(reading.findings().toString());
        }
        return script;
    }

    /** A script of the test that has only steps. */
    static Script steps(String steps) {
        return script("proef.yaml", """
                jim: 1
                dialogue: proef
                title: Een proef
                language: nl
                roles: {jongere: Jongere, professional: Professional}
                outcomes: {klaar: Klaar}
                steps:
                """ + steps.indent(2));
    }

    static Manner manner() {
        return Manner.plain().withToday(() -> TODAY);
    }

    static Table table() {
        return new Table(new java.util.TreeMap<>(java.util.Map.of("jongere", "Dani", "professional", "Els")));
    }

    static Outcome plain(Script script, String lines) {
        return plain(script, lines, manner(), List.of());
    }

    static Outcome plain(Script script, String lines, Manner manner, List<Event> before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        Screen screen = new PlainScreen(new StringReader(lines), out, 72, false);
        return hold(screen, script, manner, before, bytes);
    }

    /** With other dialogues at hand. */
    static Outcome plain(Library library, Script script, String lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        Screen screen = new PlainScreen(new StringReader(lines), out, 72, false);
        return hold(screen, library, script, manner(), List.of(), bytes);
    }

    static Outcome rich(Script script, String keys) {
        return rich(script, keys, manner(), List.of(), 80, 24);
    }

    /** On a terminal of this size; the keys are in the shorthand of {@link Keys}. */
    static Outcome rich(Script script, String keys, Manner manner, List<Event> before, int columns, int rows) {
        return sent(script, Keys.bytes(keys), keys.endsWith("<CLOSED>"), manner, before, columns, rows);
    }

    /**
     * The same with what a terminal sends, for texts that the shorthand takes for names of keys; on a screen that is never
     * full.
     */
    static Outcome sent(Script script, String bytes, Manner manner, List<Event> before) {
        return sent(script, bytes, false, manner, before, 80, 2000);
    }

    private static Outcome sent(
            Script script, String keys, boolean closes, Manner manner, List<Event> before, int columns, int rows) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            LineDisciplineTerminal terminal =
                    new LineDisciplineTerminal("test", "xterm-256color", bytes, StandardCharsets.UTF_8);
            terminal.setSize(Size.of(columns, rows));
            // Its own way to the screen, as in the program: JLine closes the terminal's.
            PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            Screen screen = new RichScreen(terminal, out, Ink.COLOURS);
            Thread typist = new Thread(() -> type(terminal, keys, closes));
            typist.setDaemon(true);
            typist.start();
            return hold(screen, script, manner, before, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void type(LineDisciplineTerminal terminal, String keys, boolean closes) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            // In the end the line is closed, so that no test can wait for ever.
            Thread.sleep(closes ? 700 : 20_000);
            terminal.close();
        } catch (IOException | InterruptedException | IllegalStateException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome hold(
            Screen screen, Script script, Manner manner, List<Event> before, ByteArrayOutputStream bytes) {
        return hold(screen, Library.of(script), script, manner, before, bytes);
    }

    private static Outcome hold(
            Screen screen,
            Library library,
            Script script,
            Manner manner,
            List<Event> before,
            ByteArrayOutputStream bytes) {
        Words words = Words.in(script.language());
        List<Event> events = before.isEmpty() ? List.of(new Event.Started(table(), false, NOW)) : before;
        Conversation conversation = Conversation.of(library, script, events);
        try (Terminals terminals = new Terminals(screen, words)) {
            Session session = new Session(conversation, terminals.respondent(words, manner), Keeper.NOTHING, () -> NOW);
            Session.Result result = (before.isEmpty() ? session : session.toldBefore()).hold();
            // What is written at the end belongs to what is looked at.
            screen.close();
            return new Outcome(
                    result.ending(),
                    result.conversation(),
                    terminals.transcript().lines(),
                    bytes.toString(StandardCharsets.UTF_8));
        } catch (Keeper.NotKept e) {
            throw new IllegalStateException(e);
        }
    }
}
