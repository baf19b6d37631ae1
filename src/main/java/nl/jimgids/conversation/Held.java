package nl.jimgids.conversation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** One dialogue that is being held: takes its steps in turn. */
final class Held {
    private final Walk walk;
    private final Script script;
    private final Flow flow;
    private final Namespace names;
    private final List<String> alone;
    private final Cursor cursor;

    /**
     * @param names how the ids of its answers are made
     * @param alone the only roles that look at the screen, since before it began; empty: everyone
     */
    Held(Walk walk, Script script, Flow flow, Namespace names, List<String> alone) {
        this.walk = walk;
        this.script = script;
        this.flow = flow;
        this.names = names;
        this.alone = alone;
        this.cursor = new Cursor(flow, condition -> Truth.holds(condition, scope()), this::leave);
    }

    private Passage.Where where() {
        return new Passage.Where(script, cursor.at(), names.prefix(), around());
    }

    private void leave(@Nullable Place by, List<Condition> asked, @Nullable Response response) {
        walk.came(() -> new Passage.Left(where(), by, response, Truth.reasons(asked, scope())));
    }

    /** The position of the step that is reached. */
    int at() {
        return cursor.at();
    }

    private Scope scope() {
        Conversation conversation = walk.conversation;
        return new Scope(
                script, flow, names, conversation.script().name(), conversation.table(), walk.env, cursor.loops());
    }

    /** Begins. */
    void open() {
        Scope scope = scope();
        walk.tell(new Turn.Opened(
                key("open"), script.name(), scope.print(script.title()), scope.printed(script.about()), alone));
    }

    /** Takes the step that is reached; gives the end when it is one. */
    Now.@Nullable Ended step() {
        if (cursor.at() == Flow.END) {
            return fallOff();
        }
        Step step = cursor.step();
        if (walk.goesRound(step.head().place())) {
            return null;
        }
        Scope scope = scope();
        boolean onlyLonger = step.head().onlyLong() && walk.conversation.start().shortForm();
        if (onlyLonger || !Truth.holds(step.head().when(), scope)) {
            List<Condition> asked = onlyLonger ? List.of() : asked(step.head().when());
            walk.came(() -> new Passage.PassedOver(where(), onlyLonger, Truth.reasons(asked, scope)));
            cursor.passOver();
            return null;
        }
        walk.came(
                () -> new Passage.Taken(where(), Truth.reasons(asked(step.head().when()), scope)));
        if (step instanceof Step.End end) {
            return end(end.outcome().text());
        }
        List<String> nearest = cursor.alone();
        take(step, scope, nearest == null ? alone : nearest);
        return null;
    }

    private static List<Condition> asked(@Nullable Condition condition) {
        return condition == null ? List.of() : List.of(condition);
    }

    private void take(Step step, Scope scope, List<String> alone) {
        if (step instanceof Step.Ask ask) {
            ask(ask, scope, alone);
        } else if (step instanceof Step.Each each) {
            forget(each);
            List<Loop> entries = scope.entries(cursor.at(), each);
            walk.came(() ->
                    new Passage.Entered(where(), entries.stream().map(Loop::key).toList()));
            cursor.enter(entries);
        } else if (step instanceof Step.Do run) {
            run(run, alone);
        } else if (step instanceof Step.Group group && !group.steps().isEmpty()) {
            cursor.enter();
        } else {
            tell(step, scope, alone);
            if (!walk.stopped()) {
                cursor.leave(null);
            }
        }
    }

    /** An entry that is on the list no more has no answers any more. */
    private void forget(Step holder) {
        for (Step step : holder.children()) {
            String id = step.id();
            if (id != null && step instanceof Step.Ask) {
                walk.env.drop(names.prefix() + id, names.prefix() + id + around() + "@");
            }
            forget(step);
        }
    }

    /** A step that only says or does something. */
    private void tell(Step step, Scope scope, List<String> alone) {
        if (step instanceof Step.Part heading) {
            walk.part = scope.print(heading.title());
            walk.tell(new Turn.Heading(key("part"), walk.part, alone));
        } else if (step instanceof Step.Say say) {
            walk.tell(new Turn.Said(key("say"), scope.print(say.text()), alone));
        } else if (step instanceof Step.Show show) {
            show(show, scope, alone);
        } else if (step instanceof Step.Plan plan) {
            plan(plan, scope, alone);
        } else if (step instanceof Step.Pause pause) {
            pause(pause, scope, alone);
        } else if (step instanceof Step.Set set) {
            set.assignments().forEach(assignment -> assign(assignment, scope));
        }
    }

    /** Behind the last step: the only outcome, none where none is declared, and a fault where there are several. */
    private Now.@Nullable Ended fallOff() {
        if (script.outcomes().size() > 1) {
            walk.stop(new Now.Stuck(script.title().place(), Now.Stuck.Reason.NO_OUTCOME));
            return null;
        }
        return end(script.outcomes().keySet().stream().findFirst().orElse(null));
    }

    private Now.Ended end(@Nullable String outcome) {
        Template words = outcome == null ? null : script.outcomes().get(outcome);
        String text = words == null ? "" : scope().print(words);
        walk.tell(new Turn.Closed(key("end"), script.name(), outcome, text, alone));
        return new Now.Ended(outcome, text);
    }

    /** The entries that are gone through, those around the dialogue first. */
    private String around() {
        return Loop.id(names.around(cursor.loops()));
    }

