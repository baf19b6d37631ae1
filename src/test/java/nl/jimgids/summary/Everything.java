package nl.jimgids.summary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Setting;

/** Conversations that have everything in them that a summary can tell. */
final class Everything {
    private static final List<String> ALL = List.of("jongere", "ouder", "professional");

    private static final String EVENING = """
            jim: 1
            dialogue: avond
            title: De avond van Dani
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            outcomes: {verder: We gaan samen verder}
            steps:
              - {id: open, ask: "Mogen we bewaren wat je zegt?", to: jongere, type: yes_no, label: Bewaren, keep_as: consent}
              - {id: welkom, ask: "Hoe kom je binnen?", to: everyone, label: Binnenkomen}
              - {id: ruimte, ask: "Hoeveel ruimte is er nu?", to: everyone, type: scale, from: 1, upto: 5, label: Ruimte}
              - part: Hoe het gaat
              - {id: geheim, ask: "Wat weet bijna niemand?", to: jongere, label: Bijna niemand weet, \
            share: [jongere, professional], probes: ["Sinds wanneer?", "En toen?"]}
              - {id: verhaal, ask: "Wat gebeurde er?", to: ouder, type: story, label: Wat er gebeurde, keep_as: worry, \
            probes: ["Wat hielp er?"]}
              - {id: alleen, ask: "Wat neem je mee?", to: everyone, label: Meenemen, share: self}
              - each: {thuis: Thuis, school: Op school}
                as: plek
                steps:
                  - {id: gaat, ask: "Hoe gaat het ${plek}?", to: everyone, type: scale, from: 0, upto: 10, \
            low: slecht, high: goed, label: Cijfer}
                  - {id: waarom, ask: "Waarom ${plek}?", to: everyone, label: Omdat}
              - each: {ochtend: De ochtend, avond: De avond}
                as: tijd
                steps:
                  - {id: uren, ask: "Hoe lang duurt ${tijd}?", to: jongere, type: number, unit: uur, label: Duurt}
              - part: Wie er zijn
              - {id: mensen, ask: "Wie zijn er?", to: jongere, type: people, label: Mensen}
              - each: mensen
                as: persoon
                steps:
                  - {id: over, ask: "Wie is ${persoon}?", to: jongere, type: story, label: "Over ${persoon}", \
            keep_as: wish, probes: ["Wat doen jullie samen?"]}
                  - {id: samen, ask: "Wat doe je met ${persoon}?", to: jongere, type: list, label: Samen}
              - {id: niemand, ask: "Wie niet?", to: jongere, type: people, label: Wie niet}
              - {id: helpt, ask: "Wat helpt?", type: choices, options: {praten: Praten, wandelen: Wandelen, rust: Rust}, \
            label: Wat helpt}
              - {id: doelen, ask: "Wat willen we?", type: list, label: Doelen, keep_as: goal}
              - {id: vaak, ask: "Hoe vaak?", type: number, unit: keer per maand, label: Hoe vaak, keep_as: agreement}
              - {id: dag, ask: "Wanneer weer?", type: date, label: Weer praten}
              - {plan: Verder praten, on: dag, dialogue: avond}
              - {plan: De school bellen, after: 14 days}
              - end: verder
            """;

    private static final String SAFETY = """
            jim: 1
            dialogue: veiligheid
            title: Even over veiligheid
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            outcomes: {samen: We doen dit samen}
            steps:
              - part: Wat er is
              - {id: feiten, ask: "Wat weet je?", to: professional, label: Wat ik weet}
              - {plan: Vandaag nog bellen, after: 0 days}
              - end: samen
            """;

    private static final String LONG =
            "We gingen met zijn allen naar het strand, en daarna bleven we nog heel lang zitten.";

    private Everything() {}

