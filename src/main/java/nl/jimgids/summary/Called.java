package nl.jimgids.summary;

import nl.jimgids.conversation.Conversation;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** What roles and people are called, with the youth's own word for the role. */
final class Called {
    private static final String ROLE = "role.";
    private static final String NOBODYS_WORD = "JIM";

    private final Conversation conversation;
    private final Script script;
    private final String word;

    Called(Conversation conversation) {
        this.conversation = conversation;
        this.script = conversation.script();
        this.word = conversation.path().word();
    }

    /** What a role is called. */
    String title(String role) {
        Template title = script.roles().get(role);
        return title == null ? role : own(print(title));
    }

    /** What someone is called: the name at the table, else the role. */
    String name(String role) {
        String name = conversation.table().name(role);
        Template title = script.roles().get(role);
        boolean unnamed = name == null || name.isBlank() || (title != null && name.equals(title.text()));
        return name == null || unnamed ? title(role) : name;
    }

    /** Prints what needs no answer: names, and the word for the role. */
    String print(Template template) {
        return template.print(this::hole);
    }

    private @Nullable String hole(String hole) {
        if (hole.equals("jim")) {
            return word;
        }
        return hole.startsWith(ROLE) ? conversation.table().name(hole.substring(ROLE.length())) : null;
    }

    /** A role that a script calls by the method's own word gets the word of the youth. */
    private String own(String title) {
        return title.equals(NOBODYS_WORD) ? word : title;
    }
}
