package nl.jimgids.author;

import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue that is drawn: which of its steps have a node, and what each is called.
 *
 * @param prefix before each of its names; empty for the main dialogue
 * @param around the box around it; null for the main dialogue
 */
record Drawn(
        Script script,
        Words words,
        Flow flow,
        Routes routes,
        Runs runs,
        PrintedText printed,
        ConditionText conditions,
        String prefix,
        @Nullable String around) {

    static Drawn main(Script script, Library library, Words words) {
        return of(script, library, words, "", null);
    }

    /** A dialogue that another one runs, in a box of its own. */
    static Drawn inBox(Script script, Library library, Words words, String box) {
        return of(script, library, words, box, box);
    }

    private static Drawn of(Script script, Library library, Words words, String prefix, @Nullable String around) {
        Flow flow = Flow.of(script);
        Routes routes = new Routes(flow);
        PrintedText printed = new PrintedText(script, library);
        return new Drawn(
                script,
                words,
                flow,
                routes,
                Runs.of(flow, routes),
                printed,
                new ConditionText(printed, flow, words),
                prefix,
                around);
    }

    /** The node where it begins. */
    String start() {
        return prefix + "start";
    }

    /** The node behind the last step. */
    String stop() {
        return prefix + "stop";
    }

    /** The box of a part, or of what is repeated. */
    String box(int index) {
        return prefix + "b" + (index + 1);
    }

    /** The node of a step, or of the run that it stands in. */
    String step(int index) {
        return prefix + "s" + (runs.first(index) + 1);
    }

    /** The node of the condition of a step. */
    String condition(int index) {
        return prefix + "c" + (index + 1);
    }

    /** The node where a group is left. */
    String crossing(int index) {
        return prefix + "l" + (index + 1);
    }

    /** Whether a step has a node, by itself or with others. */
    boolean hasStep(int index) {
        Step step = flow.at(index);
        return step instanceof Step.Part ? step.head().go() instanceof Go.ByCondition : !(step instanceof Step.Group);
    }

    /** Whether the condition of a step has a node. */
    boolean hasCondition(int index) {
        return Runs.isDecision(flow.at(index));
    }

    /** Whether a group is left in more than one way. */
    boolean hasCrossing(int index) {
        return flow.at(index) instanceof Step.Group
                && routes.from(routes.left(index)).size() > 1;
    }
}
