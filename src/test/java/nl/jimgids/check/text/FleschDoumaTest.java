package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleschDoumaTest {
    /** Counted by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wie kan met jou meedenken? | 5 | 7 | 94.4",
                "Wat zal hierdoor veranderen voor ons en de kandidaat-JIM? | 9 | 16 | 61.6",
                "Naar wie luister jij? | 4 | 5 | 106.9",
                "Hoe functioneert onze samenwerking? | 4 | 11 | -8.6",
            })
    void scoresASentence(String text, int words, int syllables, double score) {
        FleschDouma counted = FleschDouma.of(text);
        assertEquals(new FleschDouma(1, words, syllables), counted);
        assertEquals(score, counted.score(), 0.05);
    }

    @Test
    void textsTogetherAreScoredAsOne() {
        FleschDouma both = FleschDouma.of("Naar wie luister jij?").plus(FleschDouma.of("Wie kan met jou meedenken?"));
        assertEquals(new FleschDouma(2, 9, 12), both);
        assertEquals(both, FleschDouma.of("Naar wie luister jij? Wie kan met jou meedenken?"));
    }

    @Test
    void aTextWithoutWordsIsNotHard() {
        assertEquals(206.84, FleschDouma.of("… ?").score());
    }
}
