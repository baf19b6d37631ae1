package nl.jimgids.check.text;

import java.util.List;

/**
 * How easily a Dutch text reads, after Flesch and Douma: {@code 206,84 − 0,93 · words per sentence − 77 · syllables
 * per word}. Under 30 is very hard, from 60 normal, from 80 easy; a single short sentence can pass 100 or fall below
 * 0, so it says something of a longer text only.
 */
record FleschDouma(int sentences, int words, int syllables) {
    /** From here on a text is normal to read. */
    static final int NORMAL = 60;

    private static final double MOST = 206.84;
    private static final double PER_SENTENCE_LENGTH = 0.93;
    private static final double PER_WORD_LENGTH = 77;

    /** Counts a text. */
    static FleschDouma of(String text) {
        return of(Prose.sentences(text));
    }

    static FleschDouma of(List<Sentence> sentences) {
        int words = 0;
        int syllables = 0;
        for (Sentence sentence : sentences) {
            words += sentence.words().size();
            for (Sentence.Word word : sentence.words()) {
                syllables += Syllables.in(word.text());
            }
        }
        return new FleschDouma(sentences.size(), words, syllables);
    }

    /** Both texts as one. */
    FleschDouma plus(FleschDouma other) {
        return new FleschDouma(sentences + other.sentences, words + other.words, syllables + other.syllables);
    }

    /** The score; of a text without words the highest. */
    double score() {
        return words == 0 ? MOST : MOST - PER_SENTENCE_LENGTH * words / sentences - PER_WORD_LENGTH * syllables / words;
    }
}
