package nl.jimgids.check.paths;

import java.util.List;

/**
 * A way from one point of the graph to another.
 *
 * @param guard it is open in these states
 * @param actions what happens to the state, in order
 */
public record Edge(int from, int to, Guard guard, List<Action> actions, List<Note> notes) {
    /** Whether a question is answered on the way. */
    boolean asks() {
        for (Note note : notes) {
            if (note instanceof Note.Answer) {
                return true;
            }
        }
        return false;
    }
}
