package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Now;
import org.junit.jupiter.api.Test;

/** What a reader may not read leaves no trace in anything that the reader gets. */
class PrivacyTest {
    private static final List<String> READERS = List.of("jongere", "ouder", "jim", "professional", "table");

    /** Every way in which a script says who may read; the names of the markers say nothing themselves. */
    private static final String SCRIPT = """
            jim: 1
            dialogue: delen
            title: Delen
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, jim: Maatje, professional: Professional}
            optional_roles: [jim]
            share: [jongere, professional]
            outcomes: {klaar: Klaar}
            steps:
              - {id: kop, ask: Kop, label: Kop}
              - {id: alleen, ask: Vraag, to: jongere, label: LABEL-jongere, share: [jongere]}
              - {id: gewoon, ask: Vraag, to: jongere, label: LABEL-gewoon}
              - {id: allen, ask: Vraag, to: jongere, share: [jongere, ouder, jim, professional]}
              - {id: gevraagd, ask: Vraag, to: jongere, share: ask, probes: [PROBE-gevraagd]}
              - {id: niemand_mag, ask: Vraag, to: jongere, share: ask}
              - {id: mensen, ask: Vraag, to: jongere, type: people, share: [jongere]}
              - each: mensen
                as: persoon
                steps:
                  - {id: over, ask: "Hoe is ${persoon}?", share: [jongere, ouder, jim, professional]}
                  - part: Deel over ${persoon}
                  - {id: ook, ask: Kop, share: [jongere]}
                  - {plan: "Bellen met ${persoon}", after: 3 days}
              - part: Niets bijzonders
              - {id: kiezen, ask: Vraag, to: jongere, type: person, from: mensen, share: [jongere, professional]}
              - {id: lek, ask: "Past ${kiezen} bij je?", label: "Past ${kiezen}", type: choice, \
            options: {ja: "Ja, ${kiezen} past", nee: Nee}, share: [jongere, ouder, jim, professional]}
              - alone: [jongere, professional]
                steps:
                  - part: HEADING-apart
                  - {id: apart, ask: Vraag}
                  - {plan: PLAN-apart, after: 14 days}
              - {id: ieder, ask: Vraag, to: everyone, share: [professional]}
              - {plan: "PLAN-kiezen ${kiezen}", after: 2 weeks}
              - {id: onveilig, ask: Vraag, to: jongere, type: yes_no, signal: safety, share: [jongere, professional]}
              - {id: slot, ask: Slot, share: [jongere, ouder, jim, professional], hint: HINT-x, why: WHY-x, simple: SIMPLE-x}
            """;

    private static final String SAFETY = """
            jim: 1
            dialogue: veiligheid
            title: TITLE-veilig
            language: nl
            roles: {jongere: Jongere, ouder: Ouder, jim: Maatje, professional: Professional}
            optional_roles: [jim]
            share: [professional]
            outcomes: {weer: OUTCOME-veilig}
            steps:
              - part: HEADING-veilig
              - {id: feiten, ask: ASK-veilig, to: professional, label: LABEL-veilig, keep_as: worry}
              - {id: wil, ask: ASK-veilig, to: jongere, keep_as: wish, share: [jongere, ouder, jim, professional]}
              - {plan: PLAN-veilig, after: 1 days}
              - {id: eigen, ask: OTHER-veilig, to: jongere, share: [jongere]}
            """;

    private static Held held() {
        return Held.of(SCRIPT, SAFETY)
                .with("jongere", "Dani", "ouder", "Mo", "jim", "Ruud", "professional", "Els")
                .says("kop", "SECRET-kop")
                .says("alleen", "SECRET-alleen")
                .says("gewoon", "SECRET-gewoon")
                .says("allen", "SECRET-allen")
                .says("gevraagd", "SECRET-gevraagd")
                .says("share(gevraagd)", "ouder")
                .says("niemand_mag", "SECRET-niemand")
                .says("mensen", "SECRET-oma|SECRET-opa")
                .says("over@SECRET-oma", "SECRET-over")
                .says("ook@SECRET-oma", "SECRET-ook")
                .says("kiezen", "SECRET-oma")
                .says("lek", "ja")
                .says("apart", "SECRET-apart")
                .says("ieder@ouder", "SECRET-ieder")
                .says("onveilig", "yes")
                .says("safety(onveilig)", "yes")
                .says("veiligheid#1.feiten", "SECRET-feiten")
                .says("veiligheid#1.wil", "SECRET-wil")
                .says("veiligheid#1.eigen", "SECRET-eigen")
                .says("slot", "SECRET-slot");
    }

    private static Conversation conversation() {
        Held held = held();
        Conversation conversation = held.until(held.begin(), "gevraagd");
        Now.Asking asking = (Now.Asking) conversation.now();
        return held.on(conversation
                .after(new Event.Probed(asking.prompt().id(), "PROBE-gevraagd", "SECRET-probe", held.next()))
                .after(new Event.Noted(asking.prompt().id(), "SECRET-note", held.next())));
    }

