package nl.jimgids.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
        if (!shown.isDialogue()) {
            return shown;
        }
        StringBuilder before = new StringBuilder();
        shown.header().forEach((key, value) -> {
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

    /** {@code NAME.yaml}, and not {@code NAME.en.yaml} or {@code NAME.test.yaml}. */
    boolean isDialogue() {
        return file.equals(name() + ".yaml");
    }

    /** The dialogue that it is, or belongs to. */
    String name() {
        return file.substring(0, file.indexOf('.'));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
