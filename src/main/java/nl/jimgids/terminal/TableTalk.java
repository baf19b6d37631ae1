package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Given;
import nl.jimgids.conversation.Move;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Path;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Respondent;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Signal;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** The people at the table, at a terminal: what is said to them and in which order, on whatever screen. */
final class TableTalk implements Respondent {
    /** A question that people left with something typed. */
    private record Left(Prompt prompt, Widget widget) {}

    private final Talk talk;
    private final Manner manner;
    private final Curtain curtain;
    private final Closing closing;
    private final Map<AnswerId, Left> left = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Turn> unheard = new ArrayList<>();

    /** The question that stands on the screen now, so that it is not read out again after a note. */
    private @Nullable AnswerId standing;

    /** What people did while nothing was asked. */
    private @Nullable Move pending;

    /** The title that was just said; a part of that name needs no heading. */
    private String title = "";

    /** Looks at what is being typed now. */
    private @Nullable DraftWatch watch;

    private boolean simple;
    private boolean began;
    private boolean forgotten;

    TableTalk(Talk talk, Manner manner) {
        this.talk = talk;
        this.manner = manner.withSaving(() -> !forgotten && manner.saving().getAsBoolean());
        this.simple = manner.simple();
        this.curtain = new Curtain(talk);
        this.closing = new Closing(talk, manner.readBack());
    }

    /** What people left half typed in another language stands there again. */
    void takeOver(TableTalk before) {
        left.putAll(before.left);
        simple = before.simple;
        forgotten = before.forgotten;
        curtain.takeOver(before.curtain);
    }

    @Override
    public void hear(Turn turn, Conversation conversation) {
        began = true;
        Voice voice = voice(conversation);
        boolean silent = turn instanceof Turn.Asked askedTurn
                ? asked.contains(askedTurn.key()) || !askedTurn.alone().isEmpty()
                : turn instanceof Turn.Closed && !endsTalk(turn, conversation);
        if (silent) {
            return;
        }
        only(turn.alone(), voice);
        if (pending != null) {
            unheard.add(turn);
        } else if (!curtain.skips()) {
            tell(turn, conversation, voice);
            title = turn instanceof Turn.Opened opened
                            && opened.dialogue().equals(conversation.script().name())
                    ? opened.title()
                    : "";
            standing = null;
        }
    }

    private void tell(Turn turn, Conversation conversation, Voice voice) {
        if (turn instanceof Turn.Opened opened) {
            // A dialogue that another one runs is part of it; its own parts say where people are.
            if (opened.dialogue().equals(conversation.script().name())) {
                talk.say(opened(opened));
            }
        } else if (turn instanceof Turn.Heading heading && !heading.title().equals(title)) {
            talk.say(heading(heading.title(), Progress.at(heading, conversation, talk.words())));
        } else if (turn instanceof Turn.Asked before) {
            talk.say(voice.question(before.prompt(), simple));
            talk.say(voice.settled(before.prompt(), before.given().response()));
        } else if (Told.stays(turn)) {
            talk.say(Told.rows(turn, voice));
        } else if (turn instanceof Turn.Interrupted) {
            boolean talks =
                    conversation.library().find(conversation.script().safety().text()) != null
                            && !conversation
                                    .script()
                                    .safety()
                                    .text()
                                    .equals(conversation.script().name());
            if (!talks) {
                // There is no conversation about it, so this is all that people get to hear.
                talk.say(Told.aired(talk.rows(Tone.PLAIN, "terminal.safety.alone")));
            }
        } else if (turn instanceof Turn.Closed) {
            talk.say(Told.aired(talk.rows(Tone.QUIET, "terminal.safety.over")));
        }
    }

