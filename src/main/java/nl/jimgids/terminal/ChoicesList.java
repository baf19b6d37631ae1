package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Some of the options.
 *
 * @param chosen the numbers of the chosen ones, from 0
 * @param warned that none is chosen is known; Enter means just that
 */
record ChoicesList(List<Prompt.Choice> options, Picking picking, Set<Integer> chosen, int atMost, boolean warned)
        implements Widget {
    private static final Key SPACE = new Key.Typed(" ");

    ChoicesList {
        chosen = Set.copyOf(chosen);
    }

    static ChoicesList of(List<Prompt.Choice> options, int atMost) {
        return new ChoicesList(options, Picking.NOTHING, Set.of(), atMost, false);
    }

    /** Some, with these chosen already; where none are, just Enter says so. */
    static ChoicesList orNone(List<Prompt.Choice> options, Set<String> keys) {
        Set<Integer> chosen = new TreeSet<>();
        for (int index = 0; index < options.size(); index++) {
            if (keys.contains(options.get(index).key())) {
                chosen.add(index);
            }
        }
        return new ChoicesList(options, Picking.NOTHING, chosen, options.size(), true);
    }

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            boolean nothing = chosen.isEmpty() && !warned;
            return nothing
                    ? Step.stay(new ChoicesList(options, picking, chosen, atMost, true), "terminal.choices.none")
                    : done(chosen);
        }
        Picking moved = picking.after(key, options.size());
        // With more than nine a digit may be the first of two, so there it only goes to an option.
        boolean toggles =
                key.equals(SPACE) || (Picking.digit(key) > 0 && options.size() <= 9 && !moved.equals(picking));
        boolean again = Picking.digit(key) == picking.at() + 1 && picking.at() >= 0 && options.size() <= 9;
        return (toggles || again) && moved.at() >= 0 ? toggled(moved) : Step.stay(with(moved, chosen));
    }

    private Step toggled(Picking moved) {
        Set<Integer> changed = new TreeSet<>(chosen);
        if (!changed.remove(moved.at())) {
            if (changed.size() >= atMost) {
                return Step.stay(with(moved, chosen), "misfit.at-most", atMost);
            }
            changed.add(moved.at());
        }
        return Step.stay(with(moved, changed));
    }

    private ChoicesList with(Picking moved, Set<Integer> changed) {
        return new ChoicesList(options, moved, changed, atMost, false);
    }

    @Override
    public Step heard(String line) {
        if (line.isBlank()) {
            boolean nothing = chosen.isEmpty() && !warned;
            return nothing ? notNumbers() : done(chosen);
        }
        Set<Integer> numbers = numbers(line);
        return numbers == null ? notNumbers() : done(numbers);
    }

    private Step notNumbers() {
        return options.size() == 1
                ? Step.needs(this, "terminal.choices.one")
                : Step.needs(this, "terminal.choices.number", options.size());
    }

    /** The numbers of a line such as {@code 1, 3}; 0 is none. Null when the line is something else. */
    private @Nullable Set<Integer> numbers(String line) {
        Set<Integer> numbers = new TreeSet<>();
        StringBuilder digits = new StringBuilder();
        for (char c : (line + " ").toCharArray()) {
            if (c >= '0' && c <= '9' && digits.length() < 4) {
                digits.append(c);
            } else if (c != ' ' && c != ',') {
                return null;
            } else if (digits.length() > 0) {
                int number = Integer.parseInt(digits.toString());
                if (number > options.size()) {
                    return null;
                }
                numbers.add(number - 1);
                digits.setLength(0);
            }
        }
        boolean none = numbers.remove(-1);
        return none && !numbers.isEmpty() ? null : numbers;
    }

    private Step done(Set<Integer> indexes) {
        return new Step.Done(new Response.ChosenSome(new TreeSet<>(indexes)
                .stream().map(index -> options.get(index).key()).toList()));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        Rows rows = new Rows(width);
        for (int index = 0; index < options.size(); index++) {
            String number = Rows.number(index + 1, options.size());
            String box = chosen.contains(index) ? "[x] " : "[ ] ";
            rows.add(number, box, options.get(index).label(), index == picking.at());
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
        if (!chosen.isEmpty()) {
            List<String> labels = new TreeSet<>(chosen)
                    .stream().map(index -> options.get(index).label()).toList();
            rows.add(Row.quiet(words.say("terminal.told.ready", words.list(labels))));
        }
        return rows;
    }

    @Override
    public String help() {
        return "terminal.help.choices";
    }
}
