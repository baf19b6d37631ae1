package nl.jimgids.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.check.Check;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;

/** A conversation for tests that read like one: {@code scenario.asks("mensen").answer("oma, Ruud").asks("wie")}. */
public final class Scenario {
    /** When every scenario begins; each event is a minute later. */
    public static final OffsetDateTime START = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");

    private final Script script;
    private Conversation conversation;
    private int minutes;

    private Scenario(Script script, Conversation conversation) {
        this.script = script;
        this.conversation = conversation;
    }

    /** Everyone at the table; the first script is held, the others can be run by it. */
    public static Scenario of(Script... scripts) {
        return at(Table.everyone(scripts[0]), false, scripts);
    }

    /** With these people at the table. */
    public static Scenario at(Table table, boolean shortForm, Script... scripts) {
        for (Script script : scripts) {
            assertEquals(
                    List.of(),
                    nl.jimgids.script.reader.Linker.link(script, Library.of(scripts)),
                    "names in " + script.name());
        }
        return new Scenario(
                scripts[0],
                Conversation.begin(Library.of(scripts), scripts[0], new Event.Started(table, shortForm, START)));
    }

    /** A script of a few steps, with two roles and one outcome, and a header that needs no reading. */
    public static Script steps(String steps) {
        return script("proef", "outcomes: {klaar: Klaar}\n", steps);
    }

    /** A script with a header of its own. */
    public static Script script(String name, String header, String steps) {
        String text = "jim: 1\ndialogue: " + name + "\ntitle: Proef\nlanguage: nl\n"
                + (header.startsWith("roles:")
                        ? ""
                        : "roles: {jongere: Jongere, ouder: Ouder, professional: Professional}\n")
                + header + "steps:\n" + steps.indent(2);
        ScriptReader.Reading reading = ScriptReader.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), reading.findings(), text);
        Script script = reading.script();
        assertTrue(script != null);
        assertTrue(
                Check.of(reading, Library.of()).stream().noneMatch(f -> f.name().equals("syntax")));
        return script;
    }

    /** A script of a file. */
    public static Script file(String path) throws java.io.IOException {
        ScriptReader.Reading reading = nl.jimgids.script.reader.DialogueFolder.read(java.nio.file.Path.of(path));
        assertEquals(List.of(), reading.findings());
        Script script = reading.script();
        assertTrue(script != null);
        return script;
    }

    /** The same events over other scripts: the first is held, the others can be run by it. */
    public Scenario over(Script... scripts) {
        Scenario other = of(scripts);
        other.minutes = minutes;
        other.conversation = Conversation.of(Library.of(scripts), scripts[0], conversation.events());
        return other;
    }

    public Conversation conversation() {
        return conversation;
    }

    private OffsetDateTime next() {
        return START.plusMinutes(++minutes);
    }

    public Scenario after(Event event) {
        conversation = conversation.after(event);
        return this;
    }

    public Prompt prompt() {
        Now now = conversation.now();
        assertInstanceOf(Now.Asking.class, now, () -> "waits for " + now);
        return ((Now.Asking) now).prompt();
    }

    public Scenario asks(String id) {
        assertEquals(id, prompt().id().toString());
        return this;
    }

    /** Answers what is asked, written as in an answers file; lists with commas. */
    public Scenario answer(String written) {
        Prompt prompt = prompt();
        AnswerType type = prompt.question().type();
        Response.Value value;
        if (type instanceof AnswerType.Choice) {
            value = new Response.Chosen(written);
        } else if (type instanceof AnswerType.Choices) {
            value = new Response.ChosenSome(written.isEmpty() ? List.of() : List.of(written.split(", ")));
        } else if (type instanceof AnswerType.YesNo) {
            value = new Response.YesNo(written.equals("yes"));
        } else if (type.isNumber()) {
            value = new Response.Number(Integer.parseInt(written));
        } else if (type instanceof AnswerType.Day) {
            value = new Response.Day(LocalDate.parse(written));
        } else if (type.isList()) {
            value = new Response.Listed(written.isEmpty() ? List.of() : List.of(written.split(", ")));
        } else if (type instanceof AnswerType.Person) {
            value = new Response.Person(written);
        } else {
            value = new Response.Text(written);
        }
        assertEquals(null, Fits.misfit(prompt, value, START.toLocalDate()), written);
        return after(new Event.Answered(prompt.id(), value, Setting.of(prompt, value), next()));
    }

    public Scenario pass() {
        Setting setting = Setting.of(prompt(), new Response.Passed());
        return after(new Event.Passed(prompt().id(), setting, next()));
    }

    public Scenario dontKnow() {
        Setting setting = Setting.of(prompt(), new Response.Unknown());
        return after(new Event.Unknown(prompt().id(), setting, next()));
    }

    public Scenario back() {
        AnswerId before = conversation.back();
        assertTrue(before != null, "there is a question before");
        return after(new Event.WentBack(before, next()));
    }

    public Scenario backTo(String id) {
        return after(new Event.WentBack(new AnswerId(id, 1), next()));
    }

    public Scenario safety() {
        return after(new Event.Signalled(prompt().id(), next()));
    }

    public Scenario ready(String words) {
        Given ready = prompt().ready();
        assertTrue(ready != null, "an answer stands ready");
        assertEquals(words, Spoken.words(prompt(), ready.response(), nl.jimgids.words.Words.in("nl")));
        return this;
    }

    public Scenario rests() {
        assertInstanceOf(Now.Resting.class, conversation.now());
        return this;
    }

    public Scenario resume() {
        Now now = conversation.now();
        return after(new Event.Resumed(now instanceof Now.Resting rest ? rest.key() : null, next()));
    }

    public Scenario ends(String outcome) {
        Now now = conversation.now();
        assertInstanceOf(Now.Ended.class, now, () -> "waits for " + now);
        assertEquals(outcome, ((Now.Ended) now).outcome());
        return this;
    }

    /** What was said, asked and answered so far, a line each. */
    public List<String> heard() {
        List<String> heard = new ArrayList<>();
        for (Turn turn : conversation.path().all()) {
            if (turn instanceof Turn.Said said) {
                heard.add(said.text());
            } else if (turn instanceof Turn.Heading heading) {
                heard.add("# " + heading.title());
            } else if (turn instanceof Turn.Asked asked) {
                String words = Spoken.words(asked.prompt(), asked.given().response(), nl.jimgids.words.Words.in("nl"));
                heard.add(asked.prompt().text() + " " + words);
            } else if (turn instanceof Turn.Planned planned) {
                heard.add("> " + planned.text() + " " + planned.on());
            }
        }
        return heard;
    }

    /** The ids and words of the answers on the way. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        for (Turn.Asked asked : conversation.path().asked()) {
            said.put(
                    asked.prompt().id().toString(),
                    Spoken.words(asked.prompt(), asked.given().response(), nl.jimgids.words.Words.in("nl")));
        }
        return said;
    }

    public Script script() {
        return script;
    }
}
