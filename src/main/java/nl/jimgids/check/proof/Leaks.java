package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.check.paths.Guard;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * {@code leak}: a text that stands in somebody's summary prints an answer that is not theirs to read. Proved for the path on
 * which both the text is said and the answer was given.
 */
final class Leaks {
    private final Proof proof;
    private final List<Finding> findings = new ArrayList<>();

    private Leaks(Proof proof) {
        this.proof = proof;
    }

    static List<Finding> in(Proof proof) {
        Leaks leaks = new Leaks(proof);
        for (int index = 0; index < proof.flow().size(); index++) {
            leaks.at(index, proof.flow().at(index));
        }
        return leaks.findings;
    }

    private void at(int index, Step step) {
        if (step instanceof Step.Ask ask) {
            Set<String> readers =
                    seers(proof, index, Readers.of(proof, index, ask).most());
            Question question = ask.question();
            Stream<@Nullable Template> own = Stream.of(question.text(), question.label());
            Stream<Template> options = question.type().options().stream().map(Option::label);
            Stream.of(own, question.probes().stream(), options)
                    .flatMap(texts -> texts)
                    .forEach(text -> text(index, text, readers));
        } else if (step instanceof Step.Part part) {
            text(index, part.title(), lookers(proof, index));
        } else if (step instanceof Step.Plan plan) {
            text(index, plan.text(), known(proof, Readers.headers(proof.script(), proof.flow(), index)));
        }
    }

    /** Who sees an answer in a summary: whoever may read it, and may read the lists of the {@code each} steps around it. */
    static Set<String> seers(Proof proof, int index, Set<String> may) {
        Set<String> readers = new LinkedHashSet<>(may);
        for (int around : proof.flow().eachAround(index)) {
            if (proof.flow().at(around) instanceof Step.Each each
                    && each.entries() instanceof Step.Entries.OfAnswer of) {
                Readers list = readers(proof, of.answer());
                if (list != null) {
                    readers.retainAll(list.most());
                }
            }
        }
        return known(proof, readers);
    }

    /** What is said about safety stands in the summary of the professional alone. */
    static Set<String> known(Proof proof, Set<String> readers) {
        boolean isSafety = proof.script().name().equals(proof.script().safety().text());
        Set<String> known = new LinkedHashSet<>(readers);
        if (isSafety) {
            known.retainAll(Set.of(Script.PROFESSIONAL));
        }
        return known;
    }

    /** Who may look at the screen at a step. */
    static Set<String> lookers(Proof proof, int index) {
        List<String> alone = proof.flow().alone(index);
        return alone.isEmpty() ? proof.script().roles().keySet() : new LinkedHashSet<>(alone);
    }

    private void text(int index, @Nullable Template text, Set<String> readers) {
        if (text == null) {
            return;
        }
        for (Template.Hole hole : text.holes()) {
            AnswerRef answer = AnswerRef.parse(hole.name(), text.place());
            Readers may = isEntry(index, answer) ? null : readers(proof, list(proof, index, answer));
            if (may == null) {
                continue;
            }
            List<String> others =
                    readers.stream().filter(role -> !may.least().contains(role)).toList();
            Paths paths = proof.paths();
            Guard printed = paths.both(paths.taken(index), paths.printed(hole, index));
            if (!others.isEmpty() && paths.isReal(printed, answer)) {
                Finding finding = Proof.finding(
                        Severity.ERROR,
                        "leak",
                        "leak.text",
                        proof.place(text, hole),
                        hole.name(),
                        String.join(", ", others));
                findings.add(Proof.shown(finding, paths.witness(index, Moment.AT, printed)));
            }
        }
    }

    /** Whether a name is the entry of an {@code each} around a question; whoever may not read its list does not see it. */
    private boolean isEntry(int index, AnswerRef answer) {
        return proof.flow().at(index) instanceof Step.Ask
                && !list(proof, index, answer).equals(answer);
    }

    /** The answer behind a name: for the entry of an {@code each} the list that it comes from. */
    static AnswerRef list(Proof proof, int index, AnswerRef answer) {
        for (int around : proof.flow().eachAround(index)) {
            if (proof.flow().at(around) instanceof Step.Each each
                    && each.as().text().equals(answer.written())
                    && each.entries() instanceof Step.Entries.OfAnswer of) {
                return of.answer();
            }
        }
        return answer;
    }

    /** Who may read an answer; null when it is none, or none that is known. */
    static @Nullable Readers readers(Proof proof, AnswerRef answer) {
        Script script = proof.script();
        String dialogue = answer.dialogue();
        if (dialogue == null) {
            return readers(script, proof.flow(), answer);
        }
        Script other = proof.library().find(script.dialogue(dialogue));
        return other == null ? null : readers(other, Flow.of(other), answer);
    }

    private static @Nullable Readers readers(Script script, Flow flow, AnswerRef answer) {
        int index = flow.find(answer.step());
        if (index == Flow.END || !(flow.at(index) instanceof Step.Ask ask)) {
            return null;
        }
        String at = answer.at();
        return at != null && script.roles().containsKey(at)
                ? Readers.of(script, flow, index, ask, Set.of(at))
                : Readers.of(script, flow, index, ask);
    }
}
