package nl.jimgids.author;

import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.words.Words;

/** The branches that no case of a test file reaches, as findings. */
public final class Untested {
    private static final String NAME = "untested-branch";

    private Untested() {}

    /** Holds the cases, and tells what none of them came by. */
    public static List<Finding> of(Script script, Library library, List<Case> cases, Reachable reachable) {
        Words words = Words.in(script.language());
        List<Conversation> held = cases.stream()
                .map(test -> Trial.of(test, script, library, words).conversation())
                .toList();
        return Coverage.of(script, library, held, reachable).missedBranches().stream()
                .map(branch -> Finding.of(
                        NAME, Severity.ADVICE, NAME + "." + branch.message(), branch.place(), branch.arguments()))
                .toList();
    }
}
