package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** What the answers to a question can be. Numbers in which all conditions say the same are one value. */
final class Values {
    /** More values than this are not told apart. */
    private static final int MOST = 1_000;

    private static final int LONGEST_LIST = 50;

    private Values() {}

    /** All values of a question, the unasked one first. */
    static List<Value> of(Question question, Reads.Look look) {
        List<Value> values = new ArrayList<>();
        values.add(new Value.Unasked());
        values.addAll(said(question, look));
        return List.copyOf(values);
    }

    /** What can be said to a question. */
    static List<Value> said(Question question, Reads.Look look) {
        List<Value> values = new ArrayList<>();
        if (!question.required()) {
            values.add(new Value.Passed());
            values.add(new Value.Unknown());
        }
        values.addAll(answers(question.type(), look));
        return values;
    }

    static List<Value> answers(AnswerType type, Reads.Look look) {
        if (type instanceof AnswerType.Choice choice) {
            return words(choice.options().stream().map(Option::key).toList());
        } else if (type instanceof AnswerType.YesNo) {
            return List.of(new Value.Word("yes"), new Value.Word("no"));
        } else if (type instanceof AnswerType.Scale scale) {
            return numbers(scale.from(), scale.upto(), look);
        } else if (type instanceof AnswerType.Count count) {
            int from = count.from() == null ? Integer.MIN_VALUE : count.from();
            int upto = count.upto() == null ? Integer.MAX_VALUE : count.upto();
            return numbers(from, upto, look);
        } else if (type instanceof AnswerType.People people) {
            return lengths(people.atMost(), look);
        } else if (type instanceof AnswerType.Things things) {
            return lengths(things.atMost(), look);
        }
        return List.of(new Value.Given());
    }

    private static List<Value> numbers(int from, int upto, Reads.Look look) {
        List<Value> values = new ArrayList<>();
        if (tellsEach(from, upto, look)) {
            for (int number = from; number <= upto; number++) {
                values.add(new Value.Number(number, number));
            }
            return values;
        }
        List<Integer> starts = new ArrayList<>();
        starts.add(from == Integer.MIN_VALUE ? lowest(look) : from);
        for (int cut : look.cuts) {
            if (cut > starts.get(0) && cut <= upto && starts.size() < MOST) {
                starts.add(cut);
            }
        }
        for (int index = 0; index < starts.size(); index++) {
            int last = index + 1 < starts.size() ? starts.get(index + 1) - 1 : upto;
            values.add(new Value.Number(starts.get(index), last));
        }
        return values;
    }

    /** A number below every one that a condition names; people see it in a witness, so it is a small one. */
    private static int lowest(Reads.Look look) {
        int first = look.cuts.isEmpty() ? 0 : look.cuts.first();
        return first > 0 ? 0 : first == Integer.MIN_VALUE ? first : first - 1;
    }

    /** Whether every number of a range is a value by itself. */
    static boolean tellsEach(int from, int upto, Reads.Look look) {
        return look.exactly && (long) upto - from < MOST;
    }

    private static List<Value> lengths(@Nullable Integer atMost, Reads.Look look) {
        int top = Math.max(1, look.cuts.isEmpty() ? 0 : look.cuts.last());
        int most = Math.min(top, LONGEST_LIST);
        List<Value> values = new ArrayList<>();
        if (atMost != null && atMost <= most) {
            for (int entries = 0; entries <= Math.max(0, atMost); entries++) {
                values.add(new Value.Length(entries, false));
            }
            return values;
        }
        for (int entries = 0; entries <= most; entries++) {
            values.add(new Value.Length(entries, entries == most));
        }
        return values;
    }

    /** The values of a variable of a header, what it starts with first. */
    static List<Value> of(Variable variable) {
        if (variable instanceof Variable.Word word) {
            return words(word.values());
        }
        Variable.Meter meter = (Variable.Meter) variable;
        List<Value> values = new ArrayList<>();
        for (int number = meter.from(); number <= meter.upto() && values.size() <= MOST; number++) {
            values.add(new Value.Number(number, number));
        }
        return values;
    }

    /** Whether every value of a variable is told apart. */
    static boolean areTold(Variable variable) {
        return !(variable instanceof Variable.Meter meter) || (long) meter.upto() - meter.from() < MOST;
    }

    static List<Value> words(Collection<Name> names) {
        return names.stream()
                .map(Name::text)
                .distinct()
                .<Value>map(Value.Word::new)
                .toList();
    }
}
