package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Says why a condition can never hold: with which other line it clashes. */
record Clash(Proof proof, int step, Moment moment, Condition when) {
    private static final String NAME = "never-true";

    Finding finding() {
        Finding found = withItself();
        if (found == null) {
            found = unasked();
        }
        if (found == null) {
            found = withDecision();
        }
        return found == null ? finding("never-true.here") : found;
    }

    private Finding finding(String message, Object... arguments) {
        return Proof.finding(Severity.ERROR, NAME, message, Proof.place(when), arguments);
    }

    /** Two parts of the condition exclude each other, or one part cannot be met by any answer. */
    private @Nullable Finding withItself() {
        Paths paths = proof.paths();
        if (Paths.mayBe(paths.when(when, step))) {
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        parts(when, parts);
        for (int one = 0; one < parts.size(); one++) {
            for (int other = 0; other < one; other++) {
                Guard a = paths.when(parts.get(one), step);
                Guard b = paths.when(parts.get(other), step);
                if (Paths.mayBe(a) && Paths.mayBe(b) && !Paths.mayBe(paths.both(a, b))) {
                    int first = parts.get(other).place().line();
                    return finding(
                            "never-true.itself", first, parts.get(one).place().line());
                }
            }
        }
        return finding("never-true.alone");
    }

    private static void parts(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(each -> parts(each, parts));
        } else {
            parts.add(condition);
        }
    }

    /** It compares an answer that nobody can have given before. */
    private @Nullable Finding unasked() {
        Paths paths = proof.paths();
        Guard here = paths.reached(step, moment);
        List<Condition.Answer> answers = new ArrayList<>();
        Mentions.in(when, answers::add);
        for (Condition.Answer answer : answers) {
            Condition.Test never = new Condition.HasState(Condition.State.UNANSWERED);
            Condition asked =
                    new Condition.Not(new Condition.Answer(answer.answer(), never, answer.place()), answer.place());
            int question = answer.answer().dialogue() == null
                    ? proof.flow().find(answer.answer().step())
                    : -1;
            boolean isQuestion = question >= 0 && proof.flow().at(question) instanceof Step.Ask;
            if (isQuestion && !Paths.mayBe(paths.both(here, paths.when(asked, step)))) {
                Place place = proof.flow().at(question).head().place();
                return finding("never-true.unasked", answer.answer().written(), place.line());
            }
        }
        return null;
    }

    private @Nullable Finding withDecision() {
        Integer other = proof.paths().clash(step, moment, proof.paths().when(when, step));
        if (other == null) {
            return null;
        }
        Condition theirs = proof.flow().at(other).head().when();
        int line = theirs == null ? proof.line(other) : Proof.place(theirs).line();
        return finding("never-true.clash", line);
    }
}
