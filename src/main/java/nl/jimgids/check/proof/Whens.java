package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Option;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;

/** {@code never-true} and {@code always-true}: a {@code when} that no path meets, or that every path meets. */
final class Whens {
    private final Proof proof;
    private final List<Finding> findings = new ArrayList<>();

    private Whens(Proof proof) {
        this.proof = proof;
    }

    static List<Finding> in(Proof proof) {
        Whens whens = new Whens(proof);
        for (int index = 0; index < proof.flow().size(); index++) {
            whens.at(index, proof.flow().at(index));
        }
        return whens.findings;
    }

    private void at(int index, Step step) {
        if (step.head().when() != null) {
            decide(index, Moment.BEFORE, step.head().when());
        }
        if (step.head().go() instanceof Go.ByCondition forks) {
            for (Go.Fork fork : forks.forks()) {
                if (fork.when() != null) {
                    decide(index, Moment.AFTER, fork.when());
                }
            }
        }
        if (step instanceof Step.Ask ask) {
            for (Option option : ask.question().type().options()) {
                if (option.when() != null) {
                    always(index, Moment.AT, option.when());
                }
            }
        }
    }

    private void decide(int index, Moment moment, Condition when) {
        Guard here = proof.paths().reached(index, moment);
        if (Paths.mayBe(here)
                && !Paths.mayBe(proof.paths().both(here, proof.paths().when(when, index)))) {
            findings.add(new Clash(proof, index, moment, when).finding());
        } else {
            always(index, moment, when);
        }
    }

    private void always(int index, Moment moment, Condition when) {
        Guard here = proof.paths().reached(index, moment);
        Guard fails = proof.paths().not(proof.paths().when(when, index));
        if (Paths.mayBe(here) && !Paths.mayBe(proof.paths().both(here, fails))) {
            findings.add(Proof.finding(Severity.WARNING, "always-true", "always-true", Proof.place(when)));
        }
    }
}
