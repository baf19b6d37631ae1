package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.jimgids.check.FindingText;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.proof.ScenarioCheck;
import nl.jimgids.rehearsal.reader.ScenarioFolder;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Finds the scenario that people mean, and sees to it that it can be played. */
final class Scenarios {
    private final Surroundings surroundings;
    private final Words words;
    private final DialogueFolder library;
    private final ScenarioFolder folder;

    private Scenarios(Surroundings surroundings, Words words, DialogueFolder library, ScenarioFolder folder) {
        this.surroundings = surroundings;
        this.words = words;
        this.library = library;
        this.folder = folder;
    }

    /**
     * The scenarios that come with the program, in its language as far as they are translated.
     *
     * @param named the path of another one, around which its dialogue may stand; null: none
     */
    static Scenarios of(Surroundings surroundings, Words words, @Nullable String named) throws IOException {
        List<Path> others = new ArrayList<>();
        Path folder = named == null ? null : Dialogues.folderOf(named);
        if (folder != null) {
            others.add(folder);
            Path above = folder.getParent();
            if (folder.endsWith("scenarios") && above != null) {
                others.add(above);
            }
        }
        DialogueFolder library =
                Dialogues.in(surroundings, words, others).in(words.language()).library();
        return new Scenarios(surroundings, words, library, ScenarioFolder.of(List.of(surroundings.dialogues())));
    }

    DialogueFolder library() {
        return library;
    }

    /** All that can be read, the easy ones first. */
    List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (String name : folder.names()) {
            Path file = folder.file(name);
            Scenario scenario = file == null
                    ? null
                    : ScenarioFolder.read(file, words.language()).usable();
            if (scenario != null) {
                all.add(scenario);
            }
        }
        all.sort(Comparator.comparing(Scenario::difficulty).thenComparing(Scenario::name));
        return all;
    }

    /** Whether a scenario is meant. */
    boolean has(String named) {
        return folder.file(named) != null || ScenarioFolder.isScenario(Path.of(named));
    }

    /** The scenario of that name or in that file, ready to be played; null, and said why, when there is none. */
    @Nullable
    Scenario ready(String named) {
        Path file = Dialogues.folderOf(named) == null ? folder.file(named) : Path.of(named);
        if (file == null || !Files.isRegularFile(file)) {
            surroundings.err().println(words.say("command.rehearse.no-scenario", SafeText.line(named)));
            String nearest = Nearest.to(named, folder.names());
            if (nearest != null) {
                surroundings.err().println(words.say("finding.did-you-mean", nearest));
            }
            return null;
        }
        ScenarioReader.Reading reading = ScenarioFolder.read(file, words.language());
        // Every course is taken by check; here it is enough that every name leads somewhere.
        List<Finding> errors = ScenarioCheck.names(reading, library, library.names()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        Scenario usable = reading.usable();
        if (errors.isEmpty() && usable != null) {
            if (!usable.language().equals(words.language())) {
                surroundings.err().println(words.say("command.rehearse.not-translated", usable.language()));
            }
            return usable;
        }
        surroundings.err().println(words.say("command.rehearse.unusable"));
        FindingText text = new FindingText(words);
        errors.forEach(finding -> text.lines(finding, reading.source()).forEach(surroundings.err()::println));
        return null;
    }
}
