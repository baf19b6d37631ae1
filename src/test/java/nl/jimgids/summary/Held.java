package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;

/** Holds a conversation for a test: every question gets the answer under its id, and is passed where there is none. */
final class Held {
    static final OffsetDateTime START = OffsetDateTime.parse("2027-01-15T14:00:00+01:00");
    static final String PASSED = "/pass";
    static final String UNKNOWN = "/unknown";

    private static final Schema SCHEMA = schema();

    private final Script script;
    private final Library library;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private Map<String, String> names;
    private OffsetDateTime at = START;

    private Held(Script script, Library library) {
        this.script = script;
        this.library = library;
        this.names = Table.everyone(script).names();
    }

    /** A conversation along the first of these scripts; the others are the ones that it can run. */
    static Held of(String... texts) {
        Script[] scripts = Arrays.stream(texts).map(Held::script).toArray(Script[]::new);
        return new Held(scripts[0], Library.of(scripts));
    }

    private static Script script(String text) {
        String name = text.lines()
                .filter(line -> line.startsWith("dialogue: "))
                .findFirst()
                .orElseThrow()
                .substring("dialogue: ".length());
        ScriptReader.Reading reading = ScriptReader.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        Script usable = reading.usable();
        assertNotNull(usable, () -> reading.findings().toString());
        return usable;
    }

    /** Who sits there: a role and a name, and so on. */
    Held with(String... rolesAndNames) {
        Map<String, String> people = new LinkedHashMap<>();
        for (int at = 0; at < rolesAndNames.length; at += 2) {
            people.put(rolesAndNames[at], rolesAndNames[at + 1]);
        }
        names = people;
        return this;
    }

    /** What is answered; the parts of a list are joined by a bar. */
    Held says(String id, String answer) {
        answers.put(id, answer);
        return this;
    }

    Event.Started started() {
        return new Event.Started(new Table(names), false, START);
    }

    /** The conversation as it is before anything was said. */
    Conversation begin() {
        return Conversation.begin(library, script, started());
    }

    /** The conversation at its end, found right. */
    Conversation end() {
        Conversation conversation = on(begin());
        assertTrue(
                conversation.now() instanceof Now.Ended,
                () -> conversation.now().toString());
        return conversation.after(new Event.Finished(next()));
    }

    /** The conversation as far as it goes. */
    Conversation on(Conversation conversation) {
        Conversation now = conversation;
        while (now.now() instanceof Now.Asking asking) {
            now = now.after(event(asking.prompt()));
        }
        return now;
    }

    /** The conversation until something is asked. */
    Conversation until(Conversation conversation, String id) {
        Conversation now = conversation;
        while (now.now() instanceof Now.Asking asking
                && !asking.prompt().id().text().equals(id)) {
            now = now.after(event(asking.prompt()));
        }
        return now;
    }

    OffsetDateTime next() {
        at = at.plusMinutes(1);
        return at;
    }

    private Event event(Prompt prompt) {
        String text = AnswerId.plain(prompt.id().text());
        String answer = answers.getOrDefault(prompt.id().toString(), answers.getOrDefault(text, PASSED));
        if (answer.equals(PASSED)) {
            return new Event.Passed(prompt.id(), next());
        } else if (answer.equals(UNKNOWN)) {
            return new Event.Unknown(prompt.id(), next());
        }
        Response.Value value = value(prompt.question().type(), answer);
        assertNull(Fits.misfit(prompt, value, null), prompt.id() + ": " + answer);
        return new Event.Answered(prompt.id(), value, next());
    }

    private static Response.Value value(AnswerType type, String answer) {
        List<String> several = answer.isEmpty() ? List.of() : List.of(answer.split("\\|"));
        if (type.isList()) {
            return new Response.Listed(several);
        } else if (type.isNumber()) {
            return new Response.Number(Integer.parseInt(answer));
        }
        return switch (type.word()) {
            case "choice" -> new Response.Chosen(answer);
            case "choices" -> new Response.ChosenSome(several);
            case "yes_no" -> new Response.YesNo(answer.equals("yes"));
            case "date" -> new Response.Day(LocalDate.parse(answer));
            case "person" -> new Response.Person(answer);
            default -> new Response.Text(answer);
        };
    }

    /** Everything that a reader's files and screen hold, one after the other; the JSON fits its schema. */
    static String everything(Conversation conversation, Reader reader) {
        Summary summary = Summary.of(conversation, reader);
        List<String> all = new ArrayList<>();
        SummaryFiles.of(summary, List.of(SummaryFiles.Format.values())).forEach((name, bytes) -> {
            all.add(name);
            all.add(new String(bytes, StandardCharsets.UTF_8));
        });
        all.addAll(SummaryText.lines(summary, 200));
        fits(SummaryJson.of(summary));
        return String.join("\n", all);
    }

    /** The JSON is what the schema says. */
    static void fits(String json) {
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), json);
    }

    /** The JSON is not. */
    static void fitsNot(String json) {
        assertTrue(!SCHEMA.validate(json, InputFormat.JSON).isEmpty(), json);
    }

    private static Schema schema() {
        try (InputStream file = SummaryJson.class.getResourceAsStream("jim-summary-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
