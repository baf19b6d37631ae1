package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Refit;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Saved;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A saved conversation that another version of its dialogue touches.
 *
 * @param finished whether it is over; its summary is what is touched then
 * @param refit what becomes of its answers; null when it was held with a version that is not compared, or cannot be read
 */
record Touched(
        String id, Kind kind, boolean finished, @Nullable Refit refit) {
    /** What is known of it. */
    enum Kind {
        /** It was held with the version before. */
        HELD,
        /** It was held with another version still. */
        OTHER,
        /** It is encrypted. */
        LOCKED,
        /** It cannot be read. */
        UNREADABLE
    }

    /** Those of all saved conversations that have to do with a dialogue, or may have. */
    static List<Touched> of(List<Saved> all, Script before, Script now, Library library) {
        List<Touched> touched = new ArrayList<>();
        for (Saved saved : all) {
            Reading reading = saved.reading();
            if (reading == null) {
                touched.add(new Touched(saved.id(), saved.locked() ? Kind.LOCKED : Kind.UNREADABLE, false, null));
            } else if (reading.digests().containsKey(before.name())) {
                boolean held = before.digest().equals(reading.digests().get(before.name()));
                Kind kind = held ? Kind.HELD : Kind.OTHER;
                touched.add(
                        new Touched(saved.id(), kind, reading.finished(), held ? refit(reading, now, library) : null));
            }
        }
        return touched;
    }

    private static @Nullable Refit refit(Reading reading, Script now, Library library) {
        if (reading.condition() != Reading.Condition.SOUND || reading.header() == null) {
            return null;
        }
        Library with = name -> name.equals(now.name()) ? now : library.find(name);
        Script main = with.find(reading.header().dialogue());
        return main == null ? null : Refit.of(reading.conversation(main, with));
    }
}
