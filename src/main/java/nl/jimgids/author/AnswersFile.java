package nl.jimgids.author;

import java.util.List;
import java.util.Map;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;

/** Writes the answers of a proof as an answers file for {@code jim start --answers}. */
public final class AnswersFile {
    private static final String ROLE = "role.";

    private AnswersFile() {}

    /** The text of the file; every role sits at the table unless the answers say that it is absent. */
    public static String of(Script script, List<Finding.Answered> answers) {
        StringBuilder text = new StringBuilder("dialogue: " + script.name() + "\n\ntable:\n");
        for (Map.Entry<String, Template> role : script.roles().entrySet()) {
            boolean absent = answers.contains(new Finding.Answered(ROLE + role.getKey(), "absent"));
            if (!absent) {
                text.append("  ")
                        .append(role.getKey())
                        .append(": ")
                        .append(quoted(role.getValue().text()))
                        .append('\n');
            }
        }
        text.append("\nanswers:\n");
        boolean any = false;
        for (Finding.Answered answered : answers) {
            if (!answered.id().startsWith(ROLE) && !answered.id().startsWith("--")) {
                text.append("  ")
                        .append(key(answered.id()))
                        .append(": ")
                        .append(answered.answer())
                        .append('\n');
                any = true;
            }
        }
        return any ? text.toString() : text.append("  {}\n").toString();
    }

    private static String key(String id) {
        return id.matches("[a-z0-9_.@-]+") ? id : quoted(id);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
