package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Script;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Step;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A script with all dialogues that it runs, each where its answers are its own, and the variables that keep what is read of
 * them. Variables are declared in the order in which a conversation comes by.
 */
final class Unfolding {
    /** With more combinations of the entries of fixed lists than this, an answer is kept for the entry at hand alone. */
    private static final int MOST_COMBINATIONS = 64;

    private static final long WORK_OF_AN_OUTCOME = 10;

    final Diagrams diagrams;
    final Script main;
    final Library library;
    final Reads reads = new Reads();
    final Map<String, List<Frame>> frames = new LinkedHashMap<>();

    /** The roles that may be absent: 1 when they are. */
    final Map<String, Slot> absent = new LinkedHashMap<>();

    /** The roles that can say that they want nothing written down: 1 when they did. */
    final Map<String, Slot> silent = new LinkedHashMap<>();

    /** Answers of earlier conversations. */
    final Map<String, List<Frame.Instance>> earlier = new LinkedHashMap<>();

    /** The variables that may begin with any value; all others begin with the value that {@link #begins} says, or 0. */
    final BitSet free = new BitSet();

    final Map<Integer, Integer> begins = new HashMap<>();

    /** 1 in the short form of the conversation. */
    final Slot shortForm;

    private final Map<String, Flow> flows = new HashMap<>();

    private Unfolding(Script main, Library library, Diagrams diagrams) {
        this.diagrams = diagrams;
        this.main = main;
        this.library = library;
        this.shortForm = flag();
        free.set(shortForm.variable());
    }

    static Unfolding of(Script main, Library library, Diagrams diagrams) {
        Unfolding unfolding = new Unfolding(main, library, diagrams);
        Map<String, Script> all = new LinkedHashMap<>();
        unfolding.collect(main, all);
        all.values().forEach(unfolding.reads::add);
        for (Name role : main.optionalRoles()) {
            Slot absent = unfolding.flag();
            unfolding.absent.put(role.text(), absent);
            unfolding.free.set(absent.variable());
        }
        all.values().forEach(unfolding::silent);
        unfolding.frame(main, List.of());
        return unfolding;
    }

    List<Frame> allFrames() {
        return frames.values().stream().flatMap(List::stream).toList();
    }

    Frame mainFrame() {
        return allFrames().get(0);
    }

    private void collect(Script script, Map<String, Script> all) {
        if (all.putIfAbsent(script.name(), script) == null) {
            for (Name run : Mentions.runs(script.steps())) {
                Script other = library.find(run.text());
                if (other != null) {
                    collect(other, all);
                }
            }
        }
    }

    private void silent(Script script) {
        silent(script, script.steps());
    }

