package nl.jimgids.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.jimgids.conversation.Turn;
import org.junit.jupiter.api.Test;

/** A scene: the person answers as the meters stand, and going back is taking the scene of then. */
class SceneTest {
    private static List<String> asked(Scene scene) {
        return scene.beats().stream()
                .filter(Beat.Asked.class::isInstance)
                .map(beat -> ((Beat.Asked) beat).prompt().id().text() + ": " + ((Beat.Asked) beat).says())
                .toList();
    }

    private static List<String> said(Scene scene) {
        return scene.beats().stream()
                .filter(beat -> beat instanceof Beat.Told told && told.turn() instanceof Turn.Said)
                .map(beat -> ((Turn.Said) ((Beat.Told) beat).turn()).text())
                .toList();
    }

    @Test
    void beginsWhereTheScenarioSaysSo() {
        Scene scene = Play.begin(Play.SCENE);
        assertEquals("eerst", Play.at(scene));
        assertEquals(List.of(), asked(scene), "what was asked before is no part of the scene");
        assertEquals(List.of("Dan nu iets anders."), said(scene), "what leads to the first question is");
    }

    @Test
    void thePersonAnswersAsTheMetersStand() {
        assertEquals(List.of("zeker: Ja hoor."), asked(Play.of(Play.SCENE, 1)));
        assertEquals(List.of("zeker: Nee."), asked(Play.of(Play.SCENE, 3)));
    }

    @Test
    void anAnswerLeadsTheRealScriptOn() {
        Scene no = Play.of(Play.SCENE, 3, 1);
        assertEquals(List.of("zeker: Nee.", "waarom: Daarom."), asked(no).subList(0, 2));
        Scene yes = Play.of(Play.SCENE, 1, 1);
        assertFalse(asked(yes).contains("waarom: Daarom."));
    }

    @Test
    void aReplyAfterTheAnswerDoesNotChangeIt() {
        Scene scene = Play.of(Play.SCENE, 3, 1);
        assertEquals(5, scene.meters().get("trust"));
        assertEquals("zeker: Nee.", asked(scene).get(0));
        assertTrue(asked(scene).contains("waarom: Daarom."), "the script heard the answer that was said");
    }

    @Test
    void aMomentComesOnceAndOnlyWhenItsConditionHolds() {
        assertEquals("dan", Play.at(Play.of(Play.SCENE, 1)));
        assertEquals("later", Play.at(Play.of(Play.SCENE.replace("set: {trust: -3}", "set: {trust: -2}"), 2)));
    }

    @Test
    void aMomentThatComesToHoldIsNotTakenForTheOneThatWasChosen() {
        String moments = """
                  - {id: a, after: zeker, when: {vlag: 1}, respond: [{say: A, code: OPEN, feedback: B}, {say: C, code: DUW, feedback: D}]}
                  - {id: b, after: zeker, respond: [{say: E, code: OPEN, set: {vlag: 1}, feedback: F}, {say: G, code: DUW, feedback: H}]}
                  - {id: c, after: zeker, respond: [{say: I, code: OPEN, feedback: J}, {say: K, code: DUW, feedback: L}]}
                """;
        String scene = Play.SCENE.substring(0, Play.SCENE.indexOf("moments:")) + "moments:\n" + moments
                + Play.SCENE.substring(Play.SCENE.indexOf("endings:"));
        Scene played = Play.of(scene, 1, 2);
        assertEquals(
                List.of("b", "c"),
                played.acts().stream().map(act -> act.moment().id()).toList());
        assertEquals("K", played.acts().get(1).reply().say().text());
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        Scene scene = Play.of(Play.SCENE, 1, 1);
        assertEquals(List.of(1, 3), ((Waits.ForReply) scene.waits()).offered());
        assertSame(scene, Play.choose(scene, 2));
        assertSame(scene, scene.after(Choice.of("eerst", 1)), "a moment that is over does not come back");
        assertEquals(List.of(2, 3), ((Waits.ForReply) Play.of(Play.SCENE, 1, 2).waits()).offered());
    }

