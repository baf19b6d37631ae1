package nl.jimgids.rehearsal;

import java.util.List;
import java.util.Map;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * Something that the trainee can say or do at a moment.
 *
 * @param when on the meters: it is not offered otherwise; null: always
 * @param codes what it does, for trainers; at least one
 * @param moves what becomes of the meters
 * @param goals how much it brings a goal of the scene nearer (1, 2) or further away (-1, -2)
 * @param persona what the person says or does then; null: nothing
 * @param by whose words these are, when it is somebody else at the table; null: the person's
 * @param feedback why it does what it does, for afterwards
 */
public record Reply(
        @Nullable Condition when,
        Template say,
        List<Code> codes,
        List<Meter.Move> moves,
        Map<String, Integer> goals,
        @Nullable Template persona,
        @Nullable Name by,
        Template feedback,
        Place place) {

    /** Whether nothing in it takes room away. */
    public boolean helps() {
        return codes.stream().allMatch(code -> code.does() == Code.Does.HELPS);
    }
}
