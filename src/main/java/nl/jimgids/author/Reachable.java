package nl.jimgids.author;

import nl.jimgids.script.Step;

/** What any conversation at all can reach: only that can be left out by tests. */
public interface Reachable {
    /** Everything, as long as nothing is proved. */
    Reachable EVERYTHING = new Reachable() {
        @Override
        public boolean step(Step step) {
            return true;
        }

        @Override
        public boolean branch(Branch branch) {
            return true;
        }
    };

    /** Whether a step can be taken. */
    boolean step(Step step);

    /** Whether a branch can be taken. */
    boolean branch(Branch branch);
}
