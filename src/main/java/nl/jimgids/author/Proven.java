package nl.jimgids.author;

import java.util.function.BooleanSupplier;
import nl.jimgids.check.paths.Diagrams;
import nl.jimgids.check.paths.Note;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;

/** What the proofs say that can be reached. */
public record Proven(Flow flow, Paths paths) implements Reachable {
    /** What can be reached in a script; everything, where that cannot be decided. */
    public static Reachable of(Script script, Library library) {
        Paths paths = Paths.of(script, library);
        return paths == null ? EVERYTHING : new Proven(Flow.of(script), paths);
    }

    @Override
    public boolean step(Step step) {
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index).equals(step)) {
                int at = index;
                return unlessUndecided(() -> Paths.mayBe(paths.taken(at)));
            }
        }
        return true;
    }

    @Override
    public boolean branch(Branch branch) {
        return paths.isTaken(branch.step(), kind(branch.kind()), branch.key())
                || unlessUndecided(() -> isChosen(branch));
    }

    /** What cannot be decided can be reached as far as anybody knows. */
    private static boolean unlessUndecided(BooleanSupplier proof) {
        try {
            return proof.getAsBoolean();
        } catch (Diagrams.TooLarge tooLarge) {
            return true;
        }
    }

    /** One of several options that are chosen together is no way of its own. */
    private boolean isChosen(Branch branch) {
        return branch.kind() == Branch.Kind.OPTION
                && flow.at(branch.step()) instanceof Step.Ask ask
                && ask.question().type() instanceof AnswerType.Choices choices
                && choices.options().stream()
                        .filter(option -> option.key().text().equals(branch.key()))
                        .anyMatch(option -> Paths.mayBe(
                                paths.both(paths.taken(branch.step()), paths.when(option.when(), branch.step()))));
    }

    static Note.Kind kind(Branch.Kind kind) {
        return Note.Kind.valueOf(kind.name());
    }
}
