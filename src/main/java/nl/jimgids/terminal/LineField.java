package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/** One line of text. */
record LineField(Line line) implements Widget {
    static LineField of(String text) {
        return new LineField(Line.of(text));
    }

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return new Step.Done(new Response.Text(line.text()));
        }
        Typing typing = Typing.after(line, key, false);
        return typing == null ? Step.stay(this) : new Step.Stay(new LineField(typing.line()), typing.notice());
    }

    @Override
    public Step heard(String typed) {
        return new Step.Done(new Response.Text(typed.isEmpty() ? line.text() : typed));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        return Typing.drawn(line, width);
    }

    @Override
    public List<Row> told(Words words) {
        return line.text().isEmpty() ? List.of() : List.of(Row.quiet(words.say("terminal.told.ready", line.text())));
    }

    @Override
    public String help() {
        return "terminal.help.line";
    }

    @Override
    public String draft() {
        return line.text();
    }
}
