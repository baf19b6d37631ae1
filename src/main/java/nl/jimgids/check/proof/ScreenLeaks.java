package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Question;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * {@code leak} on the screen: a text prints an answer of an earlier conversation to somebody with whom it was not shared. What
 * was said in this conversation, whoever sits there has heard; of an earlier one they may know nothing.
 */
final class ScreenLeaks {
    private final Proof proof;
    private final List<Finding> findings = new ArrayList<>();

    private ScreenLeaks(Proof proof) {
        this.proof = proof;
    }

    static List<Finding> in(Proof proof) {
        ScreenLeaks leaks = new ScreenLeaks(proof);
        for (int index = 0; index < proof.flow().size(); index++) {
            for (Template text : onScreen(proof.flow().at(index))) {
                leaks.check(index, text);
            }
        }
        return leaks.findings;
    }

    /** What a step shows to whoever looks; a hint is for the professional. */
    private static List<@Nullable Template> onScreen(Step step) {
        if (step instanceof Step.Say say) {
            return List.of(say.text());
        } else if (step instanceof Step.Part part) {
            return List.of(part.title());
        } else if (step instanceof Step.Pause pause) {
            return List.of(pause.text());
        } else if (step instanceof Step.Plan plan) {
            return List.of(plan.text());
        } else if (!(step instanceof Step.Ask)) {
            return List.of();
        }
        Question question = ((Step.Ask) step).question();
        List<@Nullable Template> texts = new ArrayList<>();
        texts.add(question.text());
        texts.add(question.simple());
        texts.add(question.why());
        texts.addAll(question.probes());
        question.type().options().forEach(option -> texts.add(option.label()));
        return texts;
    }

    private void check(int index, @Nullable Template text) {
        if (text == null) {
            return;
        }
        for (Template.Hole hole : text.holes()) {
            AnswerRef answer = Leaks.list(proof, index, AnswerRef.parse(hole.name(), text.place()));
            Readers may = proof.paths().isOfEarlier(answer) ? Leaks.readers(proof, answer) : null;
            List<String> others = may == null ? List.of() : others(index, hole, may);
            if (!others.isEmpty()) {
                findings.add(Proof.finding(
                        Severity.ERROR,
                        "leak",
                        "leak.screen",
                        proof.place(text, hole),
                        hole.name(),
                        String.join(", ", others)));
            }
        }
    }

    private List<String> others(int index, Template.Hole hole, Readers may) {
        Paths paths = proof.paths();
        Guard printed = paths.both(paths.taken(index), paths.printed(hole, index));
        Set<String> others = new LinkedHashSet<>(Leaks.lookers(proof, index));
        others.removeAll(may.least());
        return others.stream()
                .filter(role -> Paths.mayBe(paths.both(printed, paths.present(role))))
                .toList();
    }
}
