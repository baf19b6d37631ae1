package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Move;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Trend;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/** One question, from its being put to what people do with it. */
final class Asking {
    private static final Set<Command> ASIDE = Set.of(Command.BACK);

    private final Talk talk;
    private final Voice voice;
    private final Manner manner;
    private final Prompt prompt;
    private final Conversation conversation;
    private final DraftWatch watch;
    private final String progress;

    /** What stands below the question as long as it is there. */
    private final List<Row> standing;

    private Widget widget;
    private List<Row> passing = List.of();
    private boolean fleeting;
    private boolean why;
    private boolean simple;

    Asking(
            Talk talk,
            Voice voice,
            Manner manner,
            Prompt prompt,
            Conversation conversation,
            Widget widget,
            List<Row> standing,
            DraftWatch watch,
            boolean simple) {
        this.talk = talk;
        this.voice = voice;
        this.manner = manner;
        this.prompt = prompt;
        this.conversation = conversation;
        this.widget = widget;
        this.standing = standing;
        this.watch = watch;
        this.simple = simple;
        this.progress = Progress.now(conversation, talk.words());
    }

    /** What stands in the widget when it is over. */
    Widget widget() {
        return widget;
    }

    /** Whether people want simpler words. */
    boolean simple() {
        return simple;
    }

    /**
     * Asks until people do something that the conversation must know of.
     *
     * @param question its words; none where they were said just before
     */
    Move hold(List<Row> question) {
        boolean again = false;
        while (true) {
            Ask ask = Ask.of(widget, talk.words())
                    .aside(aside())
                    .passing(passing, fleeting)
                    .commands(commands())
                    .question(progress, prompt.mayPass(), watch);
            Input input = again ? talk.ask(ask.again(widget)) : talk.ask(question, ask);
            widget = input.widget();
            passing = List.of();
            fleeting = false;
            again = true;
            Move move = move(input);
            if (move != null) {
                return move;
            }
        }
    }

    private @Nullable Move move(Input input) {
        if (input instanceof Input.Answered answered) {
            return answered(answered.value());
        }
        return input instanceof Input.Pressed pressed ? pressed(pressed.command()) : new Move.Rest(true);
    }

    private List<Row> aside() {
        List<Row> rows = new ArrayList<>(standing);
        String because = prompt.why();
        if (why && because != null) {
            rows.addAll(Markup.rows(talk.words().say("terminal.why", because), Tone.PLAIN));
        }
        return rows;
    }

    private Set<Command> commands() {
        Set<Command> commands = EnumSet.copyOf(Command.ALWAYS);
        if (prompt.simple() != null) {
            commands.add(Command.EASIER);
        }
        if (!prompt.probes().isEmpty()) {
            commands.add(Command.FOLLOW);
        }
        if (manner.otherLanguage()) {
            commands.add(Command.LANGUAGE);
        }
        return commands;
    }

    private @Nullable Move answered(Response.Value value) {
        Fits.Misfit misfit = Fits.misfit(prompt, value, manner.today().get());
        if (misfit != null) {
            return pass("misfit." + misfit.message(), misfit.arguments().toArray());
        }
        return give(value);
    }

    private Move give(Response response) {
        if (response instanceof Response.Number number) {
            List<String> times = Trend.lines(conversation, prompt, number.number(), talk.words());
            talk.say(times.stream().map(Row::quiet).toList());
        }
        talk.settle(voice.settled(prompt, response));
        return new Move.Give(response);
    }

    /** Says something in passing; the question goes on. */
    private @Nullable Move pass(String key, Object... arguments) {
        passing = talk.rows(Tone.PLAIN, key, arguments);
        return null;
    }

    private @Nullable Move pressed(Command command) {
        return switch (command) {
            case BACK -> back();
            case PASS -> prompt.mayPass() ? give(new Response.Passed()) : pass("terminal.required");
            case UNKNOWN -> prompt.mayPass() ? give(new Response.Unknown()) : pass("terminal.required");
            case WHY -> why();
            case TIP -> tip();
            case NOTE -> note();
            case SAFETY -> safety();
            case LATER -> talk.mayStop() ? new Move.Rest(false) : null;
            case EASIER -> easier();
            case FOLLOW -> follow();
            case LANGUAGE -> new Move.Switch();
        };
    }

