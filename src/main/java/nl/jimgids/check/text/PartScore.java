package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.check.text.Passage.Kind;
import nl.jimgids.script.Finding;

/** Parts of a conversation whose whole sentences are together hard to read, by {@link FleschDouma}. */
final class PartScore {
    /** Below this the score jumps with a single word. */
    private static final int FEWEST_WORDS = 100;

    private PartScore() {}

    static Stream<Finding> in(List<Passage> passages) {
        List<List<Passage>> parts = new ArrayList<>();
        for (Passage passage : passages) {
            // What stands before the first part goes by the title.
            if (passage.kind() == Kind.TITLE || passage.kind() == Kind.PART) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(passage);
        }
        return parts.stream().flatMap(PartScore::part);
    }

    private static Stream<Finding> part(List<Passage> part) {
        FleschDouma text = part.stream()
                .filter(Passage::running)
                .map(passage -> FleschDouma.of(passage.sentences()))
                .reduce(new FleschDouma(0, 0, 0), FleschDouma::plus);
        if (text.words() < FEWEST_WORDS || text.score() >= FleschDouma.NORMAL) {
            return Stream.empty();
        }
        Passage heading = part.get(0);
        // Down, so that 59,6 is not called 60.
        int score = (int) Math.floor(text.score());
        return Stream.of(heading.hard(
                "score", 0, heading.template().text(), String.valueOf(score), String.valueOf(FleschDouma.NORMAL)));
    }
}
