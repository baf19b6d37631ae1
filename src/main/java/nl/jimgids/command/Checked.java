package nl.jimgids.command;

import java.nio.file.Path;
import java.util.List;
import nl.jimgids.check.Check;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Source;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TranslationFolder;
import nl.jimgids.script.reader.TranslationReader;

/** What is found in one file, a dialogue or a translation. */
record Checked(Source source, List<Finding> findings) {
    static Checked of(Path file, Library library) {
        if (TranslationFolder.isTranslation(file)) {
            TranslationReader.Reading reading = DialogueFolder.readTranslation(file);
            return new Checked(reading.source(), Check.of(reading, library));
        }
        ScriptReader.Reading reading = DialogueFolder.read(file);
        return new Checked(reading.source(), Check.of(reading, library));
    }
}
