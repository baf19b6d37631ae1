package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;

/** {@code unused-answer}: nobody may read an answer, and nothing depends on it. Then why is it asked? */
final class UnusedAnswers {
    private UnusedAnswers() {}

    static List<Finding> in(Proof proof) {
        Set<String> used = new HashSet<>();
        for (int index = 0; index < proof.flow().size(); index++) {
            Mentions.at(proof.flow().at(index), answer -> {
                if (answer.dialogue() == null) {
                    used.add(answer.step());
                }
            });
        }
        for (Template outcome : proof.script().outcomes().values()) {
            outcome.holes().forEach(hole -> used.add(hole.name()));
        }
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < proof.flow().size(); index++) {
            if (proof.flow().at(index) instanceof Step.Ask ask && !decides(ask)) {
                Name id = ask.head().id();
                boolean isUsed = id != null && used.contains(id.text());
                if (!isUsed && Readers.of(proof, index, ask).most().isEmpty()) {
                    Place place = id == null ? ask.head().place() : id.place();
                    findings.add(Proof.finding(
                            Severity.ADVICE, "unused-answer", "unused-answer", place, proof.called(index)));
                }
            }
        }
        return findings;
    }

    private static boolean decides(Step.Ask ask) {
        boolean byOption = ask.question().type().options().stream()
                .anyMatch(option -> option.go() != null || option.signal() != null);
        return byOption || ask.question().signal() != null || ask.head().go() instanceof Go.ByAnswer;
    }
}
