package nl.jimgids.conversation;

import java.util.List;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/** What a walk came by, for whoever wants to know why it went this way ({@link Conversation#trail()}). */
public sealed interface Passage {
    Where where();

    /** On what it depended; empty when it depended on nothing. */
    default List<Reason> reasons() {
        return List.of();
    }

    /**
     * A step, as the walk came by it.
     *
     * @param index the position in the script ({@link nl.jimgids.script.Flow})
     * @param prefix what stands before the ids of the answers of this dialogue: nothing for the main one
     * @param around the entries that are gone through here, as {@code @entry}
     */
    record Where(Script script, int index, String prefix, String around) {}

    /** The step was taken: its {@code when} held, or it has none. */
    record Taken(Where where, List<Reason> reasons) implements Passage {}

    /** The step was passed over, with all in it: its {@code when} did not hold, or this is the short form. */
    record PassedOver(Where where, boolean shortForm, List<Reason> reasons) implements Passage {}

    /** The steps of an {@code each} were gone into, with these entries; none: they were not. */
    record Entered(Where where, List<String> entries) implements Passage {}

    /** An option of the question was not offered. */
    record Hidden(Where where, Name option, List<Reason> reasons) implements Passage {}

    /**
     * The step was left.
     *
     * @param by where the script says how it goes on ({@code go}); null when it does not, and the next step follows
     * @param response the one answer, or the outcome of a dialogue that was run; null when there is none
     */
    record Left(Where where, @Nullable Place by, @Nullable Response response, List<Reason> reasons)
            implements Passage {}
}
