package nl.jimgids.author;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/**
 * Every way from step to step that a script has, whatever is answered. Each step is three points: it is come to, it is done,
 * and, where it holds other steps, it is left again.
 */
final class Routes {
    /** So far away that nothing leads there. */
    static final int NEVER = Integer.MAX_VALUE;

    private final Flow flow;
    private final List<List<Route>> from = new ArrayList<>();

    /** How a route leaves its point. */
    enum Kind {
        /** The step is taken. */
        TAKE,
        /** The step is passed over. */
        OVER,
        /** Into the steps inside this one. */
        INTO,
        /** Nothing is there to go through. */
        EMPTY,
        /** The next entry. */
        AGAIN,
        /** On, as the script says or to the step that follows. */
        LEAVE
    }

    /**
     * A way from a point to another.
     *
     * @param to a point, or {@link Flow#END}
     * @param by where {@code go} says it; null where it does not
     */
    record Route(int from, int to, Kind kind, @Nullable Place by) {}

    Routes(Flow flow) {
        this.flow = flow;
        for (int point = 0; point < 3 * flow.size(); point++) {
            from.add(new ArrayList<>());
        }
        for (int index = 0; index < flow.size(); index++) {
            lay(index, flow.at(index));
        }
    }

    /** The point at which a step is come to. */
    int come(int index) {
        return 3 * index;
    }

    /** The point at which a step is done: what it holds is gone into, what it asks is asked. */
    int done(int index) {
        return 3 * index + 1;
    }

    /** The point at which a step is left. */
    int left(int index) {
        return flow.at(index).children().isEmpty() ? done(index) : 3 * index + 2;
    }

    /** The step of a point. */
    static int stepOf(int point) {
        return point / 3;
    }

    /** The ways from a point, in the order of the script. */
    List<Route> from(int point) {
        return from.get(point);
    }

    private void lay(int index, Step step) {
        add(come(index), done(index), Kind.TAKE, null);
        if (step.head().when() != null || step.head().onlyLong()) {
            add(come(index), after(index), Kind.OVER, null);
        }
        if (step instanceof Step.End) {
            return;
        }
        if (!step.children().isEmpty()) {
            add(done(index), come(index + 1), Kind.INTO, null);
        }
        if (step instanceof Step.Each && !step.children().isEmpty()) {
            add(done(index), left(index), Kind.EMPTY, null);
            add(left(index), come(index + 1), Kind.AGAIN, null);
        }
        leave(index, step);
    }

    private void leave(int index, Step step) {
        boolean falls = true;
        Go go = step.head().go();
        if (go instanceof Go.To to) {
            add(left(index), target(to.step()), Kind.LEAVE, to.step().place());
            falls = false;
        } else if (go instanceof Go.ByAnswer ways) {
            for (Go.Way way : ways.ways()) {
                add(left(index), target(way.step()), Kind.LEAVE, way.answer().place());
                falls &= !way.answer().text().equals(Go.ELSE);
            }
        } else if (go instanceof Go.ByCondition forks) {
            for (Go.Fork fork : forks.forks()) {
                add(left(index), target(fork.step()), Kind.LEAVE, fork.step().place());
                falls &= fork.when() != null;
            }
        }
        if (step instanceof Step.Ask ask) {
            for (Option option : ask.question().type().options()) {
                if (option.go() != null) {
                    add(
                            left(index),
                            target(option.go()),
                            Kind.LEAVE,
                            option.go().place());
                }
            }
        }
        if (falls) {
            add(left(index), after(index), Kind.LEAVE, null);
        }
    }

    /** Where a step leads when it is passed over, or when nothing says where it goes. */
    private int after(int index) {
        int sibling = flow.sibling(index);
        if (sibling != Flow.END) {
            return come(sibling);
        }
        int parent = flow.parent(index);
        return parent == Flow.END ? Flow.END : left(parent);
    }

    private int target(Name step) {
        int index = flow.find(step.text());
        return index == Flow.END ? Flow.END : come(index);
    }

    private void add(int point, int to, Kind kind, @Nullable Place by) {
        from.get(point).add(new Route(point, to, kind, by));
    }

    /** How many decisions lie between each point and the nearest of these, or {@link #NEVER}. */
    int[] decisionsTo(Set<Integer> targets) {
        int[] far = new int[from.size()];
        Arrays.fill(far, NEVER);
        Deque<Integer> open = new ArrayDeque<>();
        for (int target : targets) {
            far[target] = 0;
            open.add(target);
        }
        List<List<Integer>> back = back();
        while (!open.isEmpty()) {
            int point = open.remove();
            for (int before : back.get(point)) {
                boolean decides =
                        from.get(before).stream().map(Route::to).distinct().count() > 1;
                int away = far[point] + (decides ? 1 : 0);
                if (away < far[before]) {
                    far[before] = away;
                    if (decides) {
                        open.addLast(before);
                    } else {
                        open.addFirst(before);
                    }
                }
            }
        }
        return far;
    }

    /** The points from which an end can be reached without passing one of these. */
    Set<Integer> around(Set<Integer> targets) {
        Set<Integer> free = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        IntPredicate ends = point ->
                from.get(point).isEmpty() || from.get(point).stream().anyMatch(route -> route.to() == Flow.END);
        for (int point = 0; point < from.size(); point++) {
            if (!targets.contains(point) && ends.test(point) && free.add(point)) {
                open.add(point);
            }
        }
        List<List<Integer>> back = back();
        while (!open.isEmpty()) {
            for (int before : back.get(open.remove())) {
                if (!targets.contains(before) && free.add(before)) {
                    open.add(before);
                }
            }
        }
        return free;
    }

    private List<List<Integer>> back() {
        List<List<Integer>> back = new ArrayList<>();
        from.forEach(routes -> back.add(new ArrayList<>()));
        for (List<Route> routes : from) {
            for (Route route : routes) {
                // The next entry has its own way; what one entry missed it cannot make good.
                if (route.to() != Flow.END && route.kind() != Kind.AGAIN) {
                    back.get(route.to()).add(route.from());
                }
            }
        }
        return back;
    }
}
