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

    /** People stopped while they were reading; whoever asks next is told. */
    private boolean stopped;

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

    /** Says something; more than a screen holds comes a screen at a time. */
    void say(List<Row> rows) {
        write(rows);
        put(rows, enter("terminal.end.more"));
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

    /** Prints it in pieces that people can read, the last of them with room for what is asked next. */
    private void put(List<Row> rows, Ask next) {
        Ask more = enter("terminal.end.more");
        if (screen.hasUnread() && Layout.wrap(rows, screen.width()).size() > screen.room(next)) {
            reads(more);
        }
        List<Row> lines = Layout.wrap(rows, screen.width());
        int room = Math.max(1, screen.room(more));
        if (stopped || lines.size() <= room) {
            screen.print(rows);
            return;
        }
        screen.print(lines.subList(0, room));
        reads(more);
        put(lines.subList(room, lines.size()), next);
    }

    /** Lets people read what they may not have read yet; false when they stop here. */
    boolean letRead(String key) {
        return !screen.hasUnread() || reads(enter(key));
    }

    private boolean reads(Ask enter) {
        stopped |= !(held(enter) instanceof Input.Answered);
        return !stopped;
    }

    private Ask enter(String key) {
        return Ask.of(new Ready(), words).above(rows(Tone.QUIET, key));
    }

    private void write(List<Row> rows) {
        if (!hidden) {
            transcript.add(rows);
        }
    }

    /** Asks; Ctrl-C asks first whether to stop. */
    Input ask(Ask ask) {
        return ask(List.of(), ask);
    }

    /** Says what belongs to a question, and asks; all that people may not have read yet is there together with it. */
    Input ask(List<Row> said, Ask ask) {
        write(said);
        put(said, ask);
        return held(ask);
    }

    private Input held(Ask ask) {
        if (stopped) {
            return new Input.Closed(ask.widget());
        }
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
