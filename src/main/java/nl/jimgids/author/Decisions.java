package nl.jimgids.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jimgids.conversation.Passage;
import nl.jimgids.conversation.Questions;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Finds the decisions on which it depended whether a conversation came to a step. A decision led away from a step when
 * another way at the same point would have come nearer to it, and led to it when another way would have gone past.
 * Decisions are told by their position in the trail.
 */
final class Decisions {
    private final List<Passage> trail;
    private final Questions questions;
    private final Map<String, Routes> routes = new HashMap<>();

    Decisions(List<Passage> trail, Questions questions) {
        this.trail = trail;
        this.questions = questions;
    }

    /** A way that the conversation took, and the others that there were at the same point. */
    private record Decision(int at, int point, int to, List<Integer> others) {}

    private Routes routes(Script script) {
        return routes.computeIfAbsent(script.name(), name -> new Routes(questions.flow(script)));
    }

    /**
     * Why none of these steps was come to: the decision that led away nearest to them, and the last one, after which there
     * was no way back; empty when no decision led away.
     */
    List<Integer> awayFrom(Within within, Set<Integer> steps) {
        Routes ways = routes(within.script());
        int[] far = ways.decisionsTo(steps.stream().map(ways::done).collect(Collectors.toSet()));
        Decision nearest = null;
        Decision last = null;
        int nearestFar = Routes.NEVER;
        for (Decision decision : decisions(within)) {
            int taken = far(far, decision.to());
            int missed = decision.others().stream()
                    .mapToInt(other -> far(far, other))
                    .min()
                    .orElse(Routes.NEVER);
            if (missed < taken && missed < nearestFar) {
                nearest = decision;
                nearestFar = missed;
            }
            if (missed < taken && taken == Routes.NEVER) {
                last = decision;
            }
        }
        List<Integer> away = new ArrayList<>();
        if (nearest != null && nearest != last && (nearestFar == 0 || last == null)) {
            away.add(nearest.at());
        }
        if (last != null) {
            away.add(last.at());
        }
        return away;
    }

    private static int far(int[] far, int point) {
        return point == Flow.END ? Routes.NEVER : far[point];
    }

    /**
     * The last decision because of which a step was come to, before a position of the trail.
     *
     * @return null when every way comes by there
     */
    @Nullable
    Integer towards(Within within, int step, int before) {
        Routes ways = routes(within.script());
        Set<Integer> past = ways.around(Set.of(ways.done(step)));
        Integer last = null;
        Integer found = null;
        for (Decision decision : decisions(within)) {
            if (decision.at() >= before) {
                break;
            }
            boolean couldPass = decision.others().stream().anyMatch(other -> passes(past, other));
            if (couldPass && !passes(past, decision.to())) {
                last = decision.at();
            }
            if (decision.to() == ways.done(step)) {
                found = last;
            }
        }
        return found;
    }

    private static boolean passes(Set<Integer> past, int point) {
        return point == Flow.END || past.contains(point);
    }

    /** The ways that were taken in a dialogue, in order. */
    private List<Decision> decisions(Within within) {
        Routes ways = routes(within.script());
        List<Decision> decisions = new ArrayList<>();
        for (int at = 0; at < trail.size(); at++) {
            Passage passage = trail.get(at);
            if (within.holds(passage.where())) {
                int point = point(ways, passage);
                List<Integer> others = new ArrayList<>();
                Integer to = null;
                for (Routes.Route route : ways.from(point)) {
                    if (isTaken(route, passage)) {
                        to = route.to();
                    } else if (route.kind() != Routes.Kind.AGAIN) {
                        others.add(route.to());
                    }
                }
                if (to != null) {
                    decisions.add(new Decision(at, point, to, others));
                }
            }
        }
        return decisions;
    }

    private static int point(Routes ways, Passage passage) {
        int index = passage.where().index();
        if (passage instanceof Passage.Left) {
            return ways.left(index);
        }
        boolean done = passage instanceof Passage.Entered || passage instanceof Passage.Hidden;
        return done ? ways.done(index) : ways.come(index);
    }

    private static boolean isTaken(Routes.Route route, Passage passage) {
        return switch (route.kind()) {
            case TAKE -> passage instanceof Passage.Taken;
            case OVER -> passage instanceof Passage.PassedOver;
            case INTO ->
                passage instanceof Passage.Entered entered && !entered.entries().isEmpty();
            case EMPTY ->
                passage instanceof Passage.Entered entered && entered.entries().isEmpty();
            case AGAIN -> false;
            case LEAVE -> passage instanceof Passage.Left left && Objects.equals(route.by(), left.by());
        };
    }
}
