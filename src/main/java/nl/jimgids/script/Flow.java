package nl.jimgids.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a script in one row, in the order in which they are written, and how they hang together. A step that holds
 * others stands before them.
 */
public final class Flow {
    /** The position behind the last step. */
    public static final int END = -1;

    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> siblings = new ArrayList<>();
    private final Map<String, Integer> byId = new LinkedHashMap<>();

    private Flow() {}

    /** Lays out a script. */
    public static Flow of(Script script) {
        Flow flow = new Flow();
        flow.add(script.steps(), END);
        return flow;
    }

    private void add(List<Step> row, int parent) {
        int previous = END;
        for (Step step : row) {
            int index = steps.size();
            steps.add(step);
            parents.add(parent);
            siblings.add(END);
            if (previous != END) {
                siblings.set(previous, index);
            }
            previous = index;
            String id = step.id();
            if (id != null) {
                byId.putIfAbsent(id, index);
            }
            add(step.children(), index);
        }
    }

    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** The step at a position from 0. */
    public Step at(int index) {
        return steps.get(index);
    }

    /** The position of the group or each that holds a step, or {@link #END} at the outermost level. */
    public int parent(int index) {
        return parents.get(index);
    }

    /** The next step beside this one, or {@link #END} when it is the last of its row. */
    public int sibling(int index) {
        return siblings.get(index);
    }

    /** The position of the step with this id, or {@link #END}. */
    public int find(String id) {
        return byId.getOrDefault(id, END);
    }

    /** The ids of its steps, in the order in which they are written. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** The step with this id, or null. */
    public @Nullable Step step(String id) {
        int index = find(id);
        return index == END ? null : steps.get(index);
    }

    /** Whether one position lies inside the group or each at another. */
    public boolean inside(int index, int container) {
        for (int at = index; at != END; at = parent(at)) {
            if (at == container) {
                return true;
            }
        }
        return false;
    }

    /** The positions of the {@code each} steps around a step, the outermost first. */
    public List<Integer> eachAround(int index) {
        List<Integer> around = new ArrayList<>();
        for (int at = parent(index); at != END; at = parent(at)) {
            if (steps.get(at) instanceof Step.Each) {
                around.add(0, at);
            }
        }
        return around;
    }

    /** The only roles that look at the screen at a step: what is said nearest to it counts; empty: everyone. */
    public List<String> alone(int index) {
        for (int at = index; at != END; at = parent(at)) {
            List<Name> alone = steps.get(at).head().alone();
            if (!alone.isEmpty()) {
                return alone.stream().map(Name::text).toList();
            }
        }
        return List.of();
    }

    /**
     * Where a step leads when it falls through: the next step of its row, else what follows the group that holds it.
     * Falling out of an {@code each} gives the {@code each} itself, which then turns to its next entry.
     */
    public int next(int index) {
        int at = index;
        while (sibling(at) == END) {
            at = parent(at);
            if (at == END || steps.get(at) instanceof Step.Each) {
                return at;
            }
        }
        return sibling(at);
    }
}
