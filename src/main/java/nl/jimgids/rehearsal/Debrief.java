package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a scene that was played: what was done at each moment, what that did and what else could have been
 * said. It counts and quotes; it grades nothing.
 *
 * @param course what was asked and answered, and what was done at the moments, in order
 * @param moments the same, of the moments alone
 * @param table what people are called
 * @param ending null while the scene is not over
 * @param codes how often each was done
 * @param questions how many replies asked something
 * @param reflections how many gave something back
 * @param again the moments at which another reply makes more room; at most three, the last ones first
 */
public record Debrief(
        Scenario scenario,
        List<Beat> course,
        List<Beat.Acted> moments,
        Table table,
        @Nullable Ending ending,
        Map<Code, Integer> codes,
        int questions,
        int reflections,
        List<Aim> aims,
        List<Beat.Acted> again) {
    private static final int MOST_AGAIN = 3;

    /** How often a goal came nearer, and how often it went further away. */
    public record Aim(Template goal, int nearer, int further) {}

    /** What there is to say of a scene. */
    public static Debrief of(Scene scene) {
        Map<Code, Integer> codes = new EnumMap<>(Code.class);
        List<Beat.Acted> again = new ArrayList<>();
        int questions = 0;
        int reflections = 0;
        for (Beat.Acted act : scene.acts()) {
            act.reply().codes().forEach(code -> codes.merge(code, 1, Integer::sum));
            questions += has(act, Code.Form.QUESTION) ? 1 : 0;
            reflections += has(act, Code.Form.REFLECTION) ? 1 : 0;
            if (!act.reply().helps() && others(act).stream().anyMatch(Reply::helps)) {
                again.add(0, act);
            }
        }
        return new Debrief(
                scene.scenario(),
                scene.beats().stream()
                        .filter(beat -> !(beat instanceof Beat.Told))
                        .toList(),
                scene.acts(),
                scene.conversation().table(),
                scene.waits() instanceof Waits.Over over ? over.ending() : null,
                codes,
                questions,
                reflections,
                aims(scene),
                List.copyOf(again.subList(0, Math.min(MOST_AGAIN, again.size()))));
    }

    private static boolean has(Beat.Acted act, Code.Form form) {
        return act.reply().codes().stream().anyMatch(code -> code.form() == form);
    }

    private static List<Aim> aims(Scene scene) {
        Map<String, Aim> aims = new LinkedHashMap<>();
        scene.scenario().goals().forEach((key, goal) -> aims.put(key, new Aim(goal, 0, 0)));
        for (Beat.Acted act : scene.acts()) {
            act.reply()
                    .goals()
                    .forEach((key, by) -> aims.computeIfPresent(
                            key,
                            (same, aim) -> new Aim(
                                    aim.goal(), aim.nearer() + (by > 0 ? 1 : 0), aim.further() + (by < 0 ? 1 : 0))));
        }
        return List.copyOf(aims.values());
    }

    /** The other replies of a moment that could be chosen then. */
    public static List<Reply> others(Beat.Acted act) {
        return act.moment().replies().stream()
                .filter(reply -> !reply.equals(act.reply()) && Meters.hold(reply.when(), act.before()))
                .toList();
    }
}
