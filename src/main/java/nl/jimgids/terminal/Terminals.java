package nl.jimgids.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.jimgids.conversation.Respondent;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The way to the people at the table: opens the screen that fits, and leaves the terminal as it was found, whatever ends the
 * program.
 */
public final class Terminals implements AutoCloseable {
    private static final long PARTING_MILLIS = 1500;

    private final Screen screen;
    private final Words words;
    private final Transcript transcript = new Transcript();

    /** What was said while the screen was hidden, and would be gone with it. */
    private final List<Row> late = new ArrayList<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread parting = new Thread(this::part, "jim-parting");

    Terminals(Screen screen, Words words) {
        this.screen = screen;
        this.words = words;
        Runtime.getRuntime().addShutdownHook(parting);
    }

    /**
     * Begins to open the screen of this process; meanwhile other things can be read.
     *
     * @param plain lines only, whatever the terminal can do
     * @param env the environment: {@code ACCESSIBLE}, {@code TERM}, {@code NO_COLOR}, {@code COLUMNS}
     */
    public static Opening opening(boolean plain, Map<String, String> env, InputStream in, OutputStream out) {
        return new Opening(plain, env, in, out);
    }

    /** Opens the screen of this process. */
    public static Terminals open(
            boolean plain, Map<String, String> env, InputStream in, OutputStream out, Words words) {
        return opening(plain, env, in, out).open(words);
    }

    /**
     * Asks who sits at the table; null when people stop here.
     *
     * @param before the tables of earlier conversations, the last first
     */
    public @Nullable Table seat(Script script, List<Table> before) {
        return new Seating(talk(words), script, before).ask();
    }

    /** Holds a conversation with the people at the table, in this language. */
    public Respondent respondent(Words language, Manner manner) {
        return new TableTalk(talk(language), manner);
    }

    /**
     * The same, where people change the language on the way.
     *
     * @param before held the conversation until now: what was left half typed stands there again
     */
    public Respondent respondent(Words language, Manner manner, Respondent before) {
        TableTalk talk = new TableTalk(talk(language), manner);
        if (before instanceof TableTalk earlier) {
            talk.takeOver(earlier);
        }
        return talk;
    }

    /** Where a scene is rehearsed, in this language. */
    public Stage stage(Words language, String banner) {
        Talk talk = talk(language);
        talk.keeps(true);
        return new Stage(talk, banner);
    }

    /** Says something beside a conversation. */
    public void say(String text) {
        List<Row> rows = Markup.rows(text, Tone.PLAIN);
        talk(words).say(rows);
        if (screen.isHidden()) {
            late.addAll(rows);
        }
    }

    /** Lets people choose a row, from 0; -1 when they do not. */
    public int choose(String title, List<String> rows) {
        Talk talk = talk(words);
        Input input = talk.ask(heading(title), Ask.of(ChoiceList.menu(rows, -1), words));
        return input instanceof Input.Answered answered && answered.value() instanceof Response.Chosen chosen
                ? Integer.parseInt(chosen.option())
                : -1;
    }

    /** Lets people type a line; null when they stop here. */
    public @Nullable String line(String question) {
        return typed(question, LineField.of(""));
    }

    /** Lets people type something that nobody may read; null when they stop here. */
    public char @Nullable [] secret(String question) {
        String typed = typed(question, SecretField.EMPTY);
        return typed == null ? null : typed.toCharArray();
    }

    private @Nullable String typed(String question, Widget field) {
        Input input = talk(words).ask(Ask.of(field, words).above(heading(question)));
        return input instanceof Input.Answered answered && answered.value() instanceof Response.Text text
                ? text.text()
                : null;
    }

    private static List<Row> heading(String question) {
        List<Row> heading = new ArrayList<>();
        heading.add(Row.blank());
        Row.lines(Tone.QUESTION, question).forEach(heading::add);
        return heading;
    }

    /** Whoever is asked now, or next, is told that the line is closed, until {@link #listen()}. Comes from another thread. */
    public void breakOff() {
        screen.breakOff();
    }

    /** People can be asked again. */
    public void listen() {
        screen.listen();
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
            if (screen.isHidden()) {
                screen.hide(false);
                screen.print(late);
            }
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
