package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;

/**
 * {@code leak} as a warning: whether somebody finds an item in the summary depends on an answer that is not theirs to read.
 * That the item is there, or is not, tells them the answer.
 */
final class LeakingBranches {
    private static final int WORK_OF_READERS = 100;

    private final Proof proof;
    private final List<Finding> findings = new ArrayList<>();

    private LeakingBranches(Proof proof) {
        this.proof = proof;
    }

    static List<Finding> in(Proof proof) {
        LeakingBranches leaks = new LeakingBranches(proof);
        for (int index = 0; index < proof.flow().size(); index++) {
            Condition when = proof.flow().at(index).head().when();
            if (when != null) {
                leaks.check(index, when);
            }
            if (proof.flow().at(index) instanceof Step.Ask ask && leads(ask)) {
                leaks.check(index, ask);
            }
        }
        return leaks.findings;
    }

    /** Whether some come this way and others do not, by an answer. */
    private boolean decides(int index, Condition when, AnswerRef answer) {
        Paths paths = proof.paths();
        Guard here = paths.reached(index, Moment.BEFORE);
        Guard holds = paths.when(when, index);
        return paths.isReal(paths.both(here, holds), answer)
                && paths.isReal(paths.both(here, paths.not(holds)), answer);
    }

    private void check(int index, Condition when) {
        Set<String> readers = new LinkedHashSet<>();
        for (int inner = index; inner < proof.flow().size() && proof.flow().inside(inner, index); inner++) {
            readers.addAll(seers(inner));
        }
        Mentions.in(when, answer -> {
            Readers may = Leaks.readers(proof, answer.answer());
            List<String> others = may == null
                    ? List.of()
                    : readers.stream()
                            .filter(role -> !may.least().contains(role))
                            .toList();
            if (!others.isEmpty() && decides(index, when, answer.answer())) {
                findings.add(Proof.finding(
                        Severity.WARNING,
                        "leak",
                        "leak.branch",
                        answer.place(),
                        answer.answer().written(),
                        String.join(", ", others)));
            }
        });
    }

    private static boolean leads(Step.Ask ask) {
        return ask.head().go() instanceof Go.ByAnswer
                || ask.question().type().options().stream().anyMatch(option -> option.go() != null);
    }

    /** What lies on one way from a question, and on no way from elsewhere, tells which was taken. */
    private void check(int index, Step.Ask ask) {
        Set<String> least = Readers.of(proof, index, ask).least();
        Set<String> others = new LinkedHashSet<>();
        BitSet decided = proof.paths().decidedBy(index);
        proof.paths().spend((long) decided.cardinality() * WORK_OF_READERS);
        for (int item = decided.nextSetBit(0); item >= 0; item = decided.nextSetBit(item + 1)) {
            others.addAll(seers(item));
        }
        others.removeAll(least);
        if (!others.isEmpty()) {
            findings.add(Proof.finding(
                    Severity.WARNING,
                    "leak",
                    "leak.branch",
                    ask.head().place(),
                    proof.called(index),
                    String.join(", ", others)));
        }
    }

    /** Who finds something of a step in the summary, whatever is said; who is asked about sharing decides by it. */
    private Set<String> seers(int index) {
        Step step = proof.flow().at(index);
        if (step instanceof Step.Ask ask) {
            return Leaks.seers(proof, index, Readers.of(proof, index, ask).seen());
        }
        return step instanceof Step.Plan
                ? Leaks.known(proof, Readers.headers(proof.script(), proof.flow(), index))
                : Set.of();
    }
}
