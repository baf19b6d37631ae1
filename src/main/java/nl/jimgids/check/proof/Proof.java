package nl.jimgids.check.proof;

import java.util.List;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: a script, the dialogues that it speaks of, and all its paths. */
record Proof(Script script, Library library, Flow flow, Paths paths) {
    static Finding finding(Severity severity, String name, String message, Place place, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            texts[index] = String.valueOf(arguments[index]);
        }
        return Finding.of(name, severity, message, place, texts);
    }

    static Finding shown(Finding finding, @Nullable List<Finding.Answered> witness) {
        return witness == null ? finding : finding.witness(witness);
    }

    /** The first line of a step. */
    int line(int step) {
        return flow.at(step).head().place().line();
    }

    /** How people may call a step: by its id, or by its line. */
    String called(int step) {
        Step at = flow.at(step);
        return at.id() == null ? "" + line(step) : at.id();
    }

    /** The place of a hole in a text. */
    Place place(Template text, Template.Hole hole) {
        return script.source().find(text.place(), "${" + hole.name() + (hole.fallback() ? ":-" : "}"));
    }

    /** Where a condition begins to be written. */
    static Place place(Condition condition) {
        if (condition instanceof Condition.All all && !all.conditions().isEmpty()) {
            return place(all.conditions().get(0));
        }
        return condition.place();
    }
}
