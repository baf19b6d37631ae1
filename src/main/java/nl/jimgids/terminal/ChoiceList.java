package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/** One of some options. */
record ChoiceList(List<Prompt.Choice> options, Picking picking) implements Widget {
    /** A menu; the answer is the number of the row, from 0. */
    static ChoiceList menu(List<String> rows, int at) {
        List<Prompt.Choice> options = new ArrayList<>();
        for (String row : rows) {
            options.add(new Prompt.Choice(String.valueOf(options.size()), row, null));
        }
        return new ChoiceList(options, Picking.at(at));
    }

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return picking.at() < 0 ? Step.needs(this, "terminal.choice.none") : done(picking.at());
        }
        return Step.stay(new ChoiceList(options, picking.after(key, options.size())));
    }

    @Override
    public Step heard(String line) {
        if (line.isBlank() && picking.at() >= 0) {
            return done(picking.at());
        }
        Integer number = Picking.whole(line);
        if (number != null && number >= 1 && number <= options.size()) {
            return done(number - 1);
        }
        for (int index = 0; index < options.size(); index++) {
            if (options.get(index).label().equalsIgnoreCase(line.strip())) {
                return done(index);
            }
        }
        return Step.needs(this, "terminal.choice.number", options.size());
    }

    private Step done(int index) {
        return new Step.Done(new Response.Chosen(options.get(index).key()));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        Rows rows = new Rows(width);
        for (int index = 0; index < options.size(); index++) {
            String number = Rows.number(index + 1, options.size());
            rows.add(number, "", options.get(index).label(), index == picking.at());
        }
        return rows.drawn();
    }

    @Override
    public List<Row> told(Words words) {
        List<Row> rows = new ArrayList<>();
        for (Prompt.Choice option : options) {
            String number = Rows.number(rows.size() + 1, options.size());
            rows.add(Row.plain(number + ". " + option.label()).in(2).hanging(number.length() + 2));
        }
        if (picking.at() >= 0) {
            rows.add(Row.quiet(
                    words.say("terminal.told.ready", options.get(picking.at()).label())));
        }
        return rows;
    }

    @Override
    public String help() {
        return "terminal.help.choice";
    }
}
