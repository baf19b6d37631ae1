package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What makes a text hard to read, as tables: steps, and what is found with line, column and the words it speaks of. */
class HardToReadTest {
    private static final String TWELVE = "Een twee drie vier vijf zes zeven acht negen tien elf twaalf";

    private record Case(String steps, String expected) {}

    private static Case hard(String steps, String expected) {
        return new Case(steps, expected);
    }

    private static Case plain(String steps) {
        return new Case(steps, "");
    }

    private static Stream<DynamicTest> table(Case... cases) {
        return Stream.of(cases)
                .map(each -> DynamicTest.dynamicTest(
                        each.steps().replace('\n', ' '),
                        () -> assertEquals(each.expected(), Found.in("nl", each.steps()))));
    }

    @TestFactory
    Stream<DynamicTest> longSentences() {
        return table(
                plain("- say: " + TWELVE + "."),
                hard("- say: " + TWELVE + " dertien.", "long-sentence 7:8 13"),
                hard("- say: Kort. " + TWELVE + " dertien.", "long-sentence 7:14 13"),
                hard("- say: |\n    Kort.\n\n    " + TWELVE + "\n    dertien.", "long-sentence 10:5 13"),
                plain("- say: |\n    " + TWELVE + ":\n\n    - dertien veertien\n    - vijftien"),
                plain("- say: |\n    " + TWELVE + "\n    Dertien veertien vijftien"),
                hard("- {ask: Hoe, why: '" + TWELVE + ", zo''n.'}", "long-sentence 7:20 13"),
                hard("- {ask: Hoe, label: " + TWELVE + " dertien}", "long-sentence 7:21 13"),
                hard(
                        "- {ask: Hoe, type: scale, from: 0, upto: 9, low: " + TWELVE + " dertien}",
                        "long-sentence 7:50 13"),
                plain("- {ask: Hoe, hint: " + TWELVE + " dertien veertien}"),
                // A hole is one word, or the words that it brings along.
                plain("- {id: wie, ask: Wie}\n- say: \"" + TWELVE.replace("twaalf", "${wie}") + "?\""),
                hard(
                        "- {id: wie, ask: Wie}\n- say: \"" + TWELVE.replace("twaalf", "${wie:-die persoon}") + "?\"",
                        "long-sentence 8:9 13"));
    }

    @TestFactory
    Stream<DynamicTest> jargon() {
        return table(
                hard("- say: Wij zijn bij het hele traject.", "jargon 7:30 traject"),
                hard(
                        "- say: |\n    Wie is er?\n\n    Trajecten en leerdoelen.",
                        "jargon 10:5 Trajecten; jargon 10:18 leerdoelen"),
                hard("- say: >-\n    Wij kijken samen\n    naar jouw netwerk.", "jargon 9:15 netwerk"),
                hard("- say: 'Zo''n dossier.'", "jargon 7:15 dossier"),
                hard("- say: \"Z\\u006f'n\\\n    \\ dossier.\"", "jargon 8:7 dossier"),
                hard("- part: Taakverdeling", "jargon 7:9 Taakverdeling"),
                hard("- {ask: Hoe, options: {a: Geen toestemming}}", "jargon 7:32 toestemming"),
                hard("- ask: Wie is jouw **steunfiguur**?", "jargon 7:22 steunfiguur"),
                hard("- say: Het is geëscaleerd. Dat was escalatie.", "jargon 7:15 geëscaleerd; jargon 7:36 escalatie"),
                // Once for each text.
                hard("- say: Een dossier is een dossier.", "jargon 7:12 dossier"),
                hard("- {id: w, ask: Wie}\n- say: \"Dag ${w:-steunfiguur}.\"", "jargon 8:18 steunfiguur"),
                // Words inside other words are other words.
                plain("- say: Het wifi-netwerk en de netwerkkabel."),
                plain("- say: Ben je bereikbaar? Je bent gelijk en waardig."),
                plain("- {ask: Hoe, hint: Denk aan het netwerk en het dossier.}"),
                plain("- {say: Zet het in het dossier., alone: professional}"),
                plain("- {alone: [professional], steps: [{say: Zet het in het dossier.}]}"),
                hard("- {say: Zet het in het dossier., alone: [jongere, professional]}", "jargon 7:24 dossier"));
    }

