package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Step;

/** The steps that a step may jump to. */
final class Targets {
    private Targets() {}

    static List<Name> of(Step step) {
        List<Name> targets = new ArrayList<>();
        Go go = step.head().go();
        if (go instanceof Go.To to) {
            targets.add(to.step());
        } else if (go instanceof Go.ByAnswer ways) {
            ways.ways().forEach(way -> targets.add(way.step()));
        } else if (go instanceof Go.ByCondition forks) {
            forks.forks().forEach(fork -> targets.add(fork.step()));
        }
        if (step instanceof Step.Ask ask) {
            ask.question().type().options().stream()
                    .map(Option::go)
                    .filter(Objects::nonNull)
                    .forEach(targets::add);
        }
        return targets;
    }
}
