package nl.jimgids.author;

import java.util.List;
import nl.jimgids.script.Place;

/**
 * What another version of a dialogue means for a conversation that was saved with the one before.
 *
 * @param what the key of its words, without {@code author.change.}
 * @param arguments what the words speak of, the id of the step first
 * @param place in the file of now; in the one of before for what is gone
 */
public record Change(Weight weight, String what, List<String> arguments, Place place) {
    /** How heavy a change is, the lightest first. */
    public enum Weight {
        /** Every answer stays what it was, and where it was. */
        SAFE,
        /** The answers stay, and something else follows from them. */
        MEANS,
        /** More people may read an answer from now on; those of before stay for whom they were for. */
        SHOWS,
        /** A question is asked that was not, or is asked again. */
        ASKS,
        /** An answer has no place any more; it stays with the conversation. */
        LOSES
    }

    static Change of(Weight weight, String what, Place place, String... arguments) {
        return new Change(weight, what, List.of(arguments), place);
    }
}
