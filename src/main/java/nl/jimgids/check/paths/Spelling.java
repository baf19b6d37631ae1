package nl.jimgids.check.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Writes a way as the answers of an answers file. People and things that nobody named are called A, B, C. */
final class Spelling {
    private final Unfolding unfolding;
    private final Map<Loop, Integer> entries = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final List<Finding.Answered> answers = new ArrayList<>();

    private Spelling(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    static List<Finding.Answered> of(Witness.Way way, Unfolding unfolding) {
        Spelling spelling = new Spelling(unfolding);
        unfolding.absent.forEach((role, slot) -> {
            if (way.begin()[slot.variable()] == 1) {
                spelling.answers.add(new Finding.Answered("role." + role, "absent"));
            }
        });
        if (way.begin()[unfolding.shortForm.variable()] == 1) {
            spelling.answers.add(new Finding.Answered("--short", "yes"));
        }
        int[] before = way.begin();
        for (Witness.Stretch stretch : way.stretches()) {
            for (Note note : stretch.edge().notes()) {
                spelling.add(note, before, stretch.state());
            }
            before = stretch.state();
        }
        return List.copyOf(spelling.answers);
    }

    private void add(Note note, int[] before, int[] after) {
        if (note instanceof Note.Turn turn) {
            entries.merge(turn.loop(), 1, (old, one) -> turn.first() ? 1 : old + 1);
        } else if (note instanceof Note.Answer answer) {
            Step step = answer.frame().flow.at(answer.step());
            if (step instanceof Step.Ask ask) {
                String id = id(answer, step, before);
                int visit = visits.merge(id, 1, Integer::sum);
                String written = visit == 1 ? id : id + "#" + visit;
                answers.add(new Finding.Answered(written, said(answer, ask.question(), after)));
            }
        }
    }

    private String id(Note.Answer answer, Step step, int[] state) {
        Frame frame = answer.frame();
        boolean main = frame.script.name().equals(unfolding.main.name());
        StringBuilder id = new StringBuilder(main ? "" : frame.script.name() + ".");
        id.append(step.id() == null ? "~" + (answer.step() + 1) : step.id());
        for (Loop loop : frame.around(answer.step())) {
            id.append('@').append(entry(loop, state));
        }
        if (answer.role() != null) {
            id.append('@').append(answer.role());
        }
        return id.toString();
    }

    private String entry(Loop loop, int[] state) {
        if (loop.isFixed()) {
            Value value = loop.position.values().get(state[loop.position.variable()]);
            return value instanceof Value.Word word ? word.key() : "";
        }
        return name(entries.getOrDefault(loop, 1));
    }

    private static String name(int number) {
        String letter = String.valueOf((char) ('A' + (number - 1) % 26));
        return number <= 26 ? letter : letter + (number - 1) / 26;
    }

    private static String said(Note.Answer answer, Question question, int[] state) {
        Slot slot = answer.slot();
        Value value = slot == null ? answer.values().get(0) : slot.values().get(state[slot.variable()]);
        if (value instanceof Value.Passed) {
            return "passed";
        } else if (value instanceof Value.Unknown) {
            return "unknown";
        } else if (value instanceof Value.Word word) {
            return word.key();
        } else if (value instanceof Value.Number number) {
            return String.valueOf(number.from());
        } else if (value instanceof Value.Length length) {
            List<String> names = new ArrayList<>();
            for (int entry = 1; entry <= length.entries(); entry++) {
                names.add(name(entry));
            }
            return "[" + String.join(", ", names) + "]";
        }
        return given(question.type(), slot, state);
    }

    private static String given(AnswerType type, @Nullable Slot slot, int[] state) {
        if (type instanceof AnswerType.Choices choices) {
            List<String> chosen = new ArrayList<>();
            if (slot != null) {
                slot.options().forEach((option, variable) -> {
                    if (state[variable] == 1) {
                        chosen.add(option);
                    }
                });
            } else {
                choices.options().stream()
                        .filter(option -> option.when() == null)
                        .limit(choices.atLeast())
                        .map(Option::key)
                        .forEach(key -> chosen.add(key.text()));
            }
            return chosen.stream().collect(Collectors.joining(", ", "[", "]"));
        }
        return type instanceof AnswerType.Day ? "14 days" : "A";
    }
}
