package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.jimgids.script.Variable;
import org.jspecify.annotations.Nullable;

/** What is known at one moment of a walk: the answers so far, the latest of each, and the variables. */
final class Env {
    /**
     * An answer.
     *
     * @param id under which it is known here; an outcome of a dialogue has one too
     * @param asked gives the question that it belongs to; an outcome of a dialogue has none
     * @param own the words in the dialogue's own language, whatever people read
     */
    record Known(AnswerId id, Supplier<@Nullable Prompt> asked, Response response, String words, String own) {}

    /** The answers by the text of their id. */
    private final Map<String, Known> answers = new HashMap<>();

    /** The ids of the answers to one question, in the order in which they were given. */
    private final Map<String, Map<String, Known>> byQuestion = new HashMap<>();

    private final Map<String, String> variables = new HashMap<>();

    /** The dialogues that this conversation may run; looked up when it is first asked, for they may have to be read. */
    private final Supplier<Set<String>> runs;

    private @Nullable Set<String> known;

    /** What the youth calls the role. */
    String word = Path.USUAL_WORD;

    /** The same in the dialogue's own language. */
    String own = Path.USUAL_WORD;

    Env(Supplier<Set<String>> runs) {
        this.runs = runs;
    }

    /** Whether this conversation may run a dialogue. */
    boolean runs(String dialogue) {
        Set<String> all = known;
        if (all == null) {
            all = runs.get();
            known = all;
        }
        return all.contains(dialogue);
    }

    void put(String question, String id, Known known) {
        answers.put(id, known);
        byQuestion.computeIfAbsent(question, q -> new LinkedHashMap<>()).put(id, known);
    }

    @Nullable
    Known get(String id) {
        return answers.get(id);
    }

    /** All answers to a question whose id begins so. */
    List<Known> all(String question, String beginning) {
        List<Known> all = new ArrayList<>();
        byQuestion.getOrDefault(question, Map.of()).forEach((id, known) -> {
            if (id.startsWith(beginning)) {
                all.add(known);
            }
        });
        return all;
    }

    /** Drops what was answered to a question before, where its ids begin so: its entries are gone through anew. */
    void drop(String question, String beginning) {
        Map<String, Known> known = byQuestion.get(question);
        if (known != null) {
            known.keySet().removeIf(id -> id.startsWith(beginning) && answers.remove(id) != null);
        }
    }

    /** The value of a variable; what it starts with when nothing set it. */
    String variable(String prefix, Variable variable) {
        String value = variables.get(prefix + variable.name().text());
        if (value != null) {
            return value;
        }
        return variable instanceof Variable.Word word
                ? word.values().get(0).text()
                : String.valueOf(((Variable.Meter) variable).start());
    }

    void set(String prefix, Variable variable, String value) {
        variables.put(prefix + variable.name().text(), value);
    }
}
