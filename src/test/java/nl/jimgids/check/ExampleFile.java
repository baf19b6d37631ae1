package nl.jimgids.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jimgids.check.Page.Sample;

/**
 * A file of an example with what a page leaves out: the header, or such keys of it as do not matter, and before bare steps
 * what every conversation begins with.
 *
 * @param added how many lines were left out, all of them before the ones of the page
 */
record ExampleFile(String file, String text, int added) {
    private static final String STEPS = """
            steps:
            - say: We delen niets zonder jou. Behalve als iemand niet veilig is.
            """;

    static ExampleFile of(Sample sample) {
        ExampleFile shown = new ExampleFile(sample.file(), sample.text(), 0);
        if (!shown.isDialogue() && !shown.isScenario()) {
            return shown;
        }
        StringBuilder before = new StringBuilder();
        (shown.isScenario() ? shown.scene() : shown.header()).forEach((key, value) -> {
            if (!("\n" + sample.text()).contains("\n" + key + ": ")) {
                before.append(key).append(": ").append(value).append('\n');
            }
        });
        if (sample.text().startsWith("- ")) {
            before.append(STEPS);
        }
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new ExampleFile(sample.file(), before + sample.text(), lines);
    }

    private Map<String, String> header() {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("jim", "1");
        header.put("dialogue", name());
        header.put("title", "Proef");
        header.put("language", "nl");
        header.put("roles", "{jongere: Jongere, ouder: Ouder, professional: Professional}");
        return header;
    }

    private Map<String, String> scene() {
        Map<String, String> scene = new LinkedHashMap<>();
        scene.put("scenario", name().substring(name().indexOf('/') + 1));
        scene.put("title", "Scène");
        scene.put("dialogue", "proef");
        scene.put("language", "nl");
        scene.put("plays", "jongere");
        scene.put("persona", "{name: Sam, about: Sam is 15.}");
        scene.put("meters", "{trust: {from: 0, upto: 4, start: 2}}");
        scene.put("goals", "{tijd: Tijd geven}");
        scene.put("answers", "{zeker: yes}");
        scene.put(
                "moments",
                "[{before: zeker, respond: [{say: Neem de tijd., code: TRAAG, set: {trust: +2}, feedback: Dat geeft ruimte.},"
                        + " {say: Nou, code: DUW, set: {trust: -2}, feedback: Dat maakt haast.},"
                        + " {say: Je wacht., code: TRAAG, feedback: Stilte mag.}]}]");
        scene.put(
                "endings",
                "[{ending: opens, when: {trust: {at_least: 4}}, say: Sam vertelt.},"
                        + " {ending: breaks_off, when: {trust: {below: 1}}, say: Sam loopt weg.},"
                        + " {ending: stays_in_contact, say: Sam blijft zitten.}]");
        // What the page shows of a map stands on lines of its own.
        return scene.entrySet().stream()
                .filter(entry -> !("\n" + text).contains("\n" + entry.getKey() + ":\n"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** {@code scenarios/NAME.yaml}. */
    boolean isScenario() {
        return file.startsWith("scenarios/") && file.equals(name() + ".yaml");
    }

    /** {@code NAME.yaml}, and not {@code NAME.en.yaml} or {@code NAME.test.yaml}. */
    boolean isDialogue() {
        return !file.startsWith("scenarios/") && file.equals(name() + ".yaml");
    }

    /** The dialogue that it is, or belongs to. */
    String name() {
        return file.substring(0, file.indexOf('.'));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
