package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Texts;

/** {@code maybe-unanswered}: a text prints an answer that some path has not got, and says nothing for that case. */
final class MaybeUnanswered {
    private MaybeUnanswered() {}

    static List<Finding> in(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < proof.flow().size(); index++) {
            Step step = proof.flow().at(index);
            // The word of the role stays as it was when there is nothing to set it to.
            if (!(step instanceof Step.Set)) {
                for (Template text : Texts.of(step)) {
                    check(proof, index, text, offered(proof, index, step, text), findings);
                }
            }
        }
        return findings;
    }

    private static void check(Proof proof, int index, Template text, Guard said, List<Finding> findings) {
        Paths paths = proof.paths();
        for (Template.Hole hole : text.holes()) {
            if (!hole.fallback()) {
                Guard here = paths.both(paths.taken(index), said);
                Guard without = paths.both(here, paths.not(paths.printed(hole, index)));
                if (Paths.isSure(without)) {
                    Place place = proof.place(text, hole);
                    Finding finding =
                            Proof.finding(Severity.WARNING, "maybe-unanswered", "maybe-unanswered", place, hole.name());
                    findings.add(Proof.shown(finding, paths.witness(index, Moment.AT, without)));
                }
            }
        }
    }

    /** When a text is said: the words of an option only when it is offered. */
    private static Guard offered(Proof proof, int index, Step step, Template text) {
        if (step instanceof Step.Ask ask) {
            proof.paths().spend(ask.question().type().options().size());
            for (Option option : ask.question().type().options()) {
                if (option.label() == text || option.hint() == text) {
                    return proof.paths().when(option.when(), index);
                }
            }
        }
        return Guard.YES;
    }
}
