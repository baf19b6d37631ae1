package nl.jimgids.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a step. */
public final class Texts {
    private Texts() {}

    /** All texts of a step itself, without those of the steps inside it, in no particular order. */
    public static List<Template> of(Step step) {
        List<Template> texts = new ArrayList<>();
        if (step instanceof Step.Part part) {
            texts.add(part.title());
        } else if (step instanceof Step.Say say) {
            texts.add(say.text());
        } else if (step instanceof Step.Ask ask) {
            of(ask.question()).forEach(texts::add);
        } else if (step instanceof Step.Each each && each.entries() instanceof Step.Entries.Fixed fixed) {
            fixed.entries().forEach(entry -> texts.add(entry.text()));
        } else if (step instanceof Step.Plan plan) {
            texts.add(plan.text());
        } else if (step instanceof Step.Pause pause) {
            texts.add(pause.text());
        } else if (step instanceof Step.Set set) {
            for (Step.Assignment assignment : set.assignments()) {
                if (assignment instanceof Step.Assignment.Becomes becomes) {
                    texts.add(becomes.value());
                }
            }
        }
        return texts;
    }

    private static Stream<Template> of(Question question) {
        Stream<@Nullable Template> own =
                Stream.of(question.text(), question.label(), question.hint(), question.why(), question.simple());
        Stream<@Nullable Template> options = question.type().options().stream()
                .flatMap(option -> Stream.of(option.label(), option.hint()));
        return Stream.of(own, question.probes().stream(), options)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
