package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Option;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;

/** {@code no-option-left}: a path on which every option of a question is hidden. */
final class NoOptionLeft {
    private NoOptionLeft() {}

    static List<Finding> in(Proof proof) {
        Paths paths = proof.paths();
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < proof.flow().size(); index++) {
            Step step = proof.flow().at(index);
            List<Option> options =
                    step instanceof Step.Ask ask ? ask.question().type().options() : List.of();
            Guard offered = Guard.NO;
            for (Option option : options) {
                offered = paths.either(offered, paths.when(option.when(), index));
            }
            Guard stuck = paths.both(paths.taken(index), paths.not(offered));
            if (!options.isEmpty() && Paths.isSure(stuck)) {
                Finding finding = Proof.finding(
                        Severity.ERROR,
                        "no-option-left",
                        "no-option-left",
                        step.head().place());
                findings.add(Proof.shown(finding, paths.witness(index, Moment.AT, stuck)));
            }
        }
        return findings;
    }
}
