package nl.jimgids.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Question;
import nl.jimgids.script.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put to someone now: every text printed, every option that is not offered left out.
 *
 * @param question the question in the script; questions of the engine itself (who may read this, shall we talk about
 *     safety) have one too
 * @param dialogue the name of the dialogue that asks
 * @param by the role that answers; null: the table as a whole
 * @param label its name in the summary
 * @param options what is offered; empty for a question without options
 * @param people of whom one may be chosen, in the youth's own words
 * @param printed what it says, where an answer hangs on what fills its holes; null: it does not
 * @param ready the answer that was given before and stands ready; null when there is none
 * @param readers the roles that may read the answer
 * @param alone the only roles that look at the screen; empty: everyone
 * @param part the heading under which it is asked; empty when there is none
 * @param around the entries for which it is asked, the outermost first; empty outside every {@code each}
 * @param source where the question comes from
 * @param place of the step in its file
 */
public record Prompt(
        AnswerId id,
        Kind kind,
        Question question,
        String dialogue,
        @Nullable String by,
        String text,
        @Nullable String simple,
        @Nullable String why,
        @Nullable String hint,
        String label,
        List<Choice> options,
        List<String> people,
        List<String> probes,
        @Nullable Printed printed,
        @Nullable Given ready,
        List<String> readers,
        List<String> alone,
        String part,
        List<Loop> around,
        @Nullable String source,
        Place place) {

    /** Where a question comes from. */
    public enum Kind {
        /** The script asks. */
        SCRIPT(""),
        /** The engine asks who may read the answer before. */
        SHARE("share("),
        /** The engine asks whether to talk about safety now. */
        SAFETY("safety(");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** How the id of such a question begins: {@code share(id)}. */
        String prefix() {
            return prefix;
        }

        /** The id of the question of this kind that belongs to an answer. */
        AnswerId about(AnswerId answer) {
            return new AnswerId(prefix + answer.text() + ")", answer.visit());
        }
    }

    /** An option as it is offered. */
    public record Choice(String key, String label, @Nullable String hint) {}

    /** The id of the answer inside its dialogue: {@code id}, {@code id@entry} or {@code id@role}. */
    String localId() {
        String prefix = dialogue + ".";
        return id.text().startsWith(prefix) ? id.text().substring(prefix.length()) : id.text();
    }

    /** The words of an option; the key itself when it is not offered. */
    public String labelOf(String key) {
        return options.stream()
                .filter(option -> option.key().equals(key))
                .map(Choice::label)
                .findFirst()
                .orElse(key);
    }

    /** What the options that a response chooses set going. */
    public Set<Signal> signals(Response response) {
        List<String> chosen = response instanceof Response.Chosen one
                ? List.of(one.option())
                : response instanceof Response.ChosenSome some ? some.options() : List.of();
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (Option option : question.type().options()) {
            if (option.signal() != null && chosen.contains(option.key().text())) {
                signals.add(option.signal());
            }
        }
        return signals;
    }

    /** Whether the table may leave it unanswered. */
    public boolean mayPass() {
        return !question.required();
    }

    /** The same question with an answer that stands ready. */
    Prompt with(@Nullable Given given) {
        return new Prompt(
                id, kind, question, dialogue, by, text, simple, why, hint, label, options, people, probes, printed,
                given, readers, alone, part, around, source, place);
    }

    /** The same question with other readers. */
    public Prompt readBy(List<String> roles) {
        return new Prompt(
                id, kind, question, dialogue, by, text, simple, why, hint, label, options, people, probes, printed,
                ready, roles, alone, part, around, source, place);
    }
}
