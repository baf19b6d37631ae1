package nl.jimgids.author;

import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a dialogue: a file {@code NAME.test.yaml}.
 *
 * @param script the dialogue
 */
public record TestFile(Script script, List<Case> cases) {
    /**
     * What was read.
     *
     * @param file null where something is wrong
     * @param findings in the order of the file
     */
    public record Reading(Source source, @Nullable TestFile file, List<Finding> findings) {}
}
