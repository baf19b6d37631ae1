package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Template;

/** How a script ends: {@code falls-off-the-end}, {@code endless-loop}, {@code unused-outcome}. */
final class Endings {
    private Endings() {}

    static List<Finding> in(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(fallsOff(proof));
        findings.addAll(endless(proof));
        findings.addAll(unused(proof));
        return findings;
    }

    private static List<Finding> fallsOff(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        if (proof.script().outcomes().size() > 1) {
            String outcomes = String.join(", ", proof.script().outcomes().keySet());
            for (Paths.Shown shown : proof.paths().runsOut()) {
                Place place = proof.flow().at(shown.step()).head().place();
                findings.add(Proof.finding(Severity.ERROR, "falls-off-the-end", "falls-off-the-end", place, outcomes)
                        .witness(shown.witness()));
            }
        }
        return findings;
    }

    private static List<Finding> endless(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        for (Paths.Shown shown : proof.paths().trapped()) {
            Place place = proof.flow().at(shown.step()).head().place();
            findings.add(Proof.finding(Severity.ERROR, "endless-loop", "endless-loop", place)
                    .witness(shown.witness()));
        }
        return findings;
    }

    private static List<Finding> unused(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        proof.script().outcomes().forEach((key, words) -> {
            if (!Paths.mayBe(proof.paths().ended(key))) {
                findings.add(Proof.finding(
                        Severity.WARNING, "unused-outcome", "unused-outcome", key(proof, key, words), key));
            }
        });
        return findings;
    }

    /** Where the key of an outcome stands: before its words, on the same line or a little above. */
    private static Place key(Proof proof, String key, Template words) {
        for (int line = words.place().line(); line > 0 && line > words.place().line() - 3; line--) {
            int column = proof.script().source().line(line).indexOf(key + ":");
            if (column >= 0) {
                return new Place(words.place().file(), line, column + 1);
            }
        }
        return words.place();
    }
}
