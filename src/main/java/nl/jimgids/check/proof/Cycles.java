package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** {@code cycle}: dialogues that run each other in a circle. */
final class Cycles {
    private final Script script;
    private final Library library;

    private Cycles(Script script, Library library) {
        this.script = script;
        this.library = library;
    }

    static List<Finding> in(Script script, Library library) {
        Cycles cycles = new Cycles(script, library);
        List<Finding> findings = new ArrayList<>();
        Map<String, Optional<List<String>>> circles = new HashMap<>();
        for (Step.Do run : runs(script)) {
            List<String> circle = circles.computeIfAbsent(
                            run.dialogue().text(), name -> Optional.ofNullable(cycles.back(name, new HashSet<>())))
                    .orElse(null);
            if (circle != null) {
                String names = script.name() + " > " + String.join(" > ", circle);
                findings.add(Proof.finding(
                        Severity.ERROR, "cycle", "cycle", run.dialogue().place(), names));
            }
        }
        return findings;
    }

    /** The names from a dialogue back to the script; null when none leads there. */
    private @Nullable List<String> back(String name, Set<String> seen) {
        if (name.equals(script.name())) {
            return List.of(name);
        }
        Script other = seen.add(name) ? library.find(name) : null;
        for (Step.Do run : other == null ? List.<Step.Do>of() : runs(other)) {
            List<String> rest = back(run.dialogue().text(), seen);
            if (rest != null) {
                List<String> circle = new ArrayList<>();
                circle.add(name);
                circle.addAll(rest);
                return circle;
            }
        }
        return null;
    }

    private static List<Step.Do> runs(Script script) {
        List<Step.Do> runs = new ArrayList<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Do run) {
                runs.add(run);
            }
        }
        return runs;
    }
}
