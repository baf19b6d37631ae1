package nl.jimgids.check.text;

import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/** How easily the whole of a dialogue reads. */
public final class Readability {
    private Readability() {}

    /**
     * The score of all whole sentences together, by Flesch and Douma, rounded down: from 60 it is normal, from 80 easy.
     *
     * @return null for a dialogue in another language than Dutch, for which the score says nothing
     */
    public static @Nullable Integer of(Script script) {
        if (!script.language().equals("nl")) {
            return null;
        }
        FleschDouma all = Passages.of(script).stream()
                .filter(Passage::running)
                .map(passage -> FleschDouma.of(passage.sentences()))
                .reduce(new FleschDouma(0, 0, 0), FleschDouma::plus);
        return all.words() == 0 ? null : (int) Math.floor(all.score());
    }
}
