package nl.jimgids.check.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the name of an answer stands for, seen from a step. */
sealed interface Meaning {
    /**
     * One answer.
     *
     * @param cases the slots that may keep it; exactly one case holds in every state
     * @param otherwise what the name stands for when this one was never asked; null: nothing else
     */
    record One(List<Case> cases, @Nullable Meaning otherwise) implements Meaning {}

    /**
     * The answers of several roles or entries.
     *
     * @param loop the loop whose other entries count too; null when the slots are all
     */
    record Many(List<Case> cases, @Nullable Loop loop) implements Meaning {}

    /** It cannot be known from the script. */
    record Hidden() implements Meaning {}

    /** A slot, and the states in which it is meant. */
    record Case(int when, Slot slot) {}
}
