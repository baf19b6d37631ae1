package nl.jimgids.command;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.FindingText;
import nl.jimgids.journal.Trouble;
import nl.jimgids.rehearsal.Attempt;
import nl.jimgids.rehearsal.Beat;
import nl.jimgids.rehearsal.Choice;
import nl.jimgids.rehearsal.Comparison;
import nl.jimgids.rehearsal.Debrief;
import nl.jimgids.rehearsal.DebriefPage;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.rehearsal.Shuffle;
import nl.jimgids.rehearsal.Waits;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.terminal.Stage;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** A scene, played at a terminal: what people choose, where they go back to, and what they do afterwards. */
final class OnStage {
    private final Surroundings surroundings;
    private final Stage stage;
    private final Words words;
    private final Scenario scenario;
    private final Script script;
    private final Library library;
    private final Attempts attempts;
    private final Manner manner;
    private final Narrator narrator;

    /** The courses that were played to an end in this sitting. */
    private final List<Scene> played = new ArrayList<>();

    /** The scenes of this course in which something was chosen, in order. */
    private final List<Scene> before = new ArrayList<>();

    /**
     * How it is played.
     *
     * @param trainer whether codes and meters are shown
     * @param feedback whether feedback follows each reply; else it waits for the debrief
     * @param group whether hands are counted
     * @param seed of the order in which replies are shown
     * @param named how people named the scene
     */
    record Manner(boolean trainer, boolean feedback, boolean group, long seed, String named) {}

    OnStage(
            Surroundings surroundings,
            Stage stage,
            Scenario scenario,
            Script script,
            Library library,
            Attempts attempts,
            Manner manner) {
        this.surroundings = surroundings;
        this.stage = stage;
        this.words = stage.words();
        this.scenario = scenario;
        this.script = script;
        this.library = library;
        this.attempts = attempts;
        this.manner = manner;
        this.narrator = new Narrator(stage, scenario, script, manner.trainer(), manner.feedback());
    }

    /** Plays until people have had enough. */
    int play() {
        narrator.introduces();
        Scene scene = begin();
        try {
            Scene from = goOn(scene);
            if (from == null) {
                return Exit.STOPPED;
            }
            scene = from;
            while (true) {
                Scene end = course(scene);
                if (end == null) {
                    return Exit.STOPPED;
                } else if (end.waits() instanceof Waits.Broken broken) {
                    stage.tells(new FindingText(words).message(broken.finding()));
                    return Exit.UNUSABLE;
                }
                played.add(end);
                keep(end);
                Scene next = after(end);
                if (next == null) {
                    return Exit.DONE;
                }
                scene = next;
            }
        } catch (Trouble e) {
            stage.tells(String.valueOf(e.getMessage()));
            return Exit.FILE;
        }
    }

    /** What cannot be kept can still be talked over. */
    private void keep(Scene end) {
        try {
            Path file = attempts.keep(end, manner.seed(), surroundings.clock().get());
            attempts.clearUnfinished(scenario.name());
            stage.remarks(words.say("rehearsal.kept", SafeText.line(file.toString())));
        } catch (Trouble e) {
            stage.remarks(words.say("rehearsal.not-kept"));
        }
    }

    private Scene begin() {
        before.clear();
        OffsetDateTime now = surroundings.clock().get();
        return Scene.begin(scenario, script, library, now);
    }

    /** Where people stopped the last time, when they want to go on there; null when they stop here again. */
    private @Nullable Scene goOn(Scene beginning) throws Trouble {
        Attempt half = attempts.unfinished(scenario.name(), scenario.digest());
        if (half == null || half.choices().isEmpty()) {
            return beginning;
        }
        int count = half.choices().size();
        String question = count == 1
                ? words.say("rehearsal.unfinished.one")
                : words.say("rehearsal.unfinished", String.valueOf(count));
        List<String> ways = List.of(words.say("rehearsal.unfinished.on"), words.say("rehearsal.unfinished.anew"));
        int way = stage.choose(question, ways, "");
        if (way < 0) {
            return null;
        } else if (way > 0) {
            attempts.clearUnfinished(scenario.name());
            return beginning;
        }
        Scene scene = beginning;
        for (Choice choice : half.choices()) {
            Scene next = scene.after(choice);
            if (next == scene) {
                // The dialogue changed since: from here on it is another scene.
                return scene;
            }
            before.add(scene);
            scene = next;
        }
        return scene;
    }

