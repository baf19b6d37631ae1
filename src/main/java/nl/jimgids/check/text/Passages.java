package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.jimgids.check.text.Passage.Kind;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** Gathers the texts of a script in the order in which they are written. */
final class Passages {
    private final List<Passage> passages = new ArrayList<>();
    private final Spots spots;
    private final Set<String> roles = new HashSet<>();
    private @Nullable Question question;
    private boolean aside;

    private Passages(Script script) {
        this.spots = new Spots(script.source());
        script.roles().forEach((key, name) -> {
            roles.add(key);
            roles.add(name.text().toLowerCase(Locale.ROOT));
        });
    }

    static List<Passage> of(Script script) {
        Passages all = new Passages(script);
        all.add(Kind.TITLE, script.title());
        all.add(Kind.ABOUT, script.about());
        all.add(Kind.ROLE, script.roles().values());
        all.add(Kind.OUTCOME, script.outcomes().values());
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            all.aside = aside(flow, index);
            all.step(flow.at(index));
        }
        return List.copyOf(all.passages);
    }

    private static boolean aside(Flow flow, int index) {
        for (int at = index; at != Flow.END; at = flow.parent(at)) {
            var alone = flow.at(at).head().alone();
            if (alone.size() == 1 && alone.get(0).text().equals(Script.PROFESSIONAL)) {
                return true;
            }
        }
        return false;
    }

    private void step(Step step) {
        if (step instanceof Step.Part part) {
            add(Kind.PART, part.title());
        } else if (step instanceof Step.Say say) {
            add(Kind.SAY, say.text());
        } else if (step instanceof Step.Plan plan) {
            add(Kind.PLAN, plan.text());
        } else if (step instanceof Step.Pause pause) {
            add(Kind.PAUSE, pause.text());
        } else if (step instanceof Step.Each each && each.entries() instanceof Step.Entries.Fixed fixed) {
            fixed.entries().forEach(entry -> add(Kind.ENTRY, entry.text()));
        } else if (step instanceof Step.Ask ask) {
            question = ask.question();
            ask(ask.question());
            question = null;
        }
    }

    private void ask(Question asked) {
        add(Kind.ASK, asked.text());
        add(Kind.SIMPLE, asked.simple());
        add(Kind.PROBE, asked.probes());
        add(Kind.WHY, asked.why());
        add(Kind.LABEL, asked.label());
        add(Kind.HINT, asked.hint());
        for (Option option : asked.type().options()) {
            add(Kind.OPTION, option.label());
            add(Kind.HINT, option.hint());
        }
        if (asked.type() instanceof AnswerType.Scale scale) {
            add(Kind.SCALE_END, scale.low());
            add(Kind.SCALE_END, scale.high());
        } else if (asked.type() instanceof AnswerType.Count count) {
            add(Kind.UNIT, count.unit());
        }
    }

    private void add(Kind kind, Collection<Template> templates) {
        templates.forEach(template -> add(kind, template));
    }

    private void add(Kind kind, @Nullable Template template) {
        if (template != null) {
            String prose = Prose.of(template);
            passages.add(new Passage(kind, template, prose, Prose.sentences(prose), question, aside, roles, spots));
        }
    }
}
