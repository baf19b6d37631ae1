package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;

/** Everything that is proved about a script in which every name leads somewhere. */
public final class Proofs {
    private Proofs() {}

    /** The findings, in no particular order. */
    public static List<Finding> of(Script script, Library library) {
        List<Finding> findings = new ArrayList<>(Cycles.in(script, library));
        findings.addAll(SafeWayOut.in(script, library));
        Paths paths = Paths.of(script, library);
        if (paths == null) {
            return findings;
        }
        Proof proof = new Proof(script, library, Flow.of(script), paths);
        findings.addAll(Unreachable.in(proof));
        findings.addAll(Whens.in(proof));
        findings.addAll(DeadBranches.in(proof));
        findings.addAll(NoOptionLeft.in(proof));
        findings.addAll(Endings.in(proof));
        findings.addAll(MaybeUnanswered.in(proof));
        findings.addAll(SilentPass.in(proof));
        findings.addAll(UnusedAnswers.in(proof));
        findings.addAll(Leaks.in(proof));
        findings.addAll(LeakingBranches.in(proof));
        findings.addAll(PrivacyFirst.in(proof));
        return findings;
    }
}
