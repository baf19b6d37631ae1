package nl.jimgids.summary;

import java.util.List;
import nl.jimgids.script.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question, and what became of it.
 *
 * @param id {@code id}, {@code dialogue.id}, {@code id@entry} or {@code id@role}
 * @param step the same without entry and role
 * @param entry what an {@code each} asked it about; null outside one
 * @param label its name in the summary
 * @param answer null when there is none
 * @param state what became of the question
 * @param by who answered; null: the table together
 * @param share the roles that may read it
 * @param open whether everyone at the table may
 * @param sheet where it also stands; null: nowhere
 */
public record Item(
        String id,
        String step,
        @Nullable Entry entry,
        String question,
        String label,
        @Nullable Answer answer,
        State state,
        @Nullable Speaker by,
        List<String> share,
        boolean open,
        List<Probe> probes,
        Question.@Nullable Sheet sheet) {

    /** What became of a question. */
    public enum State {
        ANSWERED,
        PASSED,
        UNKNOWN
    }

    /** Who answered. */
    public record Speaker(String role, String name) {}

    /**
     * What an {@code each} was at.
     *
     * @param each tells the {@code each} from every other one
     * @param text what people call the entry
     */
    public record Entry(String each, String text) {}

    /** A follow-up question that was picked, and the answer. */
    public record Probe(String question, String text) {}
}
