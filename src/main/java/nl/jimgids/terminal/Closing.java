package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Move;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** The end of a conversation, and its pauses. */
final class Closing {
    private static final int PAGE = 12;
    private static final Set<Command> READING = Set.of(Command.BACK, Command.SAFETY, Command.LATER);
    private static final Set<Command> OFFERED = Set.of(Command.BACK, Command.NOTE, Command.SAFETY, Command.LATER);

    private final Talk talk;
    private final ReadBack readBack;

    Closing(Talk talk, ReadBack readBack) {
        this.talk = talk;
        this.readBack = readBack;
    }

    /**
     * A pause of the script.
     *
     * @param anew people come back to it, and have not heard its text today
     */
    Move rest(Now.Resting rest, boolean anew) {
        List<Row> rows = new ArrayList<>();
        if (anew) {
            rows.add(Row.blank());
            rows.addAll(Markup.rows(rest.text(), Tone.PLAIN));
        }
        if (rest.until() != null) {
            rows.add(Row.blank());
            rows.addAll(
                    talk.rows(Tone.PLAIN, "terminal.rest.until", talk.words().fullDay(rest.until())));
        }
        rows.add(Row.blank());
        rows.addAll(talk.rows(Tone.QUESTION, "terminal.rest"));
        List<String> ways =
                List.of(talk.words().say("terminal.rest.stop"), talk.words().say("terminal.rest.on"));
        Ask ask = Ask.of(ChoiceList.menu(ways, 0), talk.words())
                .commands(Set.of(Command.BACK, Command.SAFETY, Command.LATER));
        Input input = talk.ask(rows, ask);
        if (input instanceof Input.Answered answered) {
            boolean on = answered.value().equals(new Response.Chosen("1"));
            talk.settle(List.of(Row.quiet(ways.get(on ? 1 : 0)).in(2)));
            return on ? new Move.Resume() : new Move.Rest(false);
        }
        return otherwise(input);
    }

    /** Reads back what was said, and asks whether it is right. */
    Move confirm(Now.Ended end, Conversation conversation) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.add(Row.blank());
        rows.add(Row.of(Tone.ACCENT, talk.words().say("terminal.end")));
        if (!end.text().isEmpty()) {
            rows.add(Row.plain(end.text()));
        }
        List<List<String>> pages = pages(readBack.lines(conversation));
        for (List<String> page : pages) {
            rows.add(Row.blank());
            page.forEach(line -> rows.addAll(Markup.rows(line, Tone.PLAIN)));
            if (page != pages.get(pages.size() - 1)) {
                Ask more = Ask.of(new Ready(), talk.words())
                        .above(talk.rows(Tone.QUIET, "terminal.end.more"))
                        .commands(READING);
                Input input = talk.ask(List.copyOf(rows), more);
                rows.clear();
                if (!(input instanceof Input.Answered)) {
                    return otherwise(input);
                }
            }
        }
        rows.add(Row.blank());
        rows.addAll(talk.rows(Tone.QUESTION, "terminal.end.right"));
        while (true) {
            Ask right = Ask.of(new YesNo(null), talk.words()).commands(OFFERED);
            Input input = talk.ask(List.copyOf(rows), right);
            rows.clear();
            Move move = input instanceof Input.Answered answered
                    ? answered(answered.value(), conversation)
                    : input instanceof Input.Pressed pressed && pressed.command() == Command.NOTE
                            ? note()
                            : otherwise(input);
            if (move != null) {
                return move;
            }
        }
    }

    /** What fits on a screen without rolling away, broken where there is a blank line. */
    private static List<List<String>> pages(List<String> lines) {
        List<List<String>> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        for (String line : lines) {
            if (line.isEmpty() && page.size() >= PAGE) {
                pages.add(page);
                page = new ArrayList<>();
            } else {
                page.add(line);
            }
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private @Nullable Move answered(Response.Value value, Conversation conversation) {
        boolean right = value.equals(new Response.YesNo(true));
        talk.settle(
                Voice.answer(talk.words().say("terminal.together"), talk.words().yesNo(right), Tone.PLAIN));
        return right ? new Move.Agree() : change(conversation);
    }

    /** What must be changed; null when nothing after all. */
    private @Nullable Move change(Conversation conversation) {
        List<Turn.Asked> asked = changeable(conversation);
        List<String> rows = new ArrayList<>();
        asked.forEach(turn -> rows.add(label(turn.prompt(), conversation)));
        rows.add(talk.words().say("terminal.end.note"));
        rows.add(talk.words().say("terminal.end.nothing"));
        Input input = talk.ask(Ask.of(ChoiceList.menu(rows, -1), talk.words())
                .above(talk.rows(Tone.QUESTION, "terminal.end.change"))
                .commands(OFFERED));
        if (input instanceof Input.Answered answered && answered.value() instanceof Response.Chosen chosen) {
            int index = Integer.parseInt(chosen.option());
            if (index < asked.size()) {
                return new Move.BackTo(asked.get(index).prompt().id());
            }
            return index == asked.size() ? note() : null;
        }
        boolean back = input instanceof Input.Pressed pressed && pressed.command() == Command.BACK;
        return back ? null : otherwise(input);
    }

    /** What everyone at the table saw being asked. */
    private static List<Turn.Asked> changeable(Conversation conversation) {
        List<Turn.Asked> asked = new ArrayList<>();
        for (Turn turn : conversation.path().turns()) {
            if (turn instanceof Turn.Asked question
                    && question.prompt().kind() == Prompt.Kind.SCRIPT
                    && Curtain.lookers(question.alone(), conversation.table()).isEmpty()) {
                asked.add(question);
            }
        }
        return asked;
    }

    private String label(Prompt prompt, Conversation conversation) {
        String by = prompt.by();
        Voice voice = Voice.of(conversation, talk.words());
        return by == null ? prompt.text() : voice.name(by) + ": " + prompt.text();
    }

    private @Nullable Move note() {
        Input input =
                talk.ask(Ask.of(LineField.of(""), talk.words()).above(talk.rows(Tone.QUESTION, "terminal.note.end")));
        if (input instanceof Input.Answered answered && answered.value() instanceof Response.Text text) {
            if (text.text().isBlank()) {
                return null;
            }
            talk.noted();
            return new Move.Note(text.text());
        }
        return new Move.Rest(true);
    }

    private static Move otherwise(Input input) {
        if (input instanceof Input.Pressed pressed) {
            return switch (pressed.command()) {
                case BACK -> new Move.Back();
                case SAFETY -> new Move.Safety();
                default -> new Move.Rest(false);
            };
        }
        return new Move.Rest(true);
    }
}
