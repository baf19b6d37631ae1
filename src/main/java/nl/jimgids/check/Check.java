package nl.jimgids.check;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.proof.Proofs;
import nl.jimgids.check.text.TextRules;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.Linker;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TranslationReader;

/** The one door through which every finding comes. */
public final class Check {
    private Check() {}

    /**
     * Everything that is found in a script, in the order of the file.
     *
     * @param library gives the dialogues that it speaks of
     */
    public static List<Finding> of(ScriptReader.Reading reading, Library library) {
        List<Finding> names = names(reading, library);
        List<Finding> findings = new ArrayList<>(names);
        Script script = reading.script();
        if (script != null) {
            findings.addAll(TextRules.of(script));
            // Where a name leads nowhere, there are no paths to speak of yet.
            if (!hasError(names)) {
                findings.addAll(Proofs.of(script, library));
            }
        }
        return findings.stream().sorted().distinct().toList();
    }

    /**
     * Everything that is found in a translation, in the order of the file.
     *
     * @param library gives the dialogue that it translates
     */
    public static List<Finding> of(TranslationReader.Reading reading, Library library) {
        Translation translation = reading.usable();
        if (translation == null) {
            return reading.findings();
        }
        Name of = translation.of();
        Script script = library.find(of.text());
        return script == null
                ? List.of(Finding.error("unknown-dialogue", "unknown-dialogue", of.place(), of.text()))
                : Translations.of(script, translation);
    }

    /** Only what keeps a script from being used: what the reader says, and names that lead nowhere. No path is looked at. */
    public static List<Finding> names(ScriptReader.Reading reading, Library library) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        Script script = reading.script();
        if (script != null) {
            findings.addAll(Linker.link(script, library));
        }
        return findings.stream().sorted().distinct().toList();
    }

    /** Whether something is so wrong that the script cannot be used. */
    public static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
