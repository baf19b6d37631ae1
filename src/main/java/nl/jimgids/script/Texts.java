package nl.jimgids.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a dialogue. */
public final class Texts {
    /** Shown as they are written: nothing is printed in them. */
    private static final Set<String> WITHOUT_HOLES = Set.of("low", "high", "unit");

    private final Map<Address, Template> found = new LinkedHashMap<>();

    private Texts() {}

    /** All texts of a step itself that may print answers, without those of the steps inside it, in no particular order. */
    public static List<Template> of(Step step) {
        Texts texts = new Texts();
        texts.step(Address.WHOLE, step);
        texts.found.keySet().removeIf(address -> WITHOUT_HOLES.contains(address.toString()));
        return List.copyOf(texts.found.values());
    }

    /** All texts of a dialogue that people get to see, by their address, in the order in which they are spoken. */
    public static Map<Address, Template> of(Script script) {
        Texts texts = new Texts();
        texts.add(Address.WHOLE.in("title"), script.title());
        texts.add(Address.WHOLE.in("about"), script.about());
        script.roles()
                .forEach((role, text) -> texts.add(Address.WHOLE.in("roles").in(role), text));
        script.outcomes()
                .forEach((key, text) -> texts.add(Address.WHOLE.in("outcomes").in(key), text));
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            Step step = flow.at(index);
            Address at = Address.step(index, step.id());
            texts.step(at, step);
            // What a variable becomes is a constant that conditions compare; only the word for the role is said.
            script.variables()
                    .keySet()
                    .forEach(variable -> texts.found.remove(at.in("set").in(variable)));
        }
        return texts.found;
    }

    private void step(Address at, Step step) {
        if (step instanceof Step.Part part) {
            add(at.in("part"), part.title());
        } else if (step instanceof Step.Say say) {
            add(at.in("say"), say.text());
        } else if (step instanceof Step.Ask ask) {
            question(at, ask.question());
        } else if (step instanceof Step.Each each && each.entries() instanceof Step.Entries.Fixed fixed) {
            fixed.entries().forEach(entry -> add(at.in("each").in(entry.key().text()), entry.text()));
        } else if (step instanceof Step.Plan plan) {
            add(at.in("plan"), plan.text());
        } else if (step instanceof Step.Pause pause) {
            add(at.in("pause"), pause.text());
        } else if (step instanceof Step.Set set) {
            for (Step.Assignment assignment : set.assignments()) {
                if (assignment instanceof Step.Assignment.Becomes becomes) {
                    add(at.in("set").in(becomes.variable().text()), becomes.value());
                }
            }
        }
    }

    private void question(Address at, Question question) {
        add(at.in("ask"), question.text());
        add(at.in("label"), question.label());
        add(at.in("hint"), question.hint());
        add(at.in("why"), question.why());
        add(at.in("simple"), question.simple());
        for (int number = 1; number <= question.probes().size(); number++) {
            add(at.in("probes").in(String.valueOf(number)), question.probes().get(number - 1));
        }
        for (Option option : question.type().options()) {
            Address here = at.in("options").in(option.key().text());
            add(here.in("label"), option.label());
            add(here.in("hint"), option.hint());
        }
        if (question.type() instanceof AnswerType.Scale scale) {
            add(at.in("low"), scale.low());
            add(at.in("high"), scale.high());
        } else if (question.type() instanceof AnswerType.Count count) {
            add(at.in("unit"), count.unit());
        }
    }

    private void add(Address address, @Nullable Template text) {
        if (text != null) {
            found.putIfAbsent(address, text);
        }
    }
}
