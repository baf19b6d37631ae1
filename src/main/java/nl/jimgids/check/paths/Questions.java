package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Go;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Draws a question: who is asked, what can be said, and where that leads. */
final class Questions {
    private final Weaver weaver;
    private final Diagrams diagrams;
    private final Unfolding unfolding;

    Questions(Weaver weaver) {
        this.weaver = weaver;
        this.diagrams = weaver.diagrams;
        this.unfolding = weaver.unfolding;
    }

    void draw(Frame frame, int index, Step.Ask ask) {
        Question question = ask.question();
        List<String> roles = question.roles(frame.script);
        boolean several = question.to().eachOfSeveral();
        int inside = frame.inside[index];
        if (roles.isEmpty()) {
            put(frame, index, question, null, false, inside, frame.after[index]);
            return;
        }
        int here = inside;
        for (int number = 0; number < roles.size(); number++) {
            String role = roles.get(number);
            boolean last = number == roles.size() - 1;
            int next = last ? frame.after[index] : weaver.graph.point();
            Guard there = there(role);
            int asked = here;
            if (!there.equals(Guard.YES)) {
                asked = weaver.graph.point();
                weaver.edge(here, asked, there, List.of());
                weaver.edge(here, next, there.not(diagrams), List.of());
            }
            put(frame, index, question, role, several, asked, next);
            here = next;
        }
    }

    /** When there is somebody to ask. */
    Guard someone(Frame frame, Step.Ask ask) {
        List<String> roles = ask.question().roles(frame.script);
        Guard someone = roles.isEmpty() ? Guard.YES : Guard.NO;
        for (String role : roles) {
            someone = someone.or(there(role), diagrams);
        }
        return someone;
    }

    private Guard there(String role) {
        Guard there = weaver.formulas.present(role);
        Slot silent = unfolding.silent.get(role);
        return silent == null ? there : there.and(Guard.of(diagrams.is(silent.variable(), 0)), diagrams);
    }

    /** What leads one way. */
    private record Kind(Weaver.Way way, @Nullable Option option, boolean silences) {}

    private void put(
            Frame frame, int index, Question question, @Nullable String role, boolean several, int from, int next) {
        AnswerType type = question.type();
        List<Action> offers = new ArrayList<>();
        Map<String, Integer> offered = new LinkedHashMap<>();
        Guard some = some(frame, index, type);
        List<Value> values = values(frame, index, question);
        Map<String, Option> options = options(type);
        Map<Kind, List<Value>> kinds = new LinkedHashMap<>();
        for (Value value : values) {
            String word = word(value);
            Option option = value instanceof Value.Word ? options.get(word) : null;
            Weaver.Way way = several ? new Weaver.Way(next, NONE) : weaver.way(frame, index, word);
            if (!several && option != null && option.go() != null) {
                way = new Weaver.Way(weaver.target(frame, option.go()), NONE);
            }
            boolean alone = option != null && (option.when() != null || weaver.apart);
            boolean silences = option != null && role != null && Unfolding.silences(option);
            kinds.computeIfAbsent(new Kind(way, alone ? option : null, silences), kind -> new ArrayList<>())
                    .add(value);
        }
        if (type instanceof AnswerType.Choices choices) {
            offered(frame, index, choices, offers, offered);
        }
        for (Map.Entry<Kind, List<Value>> kind : kinds.entrySet()) {
            Guard guard = some;
            Option option = kind.getKey().option();
            if (option != null) {
                guard = guard.and(weaver.guard(option.when(), frame, index), diagrams);
            }
            for (Weaver.Keeping keeping : weaver.keeping(frame, index, several ? role : null)) {
                List<Note> notes = notes(frame, index, role, several, kind.getKey(), keeping.slot(), kind.getValue());
                Guard here = guard.and(Guard.of(keeping.when()), diagrams);
                List<Action> actions = new ArrayList<>(offers);
                keep(actions, keeping.slot(), kind.getValue(), type, offered);
                Slot silent = role == null ? null : unfolding.silent.get(role);
                if (silent != null && kind.getKey().silences()) {
                    actions.add(Action.Choose.value(silent.variable(), 1, diagrams));
                }
                weaver.graph.add(new Edge(from, kind.getKey().way().to(), here, actions, notes));
            }
        }
    }

    private static final Note.Branch NONE = new Note.Branch("", -1, Note.Kind.WAY, "");

