package nl.jimgids.conversation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Every question that a conversation may put: those of the dialogue, of those that it runs, and of the safety conversation. */
public final class Questions {
    private final Map<String, Integer> asks = new LinkedHashMap<>();
    private final Map<String, Integer> others = new HashMap<>();
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private final Script main;

    private Questions(Script main) {
        this.main = main;
    }

    /** All that may be put in a conversation of this script. */
    public static Questions of(Script main, Library library) {
        Questions questions = new Questions(main);
        Deque<String> open = new ArrayDeque<>();
        Script safety = library.find(main.safety().text());
        questions.add(main, "", open);
        if (safety != null) {
            open.add(safety.name());
        }
        while (!open.isEmpty()) {
            Script script = library.find(open.remove());
            if (script != null && !questions.scripts.containsKey(script.name())) {
                questions.add(script, script.name() + ".", open);
            }
        }
        return questions;
    }

    private void add(Script script, String prefix, Deque<String> open) {
        Flow flow = Flow.of(script);
        scripts.put(script.name(), script);
        flows.put(script.name(), flow);
        for (int index = 0; index < flow.size(); index++) {
            Step step = flow.at(index);
            String id = step.id();
            if (step instanceof Step.Ask) {
                asks.putIfAbsent(prefix + idOf(step, index), index);
            } else if (id != null) {
                others.putIfAbsent(prefix + id, index);
            }
            if (step instanceof Step.Do run) {
                open.add(run.dialogue().text());
            }
        }
    }

    /** The ids of all questions, without entry and role. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(asks.keySet());
    }

    /** The question of that id; null when there is none. */
    public Step.@Nullable Ask find(QuestionId id) {
        int index = index(id);
        return index != Flow.END && flow(script(id)).at(index) instanceof Step.Ask ask ? ask : null;
    }

    /** Its position in its dialogue, or {@link Flow#END}. */
    public int index(QuestionId id) {
        return asks.getOrDefault(id.question(), Flow.END);
    }

    /** Whether a step has that id and is no question. */
    public boolean isOther(QuestionId id) {
        return others.containsKey(id.question());
    }

    /** How the answer of a step is called in its own dialogue: by its place when it has no id. */
    public static String idOf(Step step, int index) {
        String id = step.id();
        return id == null ? "~" + (index + 1) : id;
    }

    /** The dialogue that puts a question. */
    public Script script(QuestionId id) {
        String dialogue = dialogue(id);
        return dialogue.isEmpty() ? main : scripts.getOrDefault(dialogue, main);
    }

    private static String dialogue(QuestionId id) {
        return id.question().substring(0, Math.max(0, id.question().lastIndexOf('.')));
    }

    /** The steps of one of these dialogues. */
    public Flow flow(Script script) {
        return flows.computeIfAbsent(script.name(), name -> Flow.of(script));
    }

    /** The dialogue that the conversation is about. */
    public Script main() {
        return main;
    }

    /** The main dialogue first, then all that may be run. */
    public List<Script> scripts() {
        return List.copyOf(scripts.values());
    }
}
