package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.jimgids.conversation.Session;
import nl.jimgids.script.Script;
import org.junit.jupiter.api.Test;

/** The same conversation on both screens says the same and leaves the same. */
class ParityTest {
    private static final Script SCRIPT = Rehearsed.steps("""
            - part: Wie is er?
            - say: |
                Fijn dat je er bent. Je mag **altijd** iets overslaan.

                - een punt
            - id: mensen
              ask: Wie zijn er nu belangrijk voor jou?
              to: jongere
              type: people
              why: Zo kijken we wie er is.
              hint: Geef tijd.
            - each: mensen
              as: persoon
              steps:
                - {id: nabij, ask: "Hoe is het bij ${persoon}?", to: jongere, type: scale, from: 0, upto: 10, low: koud, high: warm}
            - {id: kies, ask: "Wie denkt mee?", to: jongere, type: person, from: mensen}
            - id: keuze
              ask: Mag dat?
              to: jongere
              options: {ja: Ja hoor, nee: Liever niet}
              probes:
                - Wat maakt dat zo?
              simple: Vind je het goed?
            - id: steun
              ask: Wat helpt?
              type: choices
              options: {praten: Praten, doen: Samen doen, er: Er zijn}
            - {id: nog, ask: "Nog iets?", to: jongere}
            - {id: na, ask: "Wil je nadenken?", type: yes_no}
            - part: Hoe verder?
            - {id: tot, ask: "Tot wanneer?", type: date, from: today, to: jongere}
            - {id: jaren, ask: "Hoe lang?", type: number, unit: jaar, to: professional}
            - {id: verhaal, ask: Vertel eens., type: story, to: jongere}
            - alone: jongere
              steps:
                - say: Niemand anders leest dit.
                - {id: geheim, ask: "Wat is geheim?", to: jongere}
            - {id: doel, ask: "Wat wil je?", to: everyone, type: list}
            - show: [doel, nabij]
            - {plan: Verder praten, on: tot}
            - end: klaar
            """);

    @Test
    void bothScreensSayTheSame() {
        Rehearsed.Outcome rich = Rehearsed.rich(
                SCRIPT,
                "oma<ENTER>Ruud 🙂<ENTER><ENTER>" // who
                        + "7<ENTER><^W><RIGHT><RIGHT><ENTER>" // 6: the middle and one further
                        + "<DOWN><DOWN><DOWN><ENTER>tante Ria<ENTER>"
                        + "<^E><^F>1<ENTER>zomaar<ENTER><ENTER><ENTER>2<ENTER>"
                        + "13<ENTER><^P><^N>even stil<ENTER>n<ENTER>"
                        + "over twee weken<ENTER>3<ENTER>een<ENTER><ENTER>twee<ENTER><ENTER><ENTER>"
                        + "<ENTER>sst<ENTER><ENTER>"
                        + "rust<ENTER><ENTER><^G>"
                        + "y<ENTER>");
        Rehearsed.Outcome plain = Rehearsed.plain(SCRIPT, """
                oma
                Ruud 🙂

                7
                /w
                6
                3
                tante Ria
                /e
                /f
                1
                zomaar


                2
                1 3
                /p
                /n
                even stil
                nee
                over twee weken
                ja
                3
                een

                twee


                ja
                sst

                rust

                /g
                ja
                """);
        assertEquals(Session.Ending.FINISHED, rich.ending());
        assertEquals(rich.happened(), plain.happened());
        assertEquals(rich.transcript(), plain.transcript());
    }

    @Test
    void whatIsSaidToOneAloneStaysOutOfTheTranscript() {
        Rehearsed.Outcome plain = Rehearsed.plain(Rehearsed.steps("""
                        - {id: a, ask: "Open?", to: jongere}
                        - {id: b, ask: "Dicht?", to: jongere, alone: jongere}
                        - end: klaar
                        """), "zichtbaar\nja\nverborgen\n\nja\n");
        String transcript = String.join("\n", plain.transcript());
        assertTrue(transcript.contains("Dani: zichtbaar"));
        assertTrue(transcript.contains("(Een stukje alleen met Dani.)"));
        assertTrue(!transcript.contains("verborgen") && !transcript.contains("Dicht?"), transcript);
    }
}
