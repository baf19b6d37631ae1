package nl.jimgids.conversation;

import java.util.List;
import nl.jimgids.script.Condition;

/**
 * One comparison on which it depended whether a condition held.
 *
 * @param compared {@link Condition.Answer} or {@link Condition.AtTable}
 * @param said what there was to compare at that moment: nothing where the question was never asked, more than one answer
 *     where several roles or entries have one
 */
public record Reason(Condition compared, boolean holds, List<Said> said) {
    /** An answer as it was then; a variable counts as one, under its name. */
    public record Said(String id, Response response) {}
}
