package nl.jimgids.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.jimgids.script.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a scenario is found, with its line; what is right is left alone. */
class ScenarioReaderTest {
    @Test
    void nothingIsFoundInAScenarioThatIsRight() {
        assertEquals(List.of(), Play.check(Play.SCENE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario: scene          | scenario: anders          | bad-name           | 1",
                "title: De scène          | titel: De scène           | unknown-key        | 2",
                "dialogue: proef          | dialogue: proev           | unknown-dialogue   | 5",
                "plays: jongere           | plays: jonger             | unknown-role       | 7",
                "persona: {name: Sam,     | persona: {nam: Sam,       | unknown-key        | 8",
                "table: {professional     | table: {proffesional      | unknown-role       | 9",
                "begins: zeker            | begins: zekr              | unknown-answer     | 10",
                "stops: cijfer            | stops: cijfr              | unknown-answer     | 11",
                "difficulty: 2            | difficulty: 9             | wrong-type         | 12",
                "minutes: 10              | minutes: tien             | wrong-type         | 13",
                "start: 3                 | start: 30                 | wrong-type         | 15",
                "mensen: [oma]            | mensn: [oma]              | unknown-answer     | 19",
                "at_least: 5              | at_last: 5                | unknown-key        | 21",
                "{trust: {at_least: 5}}   | {trusd: {at_least: 5}}    | unknown-variable   | 21",
                "{trust: {at_least: 5}}   | {trust: {includes: x}}    | type-mismatch      | 21",
                "{trust: {at_least: 5}}   | {role.jongere: present}   | type-mismatch      | 21",
                "cijfer: 6                | cijfer: 60                | persona-silent     | 24",
                "before: zeker            | before: zeke              | unknown-answer     | 27",
                "situation: Sam kijkt weg.| 'situation: Hoi ${jim}.'  | wrong-type         | 28",
                "code: TRAAG, set: {trust: +2} | code: TRAGE, set: {trust: +2} | unknown-code | 30",
                "goals: {tijd: 1}         | goals: {tijt: 1}          | unknown-goal       | 30",
                "set: {trust: +2}         | set: {trusd: +2}          | unknown-variable   | 30",
                "set: {trust: +2}         | set: {trust: veel}        | wrong-type         | 30",
                "ending: opens            | ending: open              | wrong-type         | 47",
            })
    void findsWhatIsWrong(String right, String wrong, String name, int line) {
        String scene = Play.SCENE.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));
        assertTrue(!scene.equals(Play.SCENE), "the scene has no " + right);
        List<Finding> findings = Play.check(scene);
        assertTrue(
                findings.stream()
                        .anyMatch(finding ->
                                finding.name().equals(name) && finding.place().line() == line),
                findings::toString);
    }

    @Test
    void feedbackBelongsToEveryReply() {
        List<Finding> findings = Play.check(Play.SCENE.replace(", feedback: Dat geeft ruimte.", ""));
        assertEquals("missing-key", findings.get(0).name());
        assertEquals(List.of("feedback", "reply"), findings.get(0).arguments());
    }

    @Test
    void twoMomentsOfOneNameAreTold() {
        assertTrue(Play.check(Play.SCENE.replace("id: dan", "id: eerst")).stream()
                .anyMatch(finding -> finding.name().equals("duplicate-id")));
    }

    @Test
    void anyBytesGiveFindingsAndNoFault() {
        for (String text : List.of(
                "",
                "scenario",
                "- a\n- b\n",
                "scenario: scene\nmoments: [1, {before: x}]\nendings: {}\n",
                "a: &x 1\nb: *x\n",
                "\u0000",
                "scenario: {a: b}\nanswers: 3\n")) {
            assertTrue(!Play.check(text).isEmpty(), text);
        }
    }

    @Test
    void aTranslationTakesThePlaceOfTheTextsAndOfNothingElse() {
        var texts = Play.read(Play.SCENE).texts();
        assertTrue(
                texts.keySet().stream()
                        .map(Object::toString)
                        .toList()
                        .containsAll(List.of(
                                "scene.title",
                                "persona.about",
                                "meters.trust",
                                "goals.tijd",
                                "answers.zeker.2",
                                "eerst.situation",
                                "eerst.1.say",
                                "eerst.1.persona",
                                "eerst.1.feedback",
                                "endings.1")),
                texts.keySet().toString());
    }
}
