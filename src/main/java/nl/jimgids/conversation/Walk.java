package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * One walk along a script with the answers that there are. It takes each step in turn, until a question has no answer, a
 * pause is not over, or an end is reached.
 *
 * <p>This is what the walk as a whole knows. Each dialogue on the way is {@link Held} by itself, at a place that a {@link
 * Cursor} keeps; {@link Asking} puts its questions.
 */
final class Walk {
    /** More steps than this without coming to a question means that the script goes round. */
    private static final int MOST_STEPS_BETWEEN_QUESTIONS = 20_000;

    private static final int MOST_DIALOGUES_DEEP = 30;

    final Conversation conversation;
    final Env env;
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private final Deque<Path.Spot> spots = new ArrayDeque<>();
    private List<Turn> turns = new ArrayList<>();
    private int depth;
    private int steps;

    /** The roles that want nothing written down, and so are asked nothing. */
    final Set<String> silent = new HashSet<>();

    /** When the last thing on the way happened. */
    private OffsetDateTime last;

    /** The heading under which people are. */
    String part = "";

    /** What stopped the walk; null while it goes on. */
    private @Nullable Now now;

    /** Whoever looks on; null when nobody does, as nearly always. */
    private final @Nullable Consumer<Passage> onlooker;

    private Walk(Conversation conversation, @Nullable Consumer<Passage> onlooker) {
        this.conversation = conversation;
        this.onlooker = onlooker;
        this.last = conversation.start().at();
        this.env = new Env(() -> Remembering.runs(conversation.script(), conversation.library()));
        remember(conversation.start().earlier());
    }

    private void remember(Earlier earlier) {
        String called = earlier.word();
        if (called != null) {
            env.word = called;
            env.own = called;
        }
        for (Memory memory : earlier.memories()) {
            String dialogue = Scope.EARLIER + memory.dialogue() + ".";
            env.put(
                    dialogue + memory.question(),
                    dialogue + memory.id(),
                    new Env.Known(
                            memory.known(),
                            () -> Prompts.remembered(memory, conversation.library()),
                            memory.response(),
                            memory.words(),
                            memory.words()));
        }
    }

    /** Walks as far as the answers lead. */
    static Path of(Conversation conversation) {
        return of(conversation, null);
    }

    /** The same, and tells what it comes by. */
    static Path of(Conversation conversation, @Nullable Consumer<Passage> onlooker) {
        Walk walk = new Walk(conversation, onlooker);
        Now.Ended outcome = walk.hold(conversation.script(), Namespace.MAIN, List.of());
        Now now = outcome == null ? walk.stop() : outcome;
        List<Turn> main = walk.turns;
        List<Path.Talk> talks = new ArrayList<>();
        for (Event.Signalled signal : conversation.signals()) {
            Path.Talk talk = walk.talk(talks.size() + 1, signal);
            talks.add(talk);
            if (talk.outcome() == null) {
                now = walk.stop();
                break;
            }
        }
        return new Path(List.copyOf(main), List.copyOf(talks), now, outcome, List.copyOf(walk.spots), walk.env.word);
    }

    private Now stop() {
        if (now == null) {
            throw new IllegalStateException("a walk ends, or something stops it");
        }
        return now;
    }

    /** The safety conversation beside the main one; each has answers of its own. */
    private Path.Talk talk(int number, Event.Signalled signal) {
        turns = new ArrayList<>();
        turns.add(new Turn.Interrupted("!" + number, signal.at(), List.of()));
        last = signal.at();
        part = "";
        now = null;
        String name = conversation.script().safety().text();
        Script safety = conversation.library().find(name);
        // Without such a dialogue the signal itself is what is kept; the screen has said what to do.
        Now.Ended outcome = new Now.Ended(null, "");
        if (safety != null && !name.equals(conversation.script().name())) {
            Deque<Path.Spot> before = new ArrayDeque<>(spots);
            spots.clear();
            outcome = hold(safety, Namespace.talk(name, number), List.of());
            if (outcome != null) {
                spots.addAll(before);
            }
        }
        return new Path.Talk(number, signal.id(), List.copyOf(turns), outcome);
    }

    /** Holds a dialogue from its first step; gives its end, or null when something stopped the walk. */
    Now.@Nullable Ended hold(Script script, Namespace names, List<String> alone) {
        if (++depth > MOST_DIALOGUES_DEEP) {
            stop(new Now.Stuck(script.title().place(), Now.Stuck.Reason.NO_DIALOGUE));
            return null;
        }
        Flow flow = flows.computeIfAbsent(script.name(), name -> Flow.of(script));
        Held held = new Held(this, script, flow, names, alone);
        held.open();
        Now.Ended end = null;
        while (end == null && now == null) {
            end = held.step();
        }
        if (now != null) {
            spots.addFirst(new Path.Spot(script, held.at()));
        }
        depth--;
        return end;
    }

    /** Whether a script goes round: it comes by one step after another, and asks nothing. */
    boolean goesRound(Place place) {
        boolean round = ++steps > MOST_STEPS_BETWEEN_QUESTIONS;
        if (round) {
            stop(new Now.Stuck(place, Now.Stuck.Reason.ENDLESS));
        }
        return round;
    }

    /** Something stops the walk here. */
    void stop(Now reason) {
        now = reason;
    }

    boolean stopped() {
        return now != null;
    }

    void tell(Turn turn) {
        turns.add(turn);
    }

    /** Tells what the walk comes by, if anybody wants to know. */
    void came(Supplier<Passage> passage) {
        if (onlooker != null) {
            onlooker.accept(passage.get());
        }
    }

    /** Which time it is that the walk comes by here, from 1. */
    int visit(String place) {
        return visits.merge(place, 1, Integer::sum);
    }

    /** A question on the way was answered at this moment. */
    void answered(OffsetDateTime at) {
        steps = 0;
        happened(at);
    }

    /** Something on the way happened at this moment. */
    void happened(OffsetDateTime at) {
        last = at;
    }

    OffsetDateTime last() {
        return last;
    }
}
