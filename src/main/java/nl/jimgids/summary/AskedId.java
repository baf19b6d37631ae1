package nl.jimgids.summary;

import nl.jimgids.conversation.Prompt;

/**
 * The id of an answer, taken apart.
 *
 * @param base without entry and role
 * @param around the keys of the entries around it, joined by {@code @}; empty outside every {@code each}
 */
record AskedId(String base, String around) {
    static AskedId of(Prompt prompt) {
        String text = prompt.id().text();
        int sign = text.indexOf('@');
        if (sign < 0) {
            return new AskedId(text, "");
        }
        String around = text.substring(sign);
        String own = "@" + prompt.by();
        if (prompt.question().to().eachOfSeveral() && around.endsWith(own)) {
            around = around.substring(0, around.length() - own.length());
        }
        return new AskedId(text.substring(0, sign), around.isEmpty() ? "" : around.substring(1));
    }

    /** The dialogue and its dot; empty for the conversation itself. */
    String prefix() {
        return base.substring(0, base.lastIndexOf('.') + 1);
    }

    /** The id of the step in its own file. */
    String step() {
        return base.substring(base.lastIndexOf('.') + 1);
    }
}
