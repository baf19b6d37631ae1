package nl.jimgids.script.reader;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Finds what a name stands for, seen from a step. */
final class Symbols {
    private final Script script;
    private final Flow flow;
    private final Library library;
    private final Findings findings;
    private final Set<String> names;
    private final Set<String> dialogues;

    /** Other dialogues as they are looked into, by their name. */
    private final Map<String, Other> others = new HashMap<>();

    /** The steps of another dialogue, and the ids of those that have an answer. */
    private record Other(Flow flow, Set<String> questions) {
        static Other of(Script script) {
            Flow flow = Flow.of(script);
            return new Other(flow, idsOf(flow));
        }
    }

    /** The keys of lists, by the very list: comparing long lists as values is slow. */
    private final IdentityHashMap<List<?>, Set<String>> keys = new IdentityHashMap<>();

    Symbols(Script script, Flow flow, Library library, Findings findings) {
        this.script = script;
        this.flow = flow;
        this.library = library;
        this.findings = findings;
        this.names = idsOf(flow);
        this.names.addAll(script.variables().keySet());
        this.dialogues = dialogues(script, flow);
    }

    /** What the name stands for; null, and reported, when it is nowhere defined. */
    @Nullable
    Symbol find(AnswerRef answer, int from) {
        if (answer.dialogue() != null) {
            return inOther(answer, answer.dialogue());
        }
        Symbol symbol = own(answer, from);
        if (symbol == null) {
            findings.unknown("unknown-answer", "unknown-answer", answer.written(), answer.place(), names);
        }
        return symbol;
    }

    private @Nullable Symbol own(AnswerRef answer, int from) {
        String id = answer.step();
        if (script.variables().containsKey(id)) {
            return new Symbol.Moved(script.variables().get(id));
        }
        if (id.equals(Linker.JIM)) {
            return new Symbol.Word();
        }
        for (int around : flow.eachAround(from)) {
            if (flow.at(around) instanceof Step.Each each && each.as().text().equals(id)) {
                return new Symbol.AtEntry(each.entries());
            }
        }
        if (flow.at(from) instanceof Step.Each each && each.as().text().equals(id)) {
            return new Symbol.AtEntry(each.entries());
        }
        int index = flow.find(id);
        if (index == Flow.END) {
            return null;
        }
        if (flow.at(index) instanceof Step.Do run) {
            return outcome(run);
        }
        return flow.at(index) instanceof Step.Ask ask ? asked(ask, answer, index, from) : null;
    }

    private Symbol asked(Step.Ask ask, AnswerRef answer, int index, int from) {
        Question question = ask.question();
        boolean ofRoles = question.to().eachOfSeveral();
        boolean ofEntries = !flow.eachAround(from).containsAll(flow.eachAround(index));
        if (answer.at() != null && ofRoles && !ofEntries) {
            role(new Name(answer.at(), answer.place()), script);
        }
        return new Symbol.Asked(question, answer.at() == null && (ofRoles || ofEntries));
    }

    private Symbol outcome(Step.Do run) {
        Script other = library.find(run.dialogue().text());
        return new Symbol.Outcome(other == null ? List.of() : other.outcomes().keySet());
    }

    private @Nullable Symbol inOther(AnswerRef answer, String dialogue) {
        String name = script.dialogue(dialogue);
        Script other = library.find(name);
        if (other == null) {
            if (!script.uses().containsKey(dialogue)) {
                findings.unknown("unknown-dialogue", "unknown-dialogue", dialogue, answer.place(), dialogues);
            }
            return null;
        }
        Other inside = others.computeIfAbsent(name, n -> Other.of(other));
        Flow steps = inside.flow();
        int index = steps.find(answer.step());
        if (index != Flow.END && steps.at(index) instanceof Step.Ask ask) {
            boolean several = ask.question().to().eachOfSeveral()
                    || !steps.eachAround(index).isEmpty();
            return new Symbol.Asked(ask.question(), answer.at() == null && several);
        }
        if (index != Flow.END && steps.at(index) instanceof Step.Do run) {
            return outcome(run);
        }
        findings.unknown(
                "unknown-answer", "unknown-answer.elsewhere", answer.step(), answer.place(), inside.questions());
        return null;
    }

    void role(Name role, Script of) {
        if (!of.roles().containsKey(role.text())) {
            findings.unknown("unknown-role", role, of.roles().keySet());
        }
    }

    /** The keys of what stands in a list; made once for each list, because many conditions may ask for the same. */
    <T> Set<String> keys(List<T> all, Function<T, Name> key) {
        return keys.computeIfAbsent(
                all,
                list -> all.stream()
                        .map(each -> key.apply(each).text())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> dialogues(Script script, Flow flow) {
        Set<String> names = new LinkedHashSet<>(script.uses().keySet());
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Do run) {
                names.add(run.dialogue().text());
            }
        }
        return names;
    }

    private static Set<String> idsOf(Flow flow) {
        Set<String> ids = new LinkedHashSet<>();
        for (int index = 0; index < flow.size(); index++) {
            Step step = flow.at(index);
            String id = step.id();
            if (id != null && (step instanceof Step.Ask || step instanceof Step.Do)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
