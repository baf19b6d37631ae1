package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Note;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;

/** {@code dead-branch}: a way or an option that can never be taken, though its step is reached. */
final class DeadBranches {
    private final Proof proof;
    private final List<Finding> findings = new ArrayList<>();

    private DeadBranches(Proof proof) {
        this.proof = proof;
    }

    static List<Finding> in(Proof proof) {
        DeadBranches dead = new DeadBranches(proof);
        for (int index = 0; index < proof.flow().size(); index++) {
            Step step = proof.flow().at(index);
            if (Paths.mayBe(proof.paths().reached(index, Moment.AT))) {
                dead.options(index, step);
                dead.ways(index, step);
            }
        }
        return dead.findings;
    }

    private void ways(int index, Step step) {
        Go go = step.head().go();
        boolean comesBack = !(step instanceof Step.Do) || isLeft(index);
        if (go instanceof Go.ByAnswer ways && comesBack) {
            for (Go.Way way : ways.ways()) {
                String key = way.answer().text();
                if (!proof.paths().isTaken(index, Note.Kind.WAY, key)) {
                    report("dead-branch.way", way.answer(), key);
                }
            }
        } else if (go instanceof Go.ByCondition forks) {
            for (int number = 0; number < forks.forks().size(); number++) {
                Go.Fork fork = forks.forks().get(number);
                boolean holds = Paths.mayBe(proof.paths()
                        .both(
                                proof.paths().reached(index, Moment.AFTER),
                                proof.paths().when(fork.when(), index)));
                if (holds && !proof.paths().isTaken(index, Note.Kind.FORK, String.valueOf(number))) {
                    report("dead-branch.fork", fork.step(), fork.step().text());
                }
            }
        }
    }

    private boolean isLeft(int index) {
        return proof.paths().isTaken(index, Note.Kind.WAY, "next")
                || proof.flow().at(index).head().go() instanceof Go.ByAnswer ways
                        && ways.ways().stream()
                                .anyMatch(way -> proof.paths()
                                        .isTaken(
                                                index,
                                                Note.Kind.WAY,
                                                way.answer().text()));
    }

    private void options(int index, Step step) {
        if (step instanceof Step.Ask ask) {
            for (Option option : ask.question().type().options()) {
                boolean offered = Paths.mayBe(proof.paths()
                        .both(
                                proof.paths().reached(index, Moment.AT),
                                proof.paths().when(option.when(), index)));
                if (!offered) {
                    report("dead-branch.option", option.key(), option.key().text());
                }
            }
        }
    }

    private void report(String message, Name name, String key) {
        findings.add(Proof.finding(Severity.ERROR, "dead-branch", message, name.place(), key));
    }
}
