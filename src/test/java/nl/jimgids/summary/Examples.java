package nl.jimgids.summary;

/** Dialogues that several tests hold. */
final class Examples {
    /** A conversation with every type of answer, every sheet, a plan and a dialogue inside it. */
    static final String MEETING = """
            jim: 1
            dialogue: kennismaken
            title: Wie kan er met jou meedenken?
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            outcomes: {gekozen: Er is iemand gekozen, niemand: Er is nu niemand}
            steps:
              - id: bewaren
                ask: Mogen we bewaren wat je zegt?
                to: jongere
                type: yes_no
                label: Bewaren wat ik zeg
                keep_as: consent
                probes: ["Wat bewaren we niet?"]
              - part: Wie is er belangrijk?
              - id: mensen
                ask: Wie zijn er nu belangrijk voor jou?
                to: jongere
                type: people
                label: Belangrijke mensen
                hint: HINT-hier
                why: WHY-hier
              - each: mensen
                as: persoon
                steps:
                  - id: vertrouwen
                    ask: Hoe is dat bij ${persoon}?
                    to: jongere
                    type: scale
                    from: 0
                    upto: 10
                    low: helemaal niet
                    high: helemaal
                    label: Jezelf zijn
                  - id: sinds
                    ask: Hoe lang ken je ${persoon}?
                    to: jongere
                    label: Ik ken ${persoon} al
              - id: kies
                ask: Wie kies je?
                to: jongere
                type: person
                from: mensen
                label: Gekozen
              - do: woord
              - part: Samen
              - id: hoop
                ask: Wat hoop je?
                to: everyone
                label: Wat ik hoop
                keep_as: wish
              - id: verhaal
                ask: Wat is er gebeurd?
                to: ouder
                type: story
                label: Wat er is gebeurd
                keep_as: worry
              - id: steun
                ask: Wat helpt?
                type: choices
                options: {praten: Praten, wandelen: Wandelen, rust: Rust}
              - id: doelen
                ask: Wat willen we?
                type: list
                label: Doelen
                keep_as: goal
              - id: aantal
                ask: Hoe vaak zien we elkaar?
                type: number
                unit: keer per maand
                label: Hoe vaak
                keep_as: agreement
              - id: dag
                ask: Wanneer praten we weer?
                type: date
                label: Weer praten
              - plan: Verder praten over ${kies}
                on: dag
                dialogue: kennismaken
              - end: gekozen
            """;

    /** The youth's own word for the role. */
    static final String WORD = """
            jim: 1
            dialogue: woord
            title: Een eigen woord voor ${jim}
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            steps:
              - id: eigen_woord
                ask: Hoe noem jij het?
                to: jongere
                label: Mijn woord
              - set: {jim: "${eigen_woord}"}
                when: {eigen_woord: answered}
              - part: Na het woord
              - id: past
                ask: Past ${jim}?
                to: jongere
                type: choice
                options: {ja: Ja, nee: Nee}
                label: Of het past
            """;

    private Examples() {}

    /** The conversation of {@link #MEETING}, all of it answered. */
    static Held meeting() {
        return Held.of(MEETING, WORD)
                .with("jongere", "Dani", "ouder", "Mo", "professional", "Els")
                .says("bewaren", "yes")
                .says("mensen", "oma|Ruud")
                .says("vertrouwen@oma", "9")
                .says("sinds@oma", "altijd")
                .says("vertrouwen@Ruud", "6")
                .says("sinds@Ruud", Held.UNKNOWN)
                .says("kies", "oma")
                .says("woord.eigen_woord", "maatje")
                .says("woord.past", "ja")
                .says("hoop@jongere", "Rust")
                .says("hoop@professional", "Dat het lukt")
                .says("verhaal", "Het was laat.\nToen werd het stil.\n\n  Daarna niet meer.")
                .says("steun", "praten|rust")
                .says("doelen", "op tijd thuis|meer samen eten")
                .says("aantal", "2")
                .says("dag", "2027-01-29");
    }
}
