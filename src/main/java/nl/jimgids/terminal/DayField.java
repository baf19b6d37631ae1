package nl.jimgids.terminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A day that is typed as people say it; how it is understood stands below it before it counts.
 *
 * @param from the first day that is taken; null: any day
 * @param heard the day that was understood from a line, where it is asked whether that is right
 */
record DayField(
        Line line,
        LocalDate today,
        @Nullable LocalDate from,
        Words words,
        @Nullable LocalDate heard) implements Widget {
    static DayField of(String text, LocalDate today, @Nullable LocalDate from, Words words) {
        return new DayField(Line.of(text), today, from, words, null);
    }

    private DayField with(Line typed, @Nullable LocalDate understood) {
        return new DayField(typed, today, from, words, understood);
    }

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            LocalDate day = understood(line.text());
            if (day == null) {
                return Step.needs(this, "terminal.day.none");
            }
            // Why it is not taken stands below it already.
            return isOver(day) ? Step.stay(this) : new Step.Done(new Response.Day(day));
        }
        Typing typing = Typing.after(line, key, false);
        return typing == null ? Step.stay(this) : new Step.Stay(with(typing.line(), null), typing.notice());
    }

    @Override
    public Step heard(String typed) {
        LocalDate before = heard;
        if (before != null) {
            Boolean right = typed.isBlank() ? Boolean.TRUE : YesNo.said(typed.strip());
            if (right != null) {
                return right
                        ? new Step.Done(new Response.Day(before))
                        : Step.stay(with(Line.EMPTY, null), "terminal.day.again");
            }
        }
        LocalDate day = understood(typed.isBlank() ? line.text() : typed);
        if (day == null) {
            return Step.needs(with(line, null), "terminal.day.none");
        }
        return isOver(day)
                ? Step.stay(with(line, null), "terminal.day.over", words.fullDay(day))
                : Step.stay(with(line, day), "terminal.day.right", words.fullDay(day));
    }

    private boolean isOver(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    private @Nullable LocalDate understood(String text) {
        return Days.in(words.language()).read(text, today);
    }

    @Override
    public Drawing drawn(Words spoken, int width) {
        Drawing field = Typing.drawn(line, width);
        LocalDate day = understood(line.text());
        if (day == null) {
            return field;
        }
        List<Row> rows = new ArrayList<>(field.rows());
        rows.addAll(Layout.wrap(
                Row.quiet(words.say(isOver(day) ? "terminal.day.over" : "terminal.day.is", words.fullDay(day)))
                        .in(2),
                width));
        return new Drawing(rows, field.row(), field.column());
    }

    @Override
    public List<Row> told(Words spoken) {
        return new LineField(line).told(words);
    }

    @Override
    public String help() {
        return "terminal.help.day";
    }
}
