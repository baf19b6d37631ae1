package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/** Waits for Enter. */
record Ready() implements Widget {
    private static final Step GO = new Step.Done(new Response.YesNo(true));

    @Override
    public Step after(Key key) {
        return key == Key.Named.ENTER ? GO : Step.stay(this);
    }

    @Override
    public Step heard(String line) {
        return GO;
    }

    @Override
    public Drawing drawn(Words words, int width) {
        return new Drawing(List.of(Row.of(Tone.ACCENT, Glyphs.HERE + " ")), 0, 2);
    }

    @Override
    public List<Row> told(Words words) {
        return List.of();
    }

    @Override
    public String help() {
        return "";
    }
}
