package nl.jimgids.conversation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Share;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One walk along a script with the answers that there are. It takes each step in turn, until a question has no answer, a
 * pause is not over, or an end is reached.
 */
final class Walk {
    /** More steps than this without coming to a question means that the script goes round. */
    private static final int MOST_STEPS_BETWEEN_QUESTIONS = 20_000;

    private static final int MOST_DIALOGUES_DEEP = 30;

    private final Conversation conversation;
    private final Env env = new Env();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private final Deque<Path.Spot> spots = new ArrayDeque<>();
    private List<Turn> turns = new ArrayList<>();
    private OffsetDateTime last;
    private String part = "";
    private int steps;
    private int depth;

    /** What stopped the walk; null while it goes on. */
    private @Nullable Now now;

    private Walk(Conversation conversation) {
        this.conversation = conversation;
        this.last = conversation.start().at();
    }

    /** Walks as far as the answers lead. */
    static Path of(Conversation conversation) {
        Walk walk = new Walk(conversation);
        Now.Ended outcome = walk.hold(conversation.script(), "", List.of());
        Now now = walk.now == null ? outcome : walk.now;
        List<Turn> main = walk.turns;
        List<Path.Talk> talks = new ArrayList<>();
        for (Event.Signalled signal : conversation.signals()) {
            Path.Talk talk = walk.talk(talks.size() + 1, signal);
            talks.add(talk);
            if (talk.outcome() == null) {
                now = walk.now;
                break;
            }
        }
        if (now == null) {
            throw new IllegalStateException("a walk ends, or something stops it");
        }
        return new Path(List.copyOf(main), List.copyOf(talks), now, outcome, List.copyOf(walk.spots), walk.env.word);
    }

    /** The safety conversation beside the main one; each has answers of its own. */
    private Path.Talk talk(int number, Event.Signalled signal) {
        turns = new ArrayList<>();
        turns.add(new Turn.Interrupted("!" + number, signal.at(), List.of()));
        last = signal.at();
        part = "";
        spots.clear();
        now = null;
        String name = conversation.script().safety().text();
        Script safety = library().find(name);
        Now.Ended outcome = null;
        if (safety == null || name.equals(conversation.script().name())) {
            // Without such a dialogue the signal itself is what is kept; the screen has said what to do.
            outcome = new Now.Ended(null, "");
        } else {
            outcome = hold(safety, name + "#" + number + ".", List.of());
        }
        return new Path.Talk(number, signal.id(), List.copyOf(turns), outcome);
    }

    private Library library() {
        return conversation.library();
    }

    /** Holds a dialogue from its first step; gives its end, or null when something stopped the walk. */
    private Now.@Nullable Ended hold(Script script, String prefix, List<String> alone) {
        Flow flow = flows.computeIfAbsent(script.name(), name -> Flow.of(script));
        Row row = new Row(script, flow, prefix, alone);
        row.open();
        while (row.at != Flow.END && now == null) {
            if (++steps > MOST_STEPS_BETWEEN_QUESTIONS) {
                now = new Now.Stuck(flow.at(row.at).head().place(), Now.Stuck.Reason.ENDLESS);
                break;
            }
            Now.Ended end = row.step();
            if (end != null) {
                return end;
            }
        }
        if (now != null) {
            spots.addFirst(new Path.Spot(script, row.at));
            return null;
        }
        return row.close();
    }

    /** One dialogue that is being held. */
    private final class Row {
        private final Script script;
        private final Flow flow;
        private final String prefix;
        private final List<String> alone;
        private final List<Scope.Loop> loops = new ArrayList<>();
        private final Map<Integer, List<Scope.Loop>> entries = new HashMap<>();
        private int at;

        Row(Script script, Flow flow, String prefix, List<String> alone) {
            this.script = script;
            this.flow = flow;
            this.prefix = prefix;
            this.alone = alone;
            this.at = flow.size() == 0 ? Flow.END : 0;
        }

        private Scope scope() {
            return new Scope(
                    script, flow, prefix, conversation.script().name(), conversation.table(), env, List.copyOf(loops));
        }

        void open() {
            Scope scope = scope();
            turns.add(new Turn.Opened(
                    key("open"), script.name(), scope.print(script.title()), scope.printed(script.about()), alone));
        }

