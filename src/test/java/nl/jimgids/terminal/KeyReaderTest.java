package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyReaderTest {
    /** Reads all there is; an arrow stands for a wait that is longer than a key takes. */
    private static List<Key> read(String sent) {
        int[] at = {0};
        KeyReader reader = new KeyReader(millis -> {
            if (at[0] >= sent.length()) {
                return KeyReader.CLOSED;
            }
            char c = sent.charAt(at[0]++);
            return c == '\u2192' ? KeyReader.EXPIRED : c;
        });
        List<Key> keys = new ArrayList<>();
        Key key = reader.next(0);
        while (key != Key.Named.CLOSED) {
            keys.add(key);
            key = reader.next(0);
        }
        return keys;
    }

    static Stream<Arguments> sent() {
        return Stream.of(
                Arguments.of("\u001b[A\u001bOA", List.of(Key.Named.UP, Key.Named.UP)),
                Arguments.of("\u001b[B\u001bOB", List.of(Key.Named.DOWN, Key.Named.DOWN)),
                Arguments.of("\u001b[C\u001bOC", List.of(Key.Named.RIGHT, Key.Named.RIGHT)),
                Arguments.of("\u001b[D\u001bOD", List.of(Key.Named.LEFT, Key.Named.LEFT)),
                Arguments.of(
                        "\u001b[1;5D\u001b[1;3C\u001bb",
                        List.of(Key.Named.WORD_LEFT, Key.Named.WORD_RIGHT, Key.Named.WORD_LEFT)),
                Arguments.of("\u001b[1~\u001b[H\u001b[7~", List.of(Key.Named.HOME, Key.Named.HOME, Key.Named.HOME)),
                Arguments.of("\u001b[4~\u001bOF", List.of(Key.Named.END, Key.Named.END)),
                Arguments.of("\u001b[3~\u007f\b", List.of(Key.Named.DELETE, Key.Named.BACKSPACE, Key.Named.BACKSPACE)),
                Arguments.of("\r\n\u001bOM", List.of(Key.Named.ENTER, Key.Named.ENTER, Key.Named.ENTER)),
                Arguments.of("\u0003\u0002", List.of(Key.Named.INTERRUPT, new Key.Control('b'))),
                Arguments.of("\u001b\u2192x", List.of(Key.Named.ESCAPE, new Key.Typed("x"))),
                Arguments.of("🙂", List.of(new Key.Typed("🙂"))),
                Arguments.of("\ud83dx", List.of(Key.Named.OTHER)),
                Arguments.of("\ude42", List.of(Key.Named.OTHER)),
                // What is pasted is text, also where it looks like a key.
                Arguments.of(
                        "\u001b[200~a\r\nb\rc\u001b[A\u0003\u001b[201~d",
                        List.of(new Key.Pasted("a\nb\nc\u001b[A\u0003"), new Key.Typed("d"))),
                Arguments.of("\u001b[200~nooit klaar\u2192", List.of(new Key.Pasted("nooit klaar"))),
                // What a terminal answers is read over: colours, positions, a title.
                Arguments.of("\u001b[?1;2cx", List.of(Key.Named.OTHER, new Key.Typed("x"))),
                Arguments.of("\u001b]11;rgb:0/0/0\u0007x", List.of(Key.Named.OTHER, new Key.Typed("x"))),
                Arguments.of("\u001bP1$r\u001b\\x", List.of(Key.Named.OTHER, new Key.Typed("x"))),
                Arguments.of("\u001b[<0;1;1Mx", List.of(Key.Named.OTHER, new Key.Typed("x"))));
    }

    @ParameterizedTest
    @MethodSource
    void sent(String sent, List<Key> keys) {
        assertEquals(keys, read(sent));
    }

    @Test
    void aLineThatBreaksIsClosed() {
        KeyReader reader = new KeyReader(millis -> {
            throw new IOException("gone");
        });
        assertEquals(Key.Named.CLOSED, reader.next(0));
    }
}
