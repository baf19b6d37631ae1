package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A whole number on a line with words at both ends.
 *
 * @param at the number; null while none is chosen, so that the line suggests nothing
 * @param typed the digits of the number so far
 */
record ScaleLine(
        int from,
        int upto,
        String low,
        String high,
        @Nullable Integer at,
        String typed) implements Widget {
    private static final int WIDEST_PLACE = 5;

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return at == null
                    ? Step.needs(this, "terminal.scale.none", from, upto)
                    : new Step.Done(new Response.Number(at));
        } else if (key == Key.Named.RIGHT || key == Key.Named.UP) {
            return Step.stay(to(at == null ? middle() : Math.min(upto, at + 1)));
        } else if (key == Key.Named.LEFT || key == Key.Named.DOWN) {
            return Step.stay(to(at == null ? middle() : Math.max(from, at - 1)));
        } else if (key == Key.Named.HOME) {
            return Step.stay(to(from));
        } else if (key == Key.Named.END) {
            return Step.stay(to(upto));
        }
        int digit = Picking.digit(key);
        return digit < 0 ? Step.stay(this) : digit(digit);
    }

    private Step digit(int digit) {
        for (String digits : new String[] {typed + digit, "" + digit}) {
            Integer number = digits.length() > 4 ? null : Integer.valueOf(digits);
            if (number != null && number >= from && number <= upto) {
                return Step.stay(new ScaleLine(from, upto, low, high, number, digits));
            }
        }
        // The first digit of a number that is still too low, such as the 1 of 12 on a line from 10.
        return Step.stay(new ScaleLine(from, upto, low, high, at, "" + digit));
    }

    private int middle() {
        return (from + upto) / 2;
    }

    private ScaleLine to(int number) {
        return new ScaleLine(from, upto, low, high, number, "");
    }

    @Override
    public Step heard(String line) {
        Integer number = line.isBlank() ? at : Picking.whole(line);
        return number == null || number < from || number > upto
                ? Step.needs(this, "terminal.scale.none", from, upto)
                : new Step.Done(new Response.Number(number));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        int places = upto - from + 1;
        // Only the last number may be wider than its place.
        int widest =
                Math.max(String.valueOf(from).length(), String.valueOf(upto - 1).length()) + 2;
        int place = Math.min(WIDEST_PLACE, (width - 1) / places);
        return place < widest ? counter(width) : line(place);
    }

    /** All numbers beside each other, each in the middle of its place, and the words under the ends. */
    private Drawing line(int place) {
        Row numbers = Row.plain("");
        int column = 0;
        int cursor = 0;
        for (int number = from; number <= upto; number++) {
            boolean here = at != null && at == number;
            String written = here ? "[" + number + "]" : " " + number + " ";
            int left = Math.max(0, (place - written.length()) / 2);
            if (here) {
                cursor = column + left + 1;
            }
            numbers = numbers.and(Tone.PLAIN, " ".repeat(left))
                    .and(here ? Tone.ACCENT : Tone.PLAIN, written)
                    .and(Tone.PLAIN, " ".repeat(Math.max(0, place - left - written.length())));
            column += place;
        }
        List<Row> rows = new ArrayList<>();
        rows.add(numbers);
        ends(rows, column);
        return new Drawing(rows, 0, cursor);
    }

    private void ends(List<Row> rows, int columns) {
        // The words begin below the first number and end below the last.
        String numbers = rows.get(0).words();
        int start = numbers.indexOf(String.valueOf(from));
        int end =
                numbers.lastIndexOf(String.valueOf(upto)) + String.valueOf(upto).length();
        int gap = end - start - Cells.of(low) - Cells.of(high);
        if (gap >= 3) {
            rows.add(Row.quiet(" ".repeat(start) + low + " ".repeat(gap) + high));
        } else {
            rows.addAll(told(columns));
        }
    }

    /** Too many numbers for one line. */
    private Drawing counter(int width) {
        List<Row> rows = new ArrayList<>();
        String number = at == null ? "" : String.valueOf(at);
        rows.add(Row.of(Tone.ACCENT, Glyphs.HERE + " ").and(Tone.PLAIN, number));
        rows.addAll(told(width));
        return new Drawing(rows, 0, 2 + number.length());
    }

    private List<Row> told(int width) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.quiet(low.isEmpty() ? String.valueOf(from) : from + ": " + low));
        rows.add(Row.quiet(high.isEmpty() ? String.valueOf(upto) : upto + ": " + high));
        return Layout.wrap(rows, width);
    }

    @Override
    public List<Row> told(Words words) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.plain(low.isEmpty() ? String.valueOf(from) : from + ": " + low)
                .in(2));
        rows.add(Row.plain(high.isEmpty() ? String.valueOf(upto) : upto + ": " + high)
                .in(2));
        if (at != null) {
            rows.add(Row.quiet(words.say("terminal.told.ready", at)));
        }
        return rows;
    }

    @Override
    public String help() {
        return "terminal.help.scale";
    }
}
