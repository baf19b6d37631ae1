package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/**
 * A whole number that is typed.
 *
 * @param unit what is counted; empty when that is not said
 */
record NumberField(Line line, String unit) implements Widget {
    private static final String MINUS = "-";

    static NumberField of(String text, String unit) {
        return new NumberField(Line.of(text), unit);
    }

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return heard(line.text());
        }
        boolean typed = key instanceof Key.Typed || key instanceof Key.Pasted;
        Line edited = line.after(key);
        if (edited == null) {
            return Step.stay(this);
        }
        boolean number = edited.text().isEmpty() || edited.text().equals(MINUS) || Picking.whole(edited.text()) != null;
        return typed && !number ? Step.needs(this, "terminal.number.none") : Step.stay(new NumberField(edited, unit));
    }

    @Override
    public Step heard(String typed) {
        Integer number = Picking.whole(typed.isBlank() ? line.text() : typed);
        return number == null ? Step.needs(this, "terminal.number.none") : new Step.Done(new Response.Number(number));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        Drawing field = Typing.drawn(line, width);
        Row row = field.rows().get(0);
        return unit.isEmpty()
                ? field
                : new Drawing(List.of(row.and(Tone.QUIET, "  " + unit)), field.row(), field.column());
    }

    @Override
    public List<Row> told(Words words) {
        return LineField.of(line.text().isEmpty() ? "" : (line.text() + " " + unit).strip())
                .told(words);
    }

    @Override
    public String help() {
        return "terminal.help.number";
    }
}