    private static List<Row> opened(Turn.Opened opened) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.add(Row.of(Tone.STRONG, opened.title()));
        String about = opened.about();
        if (about != null) {
            Row.lines(Tone.QUIET, about).forEach(rows::add);
        }
        return rows;
    }

    private static List<Row> heading(String title, String progress) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.add(Row.blank());
        rows.add(Row.of(Tone.ACCENT, title));
        if (!progress.isEmpty()) {
            rows.add(Row.quiet(progress));
        }
        return rows;
    }

    private static boolean endsTalk(Turn turn, Conversation conversation) {
        for (Path.Talk talk : conversation.path().talks()) {
            List<Turn> turns = talk.turns();
            if (talk.outcome() != null && turns.get(turns.size() - 1).equals(turn)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Move answer(Prompt prompt, Conversation conversation) {
        Voice voice = voice(conversation);
        if (!began) {
            recall(conversation);
        }
        only(prompt.alone(), voice);
        Move instead = pending;
        if (instead != null) {
            pending = null;
            return leave(instead);
        }
        asked.add(Turn.Asked.key(prompt.id()));
        Move skipping = curtain.skips() ? skip(prompt, conversation, voice) : null;
        if (skipping != null) {
            return leave(skipping);
        }
        List<Row> question = prompt.id().equals(standing) ? List.of() : voice.question(prompt, simple);
        standing = prompt.id();
        Asking asking = asking(prompt, conversation, voice);
        Move move = asking.hold(question);
        simple = asking.simple();
        if (!(move instanceof Move.Give)) {
            left.put(prompt.id(), new Left(prompt, asking.widget()));
        }
        forgotten |= forgets(prompt, move);
        if (!(move instanceof Move.Note) && !(move instanceof Move.Probe)) {
            standing = null;
        }
        return leave(move);
    }

    /** What skipping does to a question; null when people want to see it after all, because it cannot be passed. */
    private @Nullable Move skip(Prompt prompt, Conversation conversation, Voice voice) {
        if (conversation.standing(prompt) != null) {
            return new Move.Leave();
        }
        return prompt.mayPass() ? new Move.Give(new Response.Passed()) : curtain.again(voice);
    }

    private Asking asking(Prompt prompt, Conversation conversation, Voice voice) {
        Widgets widgets = new Widgets(prompt, talk.words(), manner.today().get());
        List<Row> aside = new ArrayList<>();
        Widget widget = null;
        boolean handed = false;
        Left before = left.remove(prompt.id());
        if (before != null) {
            String draft = before.widget().draft();
            widget = before.prompt().equals(prompt) ? before.widget() : draft == null ? null : widgets.half(draft);
            handed = draft != null;
        } else {
            String draft = manner.drafts().of(prompt);
            widget = draft == null ? null : widgets.half(draft);
            if (widget != null) {
                aside.addAll(talk.rows(Tone.QUIET, "terminal.draft"));
                handed = true;
            }
        }
        Given ready = prompt.ready();
        String earlier = ready == null || widgets.ready() != null ? "" : earlier(prompt, ready.response(), voice);
        if (!earlier.isEmpty()) {
            aside.addAll(talk.rows(Tone.QUIET, "terminal.earlier", earlier));
        }
        if (widget == null) {
            widget = widgets.fresh();
        }
        String typed = widget.draft();
        DraftWatch watched = new DraftWatch(prompt, manner, typed == null ? "" : typed, handed, System::nanoTime);
        watch = watched;
        return new Asking(talk, voice, manner, prompt, conversation, widget, aside, watched, simple);
    }

    /** What was said before and cannot be the answer now. An option that is not offered any more has no words to show. */
    private static String earlier(Prompt prompt, Response response, Voice voice) {
        boolean hidden = response instanceof Response.Chosen chosen
                && prompt.labelOf(chosen.option()).equals(chosen.option());
        return hidden || response instanceof Response.ChosenSome ? "" : voice.inWords(prompt, response);
    }

    @Override
    public Move rest(Now.Resting rest, Conversation conversation) {
        List<String> alone = List.of();
        boolean heard = began;
        for (Turn turn : conversation.path().all()) {
            if (turn instanceof Turn.Rested rested && rested.key().equals(rest.key())) {
                alone = rested.alone();
            }
        }
        began = true;
        only(alone, voice(conversation));
        Move instead = pending;
        pending = null;
        return leave(instead == null ? closing.rest(rest, !heard) : instead);
    }

    @Override
    public Move confirm(Now.Ended end, Conversation conversation) {
        began = true;
        Voice voice = voice(conversation);
        only(List.of(), voice);
        Move instead = pending;
        pending = null;
        standing = null;
        return leave(instead == null ? closing.confirm(end, conversation) : instead);
    }

    @Override
    public void kept(Event event) {
        boolean said = event instanceof Event.Answered
                || event instanceof Event.Passed
                || event instanceof Event.Unknown
                || event instanceof Event.Noted
                || event instanceof Event.Probed;
        if (said) {
            dealtWith(event);
            String key = manner.saving().getAsBoolean() ? "terminal.saved" : "terminal.unsaved";
            talk.screen().mark(talk.words().say(key));
        }
    }

    /** An answer that is kept needs no draft any more; until then the draft is all that there is on disk. */
    private void dealtWith(Event event) {
        boolean answered = !(event instanceof Event.Noted) && !(event instanceof Event.Probed);
        if (answered && watch != null) {
            watch.done();
            watch = null;
        }
    }

    @Override
    public void misfit(Prompt prompt, Fits.Misfit misfit) {
        talk.say(talk.rows(
                Tone.PLAIN, "misfit." + misfit.message(), misfit.arguments().toArray()));
    }

    /** Who stops here leaves nothing on the screen that is not for everyone. */
    private Move leave(Move move) {
        if (move instanceof Move.Rest) {
            curtain.end();
        }
        return move;
    }

    private void only(List<String> alone, Voice voice) {
        talk.keeps(manner.saving().getAsBoolean());
        if (pending == null) {
            pending = curtain.only(Curtain.lookers(alone, voice.table()), voice);
        }
    }

    @Override
    public List<Turn> unheard() {
        List<Turn> turns = List.copyOf(unheard);
        unheard.clear();
        return turns;
    }

    /** Going on after a break: what was said just before the question is said once more. */
    private void recall(Conversation conversation) {
        List<Turn> since = new ArrayList<>();
        for (Turn turn : conversation.path().row()) {
            if (turn instanceof Turn.Asked) {
                since.clear();
            } else {
                since.add(turn);
            }
        }
        since.forEach(turn -> hear(turn, conversation));
        began = true;
    }

    private static boolean forgets(Prompt prompt, Move move) {
        return move instanceof Move.Give give && prompt.signals(give.response()).contains(Signal.FORGET);
    }

    private Voice voice(Conversation conversation) {
        return Voice.of(conversation, talk.words());
    }

    /** The words of a conversation: those of its script's language. */
    static Words words(Conversation conversation) {
        return Words.in(conversation.script().language());
    }
}
