package nl.jimgids.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Saved;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim list}: the dialogues, or the saved conversations. */
final class Listing {
    private final Surroundings surroundings;
    private final Jim.ListThem options;
    private final Words words;

    Listing(Surroundings surroundings, Jim.ListThem options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Dialogues dialogues = Dialogues.of(surroundings, words, null).in(words.language());
            return options.saved ? saved(dialogues) : dialogues(dialogues);
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        }
    }

    private int dialogues(Dialogues dialogues) throws IOException {
        JsonArray rows = new JsonArray();
        for (String name : dialogues.library().names()) {
            Script script = dialogues.library().find(name);
            if (options.json) {
                JsonObject row = new JsonObject();
                row.addProperty("name", name);
                row.addProperty("usable", script != null);
                if (script != null) {
                    row.addProperty("title", title(script));
                    row.addProperty("phase", script.phase());
                    row.addProperty("minutes", script.minutes());
                    row.addProperty("language", script.language());
                }
                rows.add(row);
            } else {
                line(name, script);
            }
        }
        List<Scenario> scenarios = Scenarios.of(surroundings, words, null).all();
        if (options.json) {
            JsonObject all = new JsonObject();
            all.add("dialogues", rows);
            all.add("scenarios", scenarios(scenarios));
            print(all);
        } else if (!scenarios.isEmpty()) {
            surroundings.out().println();
            surroundings.out().println(words.say("command.list.scenarios"));
            scenarios.forEach(scenario -> surroundings.out().println(ScenarioChoice.line(scenario, words)));
        }
        return Exit.DONE;
    }

    private static JsonArray scenarios(List<Scenario> scenarios) {
        JsonArray rows = new JsonArray();
        for (Scenario scenario : scenarios) {
            JsonObject row = new JsonObject();
            row.addProperty("name", scenario.name());
            row.addProperty("title", scenario.title().text());
            row.addProperty("dialogue", scenario.dialogue().text());
            row.addProperty("difficulty", scenario.difficulty());
            row.addProperty("minutes", scenario.minutes());
            row.addProperty("language", scenario.language());
            rows.add(row);
        }
        return rows;
    }

    private void line(String name, @Nullable Script script) {
        String shown = String.format(Locale.ROOT, "%-22s", SafeText.line(name));
        if (script == null) {
            surroundings.out().println(shown + " " + words.say("command.dialogue.broken", SafeText.line(name)));
            return;
        }
        surroundings.out().println(shown + " " + SafeText.line(title(script)));
        Template about = script.about();
        if (about != null) {
            surroundings.out().println(" ".repeat(23) + SafeText.line(about.text()));
        }
    }

    /** A title as it reads before anybody sat down. */
    static String title(Script script) {
        return script.title().print(hole -> hole.equals("jim") ? "JIM" : null);
    }

    private int saved(Dialogues dialogues) throws Trouble {
        Store store = surroundings.store(words);
        if (System.console() != null
                && !options.json
                && !Unlocking.from(surroundings, words).toRead(store)) {
            return Exit.STOPPED;
        }
        List<Saved> all = store.list();
        JsonArray rows = new JsonArray();
        for (Saved saved : all) {
            if (options.json) {
                rows.add(row(saved, dialogues.library()));
            } else {
                surroundings.out().println(line(saved, dialogues.library(), words));
            }
        }
        if (options.json) {
            json("saved", rows);
        } else if (all.isEmpty()) {
            surroundings.err().println(words.say("command.saved.none"));
        }
        return Exit.DONE;
    }

    /** A saved conversation on one line. */
    static String line(Saved saved, Library library, Words words) {
        Reading reading = saved.reading();
        OffsetDateTime last = reading == null ? null : reading.last();
        String title = reading == null || reading.header() == null
                ? "-"
                : SafeText.line(reading.header().title());
        String when = last == null ? "-" : words.day(last.toLocalDate());
        return words.say("command.saved.row", saved.id(), title, when, state(saved, library, words));
    }

    private static String state(Saved saved, Library library, Words words) {
        Reading reading = saved.reading();
        String how = words.say("command.saved." + saved.state().name().toLowerCase(Locale.ROOT));
        LocalDate until = saved.until(library);
        if (saved.state() == Saved.State.LOCKED) {
            return how;
        } else if (saved.state() == Saved.State.RESTING && until != null) {
            how = words.say("command.saved.until", words.day(until));
        }
        int answers = reading == null ? 0 : reading.answers();
        String count = answers == 1 ? words.say("command.saved.answer") : words.say("command.saved.answers", answers);
        return count + ", " + how;
    }

    private static JsonObject row(Saved saved, Library library) {
        JsonObject row = new JsonObject();
        Reading reading = saved.reading();
        row.addProperty("id", saved.id());
        row.addProperty("state", saved.state().name().toLowerCase(Locale.ROOT));
        row.addProperty("dialogue", saved.dialogue());
        row.addProperty("answers", reading == null ? 0 : reading.answers());
        row.addProperty("started", reading == null ? null : text(reading.started()));
        row.addProperty("last", reading == null ? null : text(reading.last()));
        row.addProperty("until", text(saved.until(library)));
        return row;
    }

    private static @Nullable String text(@Nullable Object moment) {
        return moment == null ? null : moment.toString();
    }

    private void json(String name, JsonArray rows) {
        JsonObject all = new JsonObject();
        all.add(name, rows);
        print(all);
    }

    private void print(JsonObject all) {
        surroundings
                .out()
                .println(new GsonBuilder()
                        .setPrettyPrinting()
                        .serializeNulls()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(all));
    }
}
