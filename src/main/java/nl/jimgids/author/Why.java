package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Passage;
import nl.jimgids.conversation.QuestionId;
import nl.jimgids.conversation.Questions;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Why a conversation went as it did, in a sentence with the answer that decided, and the line where the script says so. */
final class Why {
    private final Trial trial;
    private final Words words;
    private final Questions questions;
    private final Causes causes;

    Why(Trial trial, Library library, Words words) {
        this.trial = trial;
        this.words = words;
        this.questions = Questions.of(trial.conversation().script(), library);
        this.causes = new Causes(trial, questions, words);
    }

    /** Why a question was not put. */
    String notAsked(String written) {
        QuestionId id = QuestionId.parse(written);
        return words.say("author.why.not-asked", written, whyNotAsked(id));
    }

    private String whyNotAsked(QuestionId id) {
        long times = trial.asked().stream()
                .filter(asked -> asked.text().equals(id.text()))
                .count();
        if (times > 0) {
            return words.say("author.why.times", times);
        }
        Step.Ask ask = questions.find(id);
        if (ask == null) {
            return words.say("author.why.no-way");
        } else if (!id.text().equals(id.about()) && isAsked(id.about())) {
            return words.say("author.why.engine");
        } else if (!causes.isHeld(id.prefix())) {
            return causes.notHeld(questions.script(id), id.prefix());
        }
        Within within = new Within(questions.script(id), id.prefix(), id::within);
        int index = questions.index(id);
        if (trial.trail().stream().anyMatch(passage -> isTaken(passage, within, index))) {
            return nobodyToAsk(ask.question().to(), id);
        }
        String noEntry = noEntry(within, index, id);
        return noEntry == null ? causes.notReached(within, Set.of(index)) : noEntry;
    }

    private boolean isAsked(String about) {
        return trial.asked().stream().anyMatch(asked -> asked.text().equals(about));
    }

    private static boolean isTaken(Passage passage, Within within, int index) {
        return passage instanceof Passage.Taken
                && within.holds(passage.where())
                && passage.where().index() == index;
    }

    /** The step was there, and nobody who answers it. */
    private String nobodyToAsk(Question.To to, QuestionId id) {
        Set<String> roles = new LinkedHashSet<>();
        if (to instanceof Question.To.Roles named) {
            named.roles().forEach(role -> roles.add(role.text()));
        } else {
            roles.addAll(questions.script(id).roles().keySet());
        }
        String meant = id.at().substring(id.at().lastIndexOf('@') + 1);
        roles.removeIf(role -> roles.contains(meant) && !role.equals(meant));
        List<String> reasons = new ArrayList<>();
        for (String role : roles) {
            if (!trial.conversation().table().has(role)) {
                reasons.add(words.say("author.role.absent", role));
            } else if (isSilent(role)) {
                reasons.add(words.say("author.role.silent", role));
            }
        }
        return words.list(reasons);
    }

    private boolean isSilent(String role) {
        return trial.conversation().path().asked().stream()
                .anyMatch(asked -> role.equals(asked.prompt().by())
                        && asked.prompt().signals(asked.given().response()).contains(Signal.SILENT));
    }

    /** The {@code each} was gone through, and this entry is not on its list; null when that is not why. */
    private @Nullable String noEntry(Within within, int index, QuestionId id) {
        if (id.at().isEmpty()) {
            return null;
        }
        List<Integer> around = questions.flow(within.script()).eachAround(index);
        for (Passage passage : trial.trail()) {
            if (passage instanceof Passage.Entered entered
                    && around.contains(entered.where().index())
                    && within.ofDialogue(entered.where())
                    && !entered.entries().isEmpty()
                    && entered.entries().stream()
                            .noneMatch(entry -> id.within(entered.where().around() + AnswerId.at(entry)))) {
                return words.say(
                        "author.why.no-entry",
                        id.at().substring(1),
                        words.list(entered.entries()),
                        causes.line(entered.where()));
            }
        }
        return null;
    }

    /** Why a question was put. */
    String asked(String written) {
        QuestionId id = QuestionId.parse(written);
        Within within = new Within(questions.script(id), id.prefix(), id::within);
        String cause = causes.reached(within, questions.index(id));
        return cause == null
                ? words.say("author.why.always", written, causes.line(within.script(), questions.index(id)))
                : words.say("author.why.asked", written, cause);
    }

