package nl.jimgids.summary;

import nl.jimgids.conversation.Prompt;

/**
 * The id of an answer, taken apart.
 *
 * @param base without entry and role
 */
record AskedId(String base) {
    static AskedId of(Prompt prompt) {
        String text = prompt.id().text();
        int sign = text.indexOf('@');
        return new AskedId(sign < 0 ? text : text.substring(0, sign));
    }

    /** The id of the step in its own file. */
    String step() {
        return base.substring(base.lastIndexOf('.') + 1);
    }
}
