package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.jimgids.Naughty;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Session;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is what is kept; where that cannot be, they are told. */
class NaughtyStringsTest {
    /** So many strings hold controls, which nobody can see. */
    private static final int WITH_CONTROLS = 6;

    private static final int IN_A_CONVERSATION = 52;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsPastedStaysAsItWasOrIsAnnounced(boolean story) {
        int announced = 0;
        for (String naughty : Naughty.STRINGS) {
            Widget field = story ? StoryField.of("") : LineField.of("");
            Step.Stay step = (Step.Stay) field.after(new Key.Pasted(naughty));
            if (Naughty.hasControls(naughty)) {
                announced++;
                assertNotNull(step.notice(), naughty);
                assertFalse(
                        step.widget().draft().chars().anyMatch(c -> Character.isISOControl(c) && c != '\t'), naughty);
                assertEquals(naughty.length(), step.widget().draft().length(), naughty);
            } else {
                assertNull(step.notice(), naughty);
                assertEquals(naughty, step.widget().draft());
            }
        }
        assertEquals(WITH_CONTROLS, announced);
    }

    @Test
    void aWholeConversationKeepsWhatIsTyped() {
        List<String> typed = kept(naughty -> naughty, false);
        assertEquals(texts(false), typed);
        assertEquals(Naughty.STRINGS.size() - WITH_CONTROLS - 2, typed.size());
    }

    @Test
    void aWholeConversationKeepsWhatIsPasted() {
        List<String> pasted = kept(naughty -> "\u001b[200~" + naughty + "\u001b[201~", true);
        List<String> texts = texts(true);
        assertEquals(Naughty.STRINGS.size() - 2, pasted.size());
        for (int at = 0; at < texts.size(); at++) {
            if (!Naughty.hasControls(texts.get(at))) {
                assertEquals(texts.get(at), pasted.get(at));
            }
        }
    }

    @Test
    void linesAreKeptToo() {
        List<String> kept = new ArrayList<>();
        List<String> texts = texts(true);
        for (int from = 0; from < texts.size(); from += IN_A_CONVERSATION) {
            List<String> some = texts.subList(from, Math.min(from + IN_A_CONVERSATION, texts.size()));
            StringBuilder lines = new StringBuilder();
            // A slash begins a command; two of them a text that begins with one.
            some.forEach(text ->
                    lines.append(text.startsWith("/") ? "/" : "").append(text).append('\n'));
            kept.addAll(answers(Rehearsed.plain(questions(some.size()), lines + "ja\n")));
        }
        for (int at = 0; at < texts.size(); at++) {
            if (!Naughty.hasControls(texts.get(at))) {
                assertEquals(texts.get(at), kept.get(at));
            }
        }
        assertEquals(texts.size(), kept.size());
    }

    /** What can be an answer: nothing, and nothing but spaces, is asked again. */
    private static List<String> texts(boolean withControls) {
        return Naughty.STRINGS.stream()
                .filter(text -> !text.isBlank() && (withControls || !Naughty.hasControls(text)))
                .toList();
    }

    private static List<String> kept(UnaryOperator<String> sent, boolean withControls) {
        List<String> kept = new ArrayList<>();
        List<String> texts = texts(withControls);
        for (int from = 0; from < texts.size(); from += IN_A_CONVERSATION) {
            List<String> some = texts.subList(from, Math.min(from + IN_A_CONVERSATION, texts.size()));
            StringBuilder bytes = new StringBuilder();
            some.forEach(text -> bytes.append(sent.apply(text)).append('\r'));
            kept.addAll(answers(Rehearsed.sent(
                    questions(some.size()), bytes.append("j\r").toString(), Rehearsed.manner(), List.of())));
        }
        return kept;
    }

    private static Script questions(int count) {
        StringBuilder steps = new StringBuilder();
        for (int at = 0; at < count; at++) {
            steps.append("- {id: v%d, ask: Wat, to: jongere}\n".formatted(at));
        }
        return Rehearsed.steps(steps + "- end: klaar\n");
    }

    private static List<String> answers(Rehearsed.Outcome outcome) {
        assertEquals(Session.Ending.FINISHED, outcome.ending());
        List<String> answers = new ArrayList<>();
        outcome.conversation().answers().values().forEach(answer -> {
            assertTrue(answer.response() instanceof Response.Text);
            answers.add(((Response.Text) answer.response()).text());
        });
        return answers;
    }
}
