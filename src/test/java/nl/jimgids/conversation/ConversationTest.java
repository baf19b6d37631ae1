package nl.jimgids.conversation;

import static nl.jimgids.conversation.Scenario.script;
import static nl.jimgids.conversation.Scenario.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    private static final Script SAFETY = script("veiligheid", "share: [professional]\n", "- {id: feiten, ask: Wat}");

    @Nested
    class GoingBack {
        private final Script script = steps("""
                - {id: zin, ask: Zin, type: yes_no, go: {yes: leuk, else: waarom}}
                - {id: leuk, ask: Wat is leuk, go: slot}
                - {id: waarom, ask: Waarom niet}
                - {id: slot, ask: Nog iets}
                """);

        @Test
        void keepsTheOldAnswerReady() {
            Scenario.of(script)
                    .answer("yes")
                    .answer("fietsen")
                    .asks("slot")
                    .back()
                    .asks("leuk")
                    .ready("fietsen");
        }

        @Test
        void whoMayReadItStandsOnlyForTheAnswerOfWhichThatWasSaid() {
            Scenario held = Scenario.of(steps("- {id: q, ask: Hoe, to: jongere, share: ask}\n- {id: n, ask: Nog}\n"))
                    .answer("goed")
                    .answer("ouder")
                    .backTo("q");
            assertNotNull(held.conversation().standing(held.prompt()));
            held.answer("rot").asks("share(q)");
            assertNull(held.conversation().standing(held.prompt()));
            held.backTo("q").answer("goed").asks("share(q)");
            assertNotNull(held.conversation().standing(held.prompt()));
        }

        @Test
        void goesOnWhereItWasOnceTheQuestionIsAnsweredAgain() {
            Scenario.of(script)
                    .answer("yes")
                    .answer("fietsen")
                    .asks("slot")
                    .back()
                    .back()
                    .asks("zin")
                    .answer("yes")
                    .asks("slot");
        }

        @Test
        void setsAsideWhatAnotherAnswerMakesUnreachable() {
            Scenario scenario = Scenario.of(script)
                    .answer("yes")
                    .answer("fietsen")
                    .backTo("zin")
                    .answer("no")
                    .asks("waarom");
            assertEquals(
                    List.of(new AnswerId("leuk", 1)),
                    List.copyOf(scenario.conversation().setAside().keySet()));
        }

        @Test
        void bringsBackWhatWasSetAside() {
            Scenario.of(script)
                    .answer("yes")
                    .answer("fietsen")
                    .backTo("zin")
                    .answer("no")
                    .answer("moe")
                    .backTo("zin")
                    .answer("yes")
                    .asks("slot");
        }

        @Test
        void stopsAtTheFirstQuestion() {
            Scenario scenario = Scenario.of(script);
            assertEquals(null, scenario.conversation().path().previous());
        }
    }

    @Nested
    class JumpingBack {
        private final Script script = steps("""
                - {id: naam, ask: Wie}
                - {id: klopt, ask: 'Klopt ${naam:-het}?', type: yes_no, go: {no: naam}}
                """);

        @Test
        void asksAgainWithTheOldAnswerReady() {
            Scenario.of(script).answer("oma").answer("no").asks("naam (2)").ready("oma");
        }

        @Test
        void theLastAnswerCounts() {
            Scenario scenario =
                    Scenario.of(script).answer("oma").answer("no").answer("opa").asks("klopt (2)");
            assertEquals("Klopt opa?", scenario.prompt().text());
            scenario.answer("yes").ends("klaar");
        }

        @Test
        void aRoundWithoutAQuestionIsFound() {
            Scenario scenario = Scenario.of(steps("""
                    - {id: een, say: Een.}
                    - {say: Twee., go: een}
                    """));
            Now.Stuck stuck =
                    assertInstanceOf(Now.Stuck.class, scenario.conversation().now());
            assertEquals(Now.Stuck.Reason.ENDLESS, stuck.reason());
        }
    }

    @Nested
    class Each {
        private final Script script = steps("""
                - {id: mensen, ask: Wie, type: people}
                - each: mensen
                  as: p
                  steps:
                    - {id: cijfer, ask: 'Hoe is ${p}?', type: scale, from: 0, upto: 10}
                    - {id: meer, when: {cijfer: {at_least: 8}}, ask: 'Wat is er goed aan ${p}?'}
                - {id: hoog, when: {cijfer: {some: {at_least: 8}}}, ask: Iemand is hoog}
                - {id: alle, when: {cijfer: {every: {at_least: 8}}}, ask: Iedereen is hoog}
                - {id: geen, when: {cijfer: {none: {at_least: 8}}}, ask: Niemand is hoog}
                - {id: veel, when: {mensen: {count: {at_least: 2}}}, ask: Veel mensen}
                """);

        @Test
        void asksItsStepsForEveryEntry() {
            Scenario.of(script)
                    .answer("oma, opa")
                    .asks("cijfer@oma")
                    .answer("8")
                    .asks("meer@oma")
                    .answer("lief")
                    .asks("cijfer@opa")
                    .answer("3")
                    .asks("hoog")
                    .answer("x")
                    .asks("veel");
        }

        @Test
        void knowsEveryAndNone() {
            Scenario.of(script)
                    .answer("oma")
                    .answer("9")
                    .answer("lief")
                    .asks("hoog")
                    .answer("x")
                    .asks("alle");
            Scenario.of(script).answer("oma").answer("2").asks("geen");
        }

        @Test
        void nobodyMeansNoComparisonHolds() {
            Scenario.of(script).answer("").ends("klaar");
        }

        @Test
        void anEntryThatIsAddedLaterIsAskedAbout() {
            Scenario.of(script)
                    .answer("oma")
                    .answer("2")
                    .asks("geen")
                    .backTo("mensen")
                    .answer("oma, opa")
                    .asks("cijfer@opa");
        }

        @Test
        void goesThroughAFixedList() {
            Scenario scenario = Scenario.of(steps("""
                    - each: {thuis: bij jou thuis, school: op school}
                      as: plek
                      steps:
                        - {id: hoe, ask: 'Hoe gaat het ${plek}?'}
                        - {when: {plek: school}, id: klas, ask: Welke klas}
                    """));
            assertEquals("Hoe gaat het bij jou thuis?", scenario.prompt().text());
            scenario.asks("hoe@thuis")
                    .answer("goed")
                    .asks("hoe@school")
                    .answer("ook")
                    .asks("klas@school");
        }

        @Test
        void mayBeLeftInTheMiddle() {
            Scenario.of(steps("""
                            - {id: mensen, ask: Wie, type: people}
                            - each: mensen
                              as: p
                              steps:
                                - {id: stop, ask: Stop, type: yes_no, go: {yes: slot}}
                            - {id: midden, ask: Midden}
                            - {id: slot, ask: Slot}
                            """))
                    .answer("a, b, c")
                    .asks("stop@a")
                    .answer("no")
                    .asks("stop@b")
                    .answer("yes")
                    .asks("slot");
        }

        @Test
        void mayStandInAnotherEach() {
            Scenario.of(steps("""
                            - {id: mensen, ask: Wie, type: people}
                            - each: mensen
                              as: p
                              steps:
                                - {id: dingen, ask: 'Wat doet ${p}?', type: list}
                                - each: dingen
                                  as: d
                                  steps:
                                    - {id: fijn, ask: 'Is ${d} van ${p} fijn?', type: yes_no}
                            """))
                    .answer("oma, opa")
                    .answer("koken, bellen")
                    .asks("fijn@oma@koken")
                    .answer("yes")
                    .asks("fijn@oma@bellen")
                    .answer("no")
                    .asks("dingen@opa")
                    .answer("vissen")
                    .asks("fijn@opa@vissen");
        }

        private static final Script PAIRS = steps("""
                - {id: mensen, ask: Wie, type: people}
                - {id: dingen, ask: Wat, type: list}
                - each: mensen
                  as: p
                  steps:
                    - each: dingen
                      as: d
                      steps:
                        - {id: hoe, ask: 'Hoe is ${d} van ${p}?'}
                        - say: '${p} en ${d}: ${hoe}'
                """);

        private static final List<String> HEARD =
                List.of("x en y@z: een", "x en z: twee", "x@y en y@z: drie", "x@y en z: vier");

        private static List<String> heard(Scenario scenario) {
            return scenario.ends("klaar").heard().stream()
                    .filter(line -> line.contains(" en ") && line.contains(": "))
                    .toList();
        }

        @Test
        void tellsAnEntryWithTheSignOfAnIdFromTwoEntries() {
            assertEquals(
                    HEARD,
                    heard(Scenario.of(PAIRS)
                            .answer("x, x@y")
                            .answer("y@z, z")
                            .asks("hoe@x@y%40z")
                            .answer("een")
                            .asks("hoe@x@z")
                            .answer("twee")
                            .asks("hoe@x%40y@y%40z")
                            .answer("drie")
                            .asks("hoe@x%40y@z")
                            .answer("vier")
                            .back()
                            .ready("vier")
                            .answer("vier")));
        }

        @Test
        void isWhatItWasWhereTheIdHoldsTheSign() {
            Scenario before = Scenario.of(PAIRS).answer("x, x@y").answer("y@z, z");
            Map<AnswerId, String> kept = Map.of(
                    new AnswerId("hoe@x@y@z", 1), "een",
                    new AnswerId("hoe@x@z", 1), "twee",
                    new AnswerId("hoe@x@y@y@z", 1), "drie",
                    new AnswerId("hoe@x@y@z", 2), "vier");
            kept.forEach(
                    (id, answer) -> before.after(new Event.Answered(id, new Response.Text(answer), Scenario.START)));
            assertEquals(HEARD, heard(before));
            assertEquals(new Refit(6, List.of(), List.of()), Refit.of(before.conversation()));
            before.back().asks("hoe@x@y@z (2)").ready("vier").answer("anders");
            assertEquals("x@y en z: anders", heard(before).get(3));
        }

        @ParameterizedTest
        @CsvSource({
            "hoe@x@y%40z: een, hoe@x%40y@z: vier, ''",
            "hoe@x@y@z: een, hoe@x%40y@z: vier, ''",
            "hoe@x@y@z: een, hoe@x@y@z#2: vier, answers.missing",
        })
        void isAnsweredInAFileAsPeopleWroteItsEntry(String one, String other, String missing) throws Exception {
            String file = """
                    dialogue: proef
                    table: {jongere: Sam, ouder: Petra, professional: Noor}
                    answers: {mensen: [x, x@y], dingen: ["y@z", z], hoe@x@z: twee, hoe@x@y@y@z: drie, %s, %s}
                    """.formatted(one, other);
            AnswerSheet sheet = AnswerSheet.read("a.yaml", file.getBytes(StandardCharsets.UTF_8), PAIRS)
                    .sheet();
            assertTrue(sheet != null);
            SheetRespondent respondent =
                    new SheetRespondent(sheet, nl.jimgids.words.Words.in("nl"), Scenario.START::toLocalDate);
            Event.Started start = new Event.Started(sheet.table(), false, Scenario.START);
            Conversation held = new Session(
                            Conversation.begin(Library.of(PAIRS), PAIRS, start),
                            respondent,
                            Keeper.NOTHING,
                            () -> Scenario.START)
                    .hold()
                    .conversation();
            Finding misfit = respondent.misfit();
            assertEquals(missing, misfit == null ? "" : misfit.message());
            Given given = held.answers().get(new AnswerId("hoe@x@y%40z", 1));
            assertEquals(new Response.Text("een"), given == null ? null : given.response());
        }

        @ParameterizedTest
        @CsvSource({"oma, @oma", "a b%c, @a b%c", "a@b, @a%40b", "a%40b, @a%2540b", "@%2540, @%40%252540"})
        void hasItsEntryInTheId(String entry, String id) {
            assertEquals(id, AnswerId.at(entry));
            assertEquals("@" + entry, AnswerId.plain(id));
        }
    }

    @Nested
    class SeveralPeople {
        private final Script script = script("proef", "optional_roles: [ouder]\noutcomes: {klaar: Klaar}\n", """
                - {id: hoop, ask: Wat hoop je, to: [jongere, ouder], options: {rust: Rust, tijd: Tijd}}
                - {id: anders, when: {hoop: {differ: yes}}, ask: Hoe komt dat}
                - {id: thuis, when: {hoop@ouder: tijd}, ask: Tijd waarvoor}
                - {id: alleen, when: {role.ouder: absent}, ask: Waar is je ouder}
                - show: [hoop]
                """);

        @Test
        void areAskedInTurn() {
            Scenario scenario = Scenario.of(script)
                    .asks("hoop@jongere")
                    .answer("rust")
                    .asks("hoop@ouder")
                    .answer("tijd")
                    .asks("anders")
                    .answer("x")
                    .asks("thuis")
                    .answer("x")
                    .ends("klaar");
            Turn.Shown shown = scenario.conversation().path().turns().stream()
                    .filter(Turn.Shown.class::isInstance)
                    .map(Turn.Shown.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, shown.answers().size());
        }

        @Test
        void whoIsAbsentIsNotAsked() {
            Table table = new Table(Map.of("jongere", "Dani", "professional", "Els"));
            Scenario.at(table, false, script)
                    .asks("hoop@jongere")
                    .answer("rust")
                    .asks("alleen");
        }
    }

    @Nested
    class OtherDialogues {
        private final Script inner = script("binnen", "outcomes: {ja: Ja, nee: Nee}\nuses: {thuis: proef}\n", """
                - {id: wil, ask: 'Wil je dat, met ${thuis.wie:-iemand}?', type: yes_no}
                - {when: {wil: yes}, end: ja}
                - {end: nee}
                """);
        private final Script outer = steps("""
                - {id: wie, ask: Wie}
                - {id: praten, do: binnen, go: {ja: mooi, else: jammer}}
                - {id: mooi, ask: Mooi}
                - {id: jammer, ask: 'Jammer, ${praten}. Wilde je niet? ${binnen.wil}'}
                """);

        @Test
        void haveAnswersOfTheirOwnAndAnOutcome() {
            Scenario scenario = Scenario.of(outer, inner).answer("oma").asks("binnen.wil");
            assertEquals("Wil je dat, met oma?", scenario.prompt().text());
            scenario.answer("yes").asks("mooi");
        }

        @Test
        void theirOutcomeCanBePrinted() {
            Scenario scenario =
                    Scenario.of(outer, inner).answer("oma").answer("no").asks("jammer");
            assertEquals("Jammer, Nee. Wilde je niet? nee", scenario.prompt().text());
        }

        @Test
        void aDialogueThatIsNotThereStopsTheConversation() {
            Conversation conversation = Conversation.begin(
                            name -> null, outer, new Event.Started(Table.everyone(outer), false, Scenario.START))
                    .after(new Event.Passed(new AnswerId("wie", 1), Scenario.START));
            assertInstanceOf(Now.Stuck.class, conversation.now());
        }
    }

    @Nested
    class Safety {
        private final Script script = steps("""
                - {id: hoe, ask: Hoe is het, options: {goed: Goed, bang: {label: Ik ben bang, signal: safety}}}
                - {id: verder, ask: En verder}
                """);

        private final Script choosing = steps("""
                - {id: mensen, ask: Wie ken je, type: people}
                - {id: gekozen, ask: Wie kies je}
                - {id: slot, ask: Slot}
                """);

        private final Script reading = script("veiligheid", "share: [professional]\nuses: {hier: proef}\n", """
                - {id: feiten, ask: Wat}
                - id: weten
                  ask: Mag ${hier.gekozen:-niemand} het weten
                  keep_as: consent
                  when: {hier.gekozen: answered}
                - {id: samen, ask: Wat spreken we af}
                """);

        @Test
        void isOneKeyAwayAndComesBackToTheSameQuestion() {
            Scenario.of(script, SAFETY)
                    .answer("goed")
                    .asks("verder")
                    .safety()
                    .asks("veiligheid#1.feiten")
                    .answer("geschreeuw")
                    .asks("verder");
        }

        @Test
        void isOfferedWhereAnAnswerSignals() {
            Scenario.of(script, SAFETY)
                    .answer("bang")
                    .asks("safety(hoe)")
                    .answer("yes")
                    .asks("veiligheid#1.feiten")
                    .answer("x")
                    .asks("verder");
            Scenario.of(script, SAFETY).answer("bang").answer("no").asks("verder");
        }

        @Test
        void eachTalkHasAnswersOfItsOwn() {
            Scenario scenario = Scenario.of(script, SAFETY)
                    .safety()
                    .answer("een")
                    .asks("hoe")
                    .safety()
                    .asks("veiligheid#2.feiten");
            assertEquals(null, scenario.prompt().ready());
        }

        @Test
        void itsAnswersStayWhenTheWayChanges() {
            Scenario scenario = Scenario.of(script, SAFETY)
                    .answer("goed")
                    .safety()
                    .answer("geschreeuw")
                    .backTo("hoe")
                    .answer("bang");
            assertEquals("geschreeuw", scenario.said().get("veiligheid#1.feiten"));
        }

        @Test
        void oneThatEndedDoesNotOpenAgainThroughWhatIsSaidLater() {
            Scenario.of(choosing, reading)
                    .answer("Fé, Piet")
                    .safety()
                    .answer("geschreeuw")
                    .asks("veiligheid#1.samen")
                    .answer("bellen")
                    .asks("gekozen")
                    .answer("Fé")
                    .asks("slot")
                    .safety()
                    .answer("stil")
                    .asks("veiligheid#2.weten")
                    .answer("ja")
                    .answer("morgen")
                    .asks("slot")
                    .over(choosing, reading)
                    .asks("slot")
                    .answer("dag")
                    .ends("klaar");
        }

        @Test
        void oneThatEndedKeepsWhatWasAskedInItWhateverIsCorrectedLater() {
            Scenario scenario = Scenario.of(choosing, reading)
                    .answer("Fé, Piet")
                    .answer("Fé")
                    .safety()
                    .answer("geschreeuw")
                    .answer("ja")
                    .answer("bellen")
                    .backTo("gekozen")
                    .answer("Piet")
                    .asks("slot");
            assertTrue(
                    scenario.heard().contains("Mag Fé het weten ja"),
                    () -> scenario.heard().toString());
            scenario.backTo("gekozen").pass().asks("slot");
            assertEquals("ja", scenario.said().get("veiligheid#1.weten"));
        }

        @Test
        void whoGoesBackIntoOneFindsItAsOfThatMoment() {
            Scenario scenario = Scenario.of(choosing, reading)
                    .answer("Fé, Piet")
                    .safety()
                    .answer("geschreeuw")
                    .answer("bellen")
                    .answer("Fé")
                    .backTo("veiligheid#1.feiten")
                    .asks("veiligheid#1.feiten")
                    .answer("geroep")
                    .asks("veiligheid#1.weten")
                    .answer("nee")
                    .asks("slot")
                    .backTo("gekozen")
                    .pass()
                    .asks("slot");
            assertEquals("nee", scenario.said().get("veiligheid#1.weten"));
        }

        @Test
        void whoChoseItByAccidentGoesBackOutOfIt() {
            Scenario scenario = Scenario.of(choosing, reading)
                    .answer("Fé, Piet")
                    .answer("Fé")
                    .back()
                    .safety()
                    .asks("veiligheid#1.feiten")
                    .back()
                    .asks("gekozen")
                    .ready("Fé");
            assertEquals(List.of(), scenario.conversation().signals());
            assertEquals(List.of(), scenario.conversation().path().talks());
            scenario.answer("Piet")
                    .asks("slot")
                    .safety()
                    .asks("veiligheid#1.feiten")
                    .answer("geschreeuw")
                    .back()
                    .asks("veiligheid#1.feiten");
            assertEquals(null, scenario.conversation().back());
            assertEquals(1, scenario.conversation().signals().size());
        }

        @Test
        void oneThatHasNotEndedGoesOnWhereItWas() {
            Scenario.of(choosing, reading)
                    .answer("Fé, Piet")
                    .answer("Fé")
                    .safety()
                    .answer("geschreeuw")
                    .after(new Event.Paused(Scenario.START))
                    .over(choosing, reading)
                    .asks("veiligheid#1.weten")
                    .answer("ja")
                    .asks("veiligheid#1.samen")
                    .back()
                    .asks("veiligheid#1.weten");
        }

        @Test
        void aQuestionThatTheScriptHasSinceTakesNothingFromIt() {
            Script more = steps("""
                    - {id: nieuw, ask: Nieuw}
                    - {id: mensen, ask: Wie ken je, type: people}
                    - {id: gekozen, ask: Wie kies je}
                    - {id: slot, ask: Slot}
                    """);
            Scenario scenario = Scenario.of(choosing, reading)
                    .answer("Fé, Piet")
                    .answer("Fé")
                    .safety()
                    .answer("geschreeuw")
                    .answer("ja")
                    .answer("bellen")
                    .asks("slot")
                    .over(more, reading)
                    .asks("nieuw")
                    .answer("iets")
                    .asks("slot");
            assertEquals("ja", scenario.said().get("veiligheid#1.weten"));
            scenario.backTo("veiligheid#1.weten").asks("veiligheid#1.weten").ready("ja");
        }
    }

    @Nested
    class SharingByAsking {
        private final Script script = steps("- {id: wie, ask: Wie, to: jongere, share: ask}\n- {id: slot, ask: Slot}");

        @Test
        void asksTheYouthWhoMayRead() {
            Scenario scenario = Scenario.of(script).answer("oma").asks("share(wie)");
            assertEquals(
                    List.of("ouder"),
                    scenario.prompt().options().stream().map(Prompt.Choice::key).toList());
            scenario.answer("ouder").asks("slot");
            assertEquals(
                    List.of("jongere", "professional", "ouder"),
                    scenario.conversation().path().asked().get(0).prompt().readers());
        }

        @Test
        void untilThenOnlyTheYouthAndTheProfessional() {
            Scenario scenario = Scenario.of(script).answer("oma");
            assertEquals(
                    List.of("jongere", "professional"),
                    scenario.conversation().path().asked().get(0).prompt().readers());
        }

        @Test
        void isNotAskedWhenThereIsNothingToShare() {
            Scenario.of(script).pass().asks("slot");
        }
    }

    @Nested
    class Words {
        @Test
        void nothingInsideAnAnswerIsSubstituted() {
            Scenario scenario = Scenario.of(steps("""
                    - {id: geheim, ask: Geheim}
                    - {id: open, ask: Open}
                    - {say: 'Je zei: ${open}'}
                    """));
            scenario.answer("wachtwoord").answer("${geheim} $${x} ${file:UTF-8:/etc/hostname}");
            assertTrue(scenario.heard().contains("Je zei: ${geheim} $${x} ${file:UTF-8:/etc/hostname}"));
        }

        @Test
        void theWordOfTheYouthIsUsedEverywhere() {
            Scenario scenario = Scenario.of(steps("""
                    - {say: 'Dit is een ${jim}.'}
                    - {id: woord, ask: Hoe noem jij hem}
                    - {when: {woord: answered}, set: {jim: '${woord}'}}
                    - {say: 'Dit is een ${jim}. Dag ${role.jongere}.'}
                    """));
            scenario.answer("maatje");
            assertTrue(scenario.heard().contains("Dit is een JIM."));
            assertTrue(scenario.heard().contains("Dit is een maatje. Dag Jongere."));
        }

        @Test
        void whoIsAbsentIsCalledByTheRoleOrByTheWordsOfTheText() {
            Script script = script(
                    "proef",
                    "optional_roles: [ouder]\noutcomes: {klaar: Klaar}\n",
                    "- {say: 'Bel ${role.ouder}, of vraag ${role.ouder:-je moeder of vader}.'}\n- {id: x, ask: X}\n");
            Scenario here = Scenario.of(script);
            assertTrue(
                    here.heard().contains("Bel Ouder, of vraag Ouder."),
                    here.heard().toString());
            Scenario absent = Scenario.at(new Table(Map.of("jongere", "Dani", "professional", "Els")), false, script);
            assertTrue(
                    absent.heard().contains("Bel Ouder, of vraag je moeder of vader."),
                    absent.heard().toString());
        }

        @Test
        void variablesStayInTheirBounds() {
            Scenario scenario = Scenario.of(script(
                    "proef",
                    "outcomes: {klaar: Klaar}\nvariables: {rust: {from: 0, upto: 3, start: 2}, stap: [een, twee]}\n",
                    """
                    - {set: {rust: +2, stap: twee}}
                    - {say: '${rust} ${stap}'}
                    - {id: x, when: {rust: {at_least: 3}, stap: twee}, ask: X}
                    """));
            assertTrue(scenario.heard().contains("3 twee"));
            scenario.asks("x");
        }
    }

    @Nested
    class Pausing {
        private final Script script = steps("""
                - {id: dag, ask: Tot wanneer, type: date}
                - {plan: Verder praten, on: dag}
                - {pause: Tot dan., until: dag}
                - {id: hoe, ask: Hoe denk je er nu over}
                - {plan: Bellen, after: 14 days}
                """);

        @Test
        void restsUntilPeopleGoOn() {
            Scenario scenario = Scenario.of(script).answer("2026-12-05").rests();
            Now.Resting rest = (Now.Resting) scenario.conversation().now();
            assertEquals(LocalDate.parse("2026-12-05"), rest.until());
            scenario.resume().asks("hoe").answer("goed").ends("klaar");
            assertTrue(scenario.heard().contains("> Bellen 2026-12-05"));
        }

        @Test
        void goingBackAfterAPauseDoesNotRestAgain() {
            Scenario.of(script)
                    .answer("2026-12-05")
                    .resume()
                    .back()
                    .asks("dag")
                    .answer("2026-12-06")
                    .asks("hoe");
        }
    }

    @Nested
    class ShortForm {
        @Test
        void passesOverWhatIsOnlyForTheLongOne() {
            Script script = steps("- {id: lang, only: long, ask: Lang}\n- {id: kort, ask: Kort}");
            Scenario.at(Table.everyone(script), true, script).asks("kort");
            Scenario.of(script).asks("lang");
        }
    }

    @Nested
    class Groups {
        @Test
        void arePassedOverAsAWhole() {
            Script script = steps("""
                    - {id: a, ask: A, type: yes_no}
                    - when: {a: yes}
                      steps:
                        - {id: b, ask: B}
                        - {id: c, ask: C}
                      go: e
                    - {id: d, ask: D}
                    - {id: e, ask: E}
                    """);
            Scenario.of(script)
                    .answer("yes")
                    .asks("b")
                    .answer("x")
                    .asks("c")
                    .answer("x")
                    .asks("e");
            Scenario.of(script).answer("no").asks("d").answer("x").asks("e");
        }
    }

    @Nested
    class OptionsThatAreNotAlwaysThere {
        private final Script script = steps("""
                - {id: a, ask: A, type: yes_no}
                - id: b
                  ask: B
                  options:
                    x: X
                    y: {label: Y, when: {a: yes}, go: einde}
                - {id: tussen, ask: Tussen}
                - {id: einde, ask: Einde}
                """);

        @Test
        void areNotOffered() {
            Scenario scenario = Scenario.of(script).answer("no");
            assertEquals(1, scenario.prompt().options().size());
        }

        @Test
        void mayLeadElsewhere() {
            Scenario.of(script).answer("yes").answer("y").asks("einde");
        }

        @Test
        void aChosenOptionThatIsNoLongerOfferedIsAskedAgain() {
            Scenario.of(script)
                    .answer("yes")
                    .answer("y")
                    .asks("einde")
                    .backTo("a")
                    .answer("no")
                    .asks("b");
        }
    }

    @Nested
    class ThingsThatOnceWentWrong {
        @Test
        void aSignalCountsAmongSeveralChoicesToo() {
            Script script = steps(
                    "- {id: q, ask: Q, type: choices, options: {a: A, b: {label: B, signal: safety}}}\n- {id: r, ask: R}");
            Scenario.of(script, SAFETY).answer("a, b").asks("safety(q)");
            Scenario.of(script, SAFETY).answer("a").asks("r");
        }

        @Test
        void whoMayReadAnAnswerIsAskedAgainWhenTheAnswerChanges() {
            Script script = steps("- {id: q, ask: Q, share: ask}\n- {id: r, ask: R}");
            Scenario scenario = Scenario.of(script)
                    .answer("iets")
                    .answer("ouder")
                    .asks("r")
                    .backTo("q")
                    .answer("geheim")
                    .asks("share(q)");
            assertEquals(
                    List.of("jongere", "professional"),
                    scenario.conversation().path().asked().get(0).prompt().readers());
        }

        @Test
        void whoMayReadAnAnswerCanBeTakenBack() {
            Script script = steps("- {id: q, ask: Q, share: ask}\n- {id: r, ask: R}");
            Scenario.of(script)
                    .answer("iets")
                    .answer("ouder")
                    .asks("r")
                    .back()
                    .asks("share(q)")
                    .ready("Ouder");
        }

        @Test
        void anOpenQuestionStaysOpenWhateverHappensInASafetyConversation() {
            Script script = steps("- {id: a, ask: A}\n- {id: b, ask: B}\n- {id: c, ask: C}");
            Script safety = script("veiligheid", "share: [professional]\n", "- {id: f, ask: F}\n- {id: g, ask: G}");
            Scenario.of(script, safety)
                    .answer("1")
                    .answer("2")
                    .asks("c")
                    .back()
                    .asks("b")
                    .safety()
                    .answer("f")
                    .asks("veiligheid#1.g")
                    .back()
                    .answer("f")
                    .answer("g")
                    .asks("b");
        }

        @Test
        void whoIsNoLongerOnTheListNoLongerCounts() {
            Scenario.of(steps("""
                            - {id: m, ask: M, type: people}
                            - each: m
                              as: p
                              steps:
                                - {id: c, ask: 'C ${p}', type: scale, from: 0, upto: 10}
                            - {id: nog, ask: Nog eens, type: yes_no, go: {yes: m}}
                            - {id: hoog, when: {c: {some: {at_least: 8}}}, ask: Hoog}
                            """))
                    .answer("oma, opa")
                    .answer("3")
                    .answer("9")
                    .answer("yes")
                    .asks("m (2)")
                    .answer("oma")
                    .answer("3")
                    .answer("no")
                    .ends("klaar");
        }

        @Test
        void theSameHoleWithAndWithoutFallback() {
            Scenario scenario = Scenario.of(steps("- {id: a, ask: A}\n- {say: 'Dag ${a}, of ${a:-jij}.'}"));
            scenario.pass();
            assertTrue(scenario.heard().contains("Dag , of jij."));
        }

        @Test
        void whoWantsNothingWrittenDownIsAskedNothingMore() {
            Scenario.of(steps("""
                            - id: mag
                              ask: Mag het
                              to: [jongere, ouder]
                              options: {ja: Ja, nee: {label: Nee, signal: silent}}
                            - {id: hoop, ask: Hoop, to: [jongere, ouder]}
                            - {id: zorg, ask: Zorg, to: ouder}
                            """))
                    .answer("ja")
                    .answer("nee")
                    .asks("hoop@jongere")
                    .answer("rust")
                    .ends("klaar");
        }

        @Test
        void aDialogueThatIsRunForEveryEntryHasAnswersForEach() {
            Script inner = script("contact", "outcomes: {ja: Ja, nee: Nee}\n", """
                    - {id: c, ask: C, type: yes_no}
                    - {id: d, when: {c: no}, ask: D}
                    - {when: {c: yes}, end: ja}
                    - {end: nee}
                    """);
            Script outer = steps("""
                    - {id: m, ask: M, type: people}
                    - each: m
                      as: p
                      steps:
                        - {id: praten, do: contact}
                        - {id: fijn, when: {praten: ja, contact.c: yes}, ask: 'Fijn met ${p}'}
                    - {id: slot, ask: Slot}
                    """);
            Scenario.of(outer, inner)
                    .answer("oma, opa")
                    .asks("contact.c@oma")
                    .answer("yes")
                    .asks("fijn@oma")
                    .answer("ja")
                    .asks("contact.c@opa")
                    .answer("no")
                    .asks("contact.d@opa")
                    .answer("x")
                    .asks("slot")
                    .backTo("m")
                    .answer("opa")
                    .asks("slot");
        }

        @Test
        void whatASafetyConversationRunsHasAnswersOfItsOwn() {
            Script contact = script("contact", "", "- {id: c, ask: C}");
            Script safety = script(
                    "veiligheid",
                    "share: [professional]\n",
                    "- {id: f, ask: F}\n- {do: contact}\n- {id: g, when: {contact.c: answered}, ask: 'G ${contact.c}'}");
            Script main = steps("- {id: q, ask: Q}\n- {do: contact}\n- {id: r, ask: 'R ${contact.c}'}");
            Scenario scenario = Scenario.of(main, safety, contact)
                    .safety()
                    .answer("f")
                    .asks("veiligheid#1.contact.c")
                    .answer("geheim")
                    .asks("veiligheid#1.g")
                    .answer("g")
                    .asks("q")
                    .answer("q")
                    .asks("contact.c")
                    .answer("open")
                    .asks("r");
            assertEquals("R open", scenario.prompt().text());
        }

        @Test
        void aQuestionThatWasRenamedFindsItsAnswer() {
            Script script = steps("- {id: nieuw, renamed_from: oud, ask: A}\n- {id: b, ask: B}");
            Scenario.of(script)
                    .after(new Event.Answered(new AnswerId("oud", 1), new Response.Text("ja"), Scenario.START))
                    .asks("b");
        }
    }

    @Test
    void everyEventIsKeptInOrder() {
        Scenario scenario =
                Scenario.of(steps("- {id: a, ask: A}")).answer("een").back().answer("twee");
        assertEquals(4, scenario.conversation().events().size());
        Conversation again = Conversation.of(
                scenario.conversation().library(),
                scenario.script(),
                scenario.conversation().events());
        assertEquals(scenario.conversation().path(), again.path());
    }
}