    /** A conversation of one evening, held to its end; its script was changed on the way. */
    static Conversation evening() {
        Held held = Held.of(EVENING, SAFETY)
                .with("jongere", "Dani", "ouder", "Mo", "professional", "Professional")
                .says("open", "yes")
                .says("welkom@jongere", "Moe")
                .says("welkom@ouder", Held.UNKNOWN)
                .says("ruimte@jongere", "2")
                .says("ruimte@ouder", "5")
                .says("geheim", "Dat ik slecht slaap")
                .says("verhaal", "Het was laat.\nToen werd het stil.\n\n  " + LONG + " " + LONG)
                .says("alleen@jongere", "Een beetje hoop")
                .says("alleen@professional", "Werk")
                .says("gaat@thuis@jongere", "6")
                .says("gaat@thuis@ouder", Held.UNKNOWN)
                .says("gaat@school@jongere", "3")
                .says("waarom@thuis@jongere", "de rust")
                .says("waarom@school@professional", "druk")
                .says("uren@ochtend", "1")
                .says("uren@avond", "3")
                .says("mensen", "oma")
                .says("over@oma", "Mijn oma.\n" + LONG)
                .says("samen@oma", "soep eten|kaarten")
                .says("niemand", "")
                .says("helpt", "praten|rust")
                .says("doelen", "op tijd thuis|" + LONG)
                .says("vaak", "2")
                .says("dag", "2027-01-29")
                .says("veiligheid#1.feiten", "Hij slaapt slecht");
        Conversation conversation =
                asked(held, held.until(held.begin(), "verhaal"), "Wat hielp er?", "Thee.\nEn tijd.");
        conversation = conversation.after(new Event.Noted(id(conversation), "Mo keek weg", held.next()));
        conversation = asked(held, held.until(conversation, "over@oma"), "Wat doen jullie samen?", "Soep");
        conversation =
                held.until(conversation, "vaak").after(new Event.Signalled(new AnswerId("vaak", 1), held.next()));
        conversation = held.until(conversation, "veiligheid#1.feiten");
        conversation = conversation.after(new Event.Noted(id(conversation), "Morgen navragen", held.next()));
        conversation = held.until(conversation, "geen")
                .after(new Event.Finished(held.next().plusDays(2)));
        return Conversation.of(conversation.library(), conversation.script(), withOld(conversation));
    }

    private static Conversation asked(Held held, Conversation conversation, String probe, String answer) {
        return conversation.after(new Event.Probed(id(conversation), probe, answer, held.next()));
    }

    private static AnswerId id(Conversation conversation) {
        return ((Now.Asking) conversation.now()).prompt().id();
    }

    /** With answers to two questions that the script has no more. */
    private static List<Event> withOld(Conversation conversation) {
        OffsetDateTime at = Held.START;
        List<Event> events = new ArrayList<>(conversation.events());
        events.addAll(
                1,
                List.of(
                        new Event.Answered(
                                new AnswerId("weer", 1),
                                new Response.Text("Zon"),
                                new Setting("Wat voor weer is het?", "text", "jongere", List.of(), ALL, List.of()),
                                at),
                        new Event.Answered(
                                new AnswerId("eten", 1),
                                new Response.Chosen("soep"),
                                new Setting("Wat eten we?", "choice", null, List.of("Soep"), ALL, List.of()),
                                at)));
        return events;
    }

    /** One that rests until a day. */
    static Conversation resting() {
        Held held = rest();
        return held.on(held.begin());
    }

    /** One that was left at a question. */
    static Conversation halfway() {
        Held held = rest();
        return held.until(held.begin(), "tot");
    }

    private static Held rest() {
        return Held.of("""
                        jim: 1
                        dialogue: rust
                        title: Even tijd
                        language: nl
                        roles: {jongere: Jongere, professional: Professional}
                        steps:
                          - {id: tot, ask: "Tot wanneer?", type: date, label: Tot}
                          - pause: Denk er rustig over na.
                            until: tot
                          - {id: en, ask: "En nu?"}
                        """).says("tot", "2027-02-01");
    }
}
