package nl.jimgids.author;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;

/** What stands in the nodes of a drawing. */
final class StepText {
    private final Drawn dialogue;
    private final PrintedText printed;
    private final Words words;

    StepText(Drawn dialogue) {
        this.dialogue = dialogue;
        this.printed = dialogue.printed();
        this.words = dialogue.words();
    }

    /** What stands in the node of a step, and of the run that begins with it. */
    List<String> lines(int index) {
        Step step = dialogue.flow().at(index);
        if (step instanceof Step.Ask ask) {
            return named(step, printed.of(ask.question().text()));
        } else if (step instanceof Step.Do run) {
            return named(step, printed.title(run.dialogue().text()));
        } else if (step instanceof Step.Pause pause) {
            return named(step, printed.of(pause.text()));
        } else if (step instanceof Step.Each each) {
            return Labels.lines(inLong(step, each(each)));
        } else if (step instanceof Step.End end) {
            return Labels.lines(inLong(step, printed.outcome(end.outcome().text())));
        } else if (step instanceof Step.Part part) {
            return Labels.lines(heading(part));
        }
        return dialogue.runs().from(index).stream()
                .map(each -> dialogue.flow().at(each))
                .map(each -> Labels.line(told(each, said(each))))
                .toList();
    }

    /** The heading of a part. */
    String heading(Step.Part part) {
        return told(part, printed.of(part.title()));
    }

    /** For what is repeated. */
    String each(Step.Each each) {
        return words.say("author.graph.each", each.as().text());
    }

    /** On what it depends whether a step is taken. */
    String condition(Step step) {
        Condition when = step.head().when();
        String said = when == null ? "" : dialogue.conditions().of(when);
        boolean group = step instanceof Step.Group && step.head().onlyLong();
        return group ? words.say("author.graph.long", said).strip() : said;
    }

    /** With the id, by which the script speaks of it. */
    private List<String> named(Step step, String text) {
        List<String> lines = new ArrayList<>();
        if (step.id() != null) {
            lines.add(step.id());
        }
        lines.addAll(Labels.lines(inLong(step, text)));
        return List.copyOf(lines);
    }

    private String inLong(Step step, String text) {
        return step.head().onlyLong() ? words.say("author.graph.long", text) : text;
    }

    /** With a condition that has no node of its own. */
    private String told(Step step, String text) {
        Condition when = Runs.isDecision(step) ? null : step.head().when();
        String said = inLong(step, text);
        return when == null
                ? said
                : words.say("author.graph.if", said, dialogue.conditions().of(when));
    }

    private String said(Step step) {
        if (step instanceof Step.Say say) {
            return printed.of(say.text());
        } else if (step instanceof Step.Plan plan) {
            return words.say("author.graph.plan", printed.of(plan.text()));
        } else if (step instanceof Step.Show show) {
            List<String> answers =
                    show.answers().stream().map(AnswerRef::written).toList();
            return words.say("author.graph.show", words.list(answers));
        }
        List<Step.Assignment> assignments = ((Step.Set) step).assignments();
        return words.list(assignments.stream().map(this::change).toList());
    }

    private String change(Step.Assignment assignment) {
        String name = assignment.variable().text();
        if (assignment instanceof Step.Assignment.Becomes becomes) {
            return words.say("author.graph.becomes", name, printed.of(becomes.value()));
        }
        int by = ((Step.Assignment.Moves) assignment).by();
        return words.say("author.graph.moves", name, by < 0 ? by : "+" + by);
    }
}
