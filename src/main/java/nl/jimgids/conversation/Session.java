package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.jimgids.script.Signal;
import org.jspecify.annotations.Nullable;

/** Holds a conversation: puts what is asked to whoever answers, and keeps what they do before it counts. */
public final class Session {
    private final Respondent respondent;
    private final Keeper keeper;
    private final Supplier<OffsetDateTime> clock;
    private final Map<String, Turn> told = new HashMap<>();
    private Conversation conversation;

    /**
     * @param clock tells the moment at which something happens
     */
    public Session(Conversation conversation, Respondent respondent, Keeper keeper, Supplier<OffsetDateTime> clock) {
        this.conversation = conversation;
        this.respondent = respondent;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** How a session ended. */
    public enum Ending {
        /** The end was reached and found right. */
        FINISHED,
        /** People stopped, or the script rests. */
        RESTING,
        /** People want to go on in another language. */
        SWITCHED,
        /** It was broken off. */
        INTERRUPTED,
        /** The script leads nowhere. */
        STUCK
    }

    /** The conversation as it is when the session ends, and how that came. */
    public record Result(Conversation conversation, Ending ending) {}

    /** What was told in an earlier session is not told again. */
    public Session toldBefore() {
        conversation.path().all().forEach(turn -> told.put(turn.key(), turn));
        return this;
    }

    /**
     * Holds the conversation until it ends, rests or is broken off.
     *
     * @throws Keeper.NotKept when something could not be kept; what was said until then is
     */
    public Result hold() throws Keeper.NotKept {
        while (true) {
            tell();
            Ending ending = turn(conversation.now());
            if (ending != null) {
                return new Result(conversation, ending);
            }
        }
    }

    /** The conversation as it is now. */
    public Conversation conversation() {
        return conversation;
    }

    private void tell() {
        for (Turn turn : conversation.path().all()) {
            Turn before = told.put(turn.key(), turn);
            if (before == null || saysOther(turn, before)) {
                respondent.hear(turn, conversation);
            }
        }
    }

    /** A text that prints an answer reads otherwise once that is corrected. */
    private static boolean saysOther(Turn turn, Turn before) {
        boolean spoken = turn instanceof Turn.Said || turn instanceof Turn.Planned;
        return spoken && !turn.equals(before);
    }

    private @Nullable Ending turn(Now now) throws Keeper.NotKept {
        if (now instanceof Now.Asking asking) {
            return move(respondent.answer(asking.prompt(), conversation), asking.prompt());
        } else if (now instanceof Now.Resting rest) {
            Move move = respondent.rest(rest, conversation);
            if (move instanceof Move.Resume) {
                keep(new Event.Resumed(rest.key(), clock.get()));
                return null;
            }
            return move(move, null);
        } else if (now instanceof Now.Ended end) {
            return move(respondent.confirm(end, conversation), null);
        }
        return Ending.STUCK;
    }

    private @Nullable Ending move(Move move, @Nullable Prompt prompt) throws Keeper.NotKept {
        respondent.unheard().forEach(turn -> told.remove(turn.key()));
        OffsetDateTime at = clock.get();
        if (move instanceof Move.Give give && prompt != null) {
            give(prompt, give.response(), at);
        } else if (move instanceof Move.Leave && prompt != null) {
            leave(prompt, at);
        } else if (move instanceof Move.Back) {
            back(at);
        } else if (move instanceof Move.BackTo back) {
            keep(new Event.WentBack(back.id(), at));
        } else if (move instanceof Move.Note note) {
            keep(new Event.Noted(here(prompt), note.text(), at));
        } else if (move instanceof Move.Probe probe && prompt != null) {
            keep(new Event.Probed(
                    prompt.id(), probe.probe(), probe.text(), Setting.of(prompt, new Response.Unknown()), at));
        } else if (move instanceof Move.Safety && !conversation.path().inTalk()) {
            keep(new Event.Signalled(here(prompt), at));
        } else if (move instanceof Move.Switch) {
            return Ending.SWITCHED;
        } else if (move instanceof Move.Rest rest) {
            keep(new Event.Paused(at));
            return rest.interrupted() ? Ending.INTERRUPTED : Ending.RESTING;
        } else if (move instanceof Move.Agree) {
            keep(new Event.Finished(at));
            return Ending.FINISHED;
        }
        return null;
    }

    private void back(OffsetDateTime at) throws Keeper.NotKept {
        AnswerId to = conversation.back();
        Path path = conversation.path();
        if (to == null) {
            return;
        }
        keep(new Event.WentBack(to, at));
        if (path.inTalk() && path.previous() == null) {
            // Whoever chooses it after all hears it from its beginning.
            path.row().forEach(turn -> told.remove(turn.key()));
        }
    }

    private void give(Prompt prompt, Response response, OffsetDateTime at) throws Keeper.NotKept {
        Fits.Misfit misfit = Fits.misfit(prompt, response, at.toLocalDate());
        if (misfit != null) {
            respondent.misfit(prompt, misfit);
            return;
        }
        keep(prompt, response, Setting.of(prompt, response), at);
        if (prompt.signals(response).contains(Signal.FORGET)) {
            keeper.forget();
        }
    }

    /** As it was given, since nobody gave it anew: those of now who could not read it then do not read it. */
    private void leave(Prompt prompt, OffsetDateTime at) throws Keeper.NotKept {
        Given given = conversation.standing(prompt);
        if (given == null) {
            give(prompt, new Response.Passed(), at);
        } else {
            keep(prompt, given.response(), given.setting(), at);
        }
    }

    private void keep(Prompt prompt, Response response, @Nullable Setting setting, OffsetDateTime at)
            throws Keeper.NotKept {
        if (response instanceof Response.Value value) {
            keep(new Event.Answered(prompt.id(), value, setting, at));
        } else if (response instanceof Response.Passed) {
            keep(new Event.Passed(prompt.id(), setting, at));
        } else {
            keep(new Event.Unknown(prompt.id(), setting, at));
        }
    }

    private static AnswerId here(@Nullable Prompt prompt) {
        return prompt == null ? new AnswerId("end", 1) : prompt.id();
    }

    private void keep(Event event) throws Keeper.NotKept {
        keeper.keep(event);
        conversation = conversation.after(event);
        respondent.kept(event);
    }
}
