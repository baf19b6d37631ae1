package nl.jimgids.summary;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jimgids.conversation.Response;
import nl.jimgids.script.Question;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Says in the words of its language what a summary holds. Nothing here is made harmless yet; the forms do that. */
final class Phrases {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final Summary summary;

    Phrases(Summary summary) {
        this.summary = summary;
        this.words = Words.in(summary.language());
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** When it was held. */
    String held() {
        String day = words.fullDay(summary.started().toLocalDate());
        OffsetDateTime end = summary.finished();
        boolean otherDay =
                end != null && !end.toLocalDate().equals(summary.started().toLocalDate());
        return end != null && otherDay
                ? say("summary.held.until", day, words.fullDay(end.toLocalDate()))
                : say("summary.held", day);
    }

    /** That it is not over, and when it goes on where that is known; null when it is over. */
    @Nullable
    String unfinished() {
        if (summary.finished() != null || summary.outcome() != null) {
            return null;
        }
        return summary.until() == null
                ? say("summary.unfinished")
                : say("summary.unfinished.until", words.fullDay(summary.until()));
    }

    /** Who sat there. */
    String people() {
        return words.list(summary.participants().stream().map(this::person).toList());
    }

    private String person(Summary.Participant person) {
        return person.name().equals(person.title()) ? person.name() : person.name() + " (" + person.title() + ")";
    }

    /** For whom this copy is. */
    String copyFor() {
        if (summary.reader() instanceof Reader.Role) {
            return say("summary.for.one", names(summary.readers()));
        }
        return say("summary.for.table", names(summary.readers()));
    }

    private String names(List<String> roles) {
        return words.list(roles.stream().map(summary::name).toList());
    }

    /** What is planned, after its day. */
    String plan(Summary.FollowUp plan) {
        return plan.on() == null ? plan.what() : say("summary.plan", words.fullDay(plan.on()), plan.what());
    }

    /** The name of a sheet. */
    String sheet(Question.Sheet sheet) {
        return say("summary.sheet." + sheet.name().toLowerCase(Locale.ROOT));
    }

    /** How an answer is called on a sheet: what it was about, and who said it. */
    String onSheet(Item item) {
        Item.Entry entry = item.entry();
        return (entry == null ? "" : entry.text() + " \u2013 ") + item.label() + " \u00b7 " + speaker(item);
    }

    /** What was said to a question that is no more as it was. */
    String former(Summary.Former former) {
        Item.Speaker by = former.by();
        String speaker = by == null ? say("summary.together") : by.name();
        return former.question() + " \u00b7 " + speaker + ": " + former.answer();
    }

    String moment(OffsetDateTime when) {
        return say("summary.moment", words.fullDay(when.toLocalDate()), TIME.format(when));
    }

    /** Who answered. */
    String speaker(Item item) {
        Item.Speaker by = item.by();
        return by == null ? say("summary.together") : by.name();
    }

    /** Who gave one of several answers; that not everyone may read it stands there when it is not so for all of them. */
    String voice(Item item, Blocks.Block.Voices voices) {
        return speaker(item) + mark(item.open() || !voices.open());
    }

    /** What the mark means; null when nothing has it. */
    @Nullable
    String legend() {
        return summary.items().stream().allMatch(Item::open) ? null : say("summary.private.means");
    }

    /** What stands behind a label: that not everyone may read it, or nothing. */
    String mark(boolean open) {
        return open ? "" : " (" + say("summary.private") + ")";
    }

    /** What became of a question. */
    Body body(Item item) {
        Answer answer = item.answer();
        if (answer == null) {
            return new Body.Line(say(item.state() == Item.State.PASSED ? "summary.passed" : "summary.unknown"));
        }
        if (answer.isList()) {
            return list(answer);
        }
        return answer.value() instanceof Response.Text text ? quote(text.text()) : new Body.Line(words(answer));
    }

    private Body list(Answer answer) {
        return switch (answer.entries().size()) {
            case 0 -> new Body.Line(say("summary.none." + answer.type()));
            case 1 -> new Body.Line(answer.entries().get(0));
            default -> new Body.Bullets(answer.entries());
        };
    }

    private static Body quote(String text) {
        List<String> lines = text.strip().lines().toList();
        return lines.size() < 2 ? new Body.Line("\u201c" + text.strip() + "\u201d") : new Body.Quote(lines);
    }

    /** A probe's answer. */
    Body body(Item.Probe probe) {
        return quote(probe.text());
    }

    /** What became of a question, on one line. */
    String line(Item item) {
        Body body = body(item);
        if (body instanceof Body.Line line) {
            return line.text();
        } else if (body instanceof Body.Bullets bullets) {
            return words.list(bullets.entries());
        }
        return "\u201c" + String.join(" ", ((Body.Quote) body).lines()) + "\u201d";
    }

    /** The same in a cell of a table, where the words at the ends of a scale stand above it. */
    String cell(Item item) {
        Answer answer = item.answer();
        return answer != null && answer.scale() != null ? answer.text() : line(item);
    }

    /** The heading of a column; a scale has the words at its ends there. */
    String heading(Blocks.Column column, Blocks.Block.Grid grid) {
        for (Blocks.Line line : grid.lines()) {
            Item item = line.items().get(column.step());
            Answer answer = item == null ? null : item.answer();
            if (answer != null && answer.scale() != null) {
                return column.label() + ends(answer.scale());
            }
        }
        return column.label();
    }

    private String words(Answer answer) {
        return answer.scale() == null ? answer.text() : answer.text() + ends(answer.scale());
    }

    /** A number says little without the words at both ends. */
    private static String ends(Answer.Scale scale) {
        List<String> ends = new ArrayList<>();
        if (!scale.low().isBlank()) {
            ends.add(scale.from() + ": " + scale.low());
        }
        if (!scale.high().isBlank()) {
            ends.add(scale.upto() + ": " + scale.high());
        }
        return ends.isEmpty()
                ? " (" + scale.from() + "\u2013" + scale.upto() + ")"
                : " (" + String.join(", ", ends) + ")";
    }
}