    /** What is looked for, and who finds it: a hyphen and a quote come through every form as they are. */
    private static final String WHO_FINDS_WHAT = """
            SECRET-kop: jongere professional
            SECRET-alleen: jongere
            LABEL-jongere: jongere
            SECRET-gewoon: jongere professional
            LABEL-gewoon: jongere professional
            SECRET-allen: jongere ouder jim professional table
            SECRET-gevraagd: jongere ouder professional
            SECRET-probe: jongere ouder professional
            PROBE-gevraagd: jongere ouder professional
            SECRET-note: professional
            SECRET-niemand: jongere professional
            SECRET-oma: jongere professional
            SECRET-opa: jongere
            SECRET-over: jongere
            SECRET-ook: jongere
            SECRET-apart: jongere professional
            HEADING-apart: jongere professional
            PLAN-apart: jongere professional
            SECRET-ieder: professional
            PLAN-kiezen SECRET-oma: jongere professional
            Bellen met SECRET: jongere
            SECRET-feiten: professional
            SECRET-wil: professional
            SECRET-eigen:
            OTHER-veilig:
            ASK-veilig: professional
            LABEL-veilig: professional
            HEADING-veilig: professional
            TITLE-veilig: professional
            OUTCOME-veilig: professional
            PLAN-veilig: professional
            SECRET-slot: jongere ouder jim professional table
            HINT-x:
            WHY-x:
            SIMPLE-x:
            share(:
            safety(:
            "signals": professional
            "notes": professional
            """;

    @Test
    void onlyTheseReadersFind() {
        Conversation conversation = conversation();
        Map<String, String> forms = new LinkedHashMap<>();
        READERS.forEach(reader -> forms.put(reader, Held.everything(conversation, reader(reader))));
        StringBuilder found = new StringBuilder();
        for (String row : WHO_FINDS_WHAT.lines().toList()) {
            String marker = row.substring(0, row.lastIndexOf(':'));
            found.append(marker).append(':');
            forms.forEach((reader, text) -> found.append(text.contains(marker) ? " " + reader : ""));
            found.append('\n');
        }
        assertEquals(WHO_FINDS_WHAT, found.toString());
    }

    @Test
    void aTextThatPrintsAHiddenAnswerShowsAGap() {
        Summary summary = Summary.of(conversation(), Reader.role("ouder"));
        Item item = summary.items().stream()
                .filter(one -> one.id().equals("lek"))
                .findFirst()
                .orElseThrow();
        assertEquals("Past … bij je?", item.question());
        assertEquals("Past …", item.label());
        assertEquals("Ja, … past", item.answer() == null ? "" : item.answer().text());
    }

    @Test
    void aStrangerGetsNothing() {
        Summary summary = Summary.of(conversation(), Reader.role("buurman"));
        assertEquals(List.of(), summary.parts());
        assertEquals(List.of(), summary.followUp());
        assertFalse(Held.everything(conversation(), Reader.role("buurman")).contains("SECRET"));
    }

    @Test
    void whoIsNotAtTheTableMayReadWhatIsShared() {
        Held held = held().with("jongere", "Dani", "professional", "Els");
        Conversation conversation = held.on(held.begin());
        assertTrue(Held.everything(conversation, Reader.role("jim")).contains("SECRET-allen"));
        assertTrue(Held.everything(conversation, Reader.table()).contains("SECRET-gewoon"));
        assertFalse(Held.everything(conversation, Reader.table()).contains("SECRET-alleen"));
    }

    @Test
    void anEmptyTableReadsNothing() {
        Held held = held().with();
        assertFalse(Reader.table().mayRead(List.of(), held.started().table()));
        assertFalse(Held.everything(held.on(held.begin()), Reader.table()).contains("SECRET"));
    }

    @Test
    void theSafetyConversationByItselfAndRunByAnotherIsTheProfessionals() {
        Held alone = Held.of(SAFETY).says("feiten", "SECRET-feiten").says("wil", "SECRET-wil");
        Held run =
                Held.of("""
                        jim: 1
                        dialogue: buiten
                        title: Buiten
                        language: nl
                        roles: {jongere: Jongere, ouder: Ouder, jim: Maatje, professional: Professional}
                        steps:
                          - do: veiligheid
                        """, SAFETY).says("veiligheid.feiten", "SECRET-feiten").says("veiligheid.wil", "SECRET-wil");
        for (Conversation conversation : List.of(alone.end(), run.end())) {
            for (String reader : READERS) {
                String all = Held.everything(conversation, reader(reader));
                boolean mayRead = reader.equals("professional");
                for (String marker : List.of("SECRET-wil", "HEADING-veilig", "PLAN-veilig")) {
                    assertEquals(mayRead, all.contains(marker), reader + " " + marker);
                }
            }
        }
    }

    @Test
    void untilTheYouthWasAskedOnlyTheTwoMayRead() {
        Held held = held();
        Conversation conversation = held.until(held.begin(), "share(gevraagd)");
        List<String> found = new ArrayList<>();
        for (String reader : READERS) {
            if (Held.everything(conversation, reader(reader)).contains("SECRET-gevraagd")) {
                found.add(reader);
            }
        }
        assertEquals(List.of("jongere", "professional"), found);
    }

    @Test
    void everyTableAndRoleHoldsNoMoreThanItsRolesMayRead() {
        Conversation conversation = conversation();
        for (String reader : READERS) {
            Summary summary = Summary.of(conversation, reader(reader));
            for (Item item : summary.items()) {
                assertTrue(item.share().containsAll(summary.readers()), item.id());
            }
        }
    }

    private static Reader reader(String name) {
        return name.equals("table") ? Reader.table() : Reader.role(name);
    }
}
