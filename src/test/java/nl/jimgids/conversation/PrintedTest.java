package nl.jimgids.conversation;

import static nl.jimgids.conversation.Scenario.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.Translated;
import nl.jimgids.script.reader.TranslationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people said yes to, or were asked about their safety, and what fills the holes of that. */
class PrintedTest {
    private static final String WHO = "- {id: wie, ask: Wie}\n";
    private static final String REST = "- {id: nog, ask: Nog iets}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ask: 'Mag ${wie:-iemand} alles weten', type: yes_no, keep_as: consent | yes | mag
                    ask: 'Mag ${wie} alles weten', type: yes_no                           | yes | .
                    ask: 'Mag iemand alles weten', type: yes_no, keep_as: consent         | yes | .
                    ask: 'Vertel over ${wie}', type: story, signal: safety                | rot | mag
                    ask: 'Veilig bij ${wie}', options: {ja: Ja, nee: {label: Nee, signal: safety}} | ja | mag
                    ask: 'Wie mag het weten', options: {die: '${wie}', niet: Niemand}, keep_as: consent | die | mag
                    """)
    void standsOnlyAsItWasPrinted(String question, String answer, String asked) {
        Scenario held = Scenario.of(steps(WHO + "- {id: mag, " + question + "}\n" + REST))
                .answer("oma");
        answered(held, answer).answer("niets");
        held.backTo("wie").answer("oma").ends("klaar");
        held.backTo("wie").answer("ome Jan");
        if (asked.equals(".")) {
            held.ends("klaar");
        } else {
            held.asks(asked);
            assertNotNull(held.prompt().ready(), "the old answer stands ready");
            answered(held, answer).ends("klaar");
            held.backTo("wie").answer("oma").asks("mag");
        }
    }

    @Test
    void anOptionThatWasNotChosenMayNameAnother() {
        Scenario.of(steps(WHO + "- {id: mag, ask: Wie, options: {die: '${wie}', niet: Niemand}, keep_as: consent}\n"))
                .answer("oma")
                .answer("niet")
                .backTo("wie")
                .answer("ome Jan")
                .ends("klaar");
    }

    @Test
    void whoPassedAtAQuestionAboutOneIsAskedAboutTheOther() {
        Scenario.of(steps(WHO + "- {id: mag, ask: 'Veilig bij ${wie}', type: story, signal: safety}\n"))
                .answer("oma")
                .pass()
                .ends("klaar")
                .backTo("wie")
                .answer("ome Jan")
                .asks("mag");
    }

    @Test
    void anAnswerWithWhichNothingWasKeptStands() {
        Scenario held = Scenario.of(
                steps(WHO + "- {id: mag, ask: 'Mag ${wie} alles weten', type: yes_no, keep_as: consent}\n"));
        held.answer("oma");
        Prompt prompt = held.prompt();
        Setting before = new Setting(
                prompt.question().text().text(), "yes_no", null, List.of(), prompt.readers(), prompt.alone());
        held.after(new Event.Answered(prompt.id(), new Response.YesNo(true), before, Scenario.START))
                .backTo("wie")
                .answer("ome Jan")
                .ends("klaar");
    }

    @Test
    void anotherLanguageIsNoOtherQuestion() {
        Script script = steps("""
                - {id: wie, ask: Wie, type: choices, options: {oma: Mijn oma, opa: Mijn opa}}
                - {id: dag, ask: Wanneer, type: date}
                - {id: ook, ask: Ook dat, type: yes_no}
                - id: mag
                  ask: 'Mag ${wie} het weten, ${role.ouder}, ${dag}, ${ook}'
                  options: {ja: 'Ja, ${wie}', nee: Nee}
                  keep_as: consent
                """);
        Script english = Translated.of(script, translation("""
                translation_of: proef
                language: en
                texts:
                  title: Trial
                  roles: {ouder: Parent}
                  wie: {ask: Who, options: {oma: My gran, opa: My grandpa}}
                  mag: {ask: 'May ${wie} know it, ${role.ouder}, ${dag}, ${ook}', options: {ja: 'Yes, ${wie}', nee: No}}
                """));
        Scenario held = Scenario.of(script)
                .answer("oma, opa")
                .answer("2026-11-20")
                .answer("yes")
                .answer("ja")
                .ends("klaar");
        Conversation other = Conversation.of(
                Library.of(english), english, held.conversation().events());
        assertTrue(other.now() instanceof Now.Ended, "nothing is asked again");
        assertTrue(other.path().asked().get(3).prompt().text().startsWith("May My gran"), "and it is in English");
        Scenario corrected = held.over(english).backTo("wie").answer("opa").asks("mag");
        assertEquals(Why.ABOUT, Still.not(corrected.prompt(), given(corrected)));
    }

    @Test
    void theWordsThemselvesAreNotKept() {
        Scenario held = Scenario.of(
                steps(WHO + "- {id: mag, ask: 'Mag ${wie} alles weten', type: yes_no, keep_as: consent}\n"));
        held.answer("oma").answer("yes");
        Given given = held.conversation().answers().get(new AnswerId("mag", 1));
        Setting setting = given == null ? null : given.setting();
        assertNotNull(setting);
        assertFalse(setting.toString().contains("oma"));
        assertTrue(String.valueOf(setting.printed()).matches("[0-9a-f]{16}"), setting.toString());
    }

    /** Also when the engine then asks whether to talk about safety. */
    private static Scenario answered(Scenario held, String answer) {
        held.answer(answer);
        boolean offers = held.conversation().now() instanceof Now.Asking asking
                && asking.prompt().kind() == Prompt.Kind.SAFETY;
        return offers ? held.answer("no") : held;
    }

    private static Given given(Scenario scenario) {
        Given given = scenario.prompt().ready();
        assertNotNull(given);
        return given;
    }

    private static Translation translation(String text) {
        Translation translation = TranslationReader.read("proef.en.yaml", text.getBytes(StandardCharsets.UTF_8))
                .usable();
        assertNotNull(translation);
        return translation;
    }
}
