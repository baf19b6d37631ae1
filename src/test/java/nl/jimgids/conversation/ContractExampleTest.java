package nl.jimgids.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small script that stands in the contract of the language, held as it stands. */
class ContractExampleTest {
    private Scenario scenario;

    @BeforeEach
    void sitDown() throws Exception {
        String folder = "src/test/resources/dialogues/";
        scenario = Scenario.of(
                Scenario.file(folder + "wie-kan-meedenken.yaml"),
                Scenario.file(folder + "geen-jim.yaml"),
                Scenario.file(folder + "veiligheid.yaml"));
    }

    @Test
    void someoneIsChosen() {
        scenario.asks("mensen")
                .answer("oma, Ruud")
                .asks("vertrouwen@oma")
                .answer("9")
                .asks("vertrouwen@Ruud")
                .pass()
                .asks("meedenken")
                .answer("iemand")
                .asks("kiezen");
        assertEquals(List.of("oma", "Ruud"), scenario.prompt().people());
        scenario.answer("oma").asks("bedenktijd").answer("no").ends("gekozen");
        assertTrue(scenario.heard().contains("Bij wie kun je jezelf zijn? Hoe is dat bij oma? 9"));
    }

    @Test
    void timeToThink() {
        scenario.answer("")
                .answer("iemand")
                .answer("tante Bea")
                .asks("bedenktijd")
                .answer("yes")
                .asks("tot_wanneer")
                .answer("2026-12-05")
                .ends("bedenktijd");
        assertTrue(scenario.heard().contains("> Verder praten over tante Bea 2026-12-05"));
    }

    @Test
    void whoPassesTheChoiceIsPlannedWithoutAName() {
        scenario.answer("").answer("iemand").pass().answer("yes").answer("2026-12-05");
        assertTrue(scenario.heard().contains("> Verder praten over de keuze 2026-12-05"));
    }

    @Test
    void nobody() {
        scenario.answer("")
                .answer("niemand")
                .asks("geen-jim.reden")
                .answer("vertrouwen")
                .ends("niemand");
    }

    @Test
    void passingTheChoiceGoesTheWayOfElse() {
        scenario.answer("").pass().asks("geen-jim.reden").dontKnow().ends("niemand");
    }

    @Test
    void onlyWhoMayReadAnAnswerIsNamedAsItsReader() {
        assertEquals(List.of("jongere"), scenario.prompt().readers());
        scenario.answer("").asks("meedenken");
        assertEquals(List.of("jongere", "professional"), scenario.prompt().readers());
    }
}
