package nl.jimgids.rehearsal;

import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.QuestionId;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which the trainee says something, around a question of the script. It comes once.
 *
 * @param id as it is written, or {@code ~2} for the second of the file
 * @param before whether it comes before the question is put; else after the answer
 * @param when on the meters: it is passed over otherwise; null: always
 * @param situation what there is to see and hear; null: nothing more
 * @param replies in the order of the file
 */
public record Moment(
        String id,
        boolean before,
        Name question,
        @Nullable Condition when,
        @Nullable Template situation,
        List<Reply> replies,
        Place place) {

    /** Whether it belongs to a question that is put now. */
    boolean isAt(boolean beforeIt, AnswerId asked) {
        return before == beforeIt && QuestionId.parse(question.text()).means(asked);
    }
}
