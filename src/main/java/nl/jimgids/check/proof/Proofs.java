package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.jimgids.check.paths.Diagrams;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;

/** Everything that is proved about a script in which every name leads somewhere. */
public final class Proofs {
    private static final List<Function<Proof, List<Finding>>> RULES = List.of(
            Unreachable::in,
            Whens::in,
            DeadBranches::in,
            NoOptionLeft::in,
            Endings::in,
            MaybeUnanswered::in,
            SilentPass::in,
            UnusedAnswers::in,
            Leaks::in,
            LeakingBranches::in,
            ScreenLeaks::in,
            PrivacyFirst::in);

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
        RULES.forEach(rule -> findings.addAll(decided(() -> rule.apply(proof))));
        return findings;
    }

    /** What a rule finds; nothing, where it cannot be decided with a reasonable amount of work. */
    static List<Finding> decided(Supplier<List<Finding>> rule) {
        try {
            return rule.get();
        } catch (Diagrams.TooLarge tooLarge) {
            return List.of();
        }
    }
}
