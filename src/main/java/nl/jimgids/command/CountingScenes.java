package nl.jimgids.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.proof.Courses;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim stats} of a scenario: its moments and replies, and by which replies each ending is come to. */
record CountingScenes(Surroundings surroundings, Words words) {
    int count(Scenarios scenarios, String named, boolean asJson) {
        Scenario scenario = scenarios.ready(named);
        Script script = scenario == null
                ? null
                : scenarios.library().find(scenario.dialogue().text());
        if (scenario == null || script == null) {
            return Exit.UNUSABLE;
        }
        Courses courses = Courses.of(scenario, script, scenarios.library());
        int replies = scenario.moments().stream()
                .mapToInt(moment -> moment.replies().size())
                .sum();
        if (asJson) {
            surroundings.out().println(json(scenario, courses, replies));
            return Exit.DONE;
        }
        tell("command.stats.moments", scenario.moments().size());
        tell("command.stats.replies", replies);
        tell("command.stats.endings", scenario.endings().size());
        for (Map.Entry<Ending, List<Finding.Answered>> ending :
                courses.endings().entrySet()) {
            surroundings.out().println();
            tell("command.stats.ending", ending.getKey().kind().word());
            surroundings
                    .out()
                    .println("  " + SafeText.line(ending.getKey().say().text()));
            ending.getValue()
                    .forEach(chosen ->
                            surroundings.out().println("  " + SafeText.line(chosen.id() + ": " + chosen.answer())));
        }
        return Exit.DONE;
    }

    private void tell(String key, Object what) {
        surroundings.out().println(words.say(key, what));
    }

    private static JsonObject json(Scenario scenario, Courses courses, int replies) {
        JsonObject json = new JsonObject();
        json.addProperty("scenario", scenario.name());
        json.addProperty("dialogue", scenario.dialogue().text());
        json.addProperty("minutes", scenario.minutes());
        json.addProperty("moments", scenario.moments().size());
        json.addProperty("replies", replies);
        JsonArray endings = new JsonArray();
        courses.endings().forEach((ending, chosen) -> {
            JsonObject one = new JsonObject();
            one.addProperty("ending", ending.kind().word());
            JsonObject by = new JsonObject();
            chosen.forEach(reply -> by.addProperty(reply.id(), Integer.valueOf(reply.answer())));
            one.add("replies", by);
            endings.add(one);
        });
        json.add("endings", endings);
        return json;
    }
}