        /** Takes the step that is reached; gives the end when it is one. */
        Now.@Nullable Ended step() {
            Step step = flow.at(at);
            Scope scope = scope();
            boolean passedOver = step.head().onlyLong() && conversation.start().shortForm();
            if (passedOver || !Truth.holds(step.head().when(), scope)) {
                forward();
                return null;
            }
            List<String> alone = alone(at);
            if (step instanceof Step.Part heading) {
                part = scope.print(heading.title());
                turns.add(new Turn.Heading(key("part"), part, alone));
            } else if (step instanceof Step.Say say) {
                turns.add(new Turn.Said(key("say"), scope.print(say.text()), alone));
            } else if (step instanceof Step.Ask ask) {
                return ask(ask, scope, alone);
            } else if (step instanceof Step.Each each) {
                return each(each, scope);
            } else if (step instanceof Step.Group group) {
                if (!group.steps().isEmpty()) {
                    at++;
                    return null;
                }
            } else if (step instanceof Step.Show show) {
                show(show, scope, alone);
            } else if (step instanceof Step.Do run) {
                return run(run, scope, alone);
            } else if (step instanceof Step.Plan plan) {
                plan(plan, scope, alone);
            } else if (step instanceof Step.Pause pause) {
                if (!rested(pause, scope, alone)) {
                    return null;
                }
            } else if (step instanceof Step.Set set) {
                set.assignments().forEach(assignment -> assign(assignment, scope));
            } else if (step instanceof Step.End end) {
                return end(end.outcome().text());
            }
            leave(step, null, scope());
            return null;
        }

        /** Behind the last step: the only outcome, none where none is declared, and a fault where there are several. */
        Now.@Nullable Ended close() {
            if (script.outcomes().size() > 1) {
                now = new Now.Stuck(script.title().place(), Now.Stuck.Reason.NO_OUTCOME);
                spots.addFirst(new Path.Spot(script, Flow.END));
                return null;
            }
            return end(script.outcomes().keySet().stream().findFirst().orElse(null));
        }

        private Now.Ended end(@Nullable String outcome) {
            Template words = outcome == null ? null : script.outcomes().get(outcome);
            String text = words == null ? "" : scope().print(words);
            turns.add(new Turn.Closed(key("end"), script.name(), outcome, text, alone));
            return new Now.Ended(outcome, text);
        }

        /** A key for what happens at this step, in this entry, this time. */
        private String key(String what) {
            String place = prefix + "~" + at + around() + what;
            return place + "#" + visits.merge(place, 1, Integer::sum);
        }

        private String around() {
            StringBuilder around = new StringBuilder();
            loops.forEach(loop -> around.append('@').append(loop.key()));
            return around.toString();
        }

        /** The roles that look at the screen alone at a step: what is said nearest to it counts. */
        private List<String> alone(int index) {
            for (int step = index; step != Flow.END; step = flow.parent(step)) {
                List<Name> named = flow.at(step).head().alone();
                if (!named.isEmpty()) {
                    return named.stream().map(Name::text).toList();
                }
            }
            return alone;
        }

        /** Goes on behind a step: beside it, else out of what holds it, where an each first turns to its next entry. */
        private void forward() {
            int from = at;
            while (flow.sibling(from) == Flow.END) {
                int container = flow.parent(from);
                if (container == Flow.END) {
                    at = Flow.END;
                    return;
                }
                if (turned(container)) {
                    return;
                }
                if (!(flow.at(container).head().go() instanceof Go.Next)) {
                    at = container;
                    leave(flow.at(container), null, scope());
                    return;
                }
                from = container;
            }
            at = flow.sibling(from);
        }

        /** Turns an each to its next entry; false when there is none left, or it is a group. */
        private boolean turned(int each) {
            List<Scope.Loop> rest = entries.getOrDefault(each, List.of());
            loops.removeIf(loop -> loop.each() == each);
            if (rest.isEmpty()) {
                return false;
            }
            loops.add(rest.get(0));
            entries.put(each, rest.subList(1, rest.size()));
            at = each + 1;
            return true;
        }

        private void jump(Name target) {
            int to = flow.find(target.text());
            List<Integer> around = to == Flow.END ? List.of() : flow.eachAround(to);
            loops.removeIf(loop -> !around.contains(loop.each()));
            at = to;
        }

        /** Goes where a step leads once it is done. */
        private void leave(Step step, @Nullable Response response, Scope scope) {
            Go go = step.head().go();
            Name target = null;
            if (go instanceof Go.To to) {
                target = to.step();
            } else if (go instanceof Go.ByAnswer ways) {
                target = way(ways, response);
            } else if (go instanceof Go.ByCondition forks) {
                target = forks.forks().stream()
                        .filter(fork -> Truth.holds(fork.when(), scope))
                        .map(Go.Fork::step)
                        .findFirst()
                        .orElse(null);
            }
            if (target == null) {
                forward();
            } else {
                jump(target);
            }
        }

        private Now.@Nullable Ended each(Step.Each each, Scope scope) {
            List<Scope.Loop> all = scope.entries(at, each);
            if (all.isEmpty() || each.steps().isEmpty()) {
                leave(each, null, scope);
            } else {
                loops.add(all.get(0));
                entries.put(at, all.subList(1, all.size()));
                at++;
            }
            return null;
        }

