package nl.jimgids.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A character of a text is found in its file, in every way in which YAML can write it. */
class SpotsTest {
    static List<String> ways() {
        return List.of(
                "- say: Dag, hier is het § dan",
                "- say: Dag,\n    hier is\n\n    het § dan",
                "- say: 'Dag, zo''n § dan'",
                "- say: 'Dag,\n\n    zo''n § dan'",
                "- say: \"Dag \\\"jij\\\" \\u00e9\\x41\\tis § dan\"",
                "- say: \"Dag\\n\\\n    \\  jij\n    § dan\"",
                "- say: |\n    Dag\n\n      jij § dan",
                "- say: |2-   # zo\n      Dag\n    jij § dan",
                "- say: >\n    Dag\n    jij\n\n    § dan",
                "- {part: A, say: 'x', id: b}\n- say: § dan".replace("{part: A, say: 'x', id: b}", "part: A"),
                "- {id: \"😀 a\", say: Dag § dan}".replace("\"😀 a\"", "a"),
                "- {source: 😀, say: Dag 😀 § dan}",
                "- say: |\r\n    Dag\r\n    jij § dan");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isFound(String steps) {
        String text = "jim: 1\ndialogue: proef\ntitle: Proef\nlanguage: nl\nroles: {jongere: Jongere}\nsteps:\n" + steps
                + "\n";
        Script script = Found.script(text);
        Template said = script.steps().stream()
                .filter(Step.Say.class::isInstance)
                .map(step -> ((Step.Say) step).text())
                .findFirst()
                .orElseThrow();
        Place place = new Spots(script.source()).of(said, said.text().indexOf('§'));
        String line = script.source().line(place.line());
        assertEquals('§', line.charAt(Source.offset(line, place.column())));
    }

    @Test
    void aTextThatStandsElsewhereHasThePlaceOfItsStart() {
        Spots spots = new Spots(new Source("proef.yaml", "title: Proef\n"));
        assertEquals(Place.NOWHERE, spots.of(Template.of("Dag jij"), 4));
        Place title = new Place("proef.yaml", 1, 8);
        assertEquals(title, spots.of(new Template("Prooi hier", title), 6));
        assertEquals(title, spots.of(new Template("Proef en meer", title), 9));
    }
}
