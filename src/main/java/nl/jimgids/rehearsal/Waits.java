package nl.jimgids.rehearsal;

import java.util.List;
import nl.jimgids.script.Finding;

/** What a scene waits for. */
public sealed interface Waits {
    /**
     * The trainee.
     *
     * @param offered the numbers of the replies that can be chosen, from 1, in the order of the file
     */
    record ForReply(Moment moment, List<Integer> offered) implements Waits {}

    /** Nothing: it is over. */
    record Over(Ending ending) implements Waits {}

    /** It cannot go on; a fault of the scenario that {@code check} finds. */
    record Broken(Finding finding) implements Waits {}
}
