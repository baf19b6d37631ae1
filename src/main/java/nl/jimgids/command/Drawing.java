package nl.jimgids.command;

import java.io.IOException;
import java.util.List;
import nl.jimgids.author.Dot;
import nl.jimgids.author.Graph;
import nl.jimgids.author.Mermaid;
import nl.jimgids.author.Sketch;
import nl.jimgids.script.Script;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim graph}: draws a dialogue. */
final class Drawing {
    private static final String MERMAID = "mermaid";
    private static final List<String> FORMATS = List.of(MERMAID, "dot");

    private final Surroundings surroundings;
    private final Jim.Graph options;
    private final Words words;

    Drawing(Surroundings surroundings, Jim.Graph options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        if (!FORMATS.contains(options.format)) {
            String known = String.join(", ", FORMATS);
            surroundings.err().println(words.say("command.no-format", SafeText.line(options.format), known));
            return Exit.USAGE;
        }
        try {
            Dialogues dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(options.dialogue));
            Script script = dialogues.ready(options.dialogue);
            if (script == null) {
                return Exit.UNUSABLE;
            }
            Graph graph = Sketch.of(script, dialogues.library(), words, options.deep);
            boolean mermaid = options.format.equals(MERMAID);
            surroundings.out().print(mermaid ? Mermaid.write(graph) : Dot.write(graph));
            if (mermaid && Mermaid.isTooLarge(graph)) {
                surroundings.err().println(words.say("command.graph.too-large"));
            }
            return Exit.DONE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }
}
