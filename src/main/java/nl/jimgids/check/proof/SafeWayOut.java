package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;

/**
 * {@code no-safe-way-out}: the safety key is there at every question, so the conversation behind it must be there too, and
 * must lead to an end whatever is answered in it.
 */
final class SafeWayOut {
    private SafeWayOut() {}

    static List<Finding> in(Script script, Library library) {
        String name = script.safety().text();
        if (name.equals(script.name())) {
            return List.of();
        }
        Place place = script.safety().place().equals(Place.NOWHERE)
                ? script.title().place()
                : script.safety().place();
        Script safety = library.find(name);
        if (safety == null) {
            return List.of(Proof.finding(Severity.ERROR, "no-safe-way-out", "no-safe-way-out.missing", place, name));
        }
        Paths paths = Paths.of(safety, library);
        if (paths == null) {
            return Cycles.in(safety, library).isEmpty()
                    ? List.of()
                    : List.of(Proof.finding(Severity.ERROR, "no-safe-way-out", "no-safe-way-out.stuck", place, name));
        }
        Proof proof = new Proof(safety, library, Flow.of(safety), paths);
        List<Finding> stuck = new ArrayList<>(Proofs.decided(() -> NoOptionLeft.in(proof)));
        stuck.addAll(Proofs.decided(() -> Endings.in(proof)));
        return stuck.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .limit(1)
                .map(finding -> Proof.finding(
                                Severity.ERROR,
                                "no-safe-way-out",
                                "no-safe-way-out.stuck-at",
                                place,
                                name,
                                finding.place().line())
                        .witness(finding.witness()))
                .toList();
    }
}
