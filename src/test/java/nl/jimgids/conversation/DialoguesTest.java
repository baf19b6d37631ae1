package nl.jimgids.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.jimgids.check.Check;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Name;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialogues that come with the program: no findings, no dead ends, and every step and outcome is reached. */
class DialoguesTest {
    private static final int WALKS = 100;
    private static final int MOST_WALKS = 6_000;
    private static final int MOST_QUESTIONS = 3_000;
    private static final int EARLIER = 12;
    private static final DialogueFolder LIBRARY = library();

    private static DialogueFolder library() {
        try {
            return DialogueFolder.of(List.of(Path.of("dialogues")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<String> names() {
        return LIBRARY.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNoFindings(String name) {
        ScriptReader.Reading reading = LIBRARY.reading(name);
        assertTrue(reading != null);
        assertEquals(List.of(), Check.of(reading, LIBRARY));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWholeInEnglish(String name) {
        Path file = LIBRARY.file(name);
        assertTrue(file != null);
        Path english = file.resolveSibling(name + ".en.yaml");
        assertTrue(Files.isRegularFile(english), english.toString());
        assertEquals(List.of(), Check.of(DialogueFolder.readTranslation(english), LIBRARY));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyQuestionHasASource(String name) {
        Flow flow = Flow.of(script(name));
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Ask ask) {
                assertTrue(ask.head().source() != null, ask.head().place().toString());
            }
        }
    }

    /** Random answers, seeded, until every question was put: a walk that gets stuck, or a question never put, is a fault. */
    @ParameterizedTest
    @MethodSource("names")
    void everyStepAndOutcomeIsReached(String name) {
        Script script = script(name);
        Random random = new Random(name.hashCode());
        Map<String, Integer> chosen = new HashMap<>();
        Set<String> missed = new TreeSet<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Ask ask) {
                missed.add(ask.head().place().toString());
            }
        }
        Set<String> outcomes = new TreeSet<>(script.outcomes().keySet());
        List<List<Memory>> earlier = earlier(script, random, chosen);
        for (int walk = 0; walk < MOST_WALKS && !(walk > WALKS && missed.isEmpty() && outcomes.isEmpty()); walk++) {
            List<Memory> memories = earlier.get(random.nextInt(earlier.size()));
            Conversation conversation =
                    walk(script, random, Mood.any(random, chosen), new Earlier(null, null, memories));
            for (Turn turn : conversation.path().turns()) {
                if (turn instanceof Turn.Asked asked) {
                    missed.remove(asked.prompt().place().toString());
                } else if (turn instanceof Turn.Closed closed
                        && closed.dialogue().equals(name)) {
                    outcomes.remove(closed.outcome());
                }
            }
        }
        assertEquals(Set.of(), missed, "questions that are never put");
        assertEquals(Set.of(), outcomes, "outcomes that are never reached");
    }

    /** What may be known from earlier conversations: nothing, or what walks through those that the script speaks of leave. */
    private static List<List<Memory>> earlier(Script script, Random random, Map<String, Integer> chosen) {
        List<List<Memory>> earlier = new ArrayList<>();
        earlier.add(List.of());
        for (int before = 0; before < (script.uses().isEmpty() ? 0 : EARLIER); before++) {
            List<Conversation> held = new ArrayList<>();
            for (Name used : script.uses().values()) {
                held.add(walk(script(used.text()), random, Mood.any(random, chosen), Earlier.NONE));
            }
            earlier.add(Remembering.of(script, LIBRARY, held));
        }
        return earlier;
    }

    private static Script script(String name) {
        Script script = LIBRARY.find(name);
        assertTrue(script != null, name);
        return script;
    }

    /** How people are today, so that the walks do not all look alike: in hundredths. */
    private record Mood(int passes, int agrees, int company, Map<String, Integer> chosen) {
        /** What was chosen least until now: this finds the ways that chance alone seldom takes. */
        String rarest(Prompt prompt, List<String> keys) {
            String rarest = keys.get(0);
            for (String key : keys) {
                if (times(prompt, key) < times(prompt, rarest)) {
                    rarest = key;
                }
            }
            chosen.merge(prompt.place() + rarest, 1, Integer::sum);
            return rarest;
        }

        private int times(Prompt prompt, String key) {
            return chosen.getOrDefault(prompt.place() + key, 0);
        }

        static Mood any(Random random, Map<String, Integer> chosen) {
            int[] passes = {0, 3, 15};
            int[] agrees = {10, 50, 95};
            int[] company = {0, 50, 100};
            return new Mood(passes[random.nextInt(3)], agrees[random.nextInt(3)], company[random.nextInt(3)], chosen);
        }
    }

    private static Conversation walk(Script script, Random random, Mood mood, Earlier earlier) {
        Map<String, String> names = new LinkedHashMap<>();
        script.roles().forEach((role, text) -> {
            if (!script.mayBeAbsent(role) || random.nextInt(100) < mood.company()) {
                names.put(role, text.text());
            }
        });
        OffsetDateTime at = Scenario.START;
        Conversation conversation = Conversation.begin(
                LIBRARY, script, new Event.Started(new Table(names), random.nextInt(4) == 0, earlier, at));
        for (int questions = 0; questions < MOST_QUESTIONS; questions++) {
            Now now = conversation.now();
            at = at.plusMinutes(1);
            if (now instanceof Now.Ended) {
                return conversation;
            } else if (now instanceof Now.Resting rest) {
                conversation = conversation.after(new Event.Resumed(rest.key(), at));
            } else if (now instanceof Now.Asking asking) {
                conversation = conversation.after(answer(asking.prompt(), random, mood, at));
            } else {
                throw new AssertionError("stuck: " + now);
            }
        }
        throw new AssertionError("no end after " + MOST_QUESTIONS + " questions");
    }

    private static Event answer(Prompt prompt, Random random, Mood mood, OffsetDateTime at) {
        if (prompt.mayPass() && random.nextInt(100) < mood.passes()) {
            return random.nextBoolean() ? new Event.Passed(prompt.id(), at) : new Event.Unknown(prompt.id(), at);
        }
        Response.Value value = value(prompt, random, mood, at);
        assertEquals(
                null, Fits.misfit(prompt, value, at.toLocalDate()), prompt.id().text());
        return new Event.Answered(prompt.id(), value, at);
    }

    private static Response.Value value(Prompt prompt, Random random, Mood mood, OffsetDateTime at) {
        AnswerType type = prompt.question().type();
        List<String> keys = prompt.options().stream().map(Prompt.Choice::key).toList();
        if (type instanceof AnswerType.Choice) {
            boolean first = random.nextInt(100) < mood.agrees();
            return new Response.Chosen(first ? keys.get(0) : mood.rarest(prompt, keys));
        } else if (type instanceof AnswerType.Choices choices) {
            int atLeast = Math.min(choices.atLeast(), keys.size());
            int many = atLeast + random.nextInt(Math.min(choices.atMost(), keys.size()) - atLeast + 1);
            return new Response.ChosenSome(keys.subList(0, many));
        } else if (type instanceof AnswerType.YesNo) {
            boolean first = random.nextInt(100) < mood.agrees();
            return new Response.YesNo(
                    first || mood.rarest(prompt, List.of("yes", "no")).equals("yes"));
        } else if (type instanceof AnswerType.Scale scale) {
            return new Response.Number(scale.from() + random.nextInt(scale.upto() - scale.from() + 1));
        } else if (type instanceof AnswerType.Count count) {
            return new Response.Number(count.from() == null ? 1 : count.from());
        } else if (type instanceof AnswerType.Day) {
            return new Response.Day(at.toLocalDate().plusDays(random.nextInt(40)));
        } else if (type.isList()) {
            List<String> all = new ArrayList<>(List.of("oma", "Ruud", "de buurvrouw"));
            return new Response.Listed(all.subList(0, random.nextInt(4)));
        }
        return type instanceof AnswerType.Person ? new Response.Person("Ruud") : new Response.Text("iets");
    }

    @Test
    void noTextClaimsThatItWorks() {
        for (String name : LIBRARY.names()) {
            String text = script(name).source().text().toLowerCase(java.util.Locale.ROOT);
            for (String claim : List.of("bewezen", "werkt altijd", "officieel", "gegarandeerd")) {
                assertFalse(text.contains(claim), name + ": " + claim);
            }
        }
    }
}
