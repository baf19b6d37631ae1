package nl.jimgids.script.reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Share;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** Checks that every name in a script leads somewhere, and that nothing is compared with what it can never be. */
public final class Linker {
    /** The word of the role; every script may set and print it. */
    public static final String JIM = "jim";

    private static final String ROLE = "role";

    private final Script script;
    private final Flow flow;
    private final Library library;
    private final Findings findings = new Findings();
    private final Symbols symbols;
    private final ConditionLinker conditions;
    private final Set<String> variables;

    /** The ways out of other dialogues, by their name. */
    private final Map<String, Set<String>> outcomes = new HashMap<>();

    private Linker(Script script, Library library) {
        this.script = script;
        this.flow = Flow.of(script);
        this.library = library;
        this.symbols = new Symbols(script, flow, library, findings);
        this.conditions = new ConditionLinker(script, symbols, findings);
        this.variables = new LinkedHashSet<>(script.variables().keySet());
        this.variables.add(JIM);
    }

    /** What is wrong with the names of a script; the library gives the dialogues that it speaks of. */
    public static List<Finding> link(Script script, Library library) {
        Linker linker = new Linker(script, library);
        linker.header();
        linker.duplicates();
        for (int index = 0; index < linker.flow.size(); index++) {
            linker.step(linker.flow.at(index), index);
        }
        return linker.findings.sorted();
    }

    private void header() {
        roles(script.share());
        roles(script.optionalRoles());
        script.uses().values().forEach(this::dialogue);
        if (!script.safety().text().equals(script.name())
                && !script.safety().text().equals(Script.SAFETY)) {
            dialogue(script.safety());
        }
        for (Name name : script.uses().values()) {
            if (script.uses().containsKey(ROLE)) {
                findings.error("bad-name", "bad-name.reserved", name.place(), ROLE);
            }
        }
    }

    private void duplicates() {
        Map<String, Place> seen = new HashMap<>();
        for (int index = 0; index < flow.size(); index++) {
            Step step = flow.at(index);
            Name id = step.head().id();
            if (id != null) {
                once(seen, id);
            }
            if (step instanceof Step.Each each && !each.as().text().isEmpty()) {
                once(seen, each.as());
            }
        }
        for (Variable variable : script.variables().values()) {
            once(seen, variable.name());
        }
        formerNames(seen);
    }

