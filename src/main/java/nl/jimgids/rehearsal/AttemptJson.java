package nl.jimgids.rehearsal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of an attempt, and the debrief for programs, as JSON. */
public final class AttemptJson {
    /** The form, and its version. */
    public static final String FORMAT = "jim-rehearsal/1";

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private AttemptJson() {}

    /** An attempt as it is kept. */
    public static String of(Attempt attempt) {
        return GSON.toJson(object(attempt)) + "\n";
    }

    /** The debrief: the attempt, and for each moment what was said and what came of it. */
    public static String of(Attempt attempt, Debrief debrief) {
        JsonObject all = object(attempt);
        all.addProperty("title", debrief.scenario().title().text());
        JsonArray course = new JsonArray();
        for (Beat beat : debrief.course()) {
            course.add(beat instanceof Beat.Acted act ? act(debrief.scenario(), act) : asked((Beat.Asked) beat));
        }
        all.add("course", course);
        JsonObject counts = new JsonObject();
        debrief.codes().forEach((code, count) -> counts.addProperty(code.word(), count));
        all.add("codes", counts);
        all.addProperty("questions", debrief.questions());
        all.addProperty("reflections", debrief.reflections());
        JsonArray aims = new JsonArray();
        for (Debrief.Aim aim : debrief.aims()) {
            JsonObject one = new JsonObject();
            one.addProperty("goal", aim.goal().text());
            one.addProperty("nearer", aim.nearer());
            one.addProperty("further", aim.further());
            aims.add(one);
        }
        all.add("goals", aims);
        return GSON.toJson(all) + "\n";
    }

    private static JsonObject asked(Beat.Asked asked) {
        JsonObject step = new JsonObject();
        step.addProperty("asked", asked.prompt().id().text());
        step.addProperty("question", asked.prompt().text());
        step.addProperty("by", asked.prompt().by());
        step.addProperty("says", asked.says());
        return step;
    }

    private static JsonObject act(Scenario scenario, Beat.Acted act) {
        JsonObject step = new JsonObject();
        step.addProperty("moment", act.moment().id());
        step.addProperty("said", act.reply().say().text());
        step.addProperty("own", act.choice().own());
        step.add("codes", codes(act.reply()));
        step.addProperty(
                "persona",
                act.reply().persona() == null ? null : act.reply().persona().text());
        step.add("before", meters(scenario, act.before()));
        step.add("after", meters(scenario, act.after()));
        step.addProperty("feedback", act.reply().feedback().text());
        JsonArray others = new JsonArray();
        for (Reply other : Debrief.others(act)) {
            JsonObject way = new JsonObject();
            way.addProperty("said", other.say().text());
            way.add("codes", codes(other));
            way.addProperty("feedback", other.feedback().text());
            others.add(way);
        }
        step.add("others", others);
        return step;
    }

    /** In the order of the scenario: that of the values is chance. */
    private static JsonObject meters(Scenario scenario, Map<String, Integer> values) {
        JsonObject meters = new JsonObject();
        scenario.meters().keySet().forEach(name -> meters.addProperty(name, values.get(name)));
        return meters;
    }

    private static JsonArray codes(Reply reply) {
        JsonArray codes = new JsonArray();
        reply.codes().forEach(code -> codes.add(code.word()));
        return codes;
    }

    private static JsonObject object(Attempt attempt) {
        JsonObject all = new JsonObject();
        all.addProperty("format", FORMAT);
        all.addProperty("practice", true);
        all.addProperty("scenario", attempt.scenario());
        all.addProperty("digest", attempt.digest());
        all.addProperty("started", attempt.started());
        all.addProperty("seed", attempt.seed());
        JsonArray choices = new JsonArray();
        for (Choice choice : attempt.choices()) {
            JsonObject one = new JsonObject();
            one.addProperty("moment", choice.moment());
            one.addProperty("reply", choice.reply());
            one.addProperty("own", choice.own());
            one.add("hands", GSON.toJsonTree(choice.hands()));
            choices.add(one);
        }
        all.add("choices", choices);
        all.addProperty(
                "ending", attempt.ending() == null ? null : attempt.ending().word());
        all.add("room", GSON.toJsonTree(attempt.room()));
        return all;
    }

    /** An attempt that was kept; null when this is none, or one of a newer jim. */
    public static @Nullable Attempt read(String text) {
        try {
            JsonObject all = JsonParser.parseString(text).getAsJsonObject();
            if (!FORMAT.equals(all.get("format").getAsString())) {
                return null;
            }
            List<Choice> choices = new ArrayList<>();
            for (JsonElement element : all.getAsJsonArray("choices")) {
                JsonObject one = element.getAsJsonObject();
                List<Integer> hands = new ArrayList<>();
                one.getAsJsonArray("hands").forEach(hand -> hands.add(hand.getAsInt()));
                JsonElement own = one.get("own");
                choices.add(new Choice(
                        one.get("moment").getAsString(),
                        one.get("reply").getAsInt(),
                        own == null || own.isJsonNull() ? null : own.getAsString(),
                        hands));
            }
            List<Boolean> room = new ArrayList<>();
            all.getAsJsonArray("room").forEach(one -> room.add(one.getAsBoolean()));
            JsonElement ending = all.get("ending");
            return new Attempt(
                    all.get("scenario").getAsString(),
                    all.get("digest").getAsString(),
                    all.get("started").getAsString(),
                    all.get("seed").getAsLong(),
                    choices,
                    ending == null || ending.isJsonNull()
                            ? null
                            : Ending.Kind.valueOf(ending.getAsString().toUpperCase(Locale.ROOT)),
                    room);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | UnsupportedOperationException
                | ClassCastException wrong) {
            return null;
        }
    }
}
