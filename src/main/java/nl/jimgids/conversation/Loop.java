package nl.jimgids.conversation;

import java.util.List;
import nl.jimgids.script.Step;

/**
 * An {@code each}, and the entry that it is at.
 *
 * @param prefix what stands before the ids of the answers of its dialogue
 * @param dialogue the name of its dialogue
 * @param index its position there
 * @param key the entry, by which a condition knows it
 * @param text what people call the entry
 * @param own the same in the language that the dialogue is written in
 */
public record Loop(String prefix, String dialogue, int index, Step.Each each, String key, String text, String own) {
    /** The name that its steps have for the entry. */
    String as() {
        return each.as().text();
    }

    /** What these entries add to the id of an answer. */
    static String id(List<Loop> loops) {
        StringBuilder id = new StringBuilder();
        loops.forEach(loop -> id.append(AnswerId.at(loop.key())));
        return id.toString();
    }
}
