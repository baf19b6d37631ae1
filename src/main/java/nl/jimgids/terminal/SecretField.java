package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/** One line that nobody may read: a dot for each character, and never a draft. */
record SecretField(Line line) implements Widget {
    static final SecretField EMPTY = new SecretField(Line.EMPTY);

    private static final String DOT = "*";

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return new Step.Done(new Response.Text(line.text()));
        }
        Typing typing = Typing.after(line, key, false);
        return typing == null ? Step.stay(this) : new Step.Stay(new SecretField(typing.line()), typing.notice());
    }

    @Override
    public Step heard(String typed) {
        return new Step.Done(new Response.Text(typed));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        String before = line.text().substring(0, line.cursor());
        String dots = DOT.repeat(line.text().codePointCount(0, line.text().length()));
        return Typing.drawn(new Line(dots, before.codePointCount(0, before.length())), width);
    }

    @Override
    public List<Row> told(Words words) {
        return List.of();
    }

    @Override
    public String help() {
        return "terminal.help.secret";
    }
}
