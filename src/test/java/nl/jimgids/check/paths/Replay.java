package nl.jimgids.check.paths;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;

/** Holds a real conversation with the answers of a witness. A witness that does not fit the conversation is an error. */
public final class Replay {
    private static final OffsetDateTime AT = OffsetDateTime.of(2030, 5, 1, 10, 0, 0, 0, ZoneOffset.UTC);

    private Replay() {}

    /** The conversation after the last answer of the witness. */
    public static Conversation of(Script script, Library library, List<Finding.Answered> witness) {
        Map<String, String> names = new LinkedHashMap<>();
        script.roles().forEach((role, title) -> names.put(role, title.text()));
        boolean shortForm = false;
        List<Finding.Answered> answers = new ArrayList<>();
        for (Finding.Answered answered : witness) {
            if (answered.id().startsWith("role.")) {
                names.remove(answered.id().substring("role.".length()));
            } else if (answered.id().equals("--short")) {
                shortForm = true;
            } else {
                answers.add(answered);
            }
        }
        OffsetDateTime at = AT;
        Conversation conversation =
                Conversation.begin(library, script, new Event.Started(new Table(names), shortForm, at));
        int next = 0;
        while (true) {
            at = at.plusMinutes(1);
            Now now = conversation.now();
            if (now instanceof Now.Resting rest) {
                conversation = conversation.after(new Event.Resumed(rest.key(), at));
            } else if (now instanceof Now.Asking asking && asking.prompt().kind() != Prompt.Kind.SCRIPT) {
                conversation = conversation.after(engine(asking.prompt(), at));
            } else if (next == answers.size()) {
                return conversation;
            } else if (now instanceof Now.Asking asking) {
                Finding.Answered answered = answers.get(next++);
                Prompt prompt = asking.prompt();
                String id = prompt.id().visit() == 1
                        ? prompt.id().text()
                        : prompt.id().text() + "#" + prompt.id().visit();
                if (!id.equals(answered.id())) {
                    throw new AssertionError("asked " + id + ", and the witness says " + answered + " of " + witness);
                }
                conversation = conversation.after(event(prompt, answered.answer(), at));
            } else {
                throw new AssertionError(now + " before " + answers.get(next) + " of " + witness);
            }
        }
    }

    private static Event engine(Prompt prompt, OffsetDateTime at) {
        return prompt.kind() == Prompt.Kind.SAFETY
                ? new Event.Answered(prompt.id(), new Response.YesNo(false), at)
                : new Event.Answered(prompt.id(), new Response.ChosenSome(List.of()), at);
    }

    private static Event event(Prompt prompt, String answer, OffsetDateTime at) {
        if (answer.equals("passed") || answer.equals("unknown")) {
            if (!prompt.mayPass()) {
                throw new AssertionError(prompt.id() + " cannot be passed");
            }
            return answer.equals("passed") ? new Event.Passed(prompt.id(), at) : new Event.Unknown(prompt.id(), at);
        }
        Response.Value value = value(prompt.question().type(), answer);
        Fits.Misfit misfit = Fits.misfit(prompt, value, LocalDate.of(2030, 5, 1));
        if (misfit != null) {
            throw new AssertionError(answer + " does not fit " + prompt.id() + ": " + misfit);
        }
        return new Event.Answered(prompt.id(), value, at);
    }

    private static Response.Value value(AnswerType type, String answer) {
        if (type instanceof AnswerType.Choice) {
            return new Response.Chosen(answer);
        } else if (type instanceof AnswerType.YesNo) {
            return new Response.YesNo(answer.equals("yes"));
        } else if (type.isNumber()) {
            return new Response.Number(Integer.parseInt(answer));
        } else if (type instanceof AnswerType.Choices) {
            return new Response.ChosenSome(list(answer));
        } else if (type.isList()) {
            return new Response.Listed(list(answer));
        } else if (type instanceof AnswerType.Day) {
            return new Response.Day(LocalDate.of(2030, 5, 15));
        }
        return type instanceof AnswerType.Person ? new Response.Person(answer) : new Response.Text(answer);
    }

    private static List<String> list(String answer) {
        String inside = answer.substring(1, answer.length() - 1);
        return inside.isEmpty() ? List.of() : Arrays.asList(inside.split(", "));
    }
}
