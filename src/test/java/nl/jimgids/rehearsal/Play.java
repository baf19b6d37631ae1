package nl.jimgids.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import nl.jimgids.rehearsal.proof.ScenarioCheck;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;

/** A small dialogue, and scenes to play with it. */
public final class Play {
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");

    public static final String DIALOGUE = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            optional_roles: [ouder]
            steps:
              - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: mensen, ask: "Wie zijn er?", to: jongere, type: people}
              - say: Dan nu iets anders.
              - id: zeker
                ask: Weet je het zeker?
                to: jongere
                type: yes_no
              - {id: waarom, ask: "Waarom niet?", to: jongere, type: text, when: {zeker: no}, share: ask}
              - {id: mama, ask: "Wat vindt u?", to: ouder, type: text}
              - {id: cijfer, ask: "Hoe gaat het?", to: jongere, type: scale, from: 0, upto: 10}
              - {id: slot, ask: "Wat nu?", to: professional, type: text}
            """;

    public static final String SCENE = """
            scenario: scene
            title: De scène
            about: Iemand twijfelt.
            learn: Tijd geven.
            dialogue: proef
            language: nl
            plays: jongere
            persona: {name: Sam, about: Sam is 15.}
            table: {professional: Els}
            begins: zeker
            stops: cijfer
            difficulty: 2
            minutes: 10
            meters:
              trust: {from: 0, upto: 6, start: 3, label: Vertrouwen}
              vlag: {from: 0, upto: 1, start: 0}
            goals: {tijd: Tijd geven, keuze: De keuze laten}
            answers:
              mensen: [oma]
              zeker:
                - {when: {trust: {at_least: 5}}, says: Ja hoor., answer: yes}
                - {says: Nee., answer: no}
              waarom: {says: Daarom., answer: daarom}
              cijfer: 6
            moments:
              - id: eerst
                before: zeker
                situation: Sam kijkt weg.
                respond:
                  - {say: Neem de tijd., code: TRAAG, set: {trust: +2}, goals: {tijd: 1}, persona: Oké., feedback: Dat geeft ruimte.}
                  - {say: "Nou?", code: [DUW, STAPEL], set: {trust: -3}, goals: {tijd: -1}, persona: Pff., feedback: Dat maakt haast.}
                  - {say: (Je wacht.), code: TRAAG, set: {trust: +1}, feedback: Stilte mag.}
              - id: dan
                after: zeker
                when: {trust: {at_least: 4}}
                respond:
                  - {say: Jij weet het., code: [REFL+, AUT], set: {trust: +1}, goals: {keuze: 1}, feedback: Je geeft terug.}
                  - {say: Ik zwijg erover., code: GEHEIM, set: {vlag: 1}, feedback: Dat kun je niet beloven.}
              - id: later
                before: cijfer
                respond:
                  - {say: "Hoe is het nu?", code: OPEN, when: {vlag: 0}, set: {trust: +1}, feedback: Je vraagt.}
                  - {say: Ik beloofde te veel., code: PLICHT, when: {vlag: 1}, feedback: Je maakt het eerlijk.}
                  - {say: Klaar., code: HARD, set: {trust: 0}, feedback: Je doet de deur dicht.}
            endings:
              - {ending: breaks_off, when: {trust: {below: 1}}, at_once: true, say: Sam loopt weg.}
              - {ending: opens, when: {trust: {at_least: 6}}, say: Sam vertelt.}
              - {ending: stays_in_contact, say: Sam blijft zitten.}
            sources: [bron]
            """;

    private Play() {}

    public static Library library(String dialogue) {
        Script script = ScriptReader.read("proef.yaml", dialogue).usable();
        assertNotNull(script);
        return name -> name.equals("proef") ? script : null;
    }

    public static ScenarioReader.Reading read(String scene) {
        return ScenarioReader.read("scene.yaml", scene.getBytes(StandardCharsets.UTF_8));
    }

    /** What is found in a scene. */
    public static List<Finding> check(String scene) {
        return ScenarioCheck.of(read(scene), library(DIALOGUE), List.of("proef"));
    }

    public static Scenario scenario(String scene) {
        Scenario scenario = read(scene).usable();
        assertNotNull(scenario, () -> read(scene).findings().toString());
        return scenario;
    }

    /** A scene at its beginning. */
    public static Scene begin(String scene) {
        Library library = library(DIALOGUE);
        Script script = library.find("proef");
        assertNotNull(script);
        return Scene.begin(scenario(scene), script, library, NOW);
    }

    /** The scene with these replies, one for each moment that comes. */
    public static Scene of(String scene, int... replies) {
        Scene now = begin(scene);
        for (int reply : replies) {
            now = choose(now, reply);
        }
        return now;
    }

    public static Scene choose(Scene scene, int reply) {
        Waits.ForReply wait = (Waits.ForReply) scene.waits();
        return scene.after(Choice.of(wait.moment().id(), reply));
    }

    /** The moment that a scene waits at. */
    public static String at(Scene scene) {
        return scene.waits() instanceof Waits.ForReply wait ? wait.moment().id() : "";
    }

    public static void ends(Ending.Kind kind, Scene scene) {
        assertEquals(
                kind,
                scene.waits() instanceof Waits.Over over ? over.ending().kind() : null,
                () -> scene.waits().toString());
    }
}