    /** A key for what happens at this step, in this entry, this time. An id outlives a change of the script, a place may not. */
    private String key(String what) {
        String id = cursor.at() == Flow.END ? null : cursor.step().id();
        String place = names.prefix() + "~" + (id == null ? cursor.at() : id) + AnswerId.plain(around()) + what;
        return place + "#" + walk.visit(place);
    }

    private void ask(Step.Ask ask, Scope scope, List<String> alone) {
        Question question = ask.question();
        String written = ask.id();
        String id = names.prefix() + (written == null ? "~" + (cursor.at() + 1) : written);
        String here = id + around();
        for (Option option : question.type().options()) {
            if (!Truth.holds(option.when(), scope)) {
                walk.came(() -> new Passage.Hidden(where(), option.key(), Truth.reasons(asked(option.when()), scope)));
            }
        }
        Asking asking = new Asking(walk, scope, ask, alone);
        boolean several = question.to().eachOfSeveral();
        Response response = null;
        if (question.to() instanceof Question.To.Together) {
            response = asking.put(null, id, here);
        } else {
            for (String role : present(question.to())) {
                response = asking.put(role, id, several ? here + "@" + role : here);
                if (response == null) {
                    break;
                }
            }
        }
        if (walk.stopped()) {
            return;
        }
        Option chosen = Asking.chosen(question, several ? null : response);
        if (chosen != null && chosen.go() != null) {
            leave(chosen.go().place(), List.of(), response);
            cursor.jump(chosen.go());
        } else {
            cursor.leave(several ? null : response);
        }
    }

    private List<String> present(Question.To to) {
        List<String> roles = to instanceof Question.To.Roles named
                ? named.roles().stream().map(Name::text).toList()
                : List.copyOf(script.roles().keySet());
        return roles.stream()
                .filter(walk.conversation.table()::has)
                .filter(role -> !walk.silent.contains(role))
                .toList();
    }

    private void show(Step.Show show, Scope scope, List<String> alone) {
        List<Turn.Asked> shown = new ArrayList<>();
        for (AnswerRef answer : show.answers()) {
            for (Env.Known known : scope.answers(answer)) {
                Prompt prompt = known.asked().get();
                if (prompt != null) {
                    shown.add(new Turn.Asked("", prompt, new Given(known.response(), walk.last())));
                }
            }
        }
        walk.tell(new Turn.Shown(key("show"), List.copyOf(shown), alone));
    }

    private void run(Step.Do run, List<String> alone) {
        Script other = walk.conversation.library().find(run.dialogue().text());
        if (other == null) {
            walk.stop(new Now.Stuck(run.dialogue().place(), Now.Stuck.Reason.NO_DIALOGUE));
            return;
        }
        String before = walk.part;
        Now.Ended end = walk.hold(other, names.run(other.name(), cursor.loops()), alone);
        if (end == null) {
            return;
        }
        walk.part = before;
        String key = end.outcome();
        Response outcome = key == null ? null : new Response.Chosen(key);
        String written = run.id();
        if (written != null && key != null && outcome != null) {
            String id = names.prefix() + written;
            AnswerId here = new AnswerId(id + around(), 1);
            walk.env.put(id, here.text(), new Env.Known(here, () -> null, outcome, end.text(), key));
        }
        cursor.leave(outcome);
    }

    private void plan(Step.Plan plan, Scope scope, List<String> alone) {
        Step.Span after = plan.after();
        Dated dated = after == null
                ? dated(plan.on(), scope)
                : new Dated(after.after(walk.last().toLocalDate()), null);
        List<String> readers =
                alone.isEmpty() ? script.share().stream().map(Name::text).toList() : alone;
        Name about = plan.dialogue();
        walk.tell(new Turn.Planned(
                key("plan"),
                scope.print(plan.text()),
                dated.day(),
                dated.by(),
                about == null ? null : about.text(),
                readers,
                alone));
    }

    /** A day, and the answer that it is; null where there is none. */
    private record Dated(@Nullable LocalDate day, @Nullable AnswerId by) {}

    private static Dated dated(@Nullable AnswerRef answer, Scope scope) {
        Env.Known known = answer == null ? null : scope.answer(answer);
        return known != null && known.response() instanceof Response.Day day
                ? new Dated(day.day(), known.id())
                : new Dated(null, null);
    }

    private void pause(Step.Pause pause, Scope scope, List<String> alone) {
        String key = key("pause");
        Dated until = dated(pause.until(), scope);
        String text = scope.print(pause.text());
        walk.tell(new Turn.Rested(key, text, until.day(), until.by(), alone));
        OffsetDateTime over = walk.conversation.over(key);
        if (over == null) {
            walk.stop(new Now.Resting(key, text, until.day()));
        } else {
            walk.happened(over);
        }
    }

    private void assign(Step.Assignment assignment, Scope scope) {
        String name = assignment.variable().text();
        Variable variable = script.variables().get(name);
        if (assignment instanceof Step.Assignment.Becomes becomes) {
            String value = scope.print(becomes.value());
            if (variable != null) {
                walk.env.set(names.prefix(), variable, value);
            } else if (!value.isBlank()) {
                walk.env.word = value;
                walk.env.own = scope.own(becomes.value());
            }
        } else if (assignment instanceof Step.Assignment.Moves moves && variable instanceof Variable.Meter meter) {
            long moved = Long.parseLong(walk.env.variable(names.prefix(), meter)) + moves.by();
            long kept = Math.max(meter.from(), Math.min(meter.upto(), moved));
            walk.env.set(names.prefix(), meter, String.valueOf(kept));
        }
    }
}
