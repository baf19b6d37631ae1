package nl.jimgids.check.text;

import static java.util.stream.Collectors.joining;

import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;

/**
 * What is found in a script of a few steps, in one line: message, line:column and arguments. The header takes six
 * lines.
 */
final class Found {
    private static final String HEADER = """
            jim: 1
            dialogue: proef
            title: Proef
            language: %s
            roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
            steps:
            """;

    private Found() {}

    static String in(String language, String steps) {
        Script script = script(HEADER.formatted(language) + steps.strip().indent(2));
        return TextRules.of(script).stream().map(Found::brief).collect(joining("; "));
    }

    static Script script(String text) {
        ScriptReader.Reading reading = ScriptReader.read("proef.yaml", text);
        Script script = reading.usable();
        if (script == null) {
            throw new IllegalArgumentException(reading.findings().toString());
        }
        return script;
    }

    /** Two columns of indentation are the header's affair and not the table's. */
    private static String brief(Finding finding) {
        Place place = finding.place();
        String arguments =
                finding.arguments().isEmpty() ? "" : " " + finding.arguments().get(0);
        String kind = finding.message().substring(finding.message().indexOf('.') + 1);
        return kind + " " + place.line() + ":" + (place.column() - 2) + arguments;
    }
}
