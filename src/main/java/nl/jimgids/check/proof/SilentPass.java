package nl.jimgids.check.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.check.paths.Value;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/**
 * {@code silent-pass}: a script tells the answers to a question apart, and whoever passes it is taken along with one of them,
 * though nothing says so. Where a way or a condition names {@code passed}, {@code else} or a state, the author has thought of
 * it. With a question to several people one cannot lead the others elsewhere, and a step more for who said yes is no silent
 * no to the rest: there it counts only where the conversation turns, or ends.
 */
final class SilentPass {
    private SilentPass() {}

    static List<Finding> in(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Condition.Test>> tests = tests(proof, Mentions::conditions);
        Map<String, List<Condition.Test>> steering = tests(proof, SilentPass::steering);
        for (int index = 0; index < proof.flow().size(); index++) {
            if (proof.flow().at(index) instanceof Step.Ask ask && isAsked(proof, index, ask.question())) {
                List<Condition.Test> own = tests.getOrDefault(ask.id(), List.of());
                long each = ask.question().type().options().size() + own.size();
                proof.paths().spend(each * each);
                boolean several = ask.question().to().eachOfSeveral();
                Value same = isSpokenOf(ask, own)
                        ? null
                        : same(ask, several ? steering.getOrDefault(ask.id(), List.of()) : own);
                if (same != null) {
                    findings.add(finding(proof, index, ask, same));
                }
            }
        }
        return findings;
    }

    private static boolean isAsked(Proof proof, int index, Question question) {
        return !question.required() && Paths.mayBe(proof.paths().taken(index));
    }

    private static Finding finding(Proof proof, int index, Step.Ask ask, Value same) {
        Finding finding = Proof.finding(
                Severity.ADVICE,
                "silent-pass",
                same instanceof Value.Word ? "silent-pass.word" : "silent-pass",
                ask.head().place(),
                proof.called(index),
                same instanceof Value.Word word ? word.key() : "");
        List<Finding.Answered> way =
                proof.paths().witness(index, Moment.AT, proof.paths().taken(index));
        if (way == null) {
            return finding;
        }
        List<Finding.Answered> witness = new ArrayList<>(way);
        witness.add(new Finding.Answered(proof.called(index) + role(proof, ask, way), "passed"));
        return finding.witness(witness);
    }

    /** Of several people that are asked, the first who is there on this way. */
    private static String role(Proof proof, Step.Ask ask, List<Finding.Answered> way) {
        return ask.question().to().eachOfSeveral()
                ? ask.question().roles(proof.script()).stream()
                        .filter(role -> !way.contains(new Finding.Answered("role." + role, "absent")))
                        .findFirst()
                        .map(role -> "@" + role)
                        .orElse("")
                : "";
    }

    /** What conditions ask of each answer of this script, the questions that are inside {@code some} and the like too. */
    private static Map<String, List<Condition.Test>> tests(
            Proof proof, BiConsumer<Step, Consumer<Condition>> conditions) {
        Map<String, List<Condition.Test>> tests = new LinkedHashMap<>();
        for (int index = 0; index < proof.flow().size(); index++) {
            conditions.accept(
                    proof.flow().at(index),
                    condition -> Mentions.in(condition, answer -> {
                        if (answer.answer().dialogue() == null) {
                            tests.computeIfAbsent(answer.answer().step(), id -> new ArrayList<>())
                                    .add(answer.test());
                        }
                    }));
        }
        return tests;
    }

    /** Gives the conditions that decide where the conversation goes on, or that it ends. */
    private static void steering(Step step, Consumer<Condition> each) {
        boolean isMore = !(step instanceof Step.End);
        Mentions.conditions(step, condition -> {
            if (!(isMore && condition == step.head().when())) {
                each.accept(condition);
            }
        });
    }

    /** Whether all have to have said something: then whoever says nothing stands in the way. */
    private static boolean asksAll(Condition.Test test) {
        return test instanceof Condition.Over over && over.quantifier() == Condition.Quantifier.EVERY;
    }

    /** Whether it is written what passing leads to. */
    private static boolean isSpokenOf(Step.Ask ask, List<Condition.Test> tests) {
        return namesPassing(ask.head().go())
                || tests.stream()
                        .anyMatch(test ->
                                asksAll(test) || Mentions.holds(test, inner -> inner instanceof Condition.HasState));
    }

    /** The answer that passing is not told apart from; null when there is none. */
    private static @Nullable Value same(Step.Ask ask, List<Condition.Test> tests) {
        Set<String> kinds = new HashSet<>();
        Value same = null;
        String passing = kind(ask, new Value.Passed(), tests);
        for (Value answer : answers(ask.question().type(), tests)) {
            String kind = kind(ask, answer, tests);
            kinds.add(kind);
            if (same == null && kind.equals(passing)) {
                same = answer;
            }
        }
        return kinds.size() > 1 ? same : null;
    }

    private static boolean namesPassing(Go go) {
        return go instanceof Go.ByAnswer ways
                && ways.ways().stream()
                        .map(way -> way.answer().text())
                        .anyMatch(word -> word.equals(Go.PASSED) || word.equals(Go.ELSE));
    }

    /** Where an answer leads, and what all conditions say of it. */
    private static String kind(Step.Ask ask, Value answer, List<Condition.Test> tests) {
        StringBuilder kind = new StringBuilder(way(ask, answer));
        tests.forEach(test ->
                kind.append(answer.meets(test instanceof Condition.Over over ? over.test() : test) ? '1' : '0'));
        return kind.toString();
    }

    private static String way(Step.Ask ask, Value answer) {
        if (!(answer instanceof Value.Word word)) {
            return ">";
        }
        for (Option option : ask.question().type().options()) {
            if (option.key().text().equals(word.key())) {
                if (option.go() != null) {
                    return option.go().text() + ">";
                } else if (option.signal() == Signal.SILENT || option.signal() == Signal.FORGET) {
                    return option.signal() + ">";
                }
            }
        }
        if (ask.head().go() instanceof Go.ByAnswer ways) {
            for (Go.Way way : ways.ways()) {
                if (way.answer().text().equals(word.key())) {
                    return way.step().text() + ">";
                }
            }
        }
        return ">";
    }

    private static List<Value> answers(AnswerType type, List<Condition.Test> tests) {
        List<Value> answers = new ArrayList<>();
        if (type instanceof AnswerType.Choice choice) {
            choice.options()
                    .forEach(option -> answers.add(new Value.Word(option.key().text())));
        } else if (type instanceof AnswerType.YesNo) {
            answers.add(new Value.Word("yes"));
            answers.add(new Value.Word("no"));
        } else if (type instanceof AnswerType.Scale scale) {
            for (int number : numbers(tests)) {
                if (number >= scale.from() && number <= scale.upto()) {
                    answers.add(new Value.Number(number, number));
                }
            }
        }
        return answers;
    }

    /** The numbers around those that conditions name. */
    private static List<Integer> numbers(List<Condition.Test> tests) {
        List<Integer> numbers = new ArrayList<>();
        for (Condition.Test test : tests) {
            Mentions.holds(test, inner -> {
                if (inner instanceof Condition.Within within) {
                    Integer low = within.atLeast();
                    Integer high = within.below();
                    numbers.addAll(low == null ? List.of() : List.of(low - 1, low));
                    numbers.addAll(high == null ? List.of() : List.of(high - 1, high));
                } else if (inner instanceof Condition.Is is) {
                    for (Name value : is.values()) {
                        int number = Integer.parseInt(value.text());
                        numbers.addAll(List.of(number - 1, number, number + 1));
                    }
                }
                return false;
            });
        }
        return numbers;
    }
}
