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
    private final List<Turn> turns = new ArrayList<>();
    private int depth;
    private int steps;

    /** The roles that want nothing written down, and so are asked nothing. */
    final Set<String> silent;

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
        this.silent = new HashSet<>();
        remember(conversation.start().earlier());
    }

    /** A walk beside another one: it knows what that one came to know. */
    private Walk(Conversation conversation, Walk outside, @Nullable Consumer<Passage> onlooker) {
        this.conversation = conversation;
        this.onlooker = onlooker;
        this.last = conversation.start().at();
        this.env = outside.env;
        this.silent = outside.silent;
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
        Walk main = new Walk(conversation, onlooker);
        Now.Ended outcome = main.hold(conversation.script(), Namespace.MAIN, List.of());
        Now now = outcome == null ? main.stop() : outcome;
        Deque<Path.Spot> spots = main.spots;
        List<Path.Talk> talks = new ArrayList<>();
        for (Event.Signalled signal : conversation.signals()) {
            Beside beside = main.beside(talks.size() + 1, signal);
            talks.add(beside.talk());
            if (beside.talk().outcome() == null) {
                now = beside.walk().stop();
                spots = beside.walk().spots;
                break;
            }
        }
        return new Path(List.copyOf(main.turns), List.copyOf(talks), now, outcome, List.copyOf(spots), main.env.word);
    }

    private Now stop() {
        if (now == null) {
            throw new IllegalStateException("a walk ends, or something stops it");
        }
        return now;
    }

    /**
     * A safety conversation beside the main one; each has answers of its own.
     *
     * <p>Of what is outside it, it knows what was known when people were last in it. So one that came to its end stays as
     * it was: what is said later, to other questions, neither opens it again in the middle of something else nor changes
     * what was asked in it. While people are in it nothing outside changes, and whoever goes back into it finds it as of
     * that moment.
     *
     * <p>A script that changed may not lead as far any more with what was known then. Where something that was said in it
     * would be lost, or its end, what is known today counts.
     */
    private Beside beside(int number, Event.Signalled signal) {
        Beside counts = beside(number, signal, this);
        if (!conversation.isLastIn(number)) {
            Beside then = beside(number, signal, outside(conversation.lastIn(number), number));
            counts = then.leadsAsFarAs(counts) ? then : counts;
        }
        if (onlooker != null) {
            counts.trail().forEach(onlooker);
        }
        return counts;
    }

    private Beside beside(int number, Event.Signalled signal, Walk outside) {
        List<Passage> trail = new ArrayList<>();
        Walk walk = new Walk(conversation, outside, onlooker == null ? null : trail::add);
        return new Beside(walk, walk.talk(number, signal), trail);
    }

    /** What there is beside a safety conversation: the main one, and those about safety before it. */
    private static Walk outside(Conversation conversation, int number) {
        Walk main = new Walk(conversation, null);
        main.hold(conversation.script(), Namespace.MAIN, List.of());
        for (int before = 1; before < number; before++) {
            new Walk(conversation, main, null)
                    .talk(before, conversation.signals().get(before - 1));
        }
        return main;
    }

    /** A safety conversation, the walk along it, and what that came by. */
    private record Beside(Walk walk, Path.Talk talk, List<Passage> trail) {
        boolean leadsAsFarAs(Beside other) {
            boolean ends = talk.outcome() != null || other.talk.outcome() == null;
            return ends && said().containsAll(other.said());
        }

        /** The answers to which it leads, also the one that people went back to. */
        private Set<AnswerId> said() {
            Set<AnswerId> said = new HashSet<>(Path.answered(talk.turns()));
            AnswerId open =
                    walk.now instanceof Now.Asking asking ? asking.prompt().id() : null;
            if (open != null && walk.conversation.answers().containsKey(open)) {
                said.add(open);
            }
            return said;
        }
    }

    private Path.Talk talk(int number, Event.Signalled signal) {
        tell(new Turn.Interrupted("!" + number, signal.at(), List.of()));
        last = signal.at();
        String name = conversation.script().safety().text();
        Script safety = conversation.library().find(name);
        // Without such a dialogue the signal itself is what is kept; the screen has said what to do.
        Now.Ended outcome = safety == null || name.equals(conversation.script().name())
                ? new Now.Ended(null, "")
                : hold(safety, Namespace.talk(name, number), List.of());
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
