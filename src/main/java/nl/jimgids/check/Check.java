package nl.jimgids.check;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.proof.Proofs;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.reader.Linker;
import nl.jimgids.script.reader.ScriptReader;

/** The one door through which every finding comes. */
public final class Check {
    private Check() {}

    /**
     * Everything that is found in a script, in the order of the file.
     *
     * @param library gives the dialogues that it speaks of
     */
    public static List<Finding> of(ScriptReader.Reading reading, Library library) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        Script script = reading.script();
        if (script != null) {
            findings.addAll(Linker.link(script, library));
            // Where a name leads nowhere, there are no paths to speak of yet.
            if (!hasError(findings)) {
                findings.addAll(Proofs.of(script, library));
            }
        }
        return findings.stream().sorted().distinct().toList();
    }

    /** Whether something is so wrong that the script cannot be used. */
    public static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
