package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** In which order the replies of a moment are shown: never that of the file, and with the same seed always the same. */
public final class Shuffle {
    private Shuffle() {}

    /** The numbers of the replies that are offered, in the order in which they are shown. */
    public static List<Integer> of(Waits.ForReply wait, long seed) {
        List<Integer> shown = new ArrayList<>(wait.offered());
        Collections.shuffle(shown, new Random(seed * 31 + wait.moment().id().hashCode()));
        return List.copyOf(shown);
    }
}