        private Now.@Nullable Ended ask(Step.Ask ask, Scope scope, List<String> alone) {
            Question question = ask.question();
            String written = ask.id();
            String id = prefix + (written == null ? "~" + (at + 1) : written);
            Response response = null;
            if (question.to().eachOfSeveral()) {
                for (String role : present(question.to())) {
                    if (put(ask, role, id, id + around() + "@" + role, scope, alone) == null) {
                        return null;
                    }
                }
            } else if (question.to() instanceof Question.To.Roles roles) {
                String role =
                        roles.roles().isEmpty() ? "" : roles.roles().get(0).text();
                if (conversation.table().has(role)) {
                    response = put(ask, role, id, id + around(), scope, alone);
                    if (response == null) {
                        return null;
                    }
                }
            } else {
                response = put(ask, null, id, id + around(), scope, alone);
                if (response == null) {
                    return null;
                }
            }
            Name way = optionWay(question, response);
            if (way == null) {
                leave(ask, response, scope());
            } else {
                jump(way);
            }
            return null;
        }

        private List<String> present(Question.To to) {
            List<String> roles = to instanceof Question.To.Roles named
                    ? named.roles().stream().map(Name::text).toList()
                    : List.copyOf(script.roles().keySet());
            return roles.stream().filter(conversation.table()::has).toList();
        }

        private @Nullable Name optionWay(Question question, @Nullable Response response) {
            Option option = chosen(question, response);
            return option == null ? null : option.go();
        }

        /** Puts a question to someone; gives what became of it, or null when it still waits for an answer. */
        private @Nullable Response put(
                Step.Ask ask, @Nullable String by, String question, String id, Scope scope, List<String> alone) {
            AnswerId answerId = new AnswerId(id, visits.merge(id, 1, Integer::sum));
            Given given = conversation.answers().get(answerId);
            Prompt prompt = Prompts.ask(answerId, ask, by, scope, alone, part, ready(answerId));
            if (ask.question().type().options().size() > 0 && prompt.options().isEmpty()) {
                now = new Now.Stuck(ask.head().place(), Now.Stuck.Reason.NO_OPTION);
                return null;
            }
            if (given == null || waits(prompt, given)) {
                now = new Now.Asking(prompt);
                return null;
            }
            Prompt dealtWith = shared(prompt, given, scope);
            if (dealtWith == null) {
                return null;
            }
            Response response = given.response();
            env.put(question, id, new Env.Known(prompt, response, Spoken.words(prompt, response, scope.words())));
            turns.add(new Turn.Asked(id + "#" + answerId.visit(), dealtWith, given));
            last = given.at();
            steps = 0;
            return safety(prompt, given, scope) ? response : null;
        }

        /** Whether an answer does not count now: people went back to its question, or it fits no more. */
        private boolean waits(Prompt prompt, Given given) {
            return prompt.id().equals(conversation.reopened()) || Fits.misfit(prompt, given.response(), null) != null;
        }

        private @Nullable Given ready(AnswerId id) {
            Given given = conversation.answers().get(id);
            AnswerId before = id.before();
            return given != null || before == null ? given : ready(before);
        }

        /** Asks who may read an answer where the script says so; gives the prompt with its readers, or null. */
        private @Nullable Prompt shared(Prompt prompt, Given given, Scope scope) {
            boolean toAsk =
                    prompt.question().share() instanceof Share.Ask && given.response() instanceof Response.Value;
            Prompt share = toAsk ? Prompts.share(prompt, scope, ready(Prompt.Kind.SHARE.about(prompt.id()))) : null;
            if (share == null) {
                return prompt;
            }
            Given readers = conversation.answers().get(share.id());
            if (readers == null || waits(share, readers)) {
                now = new Now.Asking(share);
                // The answer itself is on the way already; only its readers are still to be said.
                turns.add(new Turn.Asked(prompt.id().text() + "#" + prompt.id().visit(), prompt, given));
                return null;
            }
            Set<String> all = new LinkedHashSet<>(prompt.readers());
            if (readers.response() instanceof Response.ChosenSome some) {
                all.addAll(some.options());
            }
            return prompt.readBy(List.copyOf(all));
        }

        /** Offers the safety conversation where the script says so; false when the question waits for an answer. */
        private boolean safety(Prompt prompt, Given given, Scope scope) {
            Option option = chosen(prompt.question(), given.response());
            boolean signals = given.response() instanceof Response.Value
                    && (prompt.question().signal() == Signal.SAFETY
                            || (option != null && option.signal() == Signal.SAFETY));
            if (!signals || script.name().equals(conversation.script().safety().text())) {
                return true;
            }
            Prompt offer = Prompts.safety(prompt, scope, ready(Prompt.Kind.SAFETY.about(prompt.id())));
            Given answer = conversation.answers().get(offer.id());
            if (answer == null || waits(offer, answer)) {
                now = new Now.Asking(offer);
                return false;
            }
            return true;
        }

