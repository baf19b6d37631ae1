package nl.jimgids.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jimgids.conversation.Respondent;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The way to the people at the table: opens the screen that fits, and leaves the terminal as it was found, whatever ends the
 * program.
 */
public final class Terminals implements AutoCloseable {
    private static final int PLAIN_WIDTH = 72;
    private static final long PARTING_MILLIS = 1500;

    /** Kept: a logger that nobody holds may be forgotten, and its level with it. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private final Screen screen;
    private final Words words;
    private final Transcript transcript = new Transcript();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread parting = new Thread(this::part, "jim-parting");

    private Terminals(Screen screen, Words words) {
        this.screen = screen;
        this.words = words;
        Runtime.getRuntime().addShutdownHook(parting);
    }

    /**
     * Opens the screen of this process.
     *
     * @param plain lines only, whatever the terminal can do
     * @param env the environment: {@code ACCESSIBLE}, {@code TERM}, {@code NO_COLOR}, {@code COLUMNS}
     * @param words for what belongs to no script
     */
    public static Terminals open(
            boolean plain, Map<String, String> env, InputStream in, OutputStream out, Words words) {
        PrintWriter writer = writer(out);
        // Something to read while the rest is made ready.
        writer.println(words.say("terminal.hello"));
        writer.flush();
        boolean console = hasConsole();
        Terminal terminal = plain || wantsPlain(env) || !console ? null : terminal();
        if (terminal != null) {
            String noColour = env.getOrDefault("NO_COLOR", "");
            Ink ink = noColour.isEmpty() ? Ink.COLOURS : Ink.NO_COLOURS;
            return new Terminals(new RichScreen(terminal, writer, ink), words);
        }
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        return new Terminals(new PlainScreen(reader, writer, width(env), console), words);
    }

    /** On a screen that is there already. */
    static Terminals on(Screen screen, Words words) {
        return new Terminals(screen, words);
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static boolean wantsPlain(Map<String, String> env) {
        String accessible = env.getOrDefault("ACCESSIBLE", "");
        boolean wanted = !accessible.isEmpty() && !accessible.equals("0") && !accessible.equalsIgnoreCase("false");
        return wanted || env.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static int width(Map<String, String> env) {
        Integer columns = Picking.whole(env.getOrDefault("COLUMNS", ""));
        return columns == null || columns < 20 ? PLAIN_WIDTH : Math.min(PLAIN_WIDTH, columns - 2);
    }

    /** Spares JLine where there is no terminal. Newer versions of Java may say that there is; then JLine finds out. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    /** Null when there is no terminal that can do more than lines. */
    private static @Nullable Terminal terminal() {
        JLINE.setLevel(Level.OFF);
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .provider("jni")
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .graphemeCluster(false)
                    // Its handlers would replace those of the JVM, and with them the way out by SIGINT.
                    .nativeSignals(false)
                    .build();
            if (!terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                return terminal;
            }
            terminal.close();
        } catch (IOException none) {
            // Lines will do.
        }
        return null;
    }

    /** Asks who sits at the table; null when people stop here. */
    public @Nullable Table seat(Script script) {
        return new Seating(talk(Words.in(script.language())), script).ask();
    }

    /** Holds a conversation with the people at the table, in this language. */
    public Respondent respondent(Words language, Manner manner) {
        return new TableTalk(talk(language), manner);
    }

    /** Says something beside a conversation. */
    public void say(String text) {
        talk(words).say(Markup.rows(text, Tone.PLAIN));
    }

    /** Lets people choose a row, from 0; -1 when they do not. */
    public int choose(String title, List<String> rows) {
        List<Row> heading = new ArrayList<>();
        heading.add(Row.blank());
        Row.lines(Tone.QUESTION, title).forEach(heading::add);
        Talk talk = talk(words);
        talk.say(heading);
        Input input = talk.ask(Ask.of(ChoiceList.menu(rows, -1), words));
        return input instanceof Input.Answered answered && answered.value() instanceof Response.Chosen chosen
                ? Integer.parseInt(chosen.option())
                : -1;
    }

    private Talk talk(Words language) {
        return new Talk(screen, transcript, language);
    }

    /** The lines that stay. */
    Transcript transcript() {
        return transcript;
    }

    @Override
    public void close() {
        try {
            screen.close();
        } finally {
            closed.countDown();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(parting);
        } catch (IllegalStateException goingDown) {
            // It runs already.
        }
    }

    /** The process must go: whoever is asked is told, may keep what there is to keep, and the terminal is put right. */
    private void part() {
        screen.hangUp();
        try {
            closed.await(PARTING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
        screen.close();
    }
}
