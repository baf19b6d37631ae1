package nl.jimgids.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds, seen from a place. */
final class Truth {
    private Truth() {}

    /** Whether it holds; no condition always does. */
    static boolean holds(@Nullable Condition condition, Scope scope) {
        if (condition == null) {
            return true;
        } else if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(each -> holds(each, scope));
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(each -> holds(each, scope));
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), scope);
        } else if (condition instanceof Condition.AtTable atTable) {
            return scope.table().has(atTable.role().text()) == atTable.present();
        }
        Condition.Answer answer = (Condition.Answer) condition;
        return holds(answer.answer(), answer.test(), scope);
    }

    /** The comparisons on which it depends whether each of these holds or not; no more than are needed to see it. */
    static List<Reason> reasons(List<Condition> conditions, Scope scope) {
        return conditions.stream()
                .flatMap(condition -> reasons(condition, scope))
                .distinct()
                .toList();
    }

    private static Stream<Reason> reasons(Condition condition, Scope scope) {
        boolean holds = holds(condition, scope);
        if (condition instanceof Condition.All all) {
            return holds ? each(all.conditions(), scope) : first(all.conditions(), false, scope);
        } else if (condition instanceof Condition.Any any) {
            return holds ? first(any.conditions(), true, scope) : each(any.conditions(), scope);
        } else if (condition instanceof Condition.Not not) {
            return reasons(not.condition(), scope);
        }
        List<Reason.Said> said =
                condition instanceof Condition.Answer answer ? said(answer.answer(), scope) : List.of();
        return Stream.of(new Reason(condition, holds, said));
    }

    private static Stream<Reason> each(List<Condition> conditions, Scope scope) {
        return conditions.stream().flatMap(each -> reasons(each, scope));
    }

    private static Stream<Reason> first(List<Condition> conditions, boolean holds, Scope scope) {
        return conditions.stream()
                .filter(each -> holds(each, scope) == holds)
                .limit(1)
                .flatMap(each -> reasons(each, scope));
    }

    private static List<Reason.Said> said(AnswerRef answer, Scope scope) {
        List<Env.Known> known = scope.answers(answer);
        Response one = known.isEmpty() ? response(answer, scope) : null;
        if (one != null) {
            return List.of(new Reason.Said(answer.written(), one));
        }
        return known.stream()
                .map(each -> {
                    Prompt asked = each.asked().get();
                    return new Reason.Said(
                            asked == null ? answer.written() : asked.id().text(), each.response());
                })
                .toList();
    }

    private static boolean holds(AnswerRef answer, Condition.Test test, Scope scope) {
        if (test instanceof Condition.OneOf oneOf) {
            return oneOf.tests().stream().anyMatch(each -> holds(answer, each, scope));
        } else if (test instanceof Condition.AllOf allOf) {
            return allOf.tests().stream().allMatch(each -> holds(answer, each, scope));
        } else if (test instanceof Condition.Over over) {
            return over(over, scope.answers(answer));
        } else if (test instanceof Condition.Differ differ) {
            return differ(differ, scope.answers(answer));
        }
        Response response = response(answer, scope);
        return meets(response, test);
    }

    private static @Nullable Response response(AnswerRef answer, Scope scope) {
        if (answer.dialogue() == null) {
            Variable variable = scope.script().variables().get(answer.step());
            if (variable != null) {
                String value = scope.env().variable(scope.names().prefix(), variable);
                return variable instanceof Variable.Word
                        ? new Response.Chosen(value)
                        : new Response.Number(Integer.parseInt(value));
            }
            Loop loop = scope.loop(answer.step());
            if (loop != null) {
                return new Response.Chosen(loop.key());
            }
        }
        Env.Known known = scope.answer(answer);
        return known == null ? null : known.response();
    }

    private static boolean over(Condition.Over over, List<Env.Known> answers) {
        // Nothing was asked, and a comparison with what was never asked is false, whichever way it is put.
        if (answers.isEmpty()) {
            return false;
        }
        return switch (over.quantifier()) {
            case SOME -> answers.stream().anyMatch(known -> meets(known.response(), over.test()));
            case EVERY -> answers.stream().allMatch(known -> meets(known.response(), over.test()));
            case NONE -> answers.stream().noneMatch(known -> meets(known.response(), over.test()));
        };
    }

    private static boolean differ(Condition.Differ differ, List<Env.Known> answers) {
        Set<Response> values = new HashSet<>();
        for (Env.Known known : answers) {
            if (known.response() instanceof Response.Value) {
                values.add(known.response());
            }
        }
        return !values.isEmpty() && differ.differ() == values.size() > 1;
    }

    private static boolean meets(@Nullable Response response, Condition.Test test) {
        if (test instanceof Condition.HasState state) {
            return stateOf(response) == state.state();
        } else if (test instanceof Condition.OneOf oneOf) {
            return oneOf.tests().stream().anyMatch(each -> meets(response, each));
        } else if (test instanceof Condition.AllOf allOf) {
            return allOf.tests().stream().allMatch(each -> meets(response, each));
        } else if (test instanceof Condition.Is is) {
            return is.values().stream().map(Name::text).anyMatch(value -> isValue(response, value));
        } else if (test instanceof Condition.Within within) {
            return response instanceof Response.Number number && within.holds(number.number());
        } else if (test instanceof Condition.Includes includes) {
            return response instanceof Response.ChosenSome some
                    && some.options().contains(includes.option().text());
        } else if (test instanceof Condition.Excludes excludes) {
            return response instanceof Response.ChosenSome some
                    && !some.options().contains(excludes.option().text());
        } else if (test instanceof Condition.Count count) {
            return count(response, count);
        }
        return false;
    }

    private static boolean count(@Nullable Response response, Condition.Count count) {
        if (response instanceof Response.Listed listed) {
            return meets(new Response.Number(listed.entries().size()), count.number());
        }
        return response instanceof Response.ChosenSome some
                && meets(new Response.Number(some.options().size()), count.number());
    }

    private static boolean isValue(@Nullable Response response, String value) {
        if (response instanceof Response.Chosen chosen) {
            return chosen.option().equals(value);
        } else if (response instanceof Response.YesNo yesNo) {
            return value.equals(yesNo.yes() ? "yes" : "no");
        }
        return response instanceof Response.Number number && Integer.parseInt(value) == number.number();
    }

    private static Condition.State stateOf(@Nullable Response response) {
        if (response == null) {
            return Condition.State.UNANSWERED;
        } else if (response instanceof Response.Passed) {
            return Condition.State.PASSED;
        }
        return response instanceof Response.Unknown ? Condition.State.UNKNOWN : Condition.State.ANSWERED;
    }
}
