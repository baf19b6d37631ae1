package nl.jimgids.author;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** Draws what a dialogue says, asks and decides, each in the box of its part. */
final class SketchNodes {
    private final Drawn dialogue;
    private final Canvas canvas;
    private final StepText text;

    /** The box of the part that was opened last, in each {@code each} and outside them all. */
    private final Map<Integer, String> parts = new HashMap<>();

    SketchNodes(Drawn dialogue, Canvas canvas) {
        this.dialogue = dialogue;
        this.canvas = canvas;
        this.text = new StepText(dialogue);
    }

    void draw() {
        String title = dialogue.printed().of(dialogue.script().title());
        node(dialogue.start(), Graph.Shape.START, Labels.lines(title), dialogue.around());
        for (int index = 0; index < dialogue.flow().size(); index++) {
            List<Integer> around = dialogue.flow().eachAround(index);
            int within = around.isEmpty() ? Flow.END : around.get(around.size() - 1);
            String outer = within == Flow.END ? dialogue.around() : dialogue.box(within);
            Step step = dialogue.flow().at(index);
            if (step instanceof Step.Part part) {
                parts.put(within, box(index, text.heading(part), outer));
            }
            String box = parts.getOrDefault(within, outer);
            if (step instanceof Step.Each each) {
                box(index, text.each(each), box);
            }
            nodes(step, index, box);
        }
    }

    private String box(int index, String title, @Nullable String inside) {
        String id = dialogue.box(index);
        canvas.box(new Graph.Box(id, Labels.line(title), inside));
        return id;
    }

    private void nodes(Step step, int index, @Nullable String box) {
        if (dialogue.hasCondition(index)) {
            node(dialogue.condition(index), Graph.Shape.CONDITION, Labels.lines(text.condition(step)), box);
        }
        if (dialogue.hasStep(index) && dialogue.runs().first(index) == index) {
            node(dialogue.step(index), shape(step), text.lines(index), box);
        }
        if (dialogue.hasCrossing(index)) {
            String which = dialogue.words().say("author.graph.which");
            node(dialogue.crossing(index), Graph.Shape.CONDITION, Labels.lines(which), box);
        }
    }

    private void node(String id, Graph.Shape shape, List<String> lines, @Nullable String box) {
        canvas.node(new Graph.Node(id, shape, lines, box));
    }

    private static Graph.Shape shape(Step step) {
        if (step instanceof Step.Ask) {
            return Graph.Shape.QUESTION;
        } else if (step instanceof Step.Each) {
            return Graph.Shape.EACH;
        } else if (step instanceof Step.Do) {
            return Graph.Shape.RUN;
        } else if (step instanceof Step.Pause) {
            return Graph.Shape.PAUSE;
        }
        return step instanceof Step.End ? Graph.Shape.END : Graph.Shape.STEP;
    }
}
