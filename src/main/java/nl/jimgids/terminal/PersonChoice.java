package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One of the people who were named, or someone else.
 *
 * @param other the field for someone else; null while that was not chosen
 */
record PersonChoice(
        List<String> people, Picking picking, @Nullable LineField other) implements Widget {
    /** With nobody to choose from there is the field alone. */
    static PersonChoice of(List<String> people, String ready) {
        int at = people.indexOf(ready);
        boolean typed = people.isEmpty() || (at < 0 && !ready.isEmpty());
        return new PersonChoice(people, Picking.at(at), typed ? LineField.of(ready) : null);
    }

    @Override
    public Step after(Key key) {
        if (other != null) {
            boolean leaves = key == Key.Named.UP && !people.isEmpty();
            return leaves
                    ? Step.stay(new PersonChoice(people, Picking.at(people.size() - 1), null))
                    : field(other.after(key));
        }
        if (key == Key.Named.ENTER) {
            return picking.at() < 0 ? Step.needs(this, "terminal.choice.none") : chosen(picking.at());
        }
        return Step.stay(new PersonChoice(people, picking.after(key, people.size() + 1), null));
    }

    private Step chosen(int index) {
        return index < people.size()
                ? new Step.Done(new Response.Person(people.get(index)))
                : Step.stay(new PersonChoice(people, picking, LineField.of("")), "terminal.person.who");
    }

    private Step field(Step step) {
        if (step instanceof Step.Stay stay && stay.widget() instanceof LineField edited) {
            return new Step.Stay(new PersonChoice(people, picking, edited), stay.notice());
        }
        Response.Value value = ((Step.Done) step).value();
        return new Step.Done(new Response.Person(((Response.Text) value).text().strip()));
    }

    @Override
    public Step heard(String line) {
        if (other != null) {
            return field(other.heard(Typing.whole(line, false).line().text()));
        }
        Integer number = line.isBlank() ? Integer.valueOf(picking.at() + 1) : Picking.whole(line);
        if (number != null && number >= 1 && number <= people.size() + 1) {
            return chosen(number - 1);
        }
        for (String person : people) {
            if (person.equalsIgnoreCase(line.strip())) {
                return new Step.Done(new Response.Person(person));
            }
        }
        return Step.needs(this, "terminal.choice.number", people.size() + 1);
    }

    private ChoiceList list(Words words) {
        List<String> rows = new ArrayList<>(people);
        rows.add(words.say("terminal.person.other"));
        return new ChoiceList(ChoiceList.menu(rows, -1).options(), picking);
    }

    @Override
    public Drawing drawn(Words words, int width) {
        if (other == null) {
            return list(words).drawn(words, width);
        }
        Drawing field = other.drawn(words, width);
        if (people.isEmpty()) {
            return field;
        }
        List<Row> rows = new ArrayList<>();
        for (String person : people) {
            rows.addAll(Layout.wrap(Row.plain(person).in(5), width));
        }
        rows.addAll(field.rows());
        return new Drawing(rows, rows.size() - field.rows().size() + field.row(), field.column());
    }

    @Override
    public List<Row> told(Words words) {
        return other == null ? list(words).told(words) : other.told(words);
    }

    @Override
    public String help() {
        return other == null ? "terminal.help.choice" : "terminal.help.line";
    }

    @Override
    public @Nullable String draft() {
        return other == null ? null : other.draft();
    }
}
