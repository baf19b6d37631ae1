package nl.jimgids.check.paths;

import java.util.HashMap;
import java.util.Map;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;

/** Whether dialogues run each other in a circle. */
final class Circles {
    private final Library library;
    private final Map<String, Boolean> done = new HashMap<>();

    private Circles(Library library) {
        this.library = library;
    }

    static boolean in(Script script, Library library) {
        return new Circles(library).isIn(script);
    }

    private boolean isIn(Script script) {
        Boolean known = done.putIfAbsent(script.name(), false);
        if (known != null) {
            return !known;
        }
        Flow flow = Flow.of(script);
        for (int step = 0; step < flow.size(); step++) {
            if (flow.at(step) instanceof Step.Do run) {
                Script other = library.find(run.dialogue().text());
                if (run.dialogue().text().equals(script.name()) || other != null && isIn(other)) {
                    return true;
                }
            }
        }
        done.put(script.name(), true);
        return false;
    }
}
