package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** Turns conditions into sets of states, as {@code conversation.Truth} decides them when the conversation is held. */
final class Formulas {
    private final Unfolding unfolding;
    private final Diagrams diagrams;
    private final Meanings meanings;

    Formulas(Unfolding unfolding) {
        this.unfolding = unfolding;
        this.diagrams = unfolding.diagrams;
        this.meanings = new Meanings(unfolding);
    }

    /** When a condition holds that is written at a step; no condition always does. */
    Guard of(@Nullable Condition condition, Frame frame, int step) {
        if (condition == null) {
            return Guard.YES;
        } else if (condition instanceof Condition.All all) {
            return together(all.conditions(), Guard.YES, Guard::and, frame, step);
        } else if (condition instanceof Condition.Any any) {
            return together(any.conditions(), Guard.NO, Guard::or, frame, step);
        } else if (condition instanceof Condition.Not not) {
            return of(not.condition(), frame, step).not(diagrams);
        } else if (condition instanceof Condition.AtTable atTable) {
            Guard guard = present(atTable.role().text());
            return atTable.present() ? guard : guard.not(diagrams);
        }
        Condition.Answer answer = (Condition.Answer) condition;
        return test(meanings.of(answer.answer(), frame, step), answer.test());
    }

    private interface Together {
        Guard of(Guard one, Guard other, Diagrams diagrams);
    }

    /** Halves are put together, so that a thousand conditions make no thousand ever longer sets. */
    private Guard together(List<Condition> all, Guard none, Together together, Frame frame, int step) {
        if (all.size() <= 1) {
            return all.isEmpty() ? none : of(all.get(0), frame, step);
        }
        int half = all.size() / 2;
        Guard one = together(all.subList(0, half), none, together, frame, step);
        Guard other = together(all.subList(half, all.size()), none, together, frame, step);
        return together.of(one, other, diagrams);
    }

    /** When a role sits at the table. */
    Guard present(String role) {
        Slot optional = unfolding.absent.get(role);
        if (optional != null) {
            return Guard.of(diagrams.is(optional.variable(), 0));
        }
        Script main = unfolding.main;
        return main.roles().containsKey(role) ? Guard.YES : Guard.NO;
    }

    boolean isOfEarlier(AnswerRef answer, Frame frame) {
        return meanings.isOfEarlier(answer, frame);
    }

    /** When a hole of a text has something to print. */
    Guard printed(Template.Hole hole, Frame frame, int step) {
        AnswerRef answer = AnswerRef.parse(hole.name(), Place.NOWHERE);
        if (isAlwaysThere(answer, frame, step)) {
            return Guard.YES;
        }
        Meaning meaning = meanings.of(answer, frame, step);
        if (meaning instanceof Meaning.Many many) {
            return Guard.of(any(many, slot -> slot.printed(diagrams)));
        }
        return one(meaning, slot -> slot.printed(diagrams));
    }

    /** When a list has so many entries, up to the most that are told apart; the last counts for that many or more. */
    Map<Integer, Guard> lengths(AnswerRef list, Frame frame, int step, int most) {
        Meaning meaning = meanings.of(list, frame, step);
        Map<Integer, Guard> lengths = new TreeMap<>();
        if (!(meaning instanceof Meaning.One)) {
            for (int length = 0; length <= most; length++) {
                lengths.put(length, Guard.PERHAPS);
            }
            return lengths;
        }
        for (int length = 1; length <= most; length++) {
            int wanted = length;
            Guard guard = one(
                    meaning,
                    slot -> slot.states(
                            value -> value instanceof Value.Length other && Math.min(other.entries(), most) == wanted,
                            diagrams));
            lengths.put(length, guard);
        }
        return lengths;
    }

    private static boolean isAlwaysThere(AnswerRef answer, Frame frame, int step) {
        boolean plain = answer.dialogue() == null;
        boolean entry = plain
                && step != Flow.END
                && frame.around(step).stream()
                        .anyMatch(loop ->
                                loop.frame == frame && loop.each.as().text().equals(answer.step()));
        return entry
                || plain && frame.script.variables().containsKey(answer.step())
                || plain && answer.step().equals("jim")
                || "role".equals(answer.dialogue());
    }