    /** How the conversation ended, why so, and why not with the outcome that was expected. */
    String ended(String expected) {
        Script main = trial.conversation().script();
        Within whole = Within.all(main, "");
        Now now = trial.conversation().now();
        if (!(now instanceof Now.Ended end)) {
            return rests();
        }
        List<String> said = new ArrayList<>();
        int last = lastEnd(whole);
        String outcome = end.outcome() == null ? words.say("author.no-outcome") : end.outcome();
        String cause = last == Flow.END ? null : causes.reached(whole, last);
        if (last == Flow.END) {
            said.add(words.say("author.why.fell-off", outcome));
        } else if (cause == null) {
            said.add(words.say("author.why.ended.always", outcome, causes.line(main, last)));
        } else {
            said.add(words.say("author.why.ended", outcome, causes.line(main, last), cause));
        }
        Set<Integer> meant = ends(questions.flow(main), expected);
        String other = meant.isEmpty() ? "" : causes.notReached(whole, meant);
        if (!other.isEmpty() && !other.equals(cause)) {
            List<String> lines =
                    meant.stream().map(index -> causes.line(main, index)).toList();
            said.add(words.say("author.why.not-ended", expected, words.list(lines), other));
        }
        return String.join(" ", said);
    }

    private int lastEnd(Within whole) {
        int last = Flow.END;
        for (Passage passage : trial.trail()) {
            int index = passage.where().index();
            boolean ends = passage instanceof Passage.Taken
                    && whole.holds(passage.where())
                    && questions.flow(whole.script()).at(index) instanceof Step.End;
            last = ends ? index : last;
        }
        return last;
    }

    private static Set<Integer> ends(Flow flow, String outcome) {
        Set<Integer> ends = new LinkedHashSet<>();
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.End end && end.outcome().text().equals(outcome)) {
                ends.add(index);
            }
        }
        return ends;
    }

    /** That the conversation rests, or goes no further, and where. */
    String rests() {
        String line = causes.stop();
        Now now = trial.conversation().now();
        if (now instanceof Now.Stuck stuck) {
            return words.say("author.why.stuck", line, words.say("stuck." + stuck.reason()));
        }
        return words.say("author.why.rests", line);
    }

    /** How the conversation ended, where it was to rest. */
    String doesNotRest() {
        Now now = trial.conversation().now();
        String outcome =
                now instanceof Now.Ended end && end.outcome() != null ? end.outcome() : words.say("author.no-outcome");
        return words.say("author.why.no-rest", outcome);
    }

    /** What was planned, and what was not although the conversation came by. */
    String planned() {
        List<String> lines = new ArrayList<>();
        List<String> not = new ArrayList<>();
        List<Passage> trail = trial.trail();
        for (int at = 0; at < trail.size(); at++) {
            Passage passage = trail.get(at);
            Passage.Where where = passage.where();
            if (questions.flow(where.script()).at(where.index()) instanceof Step.Plan) {
                if (passage instanceof Passage.Taken) {
                    lines.add(causes.line(where));
                } else if (passage instanceof Passage.PassedOver) {
                    not.add(words.say("author.why.not-planned", causes.line(where), causes.of(at)));
                }
            }
        }
        List<String> said = new ArrayList<>();
        said.add(
                lines.isEmpty()
                        ? words.say("author.why.planned.none")
                        : words.say("author.why.planned", lines.size(), words.list(lines)));
        said.addAll(not);
        return String.join(" ", said);
    }

    /** How many things were planned. */
    long plans() {
        return trial.conversation().path().all().stream()
                .filter(Turn.Planned.class::isInstance)
                .count();
    }

    /** Why an option was not offered; null when it was. */
    @Nullable
    String hidden(String option) {
        List<Passage> trail = trial.trail();
        for (int at = trail.size() - 1; at >= 0 && trail.get(at) instanceof Passage.Hidden hidden; at--) {
            if (hidden.option().text().equals(option)) {
                return words.say("author.why.hidden", option, causes.of(at));
            }
        }
        return null;
    }
}
