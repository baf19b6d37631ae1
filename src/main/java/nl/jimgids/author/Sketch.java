package nl.jimgids.author;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;

/**
 * Draws a script: parts as boxes, questions, conditions and ends as nodes, and the ways between them with what has to be
 * answered for each. What is only said, shown, planned or kept stands together in one node as long as nothing is decided.
 */
public final class Sketch {
    private final Library library;
    private final Words words;
    private final Canvas canvas = new Canvas();

    private Sketch(Library library, Words words) {
        this.library = library;
        this.words = words;
    }

    /**
     * Draws a script.
     *
     * @param words the language of what the drawing itself says
     * @param deep whether the dialogues that it runs are drawn too, each once
     */
    public static Graph of(Script script, Library library, Words words, boolean deep) {
        Sketch sketch = new Sketch(library, words);
        Drawn main = Drawn.main(script, library, words);
        sketch.draw(main);
        if (deep) {
            sketch.others(main);
        }
        return sketch.canvas.graph(script.name());
    }

    private void draw(Drawn dialogue) {
        new SketchNodes(dialogue, canvas).draw();
        new SketchEdges(dialogue, canvas).draw();
    }

    /** The dialogues that are run, each in a box of its own, in the order in which they are met. */
    private void others(Drawn main) {
        Map<String, Drawn> met = new HashMap<>(Map.of(main.script().name(), main));
        Deque<Drawn> open = new ArrayDeque<>(List.of(main));
        while (!open.isEmpty()) {
            Drawn from = open.remove();
            for (int index = 0; index < from.flow().size(); index++) {
                Script other = from.flow().at(index) instanceof Step.Do run
                        ? library.find(run.dialogue().text())
                        : null;
                if (other == null) {
                    continue;
                }
                Drawn to = met.get(other.name());
                if (to == null) {
                    to = inBox(other, "d" + met.size());
                    met.put(other.name(), to);
                    open.add(to);
                }
                canvas.edge(new Graph.Edge(from.step(index), to.start(), "", true));
            }
        }
    }

    private Drawn inBox(Script script, String box) {
        Drawn dialogue = Drawn.inBox(script, library, words, box);
        canvas.box(new Graph.Box(box, Labels.line(dialogue.printed().of(script.title())), null));
        draw(dialogue);
        return dialogue;
    }
}
