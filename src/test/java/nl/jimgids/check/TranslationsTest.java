package nl.jimgids.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.script.Address;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Texts;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TranslationReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is found in a translation, as a table: the texts from line 4, and the findings with line and column. */
class TranslationsTest {
    private static final String SCRIPT = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere}
            variables: {stap: [een, twee]}
            steps:
            - say: Dag
            - steps:
              - id: week
                ask: Hoe was je week?
                renamed_from: hoe
                probes: [Wat nog, Wie nog]
            - id: kies
              ask: Wat kies je, ${week:-jij}?
              options: {ja: Ja, nee: {label: Nee, hint: Rustig}}
            - {id: cijfer, ask: Hoeveel, type: scale, from: 0, upto: 5, low: Weinig, high: Veel}
            - each: {een: Een, twee: Twee}
              as: ding
              steps:
              - ask: ${ding}
            - {set: {jim: maat, stap: twee}}
            - {id: about, say: "Dag, ${cijfer}"}
            - {id: slot, pause: Rust, when: {week: answered}}
            """;

    private static final String WHOLE = """
            title: Trial
            roles: {jongere: Youth}
            ~1: {say: Hello}
            week: {ask: How was your week, probes: [What else, Who else]}
            kies: {ask: "What, ${week:-you}", options: {ja: Yes, nee: {label: No, hint: Slowly}}}
            cijfer: {ask: How much, low: Little, high: Much}
            ~6: {each: {een: One, twee: Two}}
            ~8: {set: {jim: mate}}
            ~9: {say: "Hello, ${cijfer}"}
            slot: {pause: "Rest"}
            """;

    private record Case(String from, String to, String expected) {}

    /** The whole translation with something in it changed. */
    private static Case with(String from, String to, String expected) {
        assertTrue(WHOLE.contains(from), from);
        return new Case(from, to, expected);
    }

    @TestFactory
    Stream<DynamicTest> translations() {
        return Stream.of(
                        with("Trial", "Trial", ""),
                        with("title: Trial\n", "", "missing-translation 3:1 title line 3"),
                        with("Trial", "''", "missing-translation 4:3 title line 3"),
                        with("~1: {say: Hello}\n", "", "missing-translation 3:1 ~1 line 8"),
                        with(", probes: [What else, Who else]", "", "missing-translation 7:3 week.probes line 13"),
                        with(", Who else", "", "missing-translation 7:34 week.probes.2 line 13"),
                        with("What else", "''", "missing-translation 7:43 week.probes.1 line 13"),
                        with("Who else", "Who else, Why", "orphan-translation 7:64 week.probes.3"),
                        with("ja: Yes, ", "", "missing-translation 8:37 kies.options.ja line 16"),
                        with(", hint: Slowly", "", "missing-translation 8:56 kies.options.nee.hint line 16"),
                        with(
                                "{label: No, hint: Slowly}",
                                "No",
                                "missing-translation 8:56 kies.options.nee.hint line 16"),
                        with("ja: Yes", "ja: {label: Yes, hint: Go}", "orphan-translation 8:64 kies.options.ja.hint"),
                        with(
                                "ja: Yes",
                                "jaa: Yes",
                                "missing-translation 8:37 kies.options.ja line 16, "
                                        + "orphan-translation 8:47 kies.options.jaa ?ja"),
                        with(
                                "low: Little",
                                "why: Little",
                                "missing-translation 9:3 cijfer.low line 17, " + "orphan-translation 9:27 cijfer.why"),
                        with("low: Little", "lwo: Little", "unknown-key 9:27 lwo ?low"),
                        with("een: One, ", "", "missing-translation 10:8 ~6.each.een line 18"),
                        with("jim: mate", "jim: mate, stap: two", "orphan-translation 11:25 ~8.set.stap"),
                        with("~9: {", "~7: {ask: '${ding}'}\n~9: {", ""),
                        with(
                                "~9: {say",
                                "~10: {say",
                                "missing-translation 3:1 ~9 line 23, orphan-translation 12:3 ~10"),
                        with("slot: {", "about: {", "wrong-type.text 13:10 about"),
                        with(
                                "week: {ask",
                                "hoe: {ask",
                                "missing-translation 3:1 week line 11, " + "orphan-translation 7:3 hoe ?week"),
                        with(
                                "week: {",
                                "week: {of: {ask: Hoe was je dag}, ",
                                "stale-translation 7:37 week.ask line 11"),
                        with("week: {", "week: {of: {ask: 'Hoe  was je week?'}, ", ""),
                        with("title:", "of: {title: Prof}\ntitle:", "stale-translation 5:3 title line 3"),
                        with("~9: {say", "~9: {of: {say: Dag}, say", "stale-translation 12:24 ~9.say line 23 ?~1.say"),
                        with(
                                "~1: {say: Hello}",
                                "~2: {say: Hello, of: {say: Dag}}",
                                "missing-translation 3:1 ~1 line 8, " + "orphan-translation 6:3 ~2 ?~1"),
                        with("${week:-you}", "${week}", "missing-translation.fallback 8:10 week line 15"),
                        with("${week:-you}", "you", "missing-translation.hole 8:10 week line 15"),
                        with("${week:-you}", "${cijfer} ${week:-you}", "unknown-answer.translation 8:15 cijfer week"),
                        with("Rest", "Rest, ${jim} ${role.jongere}", ""),
                        with("Rest", "Rest ${role.ouder}", "unknown-answer.translation 13:17 role.ouder"),
                        with("Rest", "Rest ${week", "wrong-type.hole 13:17 pause"),
                        with("\"Rest\"", "[Rest]", "wrong-type.text 13:17 pause"),
                        with("{jongere: Youth}", "Youth", "wrong-type.map 5:10 roles"),
                        with("slot: {pause: \"Rest\"}", "slot: Rest", "wrong-type.map 13:9 slot"),
                        with("title: Trial", "title: Trial\ntitle: Trial", "duplicate-key 5:3 title 4"))
                .map(one -> DynamicTest.dynamicTest(
                        one.to() + " " + one.expected(),
                        () -> assertEquals(one.expected(), found(file(WHOLE.replace(one.from(), one.to()))))));
    }

    @TestFactory
    Stream<DynamicTest> files() {
        return Stream.of(
                        new Case("x.en.yaml", "", "syntax.no-translation 1:1"),
                        new Case("x.en.yaml", "a: [", "syntax.unclosed 1:5"),
                        new Case(
                                "proef.en.yaml",
                                "translation_of: proef\nlanguage: en\n",
                                "missing-key 1:1 texts translation"),
                        new Case(
                                "proef.en.yaml",
                                "translation_of: proef\nlanguage: en\ntexts: x\n",
                                "wrong-type.map 3:8 texts"),
                        new Case("proef.de.yaml", file(WHOLE), "bad-name.translation 1:17 proef.en.yaml proef.de.yaml"),
                        new Case(
                                "p.en.yaml", "translation_of: p\nlanguage: en\ntexts: {}\n", "unknown-dialogue 1:17 p"),
                        new Case(
                                "p.en.yaml",
                                "translation_of: p\nlanguage: eng\ntexts: {}\n",
                                "wrong-type.language 2:11 eng"))
                .map(one -> DynamicTest.dynamicTest(
                        one.expected(), () -> assertEquals(one.expected(), found(one.from(), one.to()))));
    }

    @Test
    void everyTextHasAnAddressAndATranslationFindsItByIt() {
        Translation translation =
                TranslationReader.read("proef.en.yaml", bytes(file(WHOLE))).usable();
        assertTrue(translation != null);
        assertEquals("en", translation.language());
        assertEquals("proef", translation.of().text());
        List<String> untranslated = Texts.of(script()).keySet().stream()
                .filter(address -> translation.text(address) == null)
                .map(Address::toString)
                .toList();
        assertEquals(List.of("~7.ask"), untranslated, "a bare name needs no translation");
        assertEquals(
                "Yes",
                String.valueOf(translation
                        .texts()
                        .get(at("kies", "options", "ja", "label"))
                        .text()));
    }

    /** Whatever the bytes: findings, and never an exception. */
    @Test
    void changedTranslationsNeverThrow() {
        Random random = new Random(20261121);
        byte[] whole = bytes(file(WHOLE));
        String pieces = "{}[]:,~'\"$\n -#&*!|>of1";
        for (int run = 0; run < 2_000; run++) {
            byte[] changed = whole.clone();
            for (int change = random.nextInt(5); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) pieces.charAt(random.nextInt(pieces.length()));
            }
            TranslationReader.Reading reading = TranslationReader.read("proef.en.yaml", changed);
            List<Finding> findings = Check.of(reading, Library.of(script()));
            assertFalse(reading.translation() == null && findings.isEmpty());
            for (Finding finding : findings) {
                for (String language : Words.LANGUAGES) {
                    assertFalse(
                            new FindingText(Words.in(language)).message(finding).isBlank());
                }
            }
        }
    }

    private static Address at(String... path) {
        return new Address(List.of(path));
    }

    private static Script script() {
        Script script = ScriptReader.read("proef.yaml", SCRIPT).usable();
        assertTrue(script != null);
        return script;
    }

    private static String file(String texts) {
        return "translation_of: proef\nlanguage: en\ntexts:\n" + texts.indent(2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String found(String text) {
        return found("proef.en.yaml", text);
    }

    private static String found(String name, String text) {
        return Check.of(TranslationReader.read(name, bytes(text)), Library.of(script())).stream()
                .map(TranslationsTest::brief)
                .collect(Collectors.joining(", "));
    }

    private static String brief(Finding finding) {
        String said = finding.message() + " " + finding.place().line() + ":"
                + finding.place().column();
        List<String> arguments = finding.arguments();
        boolean line = finding.name().endsWith("-translation") && arguments.size() == 2;
        boolean list = finding.name().equals("unknown-key") || finding.name().equals("wrong-type");
        String told = line
                ? arguments.get(0) + " line " + arguments.get(1)
                : list ? arguments.get(0) : String.join(" ", arguments);
        String nearest = finding.nearest() == null ? "" : " ?" + finding.nearest();
        return (said + " " + told).strip() + nearest;
    }
}
