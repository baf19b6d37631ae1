package nl.jimgids.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Remaining;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryJson;
import nl.jimgids.summary.SummaryMarkdown;
import nl.jimgids.summary.SummaryText;

/** Holds a conversation with whatever answers come to mind; the same seed gives the same. */
final class Walker {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");
    private static final int MOST_EVENTS = 30;
    private static final List<String> TEXTS =
            List.of("oma", "Ruud", "${v1} ${role.ouder}", "een\u202e twee", "{0} \\ $1");

    private final Random random;
    private OffsetDateTime at = START;

    private Walker(long seed) {
        this.random = new Random(seed);
    }

    /** Holds a script for a while; what the engine throws comes out. */
    static void walk(Library library, Script script, long seed) {
        new Walker(seed).walk(library, script);
    }

    private void walk(Library library, Script script) {
        Map<String, String> names = new LinkedHashMap<>();
        script.roles().forEach((role, text) -> {
            if (!script.mayBeAbsent(role) || random.nextBoolean()) {
                names.put(role, text.text());
            }
        });
        Conversation conversation =
                Conversation.begin(library, script, new Event.Started(new Table(names), random.nextInt(4) == 0, at));
        for (int event = 0; event < MOST_EVENTS && !(conversation.now() instanceof Now.Stuck); event++) {
            at = at.plusMinutes(1 + random.nextInt(3000));
            conversation = conversation.after(next(conversation));
            Remaining.of(conversation);
            conversation.setAside();
        }
        assertFalse(conversation.now() instanceof Now.Stuck, () -> "no error was found, and it is stuck");
        assertEquals(
                conversation.now(),
                Conversation.of(library, script, conversation.events()).now());
        List<String> roles = conversation.table().roles();
        summed(Summary.of(
                conversation, roles.isEmpty() ? Reader.table() : Reader.role(roles.get(random.nextInt(roles.size())))));
    }

    private static void summed(Summary summary) {
        assertFalse(SummaryMarkdown.of(summary).isEmpty());
        assertFalse(SummaryText.lines(summary, 72).isEmpty());
        assertTrue(JsonParser.parseString(SummaryJson.of(summary)).isJsonObject());
    }

    private Event next(Conversation conversation) {
        Now now = conversation.now();
        AnswerId here = now instanceof Now.Asking asking ? asking.prompt().id() : new AnswerId("end", 1);
        List<Turn.Asked> asked = conversation.path().asked();
        switch (random.nextInt(24)) {
            case 0:
                return new Event.Noted(here, text(), at);
            case 1:
                return new Event.Paused(at);
            case 2:
                return conversation.path().inTalk() ? new Event.Paused(at) : new Event.Signalled(here, at);
            case 3:
                return new Event.Probed(here, text(), text(), at);
            case 4, 5:
                if (!asked.isEmpty()) {
                    Turn.Asked to = asked.get(random.nextInt(asked.size()));
                    return new Event.WentBack(to.prompt().id(), at);
                }
                break;
            default:
                break;
        }
        if (now instanceof Now.Asking asking) {
            return answer(asking.prompt());
        }
        return now instanceof Now.Resting rest ? new Event.Resumed(rest.key(), at) : new Event.Finished(at);
    }

    private Event answer(Prompt prompt) {
        boolean may = prompt.mayPass();
        Response.Value value = value(prompt);
        if (may && random.nextInt(8) == 0 || Fits.misfit(prompt, value, at.toLocalDate()) != null) {
            return random.nextBoolean() ? new Event.Passed(prompt.id(), at) : new Event.Unknown(prompt.id(), at);
        }
        return new Event.Answered(prompt.id(), value, at);
    }

    private Response.Value value(Prompt prompt) {
        AnswerType type = prompt.question().type();
        List<String> keys = prompt.options().stream().map(Prompt.Choice::key).toList();
        if (type instanceof AnswerType.Choice) {
            return new Response.Chosen(keys.get(random.nextInt(keys.size())));
        } else if (type instanceof AnswerType.Choices) {
            return new Response.ChosenSome(
                    keys.stream().filter(key -> random.nextBoolean()).toList());
        } else if (type instanceof AnswerType.YesNo) {
            return new Response.YesNo(random.nextBoolean());
        } else if (type.isNumber()) {
            return new Response.Number(random.nextInt(7));
        } else if (type instanceof AnswerType.Day) {
            return new Response.Day(at.toLocalDate().plusDays(random.nextInt(40)));
        } else if (type.isList()) {
            return new Response.Listed(new ArrayList<>(TEXTS.subList(0, random.nextInt(TEXTS.size()))));
        }
        return type instanceof AnswerType.Person ? new Response.Person(text()) : new Response.Text(text());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
