package nl.jimgids.author;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.FindingText;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.QuestionId;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A case that was held, and what did not come out as it was expected.
 *
 * @param failures empty: all is well
 */
public record Verdict(Case test, Conversation conversation, List<Failure> failures) {

    /**
     * Something that came out otherwise.
     *
     * @param place where the file expects it
     * @param key the key that does: {@code outcome}, {@code asked}, {@code answers} …
     * @param message what came instead, and why, in sentences
     */
    public record Failure(Place place, String key, String message) {}

    /** Whether it came out as expected. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /**
     * Holds a case and judges it.
     *
     * @param words the language in which failures are explained
     */
    public static Verdict of(Case test, TestFile file, Library library, Words words) {
        Trial trial = Trial.of(test, file.script(), library, words);
        return new Verdict(test, trial.conversation(), new Judge(trial, library, words).failures());
    }

    private static final class Judge {
        private final Trial trial;
        private final Words words;
        private final Why why;
        private final List<Failure> failures = new ArrayList<>();

        Judge(Trial trial, Library library, Words words) {
            this.trial = trial;
            this.words = words;
            this.why = new Why(trial, library, words);
        }

        List<Failure> failures() {
            Case.Expected expected = trial.test().expected();
            Finding misfit = trial.misfit();
            if (misfit != null) {
                // It stopped there: whatever else was expected could not come any more.
                misfit(misfit);
                return List.copyOf(failures);
            }
            for (String id : trial.unused()) {
                AnswerSheet.Entry entry = trial.test().sheet().answers().get(id);
                fail(entry == null ? trial.test().place() : entry.place(), "answers", why.notAsked(id));
            }
            outcome(expected.outcome());
            rests(expected.paused());
            expected.asked().stream()
                    .filter(name -> !isAsked(name))
                    .forEach(name -> fail(name.place(), "asked", why.notAsked(name.text())));
            expected.notAsked().stream()
                    .filter(this::isAsked)
                    .forEach(name -> fail(name.place(), "not_asked", why.asked(name.text())));
            followUp(expected.followUp());
            return List.copyOf(failures);
        }

        private void misfit(Finding misfit) {
            FindingText text = new FindingText(words);
            String hidden = hidden(
                    misfit.arguments().isEmpty() ? "" : misfit.arguments().get(0));
            String message = text.message(misfit) + " " + text.help(misfit);
            fail(misfit.place(), "answers", hidden == null ? message.strip() : message.strip() + " " + hidden);
        }

        /** Why what is answered to a question is no option now. */
        private @Nullable String hidden(String id) {
            AnswerSheet.Entry entry = trial.test().sheet().answers().get(id);
            return entry != null && entry.value() instanceof Yaml.Scalar option ? why.hidden(option.text()) : null;
        }

        private void outcome(@Nullable Name expected) {
            if (expected == null) {
                return;
            }
            Now now = trial.conversation().now();
            if (!(now instanceof Now.Ended end)) {
                fail(expected.place(), "outcome", why.rests());
            } else if (!expected.text().equals(end.outcome())) {
                fail(expected.place(), "outcome", why.ended(expected.text()));
            }
        }

        private void rests(@Nullable Name expected) {
            if (expected == null) {
                return;
            }
            boolean rests = trial.conversation().now() instanceof Now.Resting;
            if (expected.text().equals("true") && !rests) {
                fail(expected.place(), "paused", why.doesNotRest());
            } else if (expected.text().equals("false") && rests) {
                fail(expected.place(), "paused", why.rests());
            }
        }

        private boolean isAsked(Name name) {
            QuestionId id = QuestionId.parse(name.text());
            return trial.asked().stream().anyMatch(id::means);
        }

        private void followUp(@Nullable Name expected) {
            if (expected != null && Integer.parseInt(expected.text()) != why.plans()) {
                fail(expected.place(), "follow_up", why.planned());
            }
        }

        private void fail(Place place, String key, String message) {
            failures.add(new Failure(place, key, message));
        }
    }
}
