package nl.jimgids.author;

import java.util.List;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Draws the ways between the nodes of a dialogue. */
final class SketchEdges {
    private final Drawn dialogue;
    private final Canvas canvas;
    private final Routes routes;
    private final Words words;
    private final WayText text;

    SketchEdges(Drawn dialogue, Canvas canvas) {
        this.dialogue = dialogue;
        this.canvas = canvas;
        this.routes = dialogue.routes();
        this.words = dialogue.words();
        this.text = new WayText(dialogue);
    }

    void draw() {
        edge(dialogue.start(), dialogue.flow().size() == 0 ? Flow.END : routes.come(0), "");
        for (int index = 0; index < dialogue.flow().size(); index++) {
            if (dialogue.hasCondition(index)) {
                decide(index);
            }
            if (dialogue.hasCrossing(index)) {
                leave(dialogue.crossing(index), index);
            } else if (dialogue.hasStep(index) && dialogue.runs().first(index) == index) {
                take(index);
            }
        }
    }

    private void decide(int index) {
        for (Routes.Route route : routes.from(routes.come(index))) {
            boolean takes = route.kind() == Routes.Kind.TAKE;
            edge(dialogue.condition(index), route.to(), words.yesNo(takes));
        }
    }

    private void take(int index) {
        if (dialogue.flow().at(index) instanceof Step.Each) {
            for (Routes.Route route : routes.from(routes.done(index))) {
                if (route.kind() == Routes.Kind.INTO) {
                    edge(dialogue.step(index), route.to(), words.say("author.graph.next"));
                }
            }
        }
        leave(dialogue.step(index), dialogue.runs().last(index));
    }

    private void leave(String from, int index) {
        Step step = dialogue.flow().at(index);
        for (Routes.Route route : routes.from(routes.left(index))) {
            boolean leaves = route.kind() == Routes.Kind.LEAVE;
            if (leaves && (route.by() != null || text.hasElse(step))) {
                edge(from, route.to(), text.of(step, route.by()));
            } else if (leaves && text.mayBeUnasked(step)) {
                edge(from, route.to(), words.say("author.graph.unasked"));
            }
        }
    }

    private void edge(String from, int point, String label) {
        canvas.edge(new Graph.Edge(from, nodeAt(point), Labels.line(label), false));
    }

    /** The first node that is come to from a point. */
    private String nodeAt(int point) {
        int at = point;
        for (int left = 3 * dialogue.flow().size(); left >= 0 && at != Flow.END; left--) {
            String node = at(at, Routes.stepOf(at));
            if (node != null) {
                return node;
            }
            List<Routes.Route> ways = routes.from(at);
            at = ways.isEmpty() ? Flow.END : ways.get(0).to();
        }
        return stop();
    }

    private @Nullable String at(int point, int index) {
        if (point == routes.come(index)) {
            return dialogue.hasCondition(index) ? dialogue.condition(index) : null;
        } else if (point == routes.left(index) && dialogue.hasCrossing(index)) {
            return dialogue.crossing(index);
        } else if (point == routes.done(index)) {
            return dialogue.hasStep(index) ? dialogue.step(index) : null;
        }
        // Behind its last step an each turns to its next entry.
        return dialogue.flow().at(index) instanceof Step.Each ? dialogue.step(index) : null;
    }

    /** Behind the last step a dialogue ends with its only outcome. */
    private String stop() {
        Script script = dialogue.script();
        String outcome = script.outcomes().size() == 1
                ? dialogue.printed()
                        .outcome(script.outcomes().keySet().iterator().next())
                : words.say("author.graph.end");
        canvas.node(new Graph.Node(dialogue.stop(), Graph.Shape.END, Labels.lines(outcome), dialogue.around()));
        return dialogue.stop();
    }
}
