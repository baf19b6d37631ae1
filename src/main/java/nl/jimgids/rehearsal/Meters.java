package nl.jimgids.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;
import org.jspecify.annotations.Nullable;

/** What holds of meters, and what becomes of them. */
public final class Meters {
    private Meters() {}

    /** Whether a condition holds; none always does. */
    public static boolean hold(@Nullable Condition when, Map<String, Integer> values) {
        if (when instanceof Condition.All all) {
            return all.conditions().stream().allMatch(each -> hold(each, values));
        } else if (when instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(each -> hold(each, values));
        } else if (when instanceof Condition.Not not) {
            return !hold(not.condition(), values);
        } else if (when instanceof Condition.Answer answer) {
            return meets(values.getOrDefault(answer.answer().step(), 0), answer.test());
        }
        return when == null;
    }

    private static boolean meets(int value, Condition.Test test) {
        if (test instanceof Condition.Within within) {
            return within.holds(value);
        } else if (test instanceof Condition.Is is) {
            return is.values().stream().map(Name::text).anyMatch(String.valueOf(value)::equals);
        } else if (test instanceof Condition.AllOf all) {
            return all.tests().stream().allMatch(each -> meets(value, each));
        } else if (test instanceof Condition.OneOf one) {
            return one.tests().stream().anyMatch(each -> meets(value, each));
        }
        return false;
    }

    /** Where the meters stand after a reply. */
    static Map<String, Integer> moved(Map<String, Integer> values, List<Meter.Move> moves, Map<String, Meter> meters) {
        Map<String, Integer> moved = new HashMap<>(values);
        for (Meter.Move move : moves) {
            Meter meter = meters.get(move.meter().text());
            if (meter != null) {
                moved.computeIfPresent(meter.name().text(), (name, value) -> meter.moved(value, move));
            }
        }
        return Map.copyOf(moved);
    }
}
