package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Passage;
import nl.jimgids.conversation.Path;
import nl.jimgids.conversation.Questions;
import nl.jimgids.conversation.Reason;
import nl.jimgids.conversation.Response;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Puts into words why a conversation came to a step or did not: the answer that decided, and the line that says so. */
final class Causes {
    /** How far a cause is followed: an answer that was not asked for has a cause of its own, and so has a variable. */
    private static final int MOST_DEPTH = 2;

    private final Trial trial;
    private final List<Passage> trail;
    private final Questions questions;
    private final Words words;
    private final Decisions decisions;

    Causes(Trial trial, Questions questions, Words words) {
        this.trial = trial;
        this.trail = trial.trail();
        this.questions = questions;
        this.words = words;
        this.decisions = new Decisions(trail, questions);
    }

    /** Whether a dialogue was held at all. */
    boolean isHeld(String prefix) {
        return trail.stream().anyMatch(passage -> passage.where().prefix().equals(prefix));
    }

    /** Why a dialogue was not held. */
    String notHeld(Script script, String prefix) {
        return notHeld(script, prefix, 0);
    }

    private String notHeld(Script script, String prefix, int depth) {
        if (prefix.contains("#")) {
            return words.say("author.why.no-talk");
        }
        for (Script other : questions.scripts()) {
            Set<Integer> runs = runs(other, script);
            if (!runs.isEmpty() && isHeld(prefixOf(other))) {
                Within whole = Within.all(other, prefixOf(other));
                return words.say("author.why.not-held", script.name(), notReached(whole, runs, depth));
            }
        }
        for (Script other : questions.scripts()) {
            if (!runs(other, script).isEmpty() && depth < MOST_DEPTH) {
                return words.say("author.why.not-held", script.name(), notHeld(other, prefixOf(other), depth + 1));
            }
        }
        return words.say("author.why.no-talk");
    }

    private String prefixOf(Script script) {
        return isMain(script) ? "" : script.name() + ".";
    }

