package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** A place in a dialogue, and the entries that the {@code each} steps around it are at. */
final class Cursor {
    private final Flow flow;

    /** Tells whether a condition holds where the cursor is. */
    private final Predicate<@Nullable Condition> holds;

    private final Departure departure;

    private final List<Loop> loops = new ArrayList<>();

    /** The entries that each {@code each} still has to come to. */
    private final Map<Integer, List<Loop>> ahead = new HashMap<>();

    private int at;

    /** Hears which way a step is left. */
    interface Departure {
        /**
         * The cursor still stands at the step.
         *
         * @param by where the script says so; null when it does not, and the next step follows
         * @param asked the conditions on which it depended
         */
        void leave(@Nullable Place by, List<Condition> asked, @Nullable Response response);
    }

    Cursor(Flow flow, Predicate<@Nullable Condition> holds, Departure departure) {
        this.flow = flow;
        this.holds = holds;
        this.departure = departure;
        this.at = flow.size() == 0 ? Flow.END : 0;
    }

    /** The position, or {@link Flow#END}. */
    int at() {
        return at;
    }

    /** The entries that the {@code each} steps around this place are at, the outermost first. */
    List<Loop> loops() {
        return List.copyOf(loops);
    }

    /** Goes into a group. */
    void enter() {
        at++;
    }

    /** Goes into an {@code each}, at its first entry; behind it when there is none. */
    void enter(List<Loop> entries) {
        if (entries.isEmpty() || flow.at(at).children().isEmpty()) {
            leave(null);
        } else {
            turnTo(at, entries);
        }
    }

    private void turnTo(int each, List<Loop> entries) {
        loops.add(entries.get(0));
        ahead.put(each, entries.subList(1, entries.size()));
        at = each + 1;
    }

    /** Passes a step over: beside it, else out of what holds it, where an {@code each} first turns to its next entry. */
    void passOver() {
        int from = at;
        while (flow.sibling(from) == Flow.END) {
            int container = flow.parent(from);
            if (container == Flow.END) {
                at = Flow.END;
                return;
            }
            loops.removeIf(loop -> loop.index() == container);
            List<Loop> rest = ahead.getOrDefault(container, List.of());
            if (!rest.isEmpty()) {
                turnTo(container, rest);
                return;
            }
            if (!(flow.at(container).head().go() instanceof Go.Next)) {
                at = container;
                leave(null);
                return;
            }
            from = container;
        }
        at = flow.sibling(from);
    }

    /** Goes where the step leads once it is done. */
    void leave(@Nullable Response response) {
        Go go = flow.at(at).head().go();
        Name target = null;
        Place by = null;
        List<Condition> asked = new ArrayList<>();
        if (go instanceof Go.To to) {
            target = to.step();
            by = target.place();
        } else if (go instanceof Go.ByAnswer ways) {
            Go.Way way = way(ways, response);
            target = way == null ? null : way.step();
            by = way == null ? null : way.answer().place();
        } else if (go instanceof Go.ByCondition forks) {
            target = fork(forks, asked);
            by = target == null ? null : target.place();
        }
        departure.leave(by, asked, response);
        if (target == null) {
            passOver();
        } else {
            jump(target);
        }
    }

    /** Where the first way leads whose condition holds, and the conditions that were looked at on the way to it. */
    private @Nullable Name fork(Go.ByCondition forks, List<Condition> asked) {
        for (Go.Fork fork : forks.forks()) {
            if (fork.when() != null) {
                asked.add(fork.when());
            }
            if (holds.test(fork.when())) {
                return fork.step();
            }
        }
        return null;
    }

    /** Goes to a step. */
    void jump(Name target) {
        int to = flow.find(target.text());
        List<Integer> around = to == Flow.END ? List.of() : flow.eachAround(to);
        loops.removeIf(loop -> !around.contains(loop.index()));
        at = to;
    }

    private static Go.@Nullable Way way(Go.ByAnswer ways, @Nullable Response response) {
        String word = word(response);
        Go.Way otherwise = null;
        for (Go.Way way : ways.ways()) {
            if (way.answer().text().equals(word)) {
                return way;
            }
            if (way.answer().text().equals(Go.ELSE)) {
                otherwise = way;
            }
        }
        return otherwise;
    }

    private static String word(@Nullable Response response) {
        if (response instanceof Response.Chosen chosen) {
            return chosen.option();
        } else if (response instanceof Response.YesNo yesNo) {
            return yesNo.yes() ? "yes" : "no";
        } else if (response instanceof Response.Passed) {
            return Go.PASSED;
        }
        return response instanceof Response.Unknown ? Go.UNKNOWN : Go.ELSE;
    }

    /** The roles that look at the screen alone at this place: what is said nearest to it counts; null when nothing is. */
    @Nullable
    List<String> alone() {
        List<String> alone = flow.alone(at);
        return alone.isEmpty() ? null : alone;
    }

    Step step() {
        return flow.at(at);
    }
}