    private static List<Note> notes(
            Frame frame,
            int index,
            @Nullable String role,
            boolean several,
            Kind kind,
            @Nullable Slot slot,
            List<Value> values) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note.Answer(frame, index, several ? role : null, slot, values));
        if (!kind.way().branch().equals(NONE)) {
            notes.add(kind.way().branch());
        }
        for (Value value : values) {
            if (value instanceof Value.Word word) {
                notes.add(Weaver.branch(frame, index, Note.Kind.OPTION, word.key()));
            }
        }
        return notes;
    }

    /** When some option is offered; a question without options is always put. */
    private Guard some(Frame frame, int index, AnswerType type) {
        if (type.options().isEmpty()) {
            return Guard.YES;
        }
        Guard some = Guard.NO;
        for (Option option : type.options()) {
            some = some.or(weaver.guard(option.when(), frame, index), diagrams);
        }
        return some;
    }

    private List<Value> values(Frame frame, int index, Question question) {
        String id = frame.flow.at(index).id();
        Reads.Look look = id == null ? null : unfolding.reads.of(frame.script.name(), id);
        return Values.said(question, look == null ? new Reads.Look() : look);
    }

    /** The options of which one is chosen, by their keys. */
    private static Map<String, Option> options(AnswerType type) {
        Map<String, Option> options = new HashMap<>();
        if (type instanceof AnswerType.Choice choice) {
            choice.options().forEach(option -> options.putIfAbsent(option.key().text(), option));
        }
        return options;
    }

    private static String word(Value value) {
        if (value instanceof Value.Word word) {
            return word.key();
        } else if (value instanceof Value.Passed) {
            return Go.PASSED;
        }
        return value instanceof Value.Unknown ? Go.UNKNOWN : Go.ELSE;
    }

    /** Options that are not always offered are remembered before the answer changes what their conditions read. */
    private void offered(
            Frame frame, int index, AnswerType.Choices choices, List<Action> offers, Map<String, Integer> offered) {
        for (Option option : choices.options()) {
            if (option.when() != null) {
                int variable = unfolding.flag().variable();
                offered.put(option.key().text(), variable);
                offers.add(new Action.Remember(variable, weaver.guard(option.when(), frame, index)));
            }
        }
    }

    private void keep(
            List<Action> actions,
            @Nullable Slot slot,
            List<Value> values,
            AnswerType type,
            Map<String, Integer> offered) {
        if (slot == null) {
            return;
        }
        int relation = slot.states(Set.copyOf(values)::contains, diagrams);
        int[] variables = new int[1 + slot.options().size()];
        variables[0] = slot.variable();
        if (type instanceof AnswerType.Choices choices) {
            int number = 1;
            for (int option : slot.options().values()) {
                variables[number++] = option;
            }
            int right = slot.number(count -> count >= choices.atLeast() && count <= choices.atMost(), diagrams);
            // Where fewer are offered than are to be chosen, all that are offered will do.
            right = diagrams.or(right, all(slot, offered));
            for (Map.Entry<String, Integer> offer : offered.entrySet()) {
                int option = slot.options().getOrDefault(offer.getKey(), offer.getValue());
                int chosenButNot = diagrams.and(diagrams.is(option, 1), diagrams.is(offer.getValue(), 0));
                right = diagrams.without(right, chosenButNot);
            }
            int none = slot.number(count -> count == 0, diagrams);
            int answer = slot.states(Value::isAnswer, diagrams);
            relation = diagrams.and(relation, diagrams.or(diagrams.and(answer, right), diagrams.without(none, answer)));
        }
        actions.add(new Action.Choose(variables, relation));
    }

    /** The states in which just those options are chosen that are offered. */
    private int all(Slot slot, Map<String, Integer> offered) {
        int all = Diagrams.ALL;
        for (Map.Entry<String, Integer> option : slot.options().entrySet()) {
            Integer offer = offered.get(option.getKey());
            int chosen = diagrams.is(option.getValue(), 1);
            if (offer != null) {
                chosen = diagrams.or(
                        diagrams.and(chosen, diagrams.is(offer, 1)),
                        diagrams.and(diagrams.is(option.getValue(), 0), diagrams.is(offer, 0)));
            }
            all = diagrams.and(all, chosen);
        }
        return offered.isEmpty() ? Diagrams.NONE : all;
    }
}
