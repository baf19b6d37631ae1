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
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TranslationFolder;
import nl.jimgids.script.reader.TranslationReader;

/** What is found in one file: a dialogue, a translation, or the cases of a dialogue. */
record Checked(Source source, List<Finding> findings) {
    /**
     * Looks through a file.
     *
     * @param tests whether to tell of a dialogue which ways no case takes
     */
    static Checked of(Path file, DialogueFolder library, boolean tests) {
        if (TranslationFolder.isTranslation(file)) {
            TranslationReader.Reading reading = DialogueFolder.readTranslation(file);
            return new Checked(reading.source(), Check.of(reading, library));
        } else if (TestFolder.isTest(file)) {
            TestFile.Reading reading = TestReader.read(file, library, library.names());
            return new Checked(reading.source(), reading.findings());
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