        private void show(Step.Show show, Scope scope, List<String> alone) {
            List<Turn.Asked> shown = new ArrayList<>();
            for (AnswerRef answer : show.answers()) {
                for (Env.Known known : scope.answers(answer)) {
                    if (known.prompt() != null) {
                        shown.add(new Turn.Asked("", known.prompt(), new Given(known.response(), last)));
                    }
                }
            }
            turns.add(new Turn.Shown(key("show"), List.copyOf(shown), alone));
        }

        private Now.@Nullable Ended run(Step.Do run, Scope scope, List<String> alone) {
            Script other = library().find(run.dialogue().text());
            if (other == null || ++depth > MOST_DIALOGUES_DEEP) {
                now = new Now.Stuck(run.dialogue().place(), Now.Stuck.Reason.NO_DIALOGUE);
                return null;
            }
            String before = part;
            Now.Ended end = hold(other, other.name() + ".", alone);
            depth--;
            if (end == null) {
                return null;
            }
            part = before;
            Response outcome = end.outcome() == null ? null : new Response.Chosen(end.outcome());
            String written = run.id();
            if (written != null && outcome != null) {
                String id = prefix + written;
                env.put(id, id + around(), new Env.Known(null, outcome, end.text()));
            }
            leave(run, outcome, scope());
            return null;
        }

        private void plan(Step.Plan plan, Scope scope, List<String> alone) {
            LocalDate on = plan.on() == null ? null : day(plan.on(), scope);
            Step.Span after = plan.after();
            if (after != null) {
                LocalDate today = last.toLocalDate();
                on = switch (after.unit()) {
                    case DAYS -> today.plusDays(after.amount());
                    case WEEKS -> today.plusWeeks(after.amount());
                    case MONTHS -> today.plusMonths(after.amount());
                };
            }
            List<String> readers =
                    alone.isEmpty() ? script.share().stream().map(Name::text).toList() : alone;
            turns.add(new Turn.Planned(
                    key("plan"),
                    scope.print(plan.text()),
                    on,
                    plan.dialogue() == null ? null : plan.dialogue().text(),
                    readers,
                    alone));
        }

        private @Nullable LocalDate day(AnswerRef answer, Scope scope) {
            Env.Known known = scope.answer(answer);
            return known != null && known.response() instanceof Response.Day day ? day.day() : null;
        }

        private boolean rested(Step.Pause pause, Scope scope, List<String> alone) {
            String key = key("pause");
            LocalDate until = pause.until() == null ? null : day(pause.until(), scope);
            String text = scope.print(pause.text());
            turns.add(new Turn.Rested(key, text, until, alone));
            if (!conversation.isOver(key)) {
                now = new Now.Resting(key, text, until);
                return false;
            }
            return true;
        }

        private void assign(Step.Assignment assignment, Scope scope) {
            String name = assignment.variable().text();
            Variable variable = script.variables().get(name);
            if (assignment instanceof Step.Assignment.Becomes becomes) {
                String value = scope.print(becomes.value());
                if (variable != null) {
                    env.set(prefix, variable, value);
                } else if (!value.isBlank()) {
                    env.word = value;
                }
            } else if (assignment instanceof Step.Assignment.Moves moves && variable instanceof Variable.Meter meter) {
                int moved = Integer.parseInt(env.variable(prefix, meter)) + moves.by();
                int kept = Math.max(meter.from(), Math.min(meter.upto(), moved));
                env.set(prefix, meter, String.valueOf(kept));
            }
        }
    }

    private static @Nullable Option chosen(Question question, @Nullable Response response) {
        if (!(response instanceof Response.Chosen chosen)) {
            return null;
        }
        return question.type().options().stream()
                .filter(option -> option.key().text().equals(chosen.option()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Name way(Go.ByAnswer ways, @Nullable Response response) {
        String word = Go.ELSE;
        if (response instanceof Response.Chosen chosen) {
            word = chosen.option();
        } else if (response instanceof Response.YesNo yesNo) {
            word = yesNo.yes() ? "yes" : "no";
        } else if (response instanceof Response.Passed) {
            word = Go.PASSED;
        } else if (response instanceof Response.Unknown) {
            word = Go.UNKNOWN;
        }
        Name otherwise = null;
        for (Go.Way way : ways.ways()) {
            if (way.answer().text().equals(word)) {
                return way.step();
            }
            if (way.answer().text().equals(Go.ELSE)) {
                otherwise = way.step();
            }
        }
        return otherwise;
    }
}