    private Set<Integer> runs(Script script, Script other) {
        Set<Integer> runs = new LinkedHashSet<>();
        Flow flow = questions.flow(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Do run && run.dialogue().text().equals(other.name())) {
                runs.add(index);
            }
        }
        return runs;
    }

    /** Why none of these steps was come to. */
    String notReached(Within within, Set<Integer> steps) {
        return notReached(within, steps, 0);
    }

    private String notReached(Within within, Set<Integer> steps, int depth) {
        List<String> said = new ArrayList<>();
        boolean ended = trial.conversation().now() instanceof Now.Ended;
        for (int at : decisions.awayFrom(within, steps)) {
            said.add(of(at, depth, true));
        }
        if (!ended && said.size() < 2) {
            said.add(words.say("author.why.stopped", stop()));
        }
        List<String> distinct = said.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return words.say("author.why.no-way");
        }
        return distinct.size() == 1 ? distinct.get(0) : words.say("author.then", distinct.get(0), distinct.get(1));
    }

    /** The decision because of which a step was come to; null when every way comes by. */
    @Nullable
    String reached(Within within, int step) {
        return reached(within, step, trail.size(), 0);
    }

    private @Nullable String reached(Within within, int step, int before, int depth) {
        Integer at = decisions.towards(within, step, before);
        if (at != null) {
            return of(at, depth, false);
        }
        return within.prefix().isEmpty() || depth >= MOST_DEPTH ? null : held(within, depth + 1);
    }

    /** Why a dialogue was held; null when it always is, or when somebody chose the way to it. */
    private @Nullable String held(Within within, int depth) {
        for (Script other : questions.scripts()) {
            Within whole = Within.all(other, prefixOf(other));
            for (int run : runs(other, within.script())) {
                boolean taken = trail.stream()
                        .anyMatch(passage -> passage instanceof Passage.Taken
                                && whole.holds(passage.where())
                                && passage.where().index() == run);
                if (taken) {
                    return reached(whole, run, trail.size(), depth);
                }
            }
        }
        return null;
    }

    /** The line at which the conversation stopped. */
    String stop() {
        List<Path.Spot> spots = trial.conversation().path().spots();
        Path.Spot spot = spots.get(spots.size() - 1);
        return spot.index() == Flow.END ? spot.script().name() : line(spot.script(), spot.index());
    }

    /** On what it depended what happened at a position of the trail. */
    String of(int at) {
        return of(at, 0, true);
    }

    /**
     * @param away whether this led away from a step: then what would have had to be otherwise counts
     */
    private String of(int at, int depth, boolean away) {
        Passage passage = trail.get(at);
        Passage.Where where = passage.where();
        Step step = questions.flow(where.script()).at(where.index());
        if (passage instanceof Passage.PassedOver over && over.shortForm()) {
            return words.say("author.why.short", line(where));
        } else if (passage instanceof Passage.Entered entered && step instanceof Step.Each each) {
            return entered(entered, each);
        } else if (passage instanceof Passage.Left left && left.response() != null) {
            return left(left, step, left.response());
        } else if (passage.reasons().isEmpty()) {
            String key = step.head().onlyLong() ? "author.why.long" : "author.why.went";
            return words.say(key, line(where));
        }
        List<String> reasons = passage.reasons().stream()
                .map(reason -> reason(reason, at, depth, away))
                .toList();
        return words.list(reasons);
    }

    private String entered(Passage.Entered entered, Step.Each each) {
        String line = line(entered.where());
        String list = each.entries() instanceof Step.Entries.OfAnswer of
                ? entered.where().prefix() + of.answer().written()
                : each.as().text();
        if (!entered.entries().isEmpty()) {
            return words.say("author.why.entries", list, words.list(entered.entries()), line);
        }
        return trial.conversation().path().asked().stream()
                .filter(asked -> asked.prompt().id().text().equals(list))
                .findFirst()
                .map(asked -> words.say(
                        "author.reason", list, Written.is(asked.given().response(), words), line))
                .orElse(words.say("author.unanswered", list, line));
    }

    private String left(Passage.Left left, Step step, Response response) {
        Place by = left.by();
        Passage.Where where = left.where();
        String line = by == null ? line(where) : line(where.script(), by);
        if (step instanceof Step.Do run && response instanceof Response.Chosen outcome) {
            return words.say("author.why.outcome", run.dialogue().text(), outcome.option(), line);
        }
        String id = where.prefix() + Questions.idOf(step, where.index()) + where.around();
        return words.say("author.reason", id, Written.is(response, words), line);
    }

    private String reason(Reason reason, int at, int depth, boolean away) {
        Passage.Where where = trail.get(at).where();
        if (reason.compared() instanceof Condition.AtTable atTable) {
            String role = atTable.role().text();
            boolean sits = trial.conversation().table().has(role);
            String line = line(where.script(), atTable.place());
            return words.say(sits ? "author.role.present.line" : "author.role.absent.line", role, line);
        }
        Condition.Answer compared = (Condition.Answer) reason.compared();
        String line = line(where.script(), compared.place());
        if (reason.said().isEmpty()) {
            return unanswered(compared, line, where, depth);
        }
        if (compared.answer().dialogue() == null
                && where.script().variables().containsKey(compared.answer().step())) {
            String missed = away && !reason.holds() ? missed(compared, where, depth) : "";
            return variable(reason, compared.answer().step(), line, at, depth, missed);
        }
        List<String> said = reason.said().stream()
                .map(each -> words.say("author.said", each.id(), Written.is(each.response(), words)))
                .toList();
        return words.say("author.because", words.list(said), line);
    }

    /** An answer that there is not has a cause of its own, where the same dialogue asks for it. */
    private String unanswered(Condition.Answer compared, String line, Passage.Where where, int depth) {
        String id = compared.answer().written();
        int index = compared.answer().dialogue() == null
                ? questions.flow(where.script()).find(compared.answer().step())
                : Flow.END;
        if (index == Flow.END || depth >= MOST_DEPTH) {
            return words.say("author.unanswered", id, line);
        }
        Within whole = Within.all(where.script(), where.prefix());
        return words.say("author.unanswered.because", id, line, notReached(whole, Set.of(index), depth + 1));
    }

    /**
     * A variable has its value from the last step that set it.
     *
     * @param missed what is to be said when no step did
     */
    private String variable(Reason reason, String name, String line, int at, int depth, String missed) {
        String value = Written.is(reason.said().get(0).response(), words);
        for (int earlier = at - 1; earlier >= 0; earlier--) {
            Passage.Where set = trail.get(earlier).where();
            boolean sets = trail.get(earlier) instanceof Passage.Taken
                    && set.prefix().equals(trail.get(at).where().prefix())
                    && questions.flow(set.script()).at(set.index()) instanceof Step.Set step
                    && step.assignments().stream()
                            .anyMatch(each -> each.variable().text().equals(name));
            if (sets) {
                Within whole = Within.all(set.script(), set.prefix());
                String cause = depth < MOST_DEPTH ? reached(whole, set.index(), earlier + 1, depth + 1) : null;
                return cause == null
                        ? words.say("author.set", name, value, line, line(set))
                        : words.say("author.set.because", name, value, line, line(set), cause);
            }
        }
        return words.say("author.set.start", name, value, line) + missed;
    }

    /** Why the steps were not come to that give a variable the value that was missed; empty when there are none. */
    private String missed(Condition.Answer compared, Passage.Where where, int depth) {
        if (!(compared.test() instanceof Condition.Is is) || depth >= MOST_DEPTH) {
            return "";
        }
        Flow flow = questions.flow(where.script());
        Set<Integer> sets = new LinkedHashSet<>();
        for (int index = 0; index < flow.size(); index++) {
            boolean gives = flow.at(index) instanceof Step.Set set
                    && set.assignments().stream()
                            .anyMatch(each -> each instanceof Step.Assignment.Becomes becomes
                                    && becomes.variable()
                                            .text()
                                            .equals(compared.answer().step())
                                    && is.values().stream()
                                            .anyMatch(value -> value.text()
                                                    .equals(becomes.value().text())));
            if (gives) {
                sets.add(index);
            }
        }
        if (sets.isEmpty()) {
            return "";
        }
        List<String> lines =
                sets.stream().map(index -> line(where.script(), index)).toList();
        Within whole = Within.all(where.script(), where.prefix());
        return words.say("author.set.missed", words.list(lines), notReached(whole, sets, depth + 1));
    }

    private boolean isMain(Script script) {
        return script.name().equals(questions.main().name());
    }

    /** A line of a script, with the name of the dialogue when it is not the main one. */
    String line(Passage.Where where) {
        return line(where.script(), where.index());
    }

    /** The line of a step. */
    String line(Script script, int index) {
        return line(script, questions.flow(script).at(index).head().place());
    }

    private String line(Script script, Place place) {
        return isMain(script)
                ? words.say("author.line", place.line())
                : words.say("author.line.of", script.name(), place.line());
    }
}