    private void silent(Script script, List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Ask ask && ask.question().silences()) {
                ask.question().roles(script).forEach(role -> silent.computeIfAbsent(role, r -> flag()));
            }
            silent(script, step.children());
        }
    }

    static boolean silences(Option option) {
        return option.signal() == Signal.SILENT;
    }

    /** The frame of a script that is run at a place, made when it is not there yet. */
    private Frame frame(Script script, List<Loop> context) {
        List<Frame> known = frames.computeIfAbsent(script.name(), name -> new ArrayList<>());
        for (Frame frame : known) {
            if (frame.context.equals(context)) {
                return frame;
            }
        }
        Flow flow = flows.computeIfAbsent(script.name(), name -> Flow.of(script));
        Map<String, Slot> variables = known.isEmpty() ? variables(script) : known.get(0).variables;
        Frame frame = new Frame(script, flow, context, variables);
        known.add(frame);
        for (int step = 0; step < flow.size(); step++) {
            unfold(frame, step);
        }
        return frame;
    }

    private Map<String, Slot> variables(Script script) {
        Map<String, Slot> variables = new LinkedHashMap<>();
        for (Variable variable : script.variables().values()) {
            if (Values.areTold(variable)) {
                Slot slot = slot(Values.of(variable), Map.of());
                variables.put(variable.name().text(), slot);
                if (variable instanceof Variable.Meter meter) {
                    begins.put(slot.variable(), meter.start() - meter.from());
                }
            }
        }
        return variables;
    }

    private void unfold(Frame frame, int index) {
        Step step = frame.flow.at(index);
        if (step instanceof Step.Each each) {
            frame.loops.put(index, loop(frame, index, each));
        } else if (step instanceof Step.Ask ask) {
            keep(
                    frame,
                    index,
                    asked(ask, frame.script),
                    look -> Values.of(ask.question(), look),
                    ask.question().type());
        } else if (step instanceof Step.Do run) {
            Script other = library.find(run.dialogue().text());
            if (other == null) {
                return;
            }
            Frame callee = frame(other, frame.around(index));
            frame.runs.put(index, callee);
            callee.calls.add(new Frame.Call(frame, index));
            List<Value> values = outcomes(run);
            List<@Nullable String> nobody = new ArrayList<>();
            nobody.add(null);
            keep(frame, index, nobody, look -> values, null);
        }
    }

    private interface Domain {
        List<Value> of(Reads.Look look);
    }

    private void keep(Frame frame, int index, List<@Nullable String> roles, Domain domain, @Nullable AnswerType type) {
        String id = frame.flow.at(index).id();
        Reads.Look look = id == null ? null : reads.of(frame.script.name(), id);
        if (look == null && !isChosenFromWhatIsOffered(type)) {
            return;
        }
        List<Value> values = domain.of(look == null ? new Reads.Look() : look);
        List<Frame.Instance> instances = new ArrayList<>();
        for (@Nullable String role : roles) {
            for (Map<Loop, String> at : combinations(frame.around(index))) {
                instances.add(new Frame.Instance(role, at, slot(values, options(type))));
            }
        }
        frame.instances.put(index, instances);
    }

    /** Whether what can be chosen at all depends on what is offered; then a witness needs to know it. */
    private static boolean isChosenFromWhatIsOffered(@Nullable AnswerType type) {
        return type instanceof AnswerType.Choices choices
                && choices.atLeast() > 0
                && choices.options().stream().anyMatch(option -> option.when() != null);
    }

    private static List<Map<Loop, String>> combinations(List<Loop> around) {
        List<Map<Loop, String>> all = List.of(Map.of());
        for (Loop loop : around) {
            if (loop.keyed) {
                List<Map<Loop, String>> longer = new ArrayList<>();
                for (Map<Loop, String> shorter : all) {
                    for (Step.Entries.Entry entry : ((Step.Entries.Fixed) loop.each.entries()).entries()) {
                        Map<Loop, String> one = new LinkedHashMap<>(shorter);
                        one.put(loop, entry.key().text());
                        longer.add(one);
                    }
                }
                all = longer;
            }
        }
        return all;
    }

    private Loop loop(Frame frame, int index, Step.Each each) {
        if (each.entries() instanceof Step.Entries.Fixed fixed) {
            int combinations = combinations(frame.around(index)).size();
            boolean keyed =
                    !fixed.entries().isEmpty() && combinations * fixed.entries().size() <= MOST_COMBINATIONS;
            Collection<Name> keys =
                    fixed.entries().stream().map(Step.Entries.Entry::key).toList();
            return new Loop(frame, index, each, keyed, slot(Values.words(keys), Map.of()));
        }
        // How many entries are still ahead can be told as far as the length of the list can.
        Step.Entries.OfAnswer of = (Step.Entries.OfAnswer) each.entries();
        Reads.Look look =
                reads.of(Reads.dialogue(of.answer(), frame.script), of.answer().step());
        AnswerType any = new AnswerType.Things(null);
        List<Value> lengths = Values.answers(any, look == null ? new Reads.Look() : look).stream()
                .filter(Value.Length.class::isInstance)
                .toList();
        return new Loop(frame, index, each, false, slot(lengths, Map.of()));
    }

    private Map<String, Integer> options(@Nullable AnswerType type) {
        Map<String, Integer> options = new LinkedHashMap<>();
        if (type instanceof AnswerType.Choices choices) {
            for (Option option : choices.options()) {
                options.put(option.key().text(), diagrams.declare(2));
            }
        }
        return options;
    }

    /** A slot with a variable of its own. */
    Slot slot(List<Value> values, Map<String, Integer> options) {
        return new Slot(diagrams.declare(Math.max(1, values.size())), List.copyOf(values), options);
    }

    /** A slot with the values no and yes. */
    Slot flag() {
        return slot(List.of(new Value.Word("no"), new Value.Word("yes")), Map.of());
    }

    /** The states in which a conversation can begin; in earlier conversations nothing was said for certain. */
    Guard beginning(BitSet live) {
        BitSet before = new BitSet();
        for (List<Frame.Instance> instances : earlier.values()) {
            for (Frame.Instance instance : instances) {
                before.set(instance.slot().variable());
                instance.slot().options().values().forEach(before::set);
            }
        }
        int may = Diagrams.ALL;
        int must = Diagrams.ALL;
        for (int variable = live.previousSetBit(live.length());
                variable >= 0;
                variable = live.previousSetBit(variable - 1)) {
            if (!free.get(variable)) {
                int first = diagrams.is(variable, begins.getOrDefault(variable, 0));
                may = before.get(variable) ? may : diagrams.and(may, first);
                must = diagrams.and(must, first);
            }
        }
        return new Guard(may, must);
    }

    /** The answers of an earlier conversation, one for each role; none when it cannot be known what they can be. */
    List<Frame.Instance> earlier(String dialogue, String id) {
        return earlier.computeIfAbsent(dialogue + "." + id, key -> {
            Script other = library.find(dialogue);
            Reads.Look look = reads.of(dialogue, id);
            if (other == null || look == null) {
                return List.of();
            }
            Flow flow = flows.computeIfAbsent(dialogue, name -> Flow.of(other));
            int index = flow.find(id);
            if (index == Flow.END || !flow.eachAround(index).isEmpty()) {
                return List.of();
            }
            if (flow.at(index) instanceof Step.Ask ask) {
                List<Value> values = Values.of(ask.question(), look);
                return asked(ask, other).stream()
                        .map(role -> new Frame.Instance(
                                role,
                                Map.of(),
                                slot(values, options(ask.question().type()))))
                        .toList();
            }
            return flow.at(index) instanceof Step.Do run
                    ? List.of(new Frame.Instance(null, Map.of(), slot(outcomes(run), Map.of())))
                    : List.of();
        });
    }

    /** Each role that gives an answer of its own; null where there is one answer. */
    private static List<@Nullable String> asked(Step.Ask ask, Script script) {
        List<@Nullable String> asked = new ArrayList<>();
        if (ask.question().to().eachOfSeveral()) {
            asked.addAll(ask.question().roles(script));
        } else {
            asked.add(null);
        }
        return asked;
    }

    private List<Value> outcomes(Step.Do run) {
        List<Value> values = new ArrayList<>();
        values.add(new Value.Unasked());
        Script other = library.find(run.dialogue().text());
        if (other != null) {
            diagrams.spend(WORK_OF_AN_OUTCOME * other.outcomes().size());
            other.outcomes().keySet().forEach(outcome -> values.add(new Value.Word(outcome)));
        }
        return values;
    }
}
