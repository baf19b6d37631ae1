package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Severity;

/** {@code unreachable-step}: no path comes to a step. Of several in a row the first is named. */
final class Unreachable {
    private Unreachable() {}

    static List<Finding> in(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        for (int step = 0; step < proof.flow().size(); step++) {
            if (!isEntered(proof, step) && !follows(proof, step)) {
                findings.add(Proof.finding(
                        Severity.ERROR,
                        "unreachable-step",
                        "unreachable-step",
                        proof.flow().at(step).head().place()));
            }
        }
        return findings;
    }

    /** Whether anything comes to a step, or jumps into what it holds. */
    private static boolean isEntered(Proof proof, int step) {
        boolean entered = isReached(proof, step);
        for (int inner = step + 1; !entered && inner < proof.flow().size(); inner++) {
            if (!proof.flow().inside(inner, step)) {
                break;
            }
            entered = isReached(proof, inner);
        }
        return entered;
    }

    private static boolean isReached(Proof proof, int step) {
        return Paths.mayBe(proof.paths().reached(step, Moment.BEFORE));
    }

    /** Whether the step before it, or the one that holds it, is not gone through either, which is said there. */
    private static boolean follows(Proof proof, int step) {
        if (step == 0) {
            return false;
        }
        int parent = proof.flow().parent(step);
        boolean isFirst = parent == step - 1;
        if (isFirst && parent != Flow.END) {
            return !isEntered(proof, parent) || neverHolds(proof, parent);
        }
        int before = step - 1;
        while (proof.flow().parent(before) != parent) {
            before = proof.flow().parent(before);
        }
        return !isEntered(proof, before);
    }

    /** Whether a group is come to and never gone into; its {@code when} is what is wrong then. */
    private static boolean neverHolds(Proof proof, int group) {
        return isReached(proof, group) && !Paths.mayBe(proof.paths().reached(group, Moment.AT));
    }
}
