package nl.jimgids.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Name;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Share;
import nl.jimgids.script.Step;

/** A question where it stands in its script. */
record Asked(Script script, Flow flow, int index, Step.Ask step) {
    /** By which an answer is known: its id, or its place. */
    String id() {
        String id = step.id();
        return id == null ? "~" + (index + 1) : id;
    }

    Question question() {
        return step.question();
    }

    /** The only roles that look at the screen; empty: everyone. */
    List<String> alone() {
        return flow.alone(index).stream().sorted().toList();
    }

    /** Who may read the answer, as far as the script says; whoever is asked stands for those that it is asked of. */
    Set<String> readers() {
        Set<String> readers = new LinkedHashSet<>();
        if (question().share() instanceof Share.With with) {
            with.roles().forEach(role -> readers.add(role.text()));
        } else if (question().share() instanceof Share.Ask) {
            readers.addAll(List.of(Share.SELF, Script.PROFESSIONAL));
        } else {
            readers.addAll(
                    alone().isEmpty() ? script.share().stream().map(Name::text).toList() : alone());
        }
        if (readers.remove(Share.SELF)) {
            List<String> asked = question().roles(script);
            readers.addAll(
                    asked.isEmpty() ? script.roles().keySet().stream().limit(1).toList() : asked);
        }
        return readers;
    }
}
