package nl.jimgids.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.jimgids.author.Change;
import nl.jimgids.author.Changes;
import nl.jimgids.conversation.Refit;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim diff}: what a change in a dialogue does to conversations that were saved with it. */
final class Differing {
    private static final String KEY = "author.change.";

    private final Surroundings surroundings;
    private final Jim.Diff options;
    private final Words words;

    Differing(Surroundings surroundings, Jim.Diff options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Script before = script(options.before);
            Dialogues dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(options.now));
            Script now = script(options.now);
            if (before == null || now == null) {
                return Exit.UNUSABLE;
            }
            List<Change> changes = Changes.of(before, now);
            List<Touched> touched = Touched.of(surroundings.store(words).list(), before, now, dialogues.library());
            if (options.json) {
                surroundings.out().println(json(before, changes, touched));
            } else {
                tell(changes);
                tell(before, touched);
            }
            return changes.stream().allMatch(change -> change.weight() == Change.Weight.SAFE) ? Exit.DONE : Exit.FOUND;
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private @Nullable Script script(String named) throws IOException {
        Dialogues dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(named));
        ScriptReader.Reading reading = dialogues.read(named);
        Script script = reading == null ? null : reading.usable();
        if (reading != null && script == null) {
            surroundings.err().println(words.say("command.script-unusable"));
            surroundings.err().println(SafeText.line(named));
        }
        return script;
    }

    private void tell(List<Change> changes) {
        for (Change change : changes) {
            surroundings
                    .out()
                    .println(words.say(
                            KEY + "line",
                            SafeText.line(change.place().toString()),
                            words.say(KEY + change.weight()),
                            message(change)));
        }
        if (changes.isEmpty()) {
            surroundings.out().println(words.say(KEY + "none"));
        }
    }

    private String message(Change change) {
        Object[] arguments = change.arguments().stream().map(SafeText::line).toArray();
        return words.say(KEY + change.what(), arguments);
    }

    private void tell(Script before, List<Touched> touched) {
        long locked = touched.stream()
                .filter(one -> one.kind() == Touched.Kind.LOCKED)
                .count();
        for (Touched one : touched) {
            if (one.kind() != Touched.Kind.LOCKED) {
                surroundings.out().println(line(one));
            }
        }
        if (touched.isEmpty()) {
            surroundings.out().println(words.say(KEY + "saved.none", SafeText.line(before.name())));
        } else if (locked > 0) {
            surroundings.out().println(words.say(KEY + "saved.locked", locked));
        }
    }

    private String line(Touched one) {
        Refit refit = one.refit();
        if (refit != null) {
            String key = one.finished() ? "saved.finished" : "saved";
            return words.say(
                    KEY + key,
                    one.id(),
                    refit.kept(),
                    refit.unfit().size(),
                    refit.fresh().size());
        }
        boolean other = one.kind() == Touched.Kind.OTHER;
        return words.say(KEY + (other ? "saved.other" : "saved.unreadable"), one.id());
    }

    private String json(Script before, List<Change> changes, List<Touched> touched) {
        JsonArray rows = new JsonArray();
        for (Change change : changes) {
            JsonObject row = new JsonObject();
            row.addProperty("class", word(change.weight()));
            row.addProperty("change", change.what());
            row.addProperty("file", change.place().file());
            row.addProperty("line", change.place().line());
            row.addProperty("column", change.place().column());
            row.addProperty("message", message(change));
            rows.add(row);
        }
        JsonArray saved = new JsonArray();
        for (Touched one : touched) {
            JsonObject row = new JsonObject();
            row.addProperty("id", one.id());
            row.addProperty("is", word(one.kind()));
            row.addProperty("finished", one.finished());
            Refit refit = one.refit();
            if (refit != null) {
                row.addProperty("kept", refit.kept());
                row.addProperty("unfit", refit.unfit().size());
                row.addProperty("new", refit.fresh().size());
            }
            saved.add(row);
        }
        JsonObject all = new JsonObject();
        all.addProperty("dialogue", before.name());
        all.add("changes", rows);
        all.add("saved", saved);
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(all);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
