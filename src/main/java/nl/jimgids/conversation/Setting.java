package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Share;
import org.jspecify.annotations.Nullable;

/**
 * How a question stood when it was answered. It is kept with the answer, because the script may be another one by the time the
 * conversation goes on: then this tells what people said yes to, and who could know.
 *
 * <p>Texts are as the script writes them, in its own language and with their holes: what fills a hole may be for other readers
 * than the answer.
 *
 * @param question the question; empty when it is not known
 * @param type the word for its type, and for a scale its ends: 4 of 5 is not 4 of 10
 * @param by the role that answered; null: the table as a whole
 * @param labels the words of the options that were chosen
 * @param readers the roles that could read the answer; {@link Share#SELF}: whoever answered, and the professional
 * @param alone the only roles that looked at the screen; empty: everyone
 * @param printed by what it is known whether its holes are filled as they were; null: nothing hangs on that, or it was not
 *     kept
 */
public record Setting(
        String question,
        String type,
        @Nullable String by,
        List<String> labels,
        List<String> readers,
        List<String> alone,
        @Nullable String printed) {
    /** That of an answer with which none was kept, when the script is another one now: as few as possible may read it. */
    static final Setting UNKNOWN = new Setting("", "", null, List.of(), List.of(Share.SELF), List.of());

    public Setting {
        labels = List.copyOf(labels);
        readers = List.copyOf(readers);
        alone = List.copyOf(alone);
    }

    /** One of a question on whose holes nothing hangs. */
    public Setting(
            String question,
            String type,
            @Nullable String by,
            List<String> labels,
            List<String> readers,
            List<String> alone) {
        this(question, type, by, labels, readers, alone, null);
    }

    /** That of a question now; null for a question of the engine, which is about another answer and goes with that. */
    static @Nullable Setting of(Prompt prompt, Response response) {
        if (prompt.kind() != Prompt.Kind.SCRIPT) {
            return null;
        }
        Question question = prompt.question();
        Printed printed = prompt.printed();
        return new Setting(
                question.text().original(),
                type(question.type()),
                prompt.by(),
                labels(question.type(), response),
                prompt.readers(),
                prompt.alone(),
                printed == null ? null : printed.digest(response));
    }

    boolean isKnown() {
        return !type.isEmpty();
    }

    /** What an answer of this type means by its value alone. */
    static String type(AnswerType type) {
        return type instanceof AnswerType.Scale scale
                ? type.word() + " " + scale.from() + "-" + scale.upto()
                : type.word();
    }

    /** The words of the options that were chosen, as the script writes them. */
    static List<String> labels(AnswerType type, Response response) {
        List<String> chosen = Response.options(response);
        List<String> labels = new ArrayList<>();
        for (Option option : type.options()) {
            if (chosen.contains(option.key().text())) {
                labels.add(option.label().original());
            }
        }
        return labels;
    }
}
