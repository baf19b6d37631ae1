package nl.jimgids.author;

import static nl.jimgids.conversation.Scenario.script;
import static nl.jimgids.conversation.Scenario.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change is called before it goes out. */
class ChangesTest {
    private static final String Q = "- {id: q, ask: Hoe}\n";
    private static final String C = "- {id: c, ask: Wie, options: {a: A, b: B}}\n";
    private static final String S = "- {id: s, ask: Hoe, type: scale, from: 0, upto: 10, low: nooit, high: altijd}\n";
    private static final String Y = "- {id: y, ask: Goed, type: yes_no}\n";

    private static Arguments row(String before, String now, String... changes) {
        return Arguments.of(before, now, List.of(changes));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                row(Q, Q),
                row(Q, Q.replace("Hoe", "Hoe dan"), "SAFE text"),
                row(Q, Q.replace("ask: Hoe", "ask: Hoe, hint: Wacht")),
                row(Q, "- {say: Dag}\n" + Q),
                row(Q + C, C + Q, "SAFE order"),
                row(Q, Q + C, "ASKS new"),
                row(Q + C, Q, "LOSES gone"),
                row(Q, "- {id: r, ask: Hoe, renamed_from: q}\n", "SAFE renamed"),
                row(Q, "- {id: r, ask: Hoe}\n", "LOSES gone", "ASKS new"),
                row(Q, "- {id: q, ask: Hoe, type: story}\n"),
                row(Q, "- {id: q, ask: Hoe, type: people}\n", "ASKS type"),
                row(C, C.replace("a: A", "x: X, a: A"), "SAFE option.new"),
                row(C, C.replace("a: A, b: B", "b: B, a: A"), "SAFE option.order"),
                row(C, C.replace("a: A", "x: A"), "LOSES option.gone", "SAFE option.new"),
                row(C, C.replace("a: A", "x: {label: A, renamed_from: a}"), "SAFE option.renamed"),
                row(C + Q, C.replace("a: A", "a: {label: A, when: {y: yes}}") + Q, "MEANS option.way"),
                row(S, S.replace("from: 0", "from: 1"), "ASKS range"),
                row(S, S.replace("nooit", "altijd wel"), "MEANS ends", "SAFE text"),
                row(
                        "- {id: n, ask: N, type: number, upto: 9}\n",
                        "- {id: n, ask: N, type: number, upto: 5}\n",
                        "ASKS bounds"),
                row("- {id: n, ask: N, type: number, upto: 9}\n", "- {id: n, ask: N, type: number}\n"),
                row(Q, Q.replace("ask", "to: ouder, ask"), "ASKS to"),
                row(Q.replace("ask", "alone: jongere, ask"), Q, "ASKS alone", "SHOWS share.wider"),
                row(Q.replace("ask", "share: [jongere], ask"), Q, "SHOWS share.wider"),
                row(Q, Q.replace("ask", "share: [jongere], ask"), "MEANS share.narrower"),
                row(
                        Q,
                        Q.replace("ask", "share: ask, to: jongere, ask"),
                        "ASKS share.ask",
                        "ASKS to",
                        "MEANS share.narrower"),
                row(Q, Q.replace("ask", "required: true, ask"), "ASKS required"),
                row(Q, Q.replace("ask", "keep_as: wish, ask"), "MEANS keep_as"),
                row(Q, Q.replace("ask", "signal: safety, ask"), "MEANS signal"),
                row(
                        Q.replace("ask", "keep_as: consent, ask"),
                        Q.replace("ask: Hoe", "keep_as: consent, ask: Mag het"),
                        "ASKS consent",
                        "SAFE text"),
                row(Y + Q, Y + Q.replace("ask", "when: {y: yes}, ask"), "MEANS when"),
                row(Y + Q, Y + "- when: {y: no}\n  steps:\n    - {id: q, ask: Hoe}\n", "ASKS moved", "MEANS step"),
                row(Q + C, Q.replace("ask", "go: c, ask") + C, "MEANS go"),
                row(Q, Q + "- {end: klaar}\n", "MEANS step"),
                row(Q, Q + "- {do: ander}\n", "ASKS do"),
                row(Q + "- {do: ander}\n", Q, "LOSES do.gone"),
                row(
                        "- {each: {a: A, b: B}, as: x, steps: [{id: q, ask: Hoe}]}\n",
                        "- {each: {b: B}, as: x, steps: [{id: q, ask: Hoe}]}\n",
                        "LOSES entry"),
                row(Q, "- {each: {b: B}, as: x, steps: [{id: q, ask: Hoe}]}\n", "ASKS each", "ASKS entry.new"),
                row("- {ask: Een}\n", "- {ask: Twee}\n", "LOSES place", "SAFE text"),
                row(
                        Y + Q.replace("ask", "when: {y: yes}, ask"),
                        "- {id: z, ask: Goed, type: yes_no, renamed_from: y}\n"
                                + Q.replace("ask", "when: {z: yes}, ask"),
                        "SAFE renamed"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeHasItsClass(String before, String now, List<String> expected) {
        List<Change> changes = Changes.of(steps(before), steps(now));
        assertEquals(
                expected.stream().sorted().toList(),
                changes.stream()
                        .map(change -> change.weight() + " " + change.what())
                        .sorted()
                        .toList());
        for (Change change : changes) {
            for (String language : Words.LANGUAGES) {
                String key = "author.change." + change.what();
                assertTrue(Words.in(language).knows(key), key);
            }
        }
    }

    @Test
    void theHeaderCounts() {
        Script before = script("proef", "outcomes: {klaar: Klaar}\nshare: [jongere]\n", Q);
        Script wider = script("proef", "outcomes: {klaar: Klaar}\n", Q);
        assertEquals("share.wider", Changes.of(before, wider).get(0).what());
        Script other = script("proef-2", "outcomes: {klaar: Klaar}\nshare: [jongere]\n", Q);
        assertEquals("dialogue", Changes.of(before, other).get(0).what());
        Script ends = script("proef", "outcomes: {klaar: Klaar, weg: Weg}\nshare: [jongere]\n", Q);
        assertEquals("header", Changes.of(before, ends).get(0).what());
    }
}
