package nl.jimgids.script.reader;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** Checks that a condition compares each answer with something that it can be. */
final class ConditionLinker {
    private static final String MISMATCH = "type-mismatch";

    private final Script script;
    private final Symbols symbols;
    private final Findings findings;

    ConditionLinker(Script script, Symbols symbols, Findings findings) {
        this.script = script;
        this.symbols = symbols;
        this.findings = findings;
    }

    /** Checks a condition that is written at a step. */
    void check(@Nullable Condition condition, int from) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(each -> check(each, from));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(each -> check(each, from));
        } else if (condition instanceof Condition.Not not) {
            check(not.condition(), from);
        } else if (condition instanceof Condition.AtTable atTable) {
            symbols.role(atTable.role(), script);
        } else if (condition instanceof Condition.Answer answer) {
            Symbol symbol = symbols.find(answer.answer(), from);
            if (symbol != null) {
                test(symbol, answer.test(), answer.place());
            }
        }
    }

    private void test(Symbol symbol, Condition.Test test, Place place) {
        if (test instanceof Condition.OneOf oneOf) {
            oneOf.tests().forEach(each -> test(symbol, each, place));
        } else if (test instanceof Condition.AllOf allOf) {
            allOf.tests().forEach(each -> test(symbol, each, place));
        } else if (symbol instanceof Symbol.Asked asked) {
            asked(asked, test, place);
        } else if (symbol instanceof Symbol.Outcome outcome) {
            if (test instanceof Condition.Is is) {
                oneOf(is.values(), outcome.outcomes(), "unknown-outcome");
            } else if (!(test instanceof Condition.HasState)) {
                mismatch("type-mismatch.test", place, "do");
            }
        } else if (symbol instanceof Symbol.Moved moved) {
            variable(moved.variable(), test, place);
        } else if (symbol instanceof Symbol.AtEntry at) {
            entry(at, test, place);
        } else {
            mismatch("type-mismatch.test", place, Linker.JIM);
        }
    }

    private void asked(Symbol.Asked asked, Condition.Test test, Place place) {
        Question question = asked.question();
        if (test instanceof Condition.Over over) {
            if (asked.several()) {
                test(new Symbol.Asked(question, false), over.test(), place);
            } else {
                mismatch("type-mismatch.not-several", place);
            }
        } else if (test instanceof Condition.Differ) {
            boolean comparable = question.type() instanceof AnswerType.Choice
                    || question.type() instanceof AnswerType.YesNo
                    || question.type().isNumber();
            if (!asked.several() || !question.to().eachOfSeveral()) {
                mismatch("type-mismatch.not-several", place);
            } else if (!comparable) {
                mismatch("type-mismatch.test", place, question.type().word());
            }
        } else if (asked.several()) {
            mismatch("type-mismatch.several", place);
        } else if (!(test instanceof Condition.HasState)) {
            value(question.type(), test, place);
        }
    }

    private void value(AnswerType type, Condition.Test test, Place place) {
        if (test instanceof Condition.Is is) {
            is(type, is, place);
        } else if (test instanceof Condition.Within within && type.isNumber()) {
            Integer from = type instanceof AnswerType.Scale scale
                    ? Integer.valueOf(scale.from())
                    : ((AnswerType.Count) type).from();
            Integer upto = type instanceof AnswerType.Scale scale
                    ? Integer.valueOf(scale.upto())
                    : ((AnswerType.Count) type).upto();
            within(within, from, upto, place);
        } else if (test instanceof Condition.Includes includes && type instanceof AnswerType.Choices) {
            oneOf(List.of(includes.option()), keys(type), "unknown-option");
        } else if (test instanceof Condition.Excludes excludes && type instanceof AnswerType.Choices) {
            oneOf(List.of(excludes.option()), keys(type), "unknown-option");
        } else if (test instanceof Condition.Count count && (type.isList() || type instanceof AnswerType.Choices)) {
            count(count.number(), place);
        } else {
            mismatch("type-mismatch.test", place, type.word());
        }
    }

    private void is(AnswerType type, Condition.Is is, Place place) {
        if (type instanceof AnswerType.Choice) {
            oneOf(is.values(), keys(type), "unknown-option");
        } else if (type instanceof AnswerType.YesNo) {
            oneOf(is.values(), List.of("yes", "no"), "unknown-option");
        } else if (type instanceof AnswerType.Scale scale) {
            is.values().forEach(value -> number(value, scale.from(), scale.upto()));
        } else if (type instanceof AnswerType.Count count) {
            int from = count.from() == null ? Integer.MIN_VALUE : count.from();
            int upto = count.upto() == null ? Integer.MAX_VALUE : count.upto();
            is.values().forEach(value -> number(value, from, upto));
        } else if (type instanceof AnswerType.Choices) {
            mismatch("type-mismatch.includes", place);
        } else {
            mismatch("type-mismatch.words", place, type.word());
        }
    }

    private void variable(Variable variable, Condition.Test test, Place place) {
        if (variable instanceof Variable.Word word && test instanceof Condition.Is is) {
            oneOf(is.values(), symbols.keys(word.values(), value -> value), "unknown-option");
        } else if (variable instanceof Variable.Meter meter && test instanceof Condition.Is is) {
            is.values().forEach(value -> number(value, meter.from(), meter.upto()));
        } else if (variable instanceof Variable.Meter meter && test instanceof Condition.Within within) {
            within(within, meter.from(), meter.upto(), place);
        } else {
            mismatch("type-mismatch.test", place, variable.name().text());
        }
    }

    private void entry(Symbol.AtEntry at, Condition.Test test, Place place) {
        if (at.entries() instanceof Step.Entries.Fixed fixed && test instanceof Condition.Is is) {
            oneOf(is.values(), symbols.keys(fixed.entries(), Step.Entries.Entry::key), "unknown-option");
        } else {
            mismatch("type-mismatch.entry", place);
        }
    }

    private void count(Condition.Test number, Place place) {
        if (number instanceof Condition.Is is) {
            is.values().forEach(value -> number(value, 0, Integer.MAX_VALUE));
        } else if (number instanceof Condition.OneOf oneOf) {
            oneOf.tests().forEach(each -> count(each, place));
        } else if (!(number instanceof Condition.Within)) {
            mismatch("type-mismatch.count", place);
        }
    }

    private void within(Condition.Within within, @Nullable Integer from, @Nullable Integer upto, Place place) {
        Integer atLeast = within.atLeast();
        Integer below = within.below();
        boolean tooHigh = atLeast != null && upto != null && atLeast > upto;
        boolean tooLow = below != null && from != null && below <= from;
        boolean empty = atLeast != null && below != null && below <= atLeast;
        if (tooHigh || tooLow || empty) {
            mismatch("type-mismatch.range", place, String.valueOf(from), String.valueOf(upto));
        }
    }

    private void number(Name value, int from, int upto) {
        if (!isNumberIn(value.text(), from, upto)) {
            mismatch("type-mismatch.number", value.place(), value.text(), String.valueOf(from), String.valueOf(upto));
        }
    }

    static boolean isNumberIn(String text, int from, int upto) {
        try {
            int number = Integer.parseInt(text);
            return number >= from && number <= upto;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void oneOf(List<Name> values, Collection<String> known, String kind) {
        for (Name value : values) {
            if (!known.contains(value.text()) && !known.isEmpty()) {
                findings.unknown(kind, value, known);
            }
        }
    }

    private Set<String> keys(AnswerType type) {
        return symbols.keys(type.options(), Option::key);
    }

    private void mismatch(String message, Place place, String... arguments) {
        findings.error(MISMATCH, message, place, arguments);
    }
}
