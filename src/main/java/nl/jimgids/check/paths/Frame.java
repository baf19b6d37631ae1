package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A script as it is held at some place: the main one, or one that {@code do} runs. All the places that run the same
 * dialogue share one frame, unless they stand in different {@code each} steps, because then its answers are others.
 */
final class Frame {
    final Script script;
    final Flow flow;

    /** The {@code each} steps around the places that run it, the outermost first. */
    final List<Loop> context;

    /** The steps that run it, and where they stand. */
    final List<Call> calls = new ArrayList<>();

    final Map<Integer, Loop> loops = new HashMap<>();
    final Map<Integer, List<Instance>> instances = new HashMap<>();
    final Map<Integer, Frame> runs = new HashMap<>();

    /** The variables of the header; all frames of a script share them. */
    final Map<String, Slot> variables;

    /** Points: before a step, inside it (its {@code when} held), and after it, where its {@code go} decides. */
    final int[] before;

    final int[] inside;
    final int[] after;

    /** Behind the last step. */
    int end;

    /** Tells which call is being served; null while there is only one. */
    @Nullable
    Slot caller;

    /** Where it ends with each outcome; the empty text where it has none. */
    final Map<String, Integer> exits = new LinkedHashMap<>();

    Frame(Script script, Flow flow, List<Loop> context, Map<String, Slot> variables) {
        this.script = script;
        this.flow = flow;
        this.context = context;
        this.variables = variables;
        this.before = new int[flow.size()];
        this.inside = new int[flow.size()];
        this.after = new int[flow.size()];
    }

    /** A step that runs this frame. */
    record Call(Frame frame, int step) {}

    /**
     * The answer of one role, in one combination of the entries of fixed lists.
     *
     * @param at the entries, one for each keyed loop around
     */
    record Instance(@Nullable String role, Map<Loop, String> at, Slot slot) {}

    /** The loops around a step, the outermost first. */
    List<Loop> around(int step) {
        List<Loop> around = new ArrayList<>(context);
        for (int each : flow.eachAround(step)) {
            Loop loop = loops.get(each);
            if (loop != null) {
                around.add(loop);
            }
        }
        return around;
    }
}
