package nl.jimgids.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import nl.jimgids.author.Stats;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim stats}: how large a dialogue is, and how many different conversations are in it. */
final class Counting {
    private final Surroundings surroundings;
    private final Jim.Stats options;
    private final Words words;

    Counting(Surroundings surroundings, Jim.Stats options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Scenarios scenarios = Scenarios.of(surroundings, words, options.dialogue);
            if (scenarios.has(options.dialogue)) {
                return new CountingScenes(surroundings, words).count(scenarios, options.dialogue, options.json);
            }
            Dialogues dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(options.dialogue));
            Script script = dialogues.ready(options.dialogue);
            if (script == null) {
                return Exit.UNUSABLE;
            }
            Stats stats = Stats.of(script, dialogues.library());
            if (options.json) {
                surroundings.out().println(json(script, stats));
            } else {
                tell("steps", stats.steps());
                tell("questions", stats.questions());
                tell("words", stats.words());
                if (stats.readability() != null) {
                    tell("readability", stats.readability());
                }
                tell("branches", stats.branches());
                length("shortest", stats.shortest());
                length("longest", stats.longest());
                tell("paths", stats.paths() == null ? words.say("command.stats.too-many") : stats.paths());
            }
            return Exit.DONE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private void tell(String what, Object number) {
        surroundings.out().println(words.say("command.stats." + what, number));
    }

    private void length(String what, @Nullable Integer questions) {
        if (questions == null) {
            tell(what + ".unknown", "");
        } else {
            surroundings.out().println(words.say("command.stats." + what, questions, Stats.minutes(questions)));
        }
    }

    private static JsonObject json(Script script, Stats stats) {
        JsonObject json = new JsonObject();
        json.addProperty("dialogue", script.name());
        json.addProperty("steps", stats.steps());
        json.addProperty("questions", stats.questions());
        json.addProperty("words", stats.words());
        json.addProperty("readability", stats.readability());
        json.addProperty("branches", stats.branches());
        json.addProperty("shortest", stats.shortest());
        json.addProperty("longest", stats.longest());
        json.addProperty("paths", stats.paths());
        return json;
    }
}
