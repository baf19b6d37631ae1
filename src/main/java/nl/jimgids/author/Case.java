package nl.jimgids.author;

import java.util.List;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of a test file: what is answered, and what should become of it.
 *
 * @param shortForm whether it is held in the short form
 */
public record Case(String name, Place place, AnswerSheet sheet, boolean shortForm, Expected expected) {

    /**
     * What should become of it; what is left out is not looked at.
     *
     * @param outcome how it ends
     * @param asked the questions that are put, as an answers file names them; without entry, role or visit any will do
     * @param notAsked the questions that are not
     * @param followUp how many things are planned
     * @param paused whether it rests at a pause of the script when there are no more answers
     */
    public record Expected(
            @Nullable Name outcome,
            List<Name> asked,
            List<Name> notAsked,
            @Nullable Name followUp,
            @Nullable Name paused) {}
}
