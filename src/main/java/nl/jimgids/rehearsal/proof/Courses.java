package nl.jimgids.rehearsal.proof;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.rehearsal.Beat;
import nl.jimgids.rehearsal.Choice;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Line;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.rehearsal.Waits;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;

/**
 * All courses that a scene can take. Two courses that come to the same state go on in the same way, so each state is gone on
 * from once, the nearest first: what is kept of how to get somewhere is the shortest way.
 */
public final class Courses {
    /** So many states are looked at; a scene with more is not looked through, and then nothing is said of it. */
    static final int MOST = 20_000;

    /** What happens in a proof happens at no particular time. */
    private static final OffsetDateTime SOME_DAY = OffsetDateTime.parse("2030-01-07T10:00:00+01:00");

    private final Set<String> moments = new HashSet<>();
    private final Set<String> replies = new HashSet<>();
    private final Set<Line> lines = new HashSet<>();
    private final Set<String> moved = new HashSet<>();
    private final Map<Ending, List<Finding.Answered>> endings = new LinkedHashMap<>();
    private final Map<Finding, List<Finding.Answered>> broken = new LinkedHashMap<>();
    private int scenes;
    private boolean whole = true;

    private Courses() {}

    /** A scene, and what was chosen to get there. */
    private record Way(Scene scene, List<Finding.Answered> chosen) {}

    /** Takes them all. */
    public static Courses of(Scenario scenario, Script script, Library library) {
        Courses courses = new Courses();
        Deque<Way> open = new ArrayDeque<>();
        Set<Object> seen = new HashSet<>();
        open.add(new Way(Scene.begin(scenario, script, library, SOME_DAY), List.of()));
        while (!open.isEmpty() && courses.whole) {
            Way way = open.remove();
            courses.note(way);
            if (way.scene().waits() instanceof Waits.ForReply wait
                    && seen.add(way.scene().key())) {
                for (int reply : wait.offered()) {
                    open.add(courses.next(way, wait.moment().id(), reply));
                }
            }
        }
        return courses;
    }

    private Way next(Way way, String moment, int reply) {
        scenes++;
        whole = scenes <= MOST;
        replies.add(reply(moment, reply));
        List<Finding.Answered> chosen = new ArrayList<>(way.chosen());
        chosen.add(new Finding.Answered(moment, String.valueOf(reply)));
        Scene after = way.scene().after(Choice.of(moment, reply));
        List<Beat.Acted> acts = after.acts();
        Beat.Acted last = acts.get(acts.size() - 1);
        last.after().forEach((meter, value) -> {
            if (!value.equals(last.before().get(meter))) {
                moved.add(meter);
            }
        });
        return new Way(after, List.copyOf(chosen));
    }

    private void note(Way way) {
        Waits waits = way.scene().waits();
        lines.addAll(way.scene().lines());
        if (waits instanceof Waits.ForReply wait) {
            moments.add(wait.moment().id());
        } else if (waits instanceof Waits.Over over) {
            endings.putIfAbsent(over.ending(), way.chosen());
        } else if (waits instanceof Waits.Broken fault) {
            broken.putIfAbsent(fault.finding(), way.chosen());
        }
    }

    private static String reply(String moment, int number) {
        return moment + "#" + number;
    }

    /** Whether all of them were taken. */
    public boolean whole() {
        return whole;
    }

    /** How many times something was chosen to look through them all. */
    public int scenes() {
        return scenes;
    }

    boolean reaches(String moment) {
        return moments.contains(moment);
    }

    boolean offers(String moment, int reply) {
        return replies.contains(reply(moment, reply));
    }

    boolean uses(Line line) {
        return lines.contains(line);
    }

    boolean moves(String meter) {
        return moved.contains(meter);
    }

    /** The endings that are come to, each with the shortest list of what to choose for it. */
    public Map<Ending, List<Finding.Answered>> endings() {
        return endings;
    }

    /** Where it cannot go on, each with the shortest list of what to choose for it. */
    Map<Finding, List<Finding.Answered>> broken() {
        return broken;
    }
}
