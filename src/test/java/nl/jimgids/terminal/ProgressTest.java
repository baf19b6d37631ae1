package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.jimgids.conversation.Remaining;
import nl.jimgids.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2; 5; 10; 20; Deel 2 van 5, nog 10 tot 20 minuten",
                "2; 5; 12; 17; Deel 2 van 5, nog 10 tot 20 minuten",
                "2; 5; 2; 17; Deel 2 van 5, nog hoogstens 20 minuten",
                "2; 5; 14; 15; Deel 2 van 5, nog ongeveer 15 minuten",
                "5; 5; 0; 4; Deel 5 van 5, nog een paar minuten",
                "5; 5; 0; 0; Deel 5 van 5",
                "0; 5; 10; 20; Nog 10 tot 20 minuten",
                "1; 1; 10; 20; Nog 10 tot 20 minuten",
                "0; 0; 0; 0; ''",
            })
    void roundsKindly(int part, int parts, int shortest, int longest, String said) {
        assertEquals(said, Progress.words(new Remaining(part, parts, shortest, longest), Words.in("nl")));
    }
}
