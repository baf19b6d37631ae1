package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Talking through a screen: what stays is written down once, for every screen alike. */
final class Talk {
    private final Screen screen;
    private final Transcript transcript;
    private final Words words;

    /** Only some look at the screen, and nothing of it stays. */
    private boolean hidden;

    /** Whether what is said is kept. */
    private boolean keeps;

    Talk(Screen screen, Transcript transcript, Words words) {
        this.screen = screen;
        this.transcript = transcript;
        this.words = words;
    }

    Words words() {
        return words;
    }

    Screen screen() {
        return screen;
    }

    void keeps(boolean kept) {
        this.keeps = kept;
    }

    void hidden(boolean now) {
        this.hidden = now;
    }

    boolean isHidden() {
        return hidden;
    }

    /** The words under a key, as rows. */
    List<Row> rows(Tone tone, String key, Object... arguments) {
        return Row.lines(tone, words.say(key, arguments));
    }

    void say(List<Row> rows) {
        write(rows);
        screen.print(rows);
    }

    void say(Row row) {
        say(List.of(row));
    }

    /** Says what was answered; a mark may follow. */
    void settle(List<Row> rows) {
        write(rows);
        screen.printOpen(rows);
    }

    /** Says that a note was taken, and not what it says: everyone at the table looks at what stays. */
    void noted() {
        settle(rows(Tone.SPEAKER, "terminal.noted"));
    }

    private void write(List<Row> rows) {
        if (!hidden) {
            transcript.add(rows);
        }
    }

    /** Asks; Ctrl-C asks first whether to stop. */
    Input ask(Ask ask) {
        Ask now = ask;
        while (true) {
            Input input = screen.ask(now);
            now.watch().typed(input.widget(), !(input instanceof Input.Answered));
            if (!(input instanceof Input.Interrupted)) {
                return input;
            }
            if (stops()) {
                return new Input.Closed(input.widget());
            }
            now = now.again(input.widget());
        }
    }

    private boolean stops() {
        Input input = screen.ask(Ask.of(new YesNo(null), words)
                .above(rows(Tone.QUESTION, keeps ? "terminal.stop" : "terminal.stop.unsaved")));
        boolean goesOn =
                input instanceof Input.Answered answered && answered.value().equals(new Response.YesNo(false));
        return !goesOn;
    }

    /** Whether people may stop without more ado: what is kept waits for them, and else they are asked first. */
    boolean mayStop() {
        return keeps || stops();
    }

    /** Asks yes or no beside the conversation; null when the line is closed. */
    @Nullable
    Boolean yes(String key, Object... arguments) {
        Input input = ask(Ask.of(new YesNo(null), words).above(rows(Tone.QUESTION, key, arguments)));
        if (input instanceof Input.Answered answered && answered.value() instanceof Response.YesNo answer) {
            return answer.yes();
        }
        return null;
    }
}