    @TestFactory
    Stream<DynamicTest> passiveVoice() {
        return table(
                hard("- say: Er wordt gebeld.", "passive 7:11 wordt gebeld"),
                hard("- say: Dan wordt het ook opgeschreven.", "passive 7:12 wordt … opgeschreven"),
                hard("- say: Alles wat gezegd wordt, blijft hier.", "passive 7:18 gezegd wordt"),
                hard("- say: Dat kan gevraagd worden.", "passive 7:16 gevraagd worden"),
                hard("- say: Hoe dat gedaan moet worden.", "passive 7:16 gedaan … worden"),
                hard("- say: Om geholpen te worden.", "passive 7:11 geholpen … worden"),
                hard("- say: Er werden afspraken gemaakt door ons.", "passive 7:11 werden … gemaakt"),
                hard("- ask: Door wie werd dat besproken?", "passive 7:17 werd … besproken"),
                hard("- say: Jouw plan werd veranderd en bewaard.", "passive 7:18 werd veranderd"),
                hard("- {ask: Hoe, why: Je wordt daar opgehaald.}", "passive 7:22 wordt … opgehaald"),
                // Worden is also to become.
                plain("- say: Wordt het gevaarlijk? Bel 112."),
                plain("- say: Wat het wordt, bedenken jullie samen."),
                plain("- say: Het wordt ingewikkeld. Jij wordt ouder."),
                plain("- say: Word je verdrietig of bezorgd?"),
                plain("- say: Wanneer je achttien wordt, verandert er iets."),
                plain("- say: Dan wordt hij gezond, bekend en verliefd."),
                plain("- say: Dit worden goede gesprekken."),
                plain("- say: Het wordt een gevecht."),
                plain("- say: Wie boos wordt geeft dat aan."),
                plain("- say: Het wordt wat jij ervan gemaakt hebt."),
                plain("- say: Jij wordt boos en hij heeft het gezegd."),
                // There it is about whom it happens to.
                plain("- ask: Word je gepest?"),
                plain("- {ask: Hoe, hint: Schrijf op wat gezegd wordt.}"));
    }

    @TestFactory
    Stream<DynamicTest> bracketsAndDoubleNegation() {
        return table(
                hard("- say: Bel een collega (als dat kan).", "brackets 7:24 (als dat kan)"),
                plain("- say: Jouw vriend(in) is 16 (+1). Leuk :)"),
                plain("- {ask: Hoe, hint: Bel een collega (als dat kan).}"),
                hard("- say: Dat is niet onmogelijk.", "double-negation 7:15 niet onmogelijk"),
                hard("- say: Doe dat nooit niet.", "double-negation 7:16 nooit niet"),
                plain("- say: Het is niet onder de tafel. Maak het niet onnodig zwaar."),
                plain("- say: We delen niets zonder jou."));
    }

    @Test
    void aPartIsScoredAsAWhole() {
        String hardly = "Professionele samenwerkingsafspraken verduidelijken wederzijdse verantwoordelijkheden. ";
        String steps = "- part: Samen\n- say: " + hardly.repeat(20) + "\n- part: Kort\n- say: " + hardly + "\n- say: "
                + "Dit is kort. ".repeat(60);
        assertEquals("score 7:9 Samen", Found.in("nl", steps));
        // Under a hundred words the score jumps with each of them.
        assertEquals("", Found.in("nl", "- part: Samen\n- say: " + hardly.repeat(19)));
    }

    @Test
    void whatStandsBeforeTheFirstPartGoesByTheTitle() {
        String steps = "- say: " + "Verantwoordelijkheden verduidelijken. ".repeat(50);
        assertEquals("score 3:6 Proef", Found.in("nl", steps));
    }

    @Test
    void dutchRulesLeaveOtherLanguagesAlone() {
        String steps = "- say: " + TWELVE + " dertien traject wordt gevraagd (als dat kan) en werkt altijd.\n"
                + "- {ask: 'Wie mag mee?', options: {o: Oma, t: Tante}}\n"
                + "- say: " + "Responsibilities necessitate comprehensive collaboration. ".repeat(40)
                + "\n- say: Dit is jouw MITI-score. Het is niet onmogelijk.";
        assertEquals("", Found.in("en", steps));
        assertEquals(
                List.of("jim 7:13", "two-questions 8:21"),
                List.of(Found.in("en", "- say: Your JIM may come.\n- ask: Who is that? What is nice?")
                        .split("; ")));
    }
}
