package nl.jimgids.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.jimgids.check.FindingText;
import nl.jimgids.journal.AtomicFile;
import nl.jimgids.journal.PracticeFolder;
import nl.jimgids.journal.Trouble;
import nl.jimgids.rehearsal.Attempt;
import nl.jimgids.rehearsal.AttemptJson;
import nl.jimgids.rehearsal.Debrief;
import nl.jimgids.rehearsal.DebriefPage;
import nl.jimgids.rehearsal.PageMarkdown;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.rehearsal.reader.RepliesReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim rehearse}: practises a scene, at a terminal or out of a file. It never touches a saved conversation. */
final class Rehearsing {
    private static final List<String> WATCHERS = List.of("trainee", "trainer");
    private static final List<String> FORMATS = List.of("md", "json");

    private final Surroundings surroundings;
    private final Jim.Rehearse options;
    private final Words words;

    Rehearsing(Surroundings surroundings, Jim.Rehearse options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        if (!WATCHERS.contains(options.as)) {
            return wrong("command.rehearse.as", options.as);
        }
        for (String format : options.formats) {
            if (!FORMATS.contains(format)) {
                surroundings
                        .err()
                        .println(words.say("command.no-format", SafeText.line(format), String.join(", ", FORMATS)));
                return Exit.USAGE;
            }
        }
        try {
            Scenarios scenarios = Scenarios.of(surroundings, words, options.scenario);
            if (options.scenario == null) {
                return choose(scenarios);
            }
            Scenario scenario = scenarios.ready(options.scenario);
            if (scenario == null) {
                return Exit.UNUSABLE;
            }
            if (options.answers != null) {
                return fromFile(scenarios, scenario, Path.of(options.answers));
            }
            if (System.console() == null && !options.plain) {
                return wrong("command.rehearse.no-terminal", scenario.name());
            }
            try (Terminals terminal = AtTable.open(surroundings, words, options.plain)) {
                return play(terminal, scenarios, scenario);
            }
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private int wrong(String key, String what) {
        surroundings.err().println(words.say(key, SafeText.line(what)));
        return Exit.USAGE;
    }

    private int choose(Scenarios scenarios) {
        List<Scenario> all = new ScenarioChoice(words).filtered(scenarios.all(), options);
        if (all.isEmpty()) {
            surroundings.err().println(words.say("command.rehearse.none"));
            return Exit.USAGE;
        }
        if (options.answers != null) {
            return wrong("command.rehearse.answers-of", options.answers);
        }
        if (System.console() == null && !options.plain) {
            all.forEach(scenario -> surroundings.out().println(ScenarioChoice.line(scenario, words)));
            return Exit.DONE;
        }
        try (Terminals terminal = AtTable.open(surroundings, words, options.plain)) {
            return choose(terminal, scenarios, all);
        }
    }

    /** Lets people choose a scene, and plays it. */
    int choose(Terminals terminal, Scenarios scenarios, List<Scenario> all) {
        Scenario chosen = new ScenarioChoice(words).at(terminal, all, options.isFiltered());
        Scenario ready = chosen == null ? null : scenarios.ready(chosen.name());
        if (ready == null) {
            return chosen == null ? Exit.DONE : Exit.UNUSABLE;
        }
        return play(terminal, scenarios, ready);
    }

    private int play(Terminals terminal, Scenarios scenarios, Scenario scenario) {
        Script script = scenarios.library().find(scenario.dialogue().text());
        if (script == null) {
            return Exit.UNUSABLE;
        }
        long seed = options.seed == null ? new Random().nextInt(1_000_000) : options.seed;
        OnStage.Manner manner = new OnStage.Manner(
                options.as.equals("trainer"),
                options.feedback,
                options.group,
                seed,
                options.scenario == null ? scenario.name() : SafeText.line(options.scenario));
        try {
            Attempts attempts =
                    new Attempts(PracticeFolder.of(surroundings.environment(), surroundings.user(), words), words);
            return new OnStage(
                            surroundings,
                            terminal.stage(words, words.say("rehearsal.banner")),
                            scenario,
                            script,
                            scenarios.library(),
                            attempts,
                            manner)
                    .play();
        } catch (Trouble e) {
            terminal.say(String.valueOf(e.getMessage()));
            return Exit.FILE;
        }
    }

    private int fromFile(Scenarios scenarios, Scenario scenario, Path file) {
        if (!Files.isRegularFile(file)) {
            surroundings.err().println(words.say("command.answers-unreadable", SafeText.line(file.toString())));
            return Exit.UNUSABLE;
        }
        RepliesReader.Reading reading = RepliesReader.read(file.toString(), DialogueFolder.bytes(file), scenario);
        Script script = scenarios.library().find(scenario.dialogue().text());
        if (script == null || !reading.findings().isEmpty()) {
            return say(reading, reading.findings());
        }
        Scene scene = Scene.begin(
                scenario, script, scenarios.library(), surroundings.clock().get());
        RepliesReader.Played played = reading.play(scene);
        if (played.misfit() != null) {
            return say(reading, List.of(played.misfit()));
        }
        return write(played.scene());
    }

    private int say(RepliesReader.Reading reading, List<Finding> findings) {
        FindingText text = new FindingText(words);
        findings.forEach(finding -> text.lines(finding, reading.source()).forEach(surroundings.err()::println));
        return Exit.UNUSABLE;
    }

    /** Into the named folder; without one, the text for people goes to standard output. */
    private int write(Scene scene) {
        long seed = options.seed == null ? 0 : options.seed;
        Attempt attempt = Attempt.of(scene, seed);
        Debrief debrief = Debrief.of(scene);
        String page = PageMarkdown.of(DebriefPage.of(debrief, List.of(attempt), words), words);
        if (options.out == null) {
            surroundings.out().print(page);
            return Exit.DONE;
        }
        Path folder = Path.of(options.out);
        for (String format : options.formats) {
            String name = words.say("rehearsal.file") + "-" + attempt.scenario() + "." + format;
            Path file = folder.resolve(name);
            String text = format.equals("md") ? page : AttemptJson.of(attempt, debrief);
            try {
                Files.createDirectories(folder.toAbsolutePath());
                AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                surroundings.err().println(words.say("command.not-written", SafeText.line(file.toString())));
                return Exit.FILE;
            }
            surroundings.out().println(SafeText.line(file.toString()));
        }
        return Exit.DONE;
    }
}
