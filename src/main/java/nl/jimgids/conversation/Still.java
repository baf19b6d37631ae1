package nl.jimgids.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer of before is still one to the question as it is put now. It is not enough that its value could be: an
 * answer is to what was asked, of whom, and before whom.
 */
final class Still {
    private static final Set<String> TEXTS = Set.of("text", "story");

    private Still() {}

    /** Why an answer does not count any more; null when it does. */
    static @Nullable Why not(Prompt prompt, Given given) {
        Setting setting = given.setting();
        Why changed = setting == null || !setting.isKnown() ? null : changed(prompt, setting, given.response());
        if (changed != null) {
            return changed;
        }
        for (String chosen : Response.options(given.response())) {
            if (!has(prompt.question().type().options(), chosen)) {
                return Why.OPTION;
            }
        }
        if (setting != null && setting.isKnown() && isRelabelled(prompt, setting, given.response())) {
            return Why.WORDING;
        }
        if (setting != null && setting.isKnown() && isAboutAnother(prompt, setting, given.response())) {
            return Why.ABOUT;
        }
        Fits.Misfit misfit = Fits.misfit(prompt, given.response(), null);
        if (misfit == null) {
            return null;
        } else if (misfit.message().startsWith("type.")) {
            return Why.TYPE;
        }
        return misfit.message().equals("option") ? Why.HIDDEN : Why.BOUNDS;
    }

    /** Why what was half typed does not stand ready; null when it does. It is no answer yet, so it need not be a whole one. */
    static @Nullable Why not(Prompt prompt, Draft draft) {
        Setting then = draft.setting();
        if (then == null || !then.isKnown()) {
            return null;
        }
        Why changed = changed(prompt, then, new Response.Text(draft.text()));
        // One key makes an answer of it, and that goes to those who may read it now.
        return changed != null || then.readers().containsAll(prompt.readers()) ? changed : Why.READ;
    }

    private static @Nullable Why changed(Prompt prompt, Setting then, Response response) {
        Question question = prompt.question();
        boolean value = response instanceof Response.Value;
        if (!Objects.equals(then.by(), prompt.by())) {
            return Why.ASKED;
        } else if (value && !isOfType(then.type(), Setting.type(question.type()))) {
            return then.type().startsWith("scale ") && question.type().word().equals("scale") ? Why.RANGE : Why.TYPE;
        } else if (!then.alone().isEmpty() && !sees(then.alone(), prompt.alone())) {
            return Why.SEEN;
        }
        boolean same = then.question().equals(question.text().original());
        IdText id = IdText.of(prompt.id());
        // Its place is all that tells it from other questions, and there may be another one now.
        boolean byPlace = id != null && id.step().startsWith("~");
        if (byPlace && !same) {
            return Why.GONE;
        }
        return value && !same && question.keepAs() == Question.Sheet.CONSENT ? Why.WORDING : null;
    }

    /** Whether an option that people consented to has other words now. */
    private static boolean isRelabelled(Prompt prompt, Setting then, Response response) {
        List<String> now = Setting.labels(prompt.question().type(), response);
        // Those of several stand in the order of the script, which may be another one now.
        return prompt.question().keepAs() == Question.Sheet.CONSENT
                && !then.labels().stream()
                        .sorted()
                        .toList()
                        .equals(now.stream().sorted().toList());
    }

    /** Whether the same words speak of something else, because people answered otherwise what fills their holes. */
    private static boolean isAboutAnother(Prompt prompt, Setting then, Response response) {
        Printed now = prompt.printed();
        String before = then.printed();
        return now != null
                && before != null
                && then.question().equals(prompt.question().text().original())
                && then.labels().equals(Setting.labels(prompt.question().type(), response))
                && !before.equals(now.digest(response));
    }

    /** A story may be one line. */
    private static boolean isOfType(String then, String now) {
        return then.equals(now) || (TEXTS.contains(then) && TEXTS.contains(now));
    }

    /** Whether nobody looks on who did not look on then. */
    private static boolean sees(List<String> then, List<String> now) {
        return !now.isEmpty() && then.containsAll(now);
    }

    private static boolean has(List<Option> options, String key) {
        return options.stream().anyMatch(option -> option.key().text().equals(key));
    }
}
