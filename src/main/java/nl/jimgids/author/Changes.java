package nl.jimgids.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.jimgids.author.Change.Weight;
import nl.jimgids.script.Address;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Texts;

/** Compares two versions of a dialogue, as conversations see them that were saved with the one before. */
public final class Changes {
    private final Script before;
    private final Script now;
    private final Map<String, Asked> was;
    private final Map<String, Asked> is;

    /** The id of now by the id of before, where that is another. */
    private final Map<String, String> renamed = new HashMap<>();

    private final Shape then;
    private final Shape same = new Shape(UnaryOperator.identity());
    private final List<Change> changes = new ArrayList<>();

    private Changes(Script before, Script now) {
        this.before = before;
        this.now = now;
        this.was = asked(before);
        this.is = asked(now);
        this.then = new Shape(id -> renamed.getOrDefault(id, id));
        for (Asked asked : is.values()) {
            Name former = asked.question().renamedFrom();
            boolean carries = former != null && was.containsKey(former.text()) && !is.containsKey(former.text());
            if (former != null && carries && !was.containsKey(asked.id())) {
                renamed.put(former.text(), asked.id());
            }
        }
    }

    /** All changes, the heaviest first, and then as they stand in the file. */
    public static List<Change> of(Script before, Script now) {
        Changes changes = new Changes(before, now);
        changes.header();
        changes.questions();
        changes.steps();
        changes.texts();
        return changes.changes.stream()
                .sorted(Comparator.comparing(Change::weight).reversed().thenComparing(Change::place))
                .toList();
    }

    private static Map<String, Asked> asked(Script script) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Ask ask) {
                Asked one = new Asked(script, flow, index, ask);
                asked.putIfAbsent(one.id(), one);
            }
        }
        return asked;
    }

    private void add(Weight weight, String what, Place place, String... arguments) {
        changes.add(Change.of(weight, what, place, arguments));
    }

    private void header() {
        Place top = now.title().place();
        if (!before.name().equals(now.name())) {
            add(Weight.LOSES, "dialogue", top, before.name(), now.name());
        }
        if (!before.safety().text().equals(now.safety().text())
                || !texts(before.uses().values()).equals(texts(now.uses().values()))
                || !before.roles().keySet().equals(now.roles().keySet())
                || !texts(before.optionalRoles()).equals(texts(now.optionalRoles()))
                || !before.outcomes().keySet().equals(now.outcomes().keySet())
                || !before.variables().keySet().equals(now.variables().keySet())) {
            add(Weight.MEANS, "header", top);
        }
    }

    private static List<String> texts(Iterable<Name> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.text()));
        return texts;
    }

    private void questions() {
        for (Asked old : was.values()) {
            Asked next = is.get(renamed.getOrDefault(old.id(), old.id()));
            if (next == null) {
                add(Weight.LOSES, "gone", old.step().head().place(), old.id());
            } else {
                changes.addAll(QuestionChanges.of(old, next, then, same));
            }
        }
        for (Asked asked : is.values()) {
            if (!was.containsKey(asked.id()) && !renamed.containsValue(asked.id())) {
                add(Weight.ASKS, "new", asked.step().head().place(), asked.id());
            }
        }
        List<String> kept = was.keySet().stream()
                .map(id -> renamed.getOrDefault(id, id))
                .filter(is::containsKey)
                .toList();
        if (!kept.equals(is.keySet().stream().filter(kept::contains).toList())) {
            add(Weight.SAFE, "order", now.title().place());
        }
    }

    /** What steps do that ask nothing, and the fixed lists. */
    private void steps() {
        Map<String, Step> done = done(before, then);
        Map<String, Step> doing = done(now, same);
        doing.forEach((does, step) -> {
            if (!done.containsKey(does)) {
                boolean runs = step instanceof Step.Do;
                add(
                        runs ? Weight.ASKS : Weight.MEANS,
                        runs ? "do" : "step",
                        step.head().place());
            }
        });
        done.forEach((does, step) -> {
            if (!doing.containsKey(does)) {
                boolean runs =
                        step instanceof Step.Do run && !runs(now, run.dialogue().text());
                add(
                        runs ? Weight.LOSES : Weight.MEANS,
                        runs ? "do.gone" : "step.gone",
                        step.head().place());
            }
        });
        Set<String> entries = entries(now);
        for (String entry : entries(before)) {
            if (!entries.contains(entry)) {
                add(Weight.LOSES, "entry", now.title().place(), entry);
            }
        }
        Set<String> old = entries(before);
        for (String entry : entries) {
            if (!old.contains(entry)) {
                add(Weight.ASKS, "entry.new", now.title().place(), entry);
            }
        }
    }

    private static boolean runs(Script script, String dialogue) {
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Do run && run.dialogue().text().equals(dialogue)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Step> done(Script script, Shape shape) {
        Map<String, Step> done = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            Step step = flow.at(index);
            String does = step instanceof Step.Ask ? "" : shape.does(step);
            if (!does.isEmpty()) {
                String whole = does + shape.around(flow, index);
                done.put(whole + "#" + times.merge(whole, 1, Integer::sum), step);
            }
        }
        return done;
    }

    private static Set<String> entries(Script script) {
        Set<String> entries = new LinkedHashSet<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Each each && each.entries() instanceof Step.Entries.Fixed fixed) {
                fixed.entries().forEach(entry -> entries.add(entry.key().text()));
            }
        }
        return entries;
    }

    /** Whether texts are others, hints among them. */
    private void texts() {
        Map<Address, Template> said = Texts.of(before);
        Map<Address, Template> saying = Texts.of(now);
        for (Map.Entry<Address, Template> text : saying.entrySet()) {
            Template old = said.get(text.getKey());
            if (old != null && !old.text().equals(text.getValue().text())) {
                add(Weight.SAFE, "text", text.getValue().place(), text.getKey().toString());
            }
        }
    }
}
