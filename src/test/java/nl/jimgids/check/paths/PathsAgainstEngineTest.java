package nl.jimgids.check.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.check.paths.Paths.Moment;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.reader.Linker;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The proofs against the engine. Small scripts are made at random, every conversation that can be held along them is held with
 * the real engine, and what the proofs say must be just what happened: which steps are come to, where it gets stuck, and
 * every witness shows what it claims.
 */
class PathsAgainstEngineTest {
    private static final int SCRIPTS = Integer.getInteger("jim.paths.scripts", 40);
    private static final int MOST_CONVERSATIONS = 2_000;
    private static final int MOST_QUESTIONS = 12;
    private static final Pattern STEP = Pattern.compile("^~([a-z0-9_]+?)(?:@.*)?say#.*");

    /** What happened in all conversations along a script. */
    private static final class Seen {
        final Set<String> steps = new TreeSet<>();
        final Set<Now.Stuck.Reason> stuck = new LinkedHashSet<>();
        final Set<String> outcomes = new TreeSet<>();
        boolean complete = true;
        int conversations;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void theProofsSayWhatTheEngineDoes(int kind) {
        int compared = 0;
        for (int number = 0; number < SCRIPTS; number++) {
            long seed = 1_000L * kind + number;
            RandomScript random = new RandomScript(new Random(seed), kind);
            String text = random.script();
            Map<String, Script> library = new LinkedHashMap<>();
            library.put("ander", read("ander.yaml", random.other()));
            library.put("veiligheid", read("veiligheid.yaml", RandomScript.SAFETY));
            Script script = read("proef.yaml", text);
            if (script != null && Linker.link(script, library::get).isEmpty()) {
                compared++;
                try {
                    compare(script, library::get);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(
                            "seed " + seed + ": " + e.getMessage() + "\n" + text + "\n" + random.other(), e);
                }
            }
        }
        assertTrue(compared > SCRIPTS / 2, "only " + compared + " scripts could be read");
    }

    private static Script read(String file, String text) {
        ScriptReader.Reading reading = ScriptReader.read(file, text);
        assertEquals(List.of(), reading.findings(), text);
        return reading.script();
    }

    private static void compare(Script script, Library library) {
        Seen seen = hold(script, library);
        Paths paths = Paths.of(script, library);
        assertTrue(paths != null);
        Flow flow = Flow.of(script);
        for (int step = 0; step < flow.size(); step++) {
            String id = flow.at(step).id();
            boolean leavesTrace = flow.at(step) instanceof Step.Ask || flow.at(step) instanceof Step.Say;
            if (id == null || !leavesTrace) {
                continue;
            }
            Guard at = paths.taken(step);
            if (seen.steps.contains(id)) {
                assertTrue(Paths.mayBe(at), id + " was come to, and the proof says that nobody comes there");
            }
            if (Paths.isSure(at)) {
                List<Finding.Answered> witness = paths.witness(step, Moment.AT, at);
                assertTrue(witness != null, "there is a way to " + id);
                Conversation conversation = Replay.of(script, library, witness);
                boolean isThere = steps(conversation).contains(id)
                        || conversation.now() instanceof Now.Stuck stuck
                                && stuck.place().equals(flow.at(step).head().place());
                assertTrue(isThere, id + " is not come to by " + witness);
                if (seen.complete && !(conversation.now() instanceof Now.Stuck)) {
                    assertTrue(seen.steps.contains(id), id + " is never come to");
                }
            }
        }
        for (String outcome : script.outcomes().keySet()) {
            boolean ended = seen.outcomes.contains(outcome);
            assertTrue(!ended || Paths.mayBe(paths.ended(outcome)), "it ended with " + outcome);
            assertTrue(ended || !seen.complete || !Paths.isSure(paths.ended(outcome)), "never ended with " + outcome);
        }
        List<Paths.Shown> out = paths.runsOut();
        boolean fell = seen.stuck.contains(Now.Stuck.Reason.NO_OUTCOME);
        if (script.outcomes().size() > 1 && (fell || seen.complete)) {
            assertEquals(fell, !out.isEmpty(), "runs out");
        }
        for (Paths.Shown shown : out) {
            Now now = Replay.of(script, library, shown.witness()).now();
            boolean isOut = script.outcomes().size() > 1
                    ? now instanceof Now.Stuck stuck && stuck.reason() == Now.Stuck.Reason.NO_OUTCOME
                    : now instanceof Now.Ended;
            assertTrue(isOut, shown + " leads to " + now);
        }
    }

