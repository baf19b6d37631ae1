package nl.jimgids.check.text;

import java.util.stream.Stream;
import nl.jimgids.script.Finding;

/**
 * Sentences of more than twelve words. The rule of the field is twelve where possible, and it is possible: of the 1 700
 * sentences in the dialogues that come with the program, none is longer.
 */
final class LongSentences {
    private static final int MOST_WORDS = 12;

    private LongSentences() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.heard()) {
            return Stream.empty();
        }
        return passage.sentences().stream()
                .filter(sentence -> sentence.words().size() > MOST_WORDS)
                .map(sentence -> passage.hard(
                        "long-sentence",
                        sentence.start(),
                        String.valueOf(sentence.words().size()),
                        String.valueOf(MOST_WORDS)));
    }
}
