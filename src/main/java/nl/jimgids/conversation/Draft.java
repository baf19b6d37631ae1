package nl.jimgids.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What is half typed, and at which question.
 *
 * @param setting how the question stood meanwhile; null when that was not kept, and at a question of the engine
 */
public record Draft(AnswerId id, String text, @Nullable Setting setting) {
    /** The same, where it does not matter how the question stood. */
    public Draft(AnswerId id, String text) {
        this(id, text, null);
    }

    /** What is half typed at a question as it is put now. */
    public static Draft at(Prompt prompt, String text) {
        return new Draft(prompt.id(), text, Setting.of(prompt, new Response.Text(text)));
    }

    /** Whether it can stand ready at a question as it is put now, also when the script is another one than it was. */
    public boolean fits(Prompt prompt) {
        return id.equals(prompt.id()) && Still.not(prompt, this) == null;
    }
}