    /** A course from here to its end; null when people stop on the way. */
    private @Nullable Scene course(Scene start) throws Trouble {
        Scene now = start;
        int told = Narrator.lastAct(now);
        while (now.waits() instanceof Waits.ForReply wait) {
            narrator.tells(now, told);
            Next next = ask(wait, now);
            if (next.stops()) {
                stop(now);
                return null;
            }
            Choice choice = next.choice();
            if (choice == null) {
                now = before.remove(before.size() - 1);
                stage.remarks(words.say("rehearsal.back.done"));
                told = Narrator.lastAct(now);
            } else {
                told = now.beats().size();
                before.add(now);
                now = now.after(choice);
            }
        }
        narrator.tells(now, told);
        if (now.waits() instanceof Waits.Over over) {
            stage.heading(words.say("rehearsal.over"));
            stage.tells(over.ending().say().text());
        }
        return now;
    }

    private void stop(Scene scene) throws Trouble {
        if (scene.acts().isEmpty()) {
            stage.tells(words.say("rehearsal.stopped.nothing"));
            return;
        }
        attempts.keepUnfinished(scene, manner.seed());
        stage.tells(words.say("rehearsal.stopped", manner.named()));
    }

    /**
     * What people do at a moment.
     *
     * @param choice null: they go back to the moment before
     */
    private record Next(boolean stops, @Nullable Choice choice) {
        static final Next STOP = new Next(true, null);
        static final Next BACK = new Next(false, null);
    }

    private Next ask(Waits.ForReply wait, Scene scene) {
        String where = words.say("rehearsal.moment.where", before.size() + 1);
        narrator.comesTo(wait.moment(), scene, where);
        List<Integer> shown = Shuffle.of(wait, manner.seed());
        String own = stage.line(words.say(manner.group() ? "rehearsal.own.group" : "rehearsal.own"), where);
        if (own == null) {
            return Next.STOP;
        } else if (!own.isBlank()) {
            stage.remarks(words.say("rehearsal.said-own", own.strip()));
        }
        List<Integer> hands = manner.group() ? new HandsUp(stage, words).count(wait, shown, where) : List.of();
        if (hands == null) {
            return Next.STOP;
        }
        List<String> rows = new ArrayList<>();
        shown.forEach(number -> rows.add(narrator.row(wait.moment().replies().get(number - 1))));
        if (!before.isEmpty()) {
            rows.add(words.say("rehearsal.back"));
        }
        rows.add(words.say("rehearsal.stop"));
        int chosen = stage.choose(question(own), rows, where);
        if (chosen < 0 || chosen == rows.size() - 1) {
            return Next.STOP;
        } else if (chosen >= shown.size()) {
            return Next.BACK;
        }
        String sentence = own.isBlank() ? null : own.strip();
        return new Next(false, new Choice(wait.moment().id(), shown.get(chosen), sentence, hands));
    }

    private String question(String own) {
        if (manner.group()) {
            return words.say("rehearsal.which-plays");
        }
        return words.say(own.isBlank() ? "rehearsal.which" : "rehearsal.nearest");
    }

    /** What people do when a course is over: the scene from which the next one goes; null when they have had enough. */
    private @Nullable Scene after(Scene end) throws Trouble {
        while (true) {
            List<String> ways = new ArrayList<>(List.of(
                    words.say("rehearsal.after.debrief"),
                    words.say("rehearsal.after.moment"),
                    words.say("rehearsal.after.again"),
                    words.say("rehearsal.after.done")));
            if (played.size() > 1) {
                ways.add(2, words.say("rehearsal.after.compare"));
            }
            int chosen = stage.choose(words.say("rehearsal.after"), ways, "");
            if (chosen < 0 || chosen == ways.size() - 1) {
                return null;
            } else if (chosen == 0) {
                List<Attempt> all = attempts.finished(scenario.name());
                narrator.shows(DebriefPage.of(Debrief.of(end), all, words));
            } else if (chosen == 1) {
                Scene other = backIn(end);
                if (other != null) {
                    return other;
                }
            } else if (chosen == 2 && played.size() > 1) {
                narrator.shows(Comparison.of(played.get(played.size() - 2), end, words));
            } else {
                narrator.introduces();
                return begin();
            }
        }
    }

    private @Nullable Scene backIn(Scene end) {
        List<String> moments = new ArrayList<>();
        for (Beat.Acted act : end.acts()) {
            moments.add(words.say(
                    "rehearsal.after.which",
                    moments.size() + 1,
                    act.reply().say().text()));
        }
        moments.add(words.say("rehearsal.after.none"));
        int chosen = stage.choose(words.say("rehearsal.after.which-moment"), moments, "");
        if (chosen < 0 || chosen >= before.size()) {
            return null;
        }
        Scene scene = before.get(chosen);
        before.subList(chosen, before.size()).clear();
        return scene;
    }
}
