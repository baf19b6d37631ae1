package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/**
 * A text of several lines. Two empty lines end it, so that one empty line can stand in it.
 *
 * @param old what stands there was said before: what is typed where nothing can be drawn again takes its place
 */
record StoryField(Line line, boolean old) implements Widget {
    private static final char FINISH = 'd';

    /** With an answer of before. */
    static StoryField of(String text) {
        return new StoryField(Line.of(text), !text.isEmpty());
    }

    /** With what was half typed. */
    static StoryField half(String text) {
        return new StoryField(Line.of(text), false);
    }

    @Override
    public Step after(Key key) {
        if (key instanceof Key.Control control && control.letter() == FINISH) {
            return done();
        }
        if (key == Key.Named.ENTER) {
            return ends() ? done() : Step.stay(with(line.insert("\n")));
        } else if (key == Key.Named.UP) {
            return Step.stay(with(line.up()));
        } else if (key == Key.Named.DOWN) {
            return Step.stay(with(line.down()));
        }
        Typing typing = Typing.after(line, key, true);
        return typing == null ? Step.stay(this) : new Step.Stay(with(typing.line()), typing.notice());
    }

    @Override
    public Step heard(String typed) {
        boolean keeps = typed.isEmpty() && (old || line.text().isEmpty());
        if (keeps || (typed.isEmpty() && line.text().endsWith("\n\n"))) {
            return done();
        }
        String before = old ? "" : line.text();
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        return Step.stay(new StoryField(Line.of(before + gap + typed + "\n"), false));
    }

    private boolean ends() {
        return line.atEnd() && (line.text().endsWith("\n\n") || line.text().isEmpty());
    }

    private StoryField with(Line edited) {
        return new StoryField(edited, old);
    }

    private Step done() {
        String text = line.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return new Step.Done(new Response.Text(text.substring(0, end)));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        return Typing.drawn(line, width);
    }

    @Override
    public List<Row> told(Words words) {
        if (line.text().isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.quiet(words.say(old ? "terminal.told.story" : "terminal.told.half")));
        Row.lines(Tone.PLAIN, line.text()).forEach(row -> rows.add(row.in(2)));
        return rows;
    }

    @Override
    public String help() {
        return "terminal.help.story";
    }

    @Override
    public String draft() {
        return line.text();
    }
}
