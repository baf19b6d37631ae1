package nl.jimgids.author;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Name;
import nl.jimgids.words.Words;

/** A condition as people say it: with the texts of the options, and no braces. */
record ConditionText(PrintedText printed, Flow flow, Words words) {
    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), "author.condition.and");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), "author.condition.or");
        } else if (condition instanceof Condition.Not not) {
            return words.say("author.condition.not", within(not.condition()));
        } else if (condition instanceof Condition.AtTable atTable) {
            String role = printed.role(atTable.role().text());
            return words.say(atTable.present() ? "author.condition.present" : "author.condition.absent", role);
        }
        Condition.Answer answer = (Condition.Answer) condition;
        return words.say("author.condition.answer", answer.answer().written(), test(answer.answer(), answer.test()));
    }

    private String joined(List<Condition> conditions, String key) {
        List<String> said = conditions.stream()
                .map(each -> conditions.size() > 1 ? within(each) : of(each))
                .toList();
        return String.join(" " + words.say(key) + " ", said);
    }

    /** In brackets where something is joined inside something. */
    private String within(Condition condition) {
        boolean joins = (condition instanceof Condition.All all
                        && all.conditions().size() > 1)
                || (condition instanceof Condition.Any any && any.conditions().size() > 1);
        return joins ? "(" + of(condition) + ")" : of(condition);
    }

    private String test(AnswerRef answer, Condition.Test test) {
        if (test instanceof Condition.Is is) {
            return or(is.values().stream().map(value -> option(answer, value)).toList());
        } else if (test instanceof Condition.Within within) {
            return range(within);
        } else if (test instanceof Condition.Includes includes) {
            return words.say("author.condition.includes", option(answer, includes.option()));
        } else if (test instanceof Condition.Excludes excludes) {
            return words.say("author.condition.excludes", option(answer, excludes.option()));
        } else if (test instanceof Condition.Count count) {
            return words.say("author.condition.count", test(answer, count.number()));
        } else if (test instanceof Condition.HasState state) {
            return words.say("author.condition." + state.state());
        } else if (test instanceof Condition.Over over) {
            return words.say("author.condition." + over.quantifier(), test(answer, over.test()));
        } else if (test instanceof Condition.Differ differ) {
            return words.say(differ.differ() ? "author.condition.differ" : "author.condition.same");
        } else if (test instanceof Condition.OneOf oneOf) {
            return or(oneOf.tests().stream().map(each -> test(answer, each)).toList());
        }
        List<Condition.Test> all = ((Condition.AllOf) test).tests();
        return words.list(all.stream().map(each -> test(answer, each)).toList());
    }

    private String or(List<String> said) {
        return String.join(" " + words.say("author.condition.or") + " ", said);
    }

    private String range(Condition.Within within) {
        List<String> said = new ArrayList<>();
        if (within.atLeast() != null) {
            said.add(words.say("author.condition.at-least", within.atLeast()));
        }
        if (within.below() != null) {
            said.add(words.say("author.condition.below", within.below()));
        }
        return words.list(said);
    }

    /** The text of an option, in quotes so that it is told apart from what joins it. */
    private String option(AnswerRef answer, Name value) {
        if (value.text().equals("yes") || value.text().equals("no")) {
            return words.yesNo(value.text().equals("yes"));
        }
        String said = printed.answer(answer, value.text(), flow);
        return said.equals(value.text()) ? said : words.say("author.condition.option", said);
    }
}
