package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a conversation remembers of earlier ones: only the answers of which its scripts speak, of each the last; of
 * numbers all, since they may go up and down.
 */
public final class Remembering {
    private final Library library;
    private final Set<String> wanted = new HashSet<>();

    private Remembering(Library library) {
        this.library = library;
    }

    /**
     * What a script, and those that it runs, remember.
     *
     * @param earlier conversations with the same people, in any order
     */
    public static List<Memory> of(Script script, Library library, List<Conversation> earlier) {
        Remembering remembering = new Remembering(library);
        remembering.want(script);
        for (String run : runs(script, library)) {
            Script other = library.find(run);
            if (other != null) {
                remembering.want(other);
            }
        }
        Map<String, TreeMap<LocalDate, Memory>> all = new LinkedHashMap<>();
        List<Conversation> inOrder = new ArrayList<>(earlier);
        inOrder.sort(Comparator.comparing(conversation -> conversation.last().toInstant()));
        for (Conversation conversation : inOrder) {
            for (Memory memory : remembering.memories(conversation)) {
                all.computeIfAbsent(memory.dialogue() + "." + memory.id(), key -> new TreeMap<>())
                        .put(memory.on(), memory);
            }
        }
        List<Memory> memories = new ArrayList<>();
        for (TreeMap<LocalDate, Memory> times : all.values()) {
            Memory last = times.lastEntry().getValue();
            for (Memory memory : times.values()) {
                if (memory == last
                        || (memory.response() instanceof Response.Number
                                && last.response() instanceof Response.Number)) {
                    memories.add(memory);
                }
            }
        }
        memories.sort(Comparator.comparing(Memory::on));
        return List.copyOf(memories);
    }

    /** The dialogues that a script may run, also by way of others. */
    static Set<String> runs(Script script, Library library) {
        Set<String> runs = new HashSet<>();
        runs(script, library, runs);
        return runs;
    }

    private static void runs(Script script, Library library, Set<String> runs) {
        for (Name run : Mentions.runs(script.steps())) {
            Script other = runs.add(run.text()) ? library.find(run.text()) : null;
            if (other != null) {
                runs(other, library, runs);
            }
        }
    }

    private void want(Script script) {
        script.steps().forEach(step -> want(step, script));
        script.outcomes().values().forEach(text -> holes(text, script));
    }

    private void want(Step step, Script script) {
        Mentions.at(step, answer -> want(answer, script));
        step.children().forEach(child -> want(child, script));
    }

    private void holes(Template text, Script script) {
        text.holes().forEach(hole -> want(AnswerRef.parse(hole.name(), Place.NOWHERE), script));
    }

    private void want(AnswerRef answer, Script script) {
        Name used = answer.dialogue() == null ? null : script.uses().get(answer.dialogue());
        if (used != null) {
            wanted.add(used.text() + "." + answer.step());
        }
    }

    private List<Memory> memories(Conversation conversation) {
        Map<String, Memory> last = new LinkedHashMap<>();
        Words words = Words.in(conversation.script().language());
        List<Turn> turns = conversation.path().turns();
        for (Turn turn : turns) {
            Memory memory = turn instanceof Turn.Asked asked ? memory(asked, words) : null;
            if (memory != null) {
                last.put(memory.dialogue() + "." + memory.id(), memory);
            }
        }
        outcomes(conversation, turns).forEach(memory -> last.put(memory.dialogue() + "." + memory.id(), memory));
        return List.copyOf(last.values());
    }

    private @Nullable Memory memory(Turn.Asked asked, Words words) {
        Prompt prompt = asked.prompt();
        String id = prompt.localId();
        boolean isWanted = wanted.contains(prompt.dialogue() + "." + AnswerId.base(id));
        if (prompt.kind() != Prompt.Kind.SCRIPT || !isWanted) {
            return null;
        }
        Response response = asked.given().response();
        return new Memory(
                prompt.dialogue(),
                id,
                response,
                Spoken.words(prompt, response, words),
                prompt.label(),
                prompt.readers(),
                asked.given().at().toLocalDate());
    }

    /** How the dialogues ended that another one ran and kept the end of. */
    private List<Memory> outcomes(Conversation conversation, List<Turn> turns) {
        List<Memory> outcomes = new ArrayList<>();
        LocalDate day = conversation.last().toLocalDate();
        for (String name : wanted) {
            int dot = name.indexOf('.');
            Script script = name.substring(0, dot).equals(conversation.script().name())
                    ? conversation.script()
                    : library.find(name.substring(0, dot));
            Flow flow = script == null ? null : Flow.of(script);
            int index = flow == null ? Flow.END : flow.find(name.substring(dot + 1));
            if (flow == null || index == Flow.END || !(flow.at(index) instanceof Step.Do run)) {
                continue;
            }
            for (Turn turn : turns) {
                if (turn instanceof Turn.Closed closed
                        && closed.dialogue().equals(run.dialogue().text())
                        && closed.outcome() != null) {
                    outcomes.add(new Memory(
                            name.substring(0, dot),
                            name.substring(dot + 1),
                            new Response.Chosen(closed.outcome()),
                            closed.text(),
                            "",
                            List.of(),
                            day));
                }
            }
        }
        return outcomes;
    }
}
