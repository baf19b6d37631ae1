package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** The scripts that a conversation came past, each laid out. */
final class Scripts {
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    Scripts(Conversation conversation) {
        add(conversation.script());
        for (Turn turn : conversation.path().all()) {
            Script script =
                    turn instanceof Turn.Opened opened ? conversation.library().find(opened.dialogue()) : null;
            if (script != null && !scripts.containsKey(script.name())) {
                add(script);
            }
        }
    }

    private void add(Script script) {
        scripts.put(script.name(), script);
        flows.put(script.name(), Flow.of(script));
    }

    Collection<Script> all() {
        return scripts.values();
    }

    @Nullable
    Script find(String name) {
        return scripts.get(name);
    }

    /** The steps of all scripts. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Flow flow : flows.values()) {
            for (int index = 0; index < flow.size(); index++) {
                steps.add(flow.at(index));
            }
        }
        return steps;
    }
}