    private Guard test(Meaning meaning, Condition.Test test) {
        if (test instanceof Condition.OneOf oneOf) {
            Guard guard = Guard.NO;
            for (Condition.Test each : oneOf.tests()) {
                guard = guard.or(test(meaning, each), diagrams);
            }
            return guard;
        } else if (test instanceof Condition.AllOf allOf) {
            Guard guard = Guard.YES;
            for (Condition.Test each : allOf.tests()) {
                guard = guard.and(test(meaning, each), diagrams);
            }
            return guard;
        } else if (test instanceof Condition.Over over) {
            return meaning instanceof Meaning.Many many ? over(many, over) : Guard.PERHAPS;
        } else if (test instanceof Condition.Differ differ) {
            return meaning instanceof Meaning.Many many && many.loop() == null
                    ? differ(many.cases(), differ.differ())
                    : Guard.PERHAPS;
        }
        return one(meaning, slot -> slot.states(test, diagrams));
    }

    /** The states in which the one answer is such. */
    private Guard one(Meaning meaning, ToIntFunction<Slot> states) {
        if (!(meaning instanceof Meaning.One one)) {
            return Guard.PERHAPS;
        }
        int found = Diagrams.NONE;
        int unasked = Diagrams.NONE;
        for (Meaning.Case each : one.cases()) {
            found = diagrams.or(found, diagrams.and(each.when(), states.applyAsInt(each.slot())));
            unasked = diagrams.or(
                    unasked, diagrams.and(each.when(), each.slot().states(value -> !value.isSaid(), diagrams)));
        }
        if (one.otherwise() == null) {
            return Guard.of(found);
        }
        Guard here = Guard.of(diagrams.without(found, unasked));
        return here.or(Guard.of(unasked).and(one(one.otherwise(), states), diagrams), diagrams);
    }

    private Guard over(Meaning.Many many, Condition.Over over) {
        int said = any(many, slot -> slot.states(Value::isSaid, diagrams));
        int some = any(
                many, slot -> diagrams.and(slot.states(Value::isSaid, diagrams), slot.states(over.test(), diagrams)));
        return Guard.of(
                switch (over.quantifier()) {
                    case SOME -> some;
                    case NONE -> diagrams.without(said, some);
                    case EVERY ->
                        diagrams.without(
                                said,
                                any(
                                        many,
                                        slot -> diagrams.without(
                                                slot.states(Value::isSaid, diagrams),
                                                slot.states(over.test(), diagrams))));
                });
    }

    /** The states in which some of the answers is such. */
    private int any(Meaning.Many many, ToIntFunction<Slot> states) {
        int now = Diagrams.NONE;
        for (Meaning.Case each : many.cases()) {
            now = diagrams.or(now, diagrams.and(each.when(), states.applyAsInt(each.slot())));
        }
        Loop loop = many.loop();
        return loop == null ? now : diagrams.or(now, diagrams.is(monitor(loop, now), 1));
    }

    /** The variable that remembers, for the entries that are done, whether these states were seen. */
    private int monitor(Loop loop, int now) {
        for (Loop.Monitor monitor : loop.monitors) {
            if (monitor.now() == now) {
                return monitor.variable();
            }
        }
        int variable = unfolding.flag().variable();
        loop.monitors.add(new Loop.Monitor(variable, now));
        return variable;
    }

    private Guard differ(List<Meaning.Case> cases, boolean wanted) {
        List<Value> values = new ArrayList<>();
        for (Meaning.Case each : cases) {
            each.slot().values().stream()
                    .filter(value -> value.isAnswer() && !values.contains(value))
                    .forEach(values::add);
        }
        if (values.stream().anyMatch(value -> value instanceof Value.Number number && number.from() != number.upto())) {
            return Guard.PERHAPS;
        }
        int answered = Diagrams.NONE;
        int differ = Diagrams.NONE;
        for (Meaning.Case each : cases) {
            answered =
                    diagrams.or(answered, diagrams.and(each.when(), each.slot().states(Value::isAnswer, diagrams)));
        }
        for (Value value : values) {
            int same = Diagrams.NONE;
            int other = Diagrams.NONE;
            for (Meaning.Case each : cases) {
                Slot slot = each.slot();
                same = diagrams.or(same, diagrams.and(each.when(), slot.states(value::equals, diagrams)));
                int another = slot.states(one -> one.isAnswer() && !one.equals(value), diagrams);
                other = diagrams.or(other, diagrams.and(each.when(), another));
            }
            differ = diagrams.or(differ, diagrams.and(same, other));
        }
        return Guard.of(wanted ? differ : diagrams.without(answered, differ));
    }
}
