package nl.jimgids.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.author.Case;
import nl.jimgids.author.Proven;
import nl.jimgids.author.TestFile;
import nl.jimgids.author.TestFolder;
import nl.jimgids.author.TestReader;
import nl.jimgids.author.Untested;
import nl.jimgids.check.Check;
import nl.jimgids.check.Translations;
import nl.jimgids.rehearsal.proof.ScenarioCheck;
import nl.jimgids.rehearsal.reader.ScenarioFolder;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TextsReader;
import nl.jimgids.script.reader.TranslationFolder;
import nl.jimgids.script.reader.TranslationReader;

/** What is found in one file: a dialogue or a scenario, a translation of one, or the cases of a dialogue. */
record Checked(Source source, List<Finding> findings) {
    /**
     * Looks through a file.
     *
     * @param tests whether to tell of a dialogue which ways no case takes
     */
    static Checked of(Path file, DialogueFolder library, boolean tests) {
        Path scenario = ScenarioFolder.translatedBy(file);
        if (scenario != null) {
            TranslationReader.Reading reading = TextsReader.read(file.toString(), DialogueFolder.bytes(file));
            Translation translation = reading.usable();
            return new Checked(
                    reading.source(),
                    translation == null
                            ? reading.findings()
                            : Translations.of(ScenarioFolder.read(scenario).texts(), translation));
        } else if (TranslationFolder.isTranslation(file)) {
            TranslationReader.Reading reading = DialogueFolder.readTranslation(file);
            return new Checked(reading.source(), Check.of(reading, library));
        } else if (TestFolder.isTest(file)) {
            TestFile.Reading reading = TestReader.read(file, library, library.names());
            return new Checked(reading.source(), reading.findings());
        }
        if (ScenarioFolder.isScenario(file)) {
            ScenarioReader.Reading reading = ScenarioFolder.read(file);
            return new Checked(reading.source(), ScenarioCheck.of(reading, library, library.names()));
        }
        ScriptReader.Reading reading = DialogueFolder.read(file);
        List<Finding> findings = new ArrayList<>(Check.of(reading, library));
        Script script = reading.usable();
        if (tests && script != null && !Check.hasError(findings)) {
            findings.addAll(Untested.of(script, library, cases(file, library), Proven.of(script, library)));
        }
        return new Checked(reading.source(), findings);
    }

    private static List<Case> cases(Path dialogue, DialogueFolder library) {
        Path file = TestFolder.beside(dialogue);
        TestFile test = TestFolder.isTest(file)
                ? TestReader.read(file, library, library.names()).file()
                : null;
        return test == null ? List.of() : test.cases();
    }
}
