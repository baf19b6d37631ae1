package nl.jimgids.check.proof;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.text.Privacy;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * {@code field-rule}: the first answer is asked for before it was explained what happens with answers, and that this is
 * otherwise when somebody is not safe. From the domain, rule 10 (004, lines 223-225).
 */
final class PrivacyFirst {
    private static final Set<String> KNOWN = Set.of("nl", "en");

    private PrivacyFirst() {}

    static List<Finding> in(Proof proof) {
        boolean isSafety = proof.script().name().equals(proof.script().safety().text());
        if (isSafety || !KNOWN.contains(proof.script().language())) {
            return List.of();
        }
        Paths.Shown asked = before(proof, Privacy::promises);
        if (asked == null) {
            asked = before(proof, Privacy::excepts);
        }
        return asked == null
                ? List.of()
                : List.of(Proof.finding(
                                Severity.ERROR,
                                "field-rule",
                                "field-rule.privacy",
                                proof.flow().at(asked.step()).head().place())
                        .witness(asked.witness()));
    }

    private static Paths.@Nullable Shown before(Proof proof, Predicate<Template> says) {
        return proof.paths().askedBefore(step -> step instanceof Step.Say say && says.test(say.text()));
    }
}