    /** Holds every conversation. */
    private static Seen hold(Script script, Library library) {
        Seen seen = new Seen();
        OffsetDateTime at = OffsetDateTime.of(2030, 5, 1, 10, 0, 0, 0, ZoneOffset.UTC);
        for (boolean shortForm : new boolean[] {false, true}) {
            for (boolean parent : new boolean[] {true, false}) {
                Map<String, String> names = new LinkedHashMap<>();
                names.put("jongere", "Dani");
                if (parent) {
                    names.put("ouder", "Sami");
                }
                Event.Started start = new Event.Started(new Table(names), shortForm, at);
                go(Conversation.begin(library, script, start), at, 0, seen);
            }
        }
        return seen;
    }

    private static void go(Conversation conversation, OffsetDateTime before, int questions, Seen seen) {
        if (++seen.conversations > MOST_CONVERSATIONS || questions > MOST_QUESTIONS) {
            seen.complete = false;
            return;
        }
        OffsetDateTime at = before.plusMinutes(1);
        Now now = conversation.now();
        seen.steps.addAll(steps(conversation));
        if (now instanceof Now.Ended ended) {
            seen.outcomes.add(ended.outcome() == null ? "" : ended.outcome());
        } else if (now instanceof Now.Stuck stuck) {
            seen.stuck.add(stuck.reason());
        } else if (now instanceof Now.Asking asking) {
            for (Event event : answers(asking.prompt(), at)) {
                go(conversation.after(event), at, questions + 1, seen);
            }
        }
    }

    private static Set<String> steps(Conversation conversation) {
        Set<String> steps = new LinkedHashSet<>();
        for (Turn turn : conversation.path().turns()) {
            if (turn instanceof Turn.Asked asked) {
                String id = asked.prompt().id().text();
                steps.add(id.replaceAll("@.*", ""));
            } else if (turn instanceof Turn.Said said) {
                Matcher matcher = STEP.matcher(said.key());
                if (matcher.matches()) {
                    steps.add(matcher.group(1));
                }
            }
        }
        if (conversation.now() instanceof Now.Asking asking) {
            steps.add(asking.prompt().id().text().replaceAll("@.*", ""));
        }
        return steps;
    }

    private static List<Event> answers(Prompt prompt, OffsetDateTime at) {
        List<Event> events = new ArrayList<>();
        if (prompt.mayPass()) {
            events.add(new Event.Passed(prompt.id(), at));
            events.add(new Event.Unknown(prompt.id(), at));
        }
        AnswerType type = prompt.question().type();
        List<String> offered = prompt.options().stream().map(Prompt.Choice::key).toList();
        List<Response.Value> values = new ArrayList<>();
        if (type instanceof AnswerType.Choice) {
            offered.forEach(option -> values.add(new Response.Chosen(option)));
        } else if (type instanceof AnswerType.Choices choices) {
            for (int some = 0; some < 1 << offered.size(); some++) {
                List<String> chosen = new ArrayList<>();
                for (int option = 0; option < offered.size(); option++) {
                    if ((some & 1 << option) != 0) {
                        chosen.add(offered.get(option));
                    }
                }
                if (chosen.size() >= Math.min(choices.atLeast(), offered.size()) && chosen.size() <= choices.atMost()) {
                    values.add(new Response.ChosenSome(chosen));
                }
            }
        } else if (type instanceof AnswerType.YesNo) {
            values.add(new Response.YesNo(true));
            values.add(new Response.YesNo(false));
        } else if (type instanceof AnswerType.Scale scale) {
            for (int number = scale.from(); number <= scale.upto(); number++) {
                values.add(new Response.Number(number));
            }
        } else if (type.isList()) {
            values.add(new Response.Listed(List.of()));
            values.add(new Response.Listed(List.of("A")));
            values.add(new Response.Listed(List.of("A", "B")));
            values.add(new Response.Listed(List.of("A", "B", "C")));
        } else {
            values.add(new Response.Text("A"));
        }
        values.forEach(value -> events.add(new Event.Answered(prompt.id(), value, at)));
        return events;
    }
}