    /** What still exists, or is claimed twice, is no earlier name: its answers would have two places to go. */
    private void formerNames(Map<String, Place> seen) {
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Ask ask) {
                if (ask.question().renamedFrom() != null) {
                    once(seen, ask.question().renamedFrom());
                }
                Map<String, Place> keys = new HashMap<>();
                List<Option> options = ask.question().type().options();
                options.forEach(option ->
                        keys.putIfAbsent(option.key().text(), option.key().place()));
                for (Option option : options) {
                    if (option.renamedFrom() != null) {
                        once(keys, option.renamedFrom());
                    }
                }
            }
        }
    }

    private void once(Map<String, Place> seen, Name name) {
        Place first = seen.putIfAbsent(name.text(), name.place());
        if (first != null) {
            findings.error("duplicate-id", "duplicate-id", name.place(), name.text(), String.valueOf(first.line()));
        }
    }

    private void step(Step step, int index) {
        conditions.check(step.head().when(), index);
        roles(step.head().alone());
        go(step, index);
        if (step instanceof Step.Part part) {
            text(part.title(), index);
        } else if (step instanceof Step.Say say) {
            text(say.text(), index);
        } else if (step instanceof Step.Ask ask) {
            question(ask.question(), index);
        } else if (step instanceof Step.Each each) {
            each(each, index);
        } else if (step instanceof Step.Show show) {
            show.answers().forEach(answer -> symbols.find(answer, index));
        } else if (step instanceof Step.Do run) {
            dialogue(run.dialogue());
        } else if (step instanceof Step.Plan plan) {
            text(plan.text(), index);
            day(plan.on(), index);
            if (plan.dialogue() != null) {
                dialogue(plan.dialogue());
            }
        } else if (step instanceof Step.Pause pause) {
            text(pause.text(), index);
            day(pause.until(), index);
        } else if (step instanceof Step.Set set) {
            set.assignments().forEach(assignment -> assignment(assignment, index));
        } else if (step instanceof Step.End end
                && !script.outcomes().containsKey(end.outcome().text())) {
            findings.unknown("unknown-outcome", end.outcome(), script.outcomes().keySet());
        }
    }

    private void question(Question question, int index) {
        Stream.of(question.text(), question.label(), question.hint(), question.why(), question.simple())
                .forEach(text -> text(text, index));
        question.probes().forEach(probe -> text(probe, index));
        if (question.to() instanceof Question.To.Roles to) {
            roles(to.roles());
        }
        if (question.share() instanceof Share.With with) {
            roles(with.roles().stream()
                    .filter(role -> !role.text().equals(Share.SELF))
                    .toList());
        }
        for (Option option : question.type().options()) {
            conditions.check(option.when(), index);
            text(option.label(), index);
            text(option.hint(), index);
            if (option.go() != null) {
                target(option.go(), index);
                if (question.to().eachOfSeveral() || question.type() instanceof AnswerType.Choices) {
                    findings.error(
                            "type-mismatch",
                            "type-mismatch.go-of-several",
                            option.go().place());
                }
            }
        }
        if (question.type() instanceof AnswerType.Person person && person.from() != null) {
            ofType(person.from(), index, AnswerType.People.class, "people");
        }
    }

    private void each(Step.Each each, int index) {
        if (each.entries() instanceof Step.Entries.Fixed fixed) {
            fixed.entries().forEach(entry -> text(entry.text(), index));
        } else if (each.entries() instanceof Step.Entries.OfAnswer of) {
            Symbol symbol = symbols.find(of.answer(), index);
            if (symbol != null
                    && !(symbol instanceof Symbol.Asked asked
                            && asked.question().type().isList())) {
                mismatch(of.answer(), "people, list");
            }
        }
    }

    private void assignment(Step.Assignment assignment, int index) {
        Name name = assignment.variable();
        Variable variable = script.variables().get(name.text());
        if (assignment instanceof Step.Assignment.Becomes becomes) {
            text(becomes.value(), index);
            if (name.text().equals(JIM)) {
                return;
            }
            if (variable instanceof Variable.Word word) {
                Set<String> values = symbols.keys(word.values(), value -> value);
                if (!values.contains(becomes.value().text())) {
                    findings.unknown(
                            "type-mismatch",
                            "type-mismatch.value",
                            becomes.value().text(),
                            becomes.value().place(),
                            values);
                }
            } else if (variable instanceof Variable.Meter meter
                    && !ConditionLinker.isNumberIn(becomes.value().text(), meter.from(), meter.upto())) {
                findings.error(
                        "type-mismatch",
                        "type-mismatch.number",
                        becomes.value().place(),
                        becomes.value().text(),
                        String.valueOf(meter.from()),
                        String.valueOf(meter.upto()));
            }
        } else if (variable instanceof Variable.Word) {
            findings.error("type-mismatch", "type-mismatch.move", name.place(), name.text());
        }
        if (variable == null) {
            findings.unknown("unknown-variable", name, variables);
        }
    }

    private void go(Step step, int index) {
        Go go = step.head().go();
        if (go instanceof Go.To to) {
            target(to.step(), index);
        } else if (go instanceof Go.ByCondition forks) {
            for (Go.Fork fork : forks.forks()) {
                conditions.check(fork.when(), index);
                target(fork.step(), index);
            }
        } else if (go instanceof Go.ByAnswer ways) {
            ways.ways().forEach(way -> target(way.step(), index));
            answers(step, ways);
        }
    }

    private void answers(Step step, Go.ByAnswer ways) {
        if (ways.ways().isEmpty()) {
            return;
        }
        Set<String> known;
        if (step instanceof Step.Ask ask) {
            known = new LinkedHashSet<>();
            Question question = ask.question();
            if (question.to().eachOfSeveral()) {
                Name first = ways.ways().get(0).answer();
                findings.error("type-mismatch", "type-mismatch.go-of-several", first.place());
                return;
            }
            // Several choices at once lead to no one place.
            if (!(question.type() instanceof AnswerType.Choices)) {
                question.type()
                        .options()
                        .forEach(option -> known.add(option.key().text()));
            }
            if (question.type() instanceof AnswerType.YesNo) {
                known.addAll(List.of("yes", "no"));
            }
            known.addAll(List.of(Go.PASSED, Go.UNKNOWN, Go.ELSE));
        } else if (step instanceof Step.Do run) {
            Script other = library.find(run.dialogue().text());
            if (other == null) {
                return;
            }
            known = outcomes.computeIfAbsent(other.name(), name -> {
                Set<String> ends = new LinkedHashSet<>(other.outcomes().keySet());
                ends.add(Go.ELSE);
                return ends;
            });
        } else {
            findings.error(
                    "wrong-type", "wrong-type.go", ways.ways().get(0).answer().place());
            return;
        }
        for (Go.Way way : ways.ways()) {
            if (!known.contains(way.answer().text())) {
                String kind = step instanceof Step.Do ? "unknown-outcome" : "unknown-option";
                findings.unknown(kind, way.answer(), known);
            }
        }
    }

    private void target(Name step, int from) {
        int to = flow.find(step.text());
        if (to == Flow.END) {
            findings.unknown("unknown-step", step, flow.ids());
        } else if (!flow.eachAround(from).containsAll(flow.eachAround(to))) {
            findings.error("unknown-step", "unknown-step.into-each", step.place(), step.text());
        }
    }

    private void day(@Nullable AnswerRef answer, int index) {
        if (answer != null) {
            ofType(answer, index, AnswerType.Day.class, "date");
        }
    }

    private void ofType(AnswerRef answer, int index, Class<? extends AnswerType> type, String word) {
        Symbol symbol = symbols.find(answer, index);
        if (symbol != null
                && !(symbol instanceof Symbol.Asked asked
                        && type.isInstance(asked.question().type()))) {
            mismatch(answer, word);
        }
    }

    private void mismatch(AnswerRef answer, String word) {
        findings.error("type-mismatch", "type-mismatch.answer", answer.place(), answer.written(), word);
    }

    private void dialogue(Name name) {
        boolean itself = name.text().equals(script.name());
        if (!itself && !name.text().isEmpty() && library.find(name.text()) == null) {
            findings.error("unknown-dialogue", "unknown-dialogue", name.place(), name.text());
        }
    }

    private void roles(Collection<Name> roles) {
        for (Name role : roles) {
            if (!script.roles().containsKey(role.text())) {
                findings.unknown("unknown-role", role, script.roles().keySet());
            }
        }
    }

    private void text(@Nullable Template text, int index) {
        if (text == null) {
            return;
        }
        Iterator<Place> places = script.source().holes(text).iterator();
        for (Template.Hole hole : text.holes()) {
            Place place = places.next();
            AnswerRef answer = AnswerRef.parse(hole.name(), place);
            if (ROLE.equals(answer.dialogue())) {
                roles(List.of(new Name(answer.step(), place)));
            } else if (!hole.name().equals(JIM)) {
                symbols.find(answer, index);
            }
        }
    }
}
