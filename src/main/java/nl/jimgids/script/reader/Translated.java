package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Address;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Translation;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in another language: other texts, and all else the same. It stays the same dialogue: what was said in one language
 * is an answer in the other as well. What is not translated stays as it was.
 */
public final class Translated {
    private final Script script;
    private final Translation translation;
    private int position;

    private Translated(Script script, Translation translation) {
        this.script = script;
        this.translation = translation;
    }

    /** The dialogue with the texts of a translation of it. */
    public static Script of(Script script, Translation translation) {
        Translated translated = new Translated(script, translation);
        Address whole = Address.WHOLE;
        return new Script(
                script.name(),
                translated.text(whole.in("title"), script.title()),
                translated.maybe(whole.in("about"), script.about()),
                translation.language(),
                script.phase(),
                script.minutes(),
                translated.texts(whole.in("roles"), script.roles()),
                script.optionalRoles(),
                script.share(),
                translated.texts(whole.in("outcomes"), script.outcomes()),
                script.sources(),
                script.variables(),
                script.uses(),
                script.safety(),
                script.version(),
                translated.steps(script.steps()),
                script.source(),
                script.digest());
    }

    private Template text(Address at, Template base) {
        Template text = translation.text(at);
        // Who may read what is proved of the dialogue: a translation prints nothing that it does not print.
        return text == null || !printsNoMore(script, base, text) ? base : base.in(text.text());
    }

    private @Nullable Template maybe(Address at, @Nullable Template base) {
        return base == null ? null : text(at, base);
    }

    /** Whether a translated text prints only what the dialogue prints there too. */
    private static boolean printsNoMore(Script script, Template base, Template text) {
        List<String> here = base.holes().stream().map(Template.Hole::name).toList();
        return text.holes().stream().allMatch(hole -> here.contains(hole.name()) || isAlwaysKnown(script, hole.name()));
    }

    /** The word for the role and a name at the table are no answers: one language may speak of them where another does not. */
    public static boolean isAlwaysKnown(Script script, String hole) {
        return hole.equals(Linker.JIM)
                || (hole.startsWith(Keys.ROLE) && script.roles().containsKey(hole.substring(Keys.ROLE.length())));
    }

    private Map<String, Template> texts(Address at, Map<String, Template> base) {
        Map<String, Template> texts = new LinkedHashMap<>();
        base.forEach((key, text) -> texts.put(key, text(at.in(key), text)));
        return texts;
    }

    /** In the order of {@link nl.jimgids.script.Flow}: a step that holds others stands before them. */
    private List<Step> steps(List<Step> base) {
        List<Step> steps = new ArrayList<>();
        base.forEach(step -> steps.add(step(Address.step(position++, step.id()), step)));
        return List.copyOf(steps);
    }

    private Step step(Address at, Step base) {
        if (base instanceof Step.Part part) {
            return new Step.Part(part.head(), text(at.in("part"), part.title()));
        } else if (base instanceof Step.Say say) {
            return new Step.Say(say.head(), text(at.in("say"), say.text()));
        } else if (base instanceof Step.Ask ask) {
            return new Step.Ask(ask.head(), question(at, ask.question()));
        } else if (base instanceof Step.Each each) {
            return new Step.Each(each.head(), entries(at.in("each"), each.entries()), each.as(), steps(each.steps()));
        } else if (base instanceof Step.Plan plan) {
            return new Step.Plan(
                    plan.head(), text(at.in("plan"), plan.text()), plan.on(), plan.after(), plan.dialogue());
        } else if (base instanceof Step.Pause pause) {
            return new Step.Pause(pause.head(), text(at.in("pause"), pause.text()), pause.until());
        } else if (base instanceof Step.Set set) {
            return new Step.Set(
                    set.head(),
                    set.assignments().stream()
                            .map(assignment -> assignment(at.in("set"), assignment))
                            .toList());
        } else if (base instanceof Step.Group group) {
            return new Step.Group(group.head(), steps(group.steps()));
        }
        return base;
    }

    private Step.Entries entries(Address at, Step.Entries base) {
        return base instanceof Step.Entries.Fixed fixed
                ? new Step.Entries.Fixed(fixed.entries().stream()
                        .map(entry -> new Step.Entries.Entry(
                                entry.key(), text(at.in(entry.key().text()), entry.text())))
                        .toList())
                : base;
    }

    /** What a variable becomes is a constant that conditions compare; only the word for the role is said. */
    private Step.Assignment assignment(Address at, Step.Assignment base) {
        return base instanceof Step.Assignment.Becomes becomes
                        && !script.variables().containsKey(becomes.variable().text())
                ? new Step.Assignment.Becomes(
                        becomes.variable(), text(at.in(becomes.variable().text()), becomes.value()))
                : base;
    }

    private Question question(Address at, Question base) {
        List<Template> probes = new ArrayList<>();
        for (Template probe : base.probes()) {
            probes.add(text(at.in("probes").in(String.valueOf(probes.size() + 1)), probe));
        }
        return new Question(
                text(at.in("ask"), base.text()),
                base.to(),
                type(at, base.type()),
                maybe(at.in("label"), base.label()),
                base.share(),
                base.keepAs(),
                List.copyOf(probes),
                maybe(at.in("hint"), base.hint()),
                maybe(at.in("why"), base.why()),
                maybe(at.in("simple"), base.simple()),
                base.required(),
                base.signal(),
                base.renamedFrom());
    }

    private AnswerType type(Address at, AnswerType base) {
        if (base instanceof AnswerType.Choice choice) {
            return new AnswerType.Choice(options(at.in("options"), choice.options()));
        } else if (base instanceof AnswerType.Choices choices) {
            return new AnswerType.Choices(
                    options(at.in("options"), choices.options()), choices.atLeast(), choices.atMost());
        } else if (base instanceof AnswerType.Scale scale) {
            return new AnswerType.Scale(
                    scale.from(), scale.upto(), maybe(at.in("low"), scale.low()), maybe(at.in("high"), scale.high()));
        }
        return base instanceof AnswerType.Count count
                ? new AnswerType.Count(count.from(), count.upto(), maybe(at.in("unit"), count.unit()))
                : base;
    }

    private List<Option> options(Address at, List<Option> base) {
        return base.stream()
                .map(option -> {
                    Address here = at.in(option.key().text());
                    return new Option(
                            option.key(),
                            text(here.in("label"), option.label()),
                            option.when(),
                            option.go(),
                            option.signal(),
                            maybe(here.in("hint"), option.hint()),
                            option.renamedFrom());
                })
                .toList();
    }
}
