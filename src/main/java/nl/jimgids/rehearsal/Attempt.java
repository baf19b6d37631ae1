package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a scene was played, as it is kept: what was done, and what came of it. The course itself is the fold of the
 * choices.
 *
 * @param digest of the scenario as it was
 * @param started as ISO 8601, with offset
 * @param seed of the order in which replies are shown
 * @param ending null when it was not played to an end
 * @param room for each moment, whether what was said made room
 */
public record Attempt(
        String scenario,
        String digest,
        String started,
        long seed,
        List<Choice> choices,
        Ending.@Nullable Kind ending,
        List<Boolean> room) {
    public Attempt {
        choices = List.copyOf(choices);
        room = List.copyOf(room);
    }

    /** A scene as it is now. */
    public static Attempt of(Scene scene, long seed) {
        Scenario scenario = scene.scenario();
        List<Choice> choices = new ArrayList<>();
        List<Boolean> room = new ArrayList<>();
        for (Beat.Acted act : scene.acts()) {
            choices.add(act.choice());
            room.add(act.reply().helps());
        }
        Ending.Kind ending =
                scene.waits() instanceof Waits.Over over ? over.ending().kind() : null;
        String started = scene.conversation().start().at().toString();
        return new Attempt(scenario.name(), scenario.digest(), started, seed, choices, ending, room);
    }
}