    @Test
    void endsInThreeWays() {
        Play.ends(Ending.Kind.OPENS, Play.of(Play.SCENE, 1, 1, 1));
        Play.ends(Ending.Kind.STAYS_IN_CONTACT, Play.of(Play.SCENE, 1, 2, 2));
        Play.ends(Ending.Kind.BREAKS_OFF, Play.of(Play.SCENE, 1, 1, 3));
    }

    @Test
    void breaksOffAtOnce() {
        Scene scene = Play.of(Play.SCENE, 2);
        Play.ends(Ending.Kind.BREAKS_OFF, scene);
        assertEquals(List.of(), asked(scene), "nothing is asked of someone who left");
    }

    @Test
    void anEndingThatIsNotAtOnceWaitsForTheEnd() {
        Scene scene = Play.of(Play.SCENE.replace(", at_once: true", ""), 2);
        assertEquals("later", Play.at(scene));
    }

    @Test
    void metersStayBetweenTheirBounds() {
        assertEquals(
                6,
                Play.of(Play.SCENE.replace("trust: +2", "trust: +99"), 1)
                        .meters()
                        .get("trust"));
        assertEquals(0, Play.of(Play.SCENE, 1, 1, 3).meters().get("trust"), "a plain number is what it becomes");
    }

    @Test
    void goingBackIsTakingTheSceneOfThen() {
        Scene first = Play.begin(Play.SCENE);
        Scene one = Play.choose(first, 1);
        Scene other = Play.choose(first, 3);
        assertNotEquals(one.meters(), other.meters());
        assertEquals(one.key(), Play.choose(first, 1).key(), "and it can be done again");
        assertEquals(5, one.meters().get("trust"));
    }

    @Test
    void whoIsNotAtTheTableIsNotAsked() {
        Scene alone = Play.of(Play.SCENE, 1, 1, 1);
        assertFalse(asked(alone).contains("mama: Tja."));
        Scene three = Play.of(
                Play.SCENE
                        .replace("table: {", "table: {ouder: Ria, ")
                        .replace("  cijfer: 6\n", "  cijfer: 6\n  mama: {says: Tja., answer: tja}\n"),
                1,
                1,
                1);
        assertTrue(asked(three).contains("mama: Tja."));
        assertEquals("Ria", three.conversation().table().name("ouder"));
    }

    @Test
    void withoutBeginningAndEndTheWholeDialogueIsPlayed() {
        String whole = Play.SCENE
                .replace("begins: zeker\n", "")
                .replace("stops: cijfer\n", "")
                .replace("  cijfer: 6\n", "  cijfer: 6\n  slot: Tot dan.\n");
        Scene scene = Play.of(whole, 1, 1, 1);
        assertEquals(4, asked(scene).size(), asked(scene).toString());
        Play.ends(Ending.Kind.OPENS, scene);
    }

    @Test
    void whatTheProgramItselfAsksGoesByItself() {
        Scene scene = Play.of(Play.SCENE, 3, 1, 1);
        assertInstanceOf(Waits.Over.class, scene.waits());
        assertFalse(
                asked(scene).stream().anyMatch(id -> id.startsWith("share")), "nobody is asked who may read practice");
    }

    @Test
    void theOrderOfTheRepliesHasNoMeaningAndCanBeHadAgain() {
        Waits.ForReply wait = (Waits.ForReply) Play.begin(Play.SCENE).waits();
        assertEquals(Shuffle.of(wait, 7), Shuffle.of(wait, 7));
        long first = java.util.stream.LongStream.range(0, 300)
                .filter(seed -> Shuffle.of(wait, seed).get(0) == 1)
                .count();
        assertTrue(first > 60 && first < 140, "the first of the file comes first " + first + " times in 300");
    }
}
