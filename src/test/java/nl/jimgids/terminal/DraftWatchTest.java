package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Scenario;
import org.junit.jupiter.api.Test;

class DraftWatchTest {
    private static final Prompt PROMPT =
            Scenario.of(Scenario.steps("- {id: een, ask: Wat, to: jongere}")).prompt();

    private final List<String> handed = new ArrayList<>();
    private long nanos;
    private boolean saving = true;

    private DraftWatch watch(String before, boolean given) {
        Manner manner = Manner.plain().withSaving(() -> saving).withDrafts(new Drafts() {
            @Override
            public void keep(Draft draft) {
                handed.add(draft.text());
            }

            @Override
            public String of(Prompt prompt) {
                return null;
            }
        });
        return new DraftWatch(PROMPT, manner, before, given, () -> nanos);
    }

    private void typed(DraftWatch watch, double second, String text, boolean now) {
        nanos = (long) (second * 1e9 / 4);
        watch.typed(LineField.of(text), now);
    }

    @Test
    void handsOverAtMostTwiceASecondAndAtOnceAtTheEnd() {
        DraftWatch watch = watch("", false);
        typed(watch, 0, "a", false);
        typed(watch, 1, "ab", false);
        typed(watch, 1.9, "abc", false);
        typed(watch, 2.1, "abcd", false);
        typed(watch, 2.2, "abcde", true);
        typed(watch, 9, "abcde", false);
        assertEquals(List.of("a", "abcd", "abcde"), handed);
        watch.done();
        assertEquals("", handed.get(3));
    }

    @Test
    void anAnswerThatStandsReadyIsNoDraft() {
        DraftWatch watch = watch("oud", false);
        typed(watch, 5, "oud", true);
        watch.done();
        assertEquals(List.of(), handed);
    }

    @Test
    void whoWantsNothingKeptKeepsNoDrafts() {
        saving = false;
        typed(watch("", false), 0, "geheim", true);
        assertEquals(List.of(), handed);
    }
}
