package nl.jimgids.author;

import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Option;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** The texts of a script as they read before anybody sat down. */
record PrintedText(Script script, Library library) {
    private static final String JIM = "jim";
    private static final String NOBODYS_WORD = "JIM";
    private static final String ROLE = "role.";

    /** A text in which an answer is named where it will stand. */
    String of(Template template) {
        List<Template.Hole> holes = template.holes();
        return template.print(name -> {
            if (name.equals(JIM)) {
                return NOBODYS_WORD;
            } else if (name.startsWith(ROLE)) {
                return role(name.substring(ROLE.length()));
            }
            boolean own = holes.stream().anyMatch(hole -> hole.name().equals(name) && hole.fallback());
            return own ? null : "[" + name + "]";
        });
    }

    /** What a role is called. */
    String role(String role) {
        Template title = script.roles().get(role);
        return title == null ? role : title.print(name -> name.equals(JIM) ? NOBODYS_WORD : null);
    }

    /** The text of an answer to a step: of an option, or of an outcome of the dialogue that it runs; else its key. */
    String answer(@Nullable Step step, String key) {
        Template text = null;
        if (step instanceof Step.Ask ask) {
            for (Option option : ask.question().type().options()) {
                text = option.key().text().equals(key) ? option.label() : text;
            }
        } else if (step instanceof Step.Do run) {
            Script other = library.find(run.dialogue().text());
            text = other == null ? null : other.outcomes().get(key);
        }
        return text == null ? key : of(text);
    }

    /**
     * The same for how a condition speaks of an answer: of this dialogue, or of the one that is named before the dot.
     *
     * @param flow of this dialogue
     */
    String answer(AnswerRef answer, String key, Flow flow) {
        if (answer.dialogue() == null) {
            return answer(flow.step(answer.step()), key);
        }
        Script other = library.find(script.dialogue(answer.dialogue()));
        return other == null
                ? key
                : new PrintedText(other, library).answer(Flow.of(other).step(answer.step()), key);
    }

    /** The title of another dialogue; its name when there is none of that name. */
    String title(String dialogue) {
        Script other = library.find(dialogue);
        return other == null ? dialogue : of(other.title());
    }

    /** The text of an outcome. */
    String outcome(String key) {
        Template text = script.outcomes().get(key);
        return text == null ? key : of(text);
    }
}
