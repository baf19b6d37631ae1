package nl.jimgids.rehearsal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.jimgids.rehearsal.Choice;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Line;
import nl.jimgids.rehearsal.Play;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.rehearsal.Waits;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proofs against the scenes themselves: played through one by one, without joining anything, they say the same. */
class CoursesTest {
    private static Courses courses(String scene) {
        Library library = Play.library(Play.DIALOGUE);
        Script script = library.find("proef");
        assertNotNull(script);
        return Courses.of(Play.scenario(scene), script, library);
    }

    /** What is come by when every course is played from its beginning. */
    private static final class Played {
        private final Set<Ending> endings = new HashSet<>();
        private final Set<String> moments = new HashSet<>();
        private final Set<Line> lines = new HashSet<>();
        private int courses;

        Played(Scene first) {
            Deque<Scene> open = new ArrayDeque<>(List.of(first));
            while (!open.isEmpty()) {
                Scene scene = open.remove();
                lines.addAll(scene.lines());
                if (scene.waits() instanceof Waits.ForReply wait) {
                    moments.add(wait.moment().id());
                    wait.offered()
                            .forEach(reply ->
                                    open.add(scene.after(Choice.of(wait.moment().id(), reply))));
                } else if (scene.waits() instanceof Waits.Over over) {
                    endings.add(over.ending());
                    courses++;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void saysWhatPlayingThemAllSays(long seed) {
        Random random = new Random(seed);
        StringBuilder scene =
                new StringBuilder(Play.SCENE.substring(0, Play.SCENE.indexOf("moments:"))).append("moments:\n");
        List<String> questions =
                List.of("before: zeker", "after: zeker", "before: cijfer", "after: cijfer", "after: waarom");
        for (int moment = 0; moment < 5; moment++) {
            scene.append("  - {id: m").append(moment).append(", ").append(questions.get(random.nextInt(5)));
            if (random.nextInt(3) > 0) {
                scene.append(", when: {trust: {")
                        .append(random.nextBoolean() ? "at_least: " : "below: ")
                        .append(random.nextInt(7))
                        .append("}}");
            }
            scene.append(", respond: [");
            for (int reply = 0; reply < 3; reply++) {
                scene.append("{say: A, code: OPEN, feedback: B, set: {trust: ")
                        .append(random.nextBoolean() ? "+" : "-")
                        .append(random.nextInt(4))
                        .append("}}")
                        .append(reply < 2 ? ", " : "]}\n");
            }
        }
        scene.append(Play.SCENE.substring(Play.SCENE.indexOf("endings:")));
        String text = scene.toString();
        Courses courses = courses(text);
        Played played = new Played(Play.begin(text));
        assertTrue(courses.whole());
        assertEquals(played.endings, courses.endings().keySet(), text);
        for (int moment = 0; moment < 5; moment++) {
            assertEquals(played.moments.contains("m" + moment), courses.reaches("m" + moment), text);
        }
        Play.scenario(text)
                .answers()
                .values()
                .forEach(answer -> answer.lines()
                        .forEach(line -> assertEquals(played.lines.contains(line), courses.uses(line), text)));
        courses.endings().forEach((ending, chosen) -> {
            Scene replayed = Play.begin(text);
            for (Finding.Answered choice : chosen) {
                replayed = replayed.after(Choice.of(choice.id(), Integer.parseInt(choice.answer())));
            }
            assertEquals(ending, ((Waits.Over) replayed.waits()).ending(), "the witness leads there");
        });
    }

    @Test
    void whatIsComeByTwiceIsGoneOnFromOnce() {
        Courses courses = courses(Play.SCENE);
        Played played = new Played(Play.begin(Play.SCENE));
        assertTrue(courses.scenes() <= 3 + 2 * 2 + 3 * 4, courses.scenes() + " for " + played.courses + " courses");
    }

    @Test
    void theWitnessOfAQuestionWithoutAnswerLeadsToIt() {
        List<Finding> findings = Play.check(Play.SCENE.replace("  waarom: {says: Daarom., answer: daarom}\n", ""));
        Finding silent = findings.stream()
                .filter(finding -> finding.name().equals("persona-silent"))
                .findFirst()
                .orElseThrow();
        assertEquals("waarom", silent.arguments().get(0));
        assertEquals(List.of(new Finding.Answered("eerst", "3"), new Finding.Answered("dan", "1")), silent.witness());
    }

    /** Two courses with the same meters and the same answers, of which one is about to give another answer. */
    @Test
    void whatWasSaidToTheQuestionThatStandsTellsScenesApart() {
        String scene = Play.SCENE
                .replace("  waarom: {says: Daarom., answer: daarom}\n", "")
                .replace("when: {trust: {at_least: 4}}\n", "when: {trust: {at_least: 0}}\n")
                .replace("set: {trust: +1}, goals: {keuze: 1}", "set: {trust: 6}, goals: {keuze: 1}")
                .replace("code: GEHEIM, set: {vlag: 1}", "code: GEHEIM, set: {trust: 6, vlag: 1}")
                .replace("  - id: later\n    before: cijfer\n", "  - id: later\n    after: zeker\n");
        assertTrue(Play.check(scene).stream().anyMatch(finding -> finding.name().equals("persona-silent")));
    }

    @Test
    void aMomentWithoutAnyReplyIsFound() {
        String scene = Play.SCENE
                .replace("{say: Jij weet het.,", "{say: Jij weet het., when: {vlag: 1},")
                .replace("{say: Ik zwijg erover.,", "{say: Ik zwijg erover., when: {vlag: 1},");
        Finding found = Play.check(scene).stream()
                .filter(finding -> finding.name().equals("no-option-left"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(new Finding.Answered("eerst", "1")), found.witness());
    }

    @Test
    void whoIsNotThereSaysNothing() {
        String scene = Play.SCENE.replace("persona: Oké.,", "persona: Oké., by: ouder,");
        assertTrue(
                Play.check(scene).stream().anyMatch(finding -> finding.message().equals("unknown-role.not-there")));
    }

    @Test
    void aDialogueThatChangedIsNamedByWhatNoLongerFits() {
        String changed = Play.DIALOGUE
                .replace("id: zeker\n", "id: zeker_weten\n")
                .replace("when: {zeker: no}", "when: {zeker_weten: no}");
        List<Finding> findings = ScenarioCheck.of(Play.read(Play.SCENE), Play.library(changed), List.of("proef"));
        assertTrue(findings.stream().allMatch(finding -> finding.name().equals("unknown-answer")), findings.toString());
        assertEquals(
                List.of(10, 20, 27, 34),
                findings.stream().map(finding -> finding.place().line()).toList());
    }
}