    private @Nullable Move back() {
        if (conversation.back() == null) {
            return pass("terminal.back.first");
        }
        talk.settle(talk.rows(Tone.QUIET, "terminal.back.done"));
        return new Move.Back();
    }

    private @Nullable Move why() {
        if (prompt.why() == null) {
            return pass("terminal.why.none");
        }
        why = !why;
        return null;
    }

    private @Nullable Move tip() {
        List<Row> rows = tips();
        if (rows.isEmpty()) {
            return pass("terminal.tip.none");
        }
        boolean alone = prompt.alone().equals(List.of(Script.PROFESSIONAL));
        if (!talk.screen().erases() && !alone) {
            // What is printed here stays, so somebody must say first that nobody else reads it.
            Boolean watched = talk.yes("terminal.tip.watched");
            if (watched == null) {
                return new Move.Rest(true);
            } else if (watched) {
                return pass("terminal.tip.kept-back");
            }
        }
        passing = rows;
        fleeting = true;
        return null;
    }

    private List<Row> tips() {
        List<String> tips = new ArrayList<>();
        if (prompt.hint() != null) {
            tips.add(prompt.hint());
        }
        for (Prompt.Choice option : prompt.options()) {
            if (option.hint() != null) {
                tips.add(talk.words().say("terminal.tip.option", option.label(), option.hint()));
            }
        }
        if (tips.isEmpty()) {
            return List.of();
        }
        String key = talk.screen().erases() ? "terminal.tip.gone" : "terminal.tip.stays";
        String head = talk.words().say(key, voice.name(Script.PROFESSIONAL));
        List<Row> rows = new ArrayList<>();
        rows.add(boxed(new Span(head, Tone.ACCENT)));
        for (String tip : tips) {
            for (Row line : Row.lines(Tone.PLAIN, tip)) {
                line.spans().forEach(span -> rows.add(boxed(span)));
            }
        }
        return rows;
    }

    private static Row boxed(Span span) {
        return new Row(List.of(new Span("| ", Tone.ACCENT), span), 2, 4);
    }

    private @Nullable Move note() {
        Input input = talk.ask(Ask.of(LineField.of(""), talk.words())
                .above(talk.rows(Tone.QUESTION, "terminal.note"))
                .commands(ASIDE));
        if (input instanceof Input.Answered answered && answered.value() instanceof Response.Text text) {
            return text.text().isBlank() ? null : noted(text.text());
        }
        return input instanceof Input.Pressed ? null : new Move.Rest(true);
    }

    private Move noted(String text) {
        talk.noted();
        return new Move.Note(text);
    }

    private @Nullable Move safety() {
        String safety = conversation.script().safety().text();
        if (prompt.dialogue().equals(safety)) {
            return pass("terminal.safety.here");
        }
        talk.settle(talk.rows(Tone.QUIET, "terminal.safety.chosen"));
        return new Move.Safety();
    }

    private @Nullable Move easier() {
        if (prompt.simple() == null) {
            return pass("terminal.easier.none");
        }
        simple = !simple;
        List<Row> question = voice.question(prompt, simple);
        talk.say(question);
        return null;
    }

    private @Nullable Move follow() {
        if (prompt.probes().isEmpty()) {
            return pass("terminal.follow.none");
        }
        Input input = talk.ask(Ask.of(ChoiceList.menu(prompt.probes(), -1), talk.words())
                .above(talk.rows(Tone.QUESTION, "terminal.follow"))
                .commands(ASIDE));
        if (input instanceof Input.Answered answered && answered.value() instanceof Response.Chosen chosen) {
            return probe(prompt.probes().get(Integer.parseInt(chosen.option())));
        }
        return input instanceof Input.Pressed ? null : new Move.Rest(true);
    }

    private @Nullable Move probe(String probe) {
        Input input = talk.ask(Ask.of(StoryField.half(""), talk.words())
                .above(List.of(Row.of(Tone.QUESTION, probe)))
                .commands(ASIDE));
        if (input instanceof Input.Answered answered && answered.value() instanceof Response.Text text) {
            if (text.text().isBlank()) {
                return null;
            }
            talk.say(Row.of(Tone.QUESTION, probe).in(2));
            String by = prompt.by();
            String who = by == null ? talk.words().say("terminal.together") : voice.name(by);
            talk.settle(Voice.answer(who, text.text(), Tone.PLAIN));
            return new Move.Probe(probe, text.text());
        }
        return input instanceof Input.Pressed ? null : new Move.Rest(true);
    }
}
