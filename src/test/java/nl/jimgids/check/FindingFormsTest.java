package nl.jimgids.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Finding.Answered;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which programs read findings: JSON and SARIF. */
class FindingFormsTest {
    private static final Schema SARIF = schema("/sarif/sarif-schema-2.1.0.json");
    private static final Schema JSON = schema("/nl/jimgids/check/jim-findings-1.schema.json");

    private static final Finding WORD = Finding.error(
                    "unknown-step", "unknown-step", new Place("dialogues/kort.yaml", 7, 9), "slto")
            .nearest("slot");
    private static final Finding WITH_WITNESS = Finding.of(
                    "wrong-type", Severity.WARNING, "wrong-type.when", new Place("dialogues/kort.yaml", 9, 3))
            .witness(List.of(new Answered("meedenken", "iemand"), new Answered("wie", "passed")));
    private static final Finding ADVICE =
            Finding.of("unknown-step", Severity.ADVICE, "unknown-step", new Place("b.yaml", 1, 1), "x");

    private static Schema schema(String resource) {
        try (InputStream file = FindingFormsTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject sarif(Finding... findings) {
        String text = FindingSarif.write(List.of(findings), Words.in("nl"), "0.1.0");
        assertEquals(List.of(), SARIF.validate(text, InputFormat.JSON), text);
        JsonObject log = JsonParser.parseString(text).getAsJsonObject();
        for (JsonObject result : results(log)) {
            assertTrue(region(result).get("startLine").getAsInt() >= 1);
        }
        return log;
    }

    private static JsonObject run(JsonObject log) {
        return log.getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    private static List<JsonObject> results(JsonObject log) {
        return run(log).getAsJsonArray("results").asList().stream()
                .map(result -> result.getAsJsonObject())
                .toList();
    }

    private static JsonObject physical(JsonObject result) {
        return result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    }

    private static JsonObject region(JsonObject result) {
        return physical(result).getAsJsonObject("region");
    }

    private static String text(JsonObject message) {
        return message.getAsJsonObject("message").get("text").getAsString();
    }

    private static String fingerprint(JsonObject result) {
        return result.getAsJsonObject("partialFingerprints")
                .get("jimFinding/v1")
                .getAsString();
    }

    @Test
    void sarifSaysWhatWhereAndHowMuchItWeighs() {
        JsonObject log = sarif(WORD, WITH_WITNESS, ADVICE);
        JsonObject driver = run(log).getAsJsonObject("tool").getAsJsonObject("driver");
        JsonArray rules = driver.getAsJsonArray("rules");
        assertEquals(2, rules.size(), "a rule for each kind");
        List<JsonObject> results = results(log);
        assertEquals(
                List.of("error", "warning", "note"),
                results.stream()
                        .map(result -> result.get("level").getAsString())
                        .toList());
        for (JsonObject result : results) {
            JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
            assertEquals(result.get("ruleId"), rule.get("id"));
        }
        assertEquals("Er is geen stap met id slto.\nBedoel je slot?", text(results.get(0)));
        assertEquals(7, region(results.get(0)).get("startLine").getAsInt());
        assertEquals(9, region(results.get(0)).get("startColumn").getAsInt());
        assertEquals(
                "dialogues/kort.yaml",
                physical(results.get(0))
                        .getAsJsonObject("artifactLocation")
                        .get("uri")
                        .getAsString());
    }

    @Test
    void aWitnessIsReadByPeopleAndByPrograms() {
        JsonObject result = results(sarif(WITH_WITNESS)).get(0);
        assertTrue(text(result).endsWith("Zo zie je het: meedenken: iemand; wie: passed"), text(result));
        assertEquals(
                2,
                result.getAsJsonObject("properties").getAsJsonArray("witness").size());
    }

    @Test
    void bracesAreWrittenAsSarifWritesThem() {
        assertTrue(text(results(sarif(WITH_WITNESS)).get(0)).contains("when: {{meedenken: iemand}}."));
    }

    @Test
    void aFingerprintStaysWhenALineMoves() {
        Finding moved = Finding.error("unknown-step", "unknown-step", new Place("dialogues/kort.yaml", 70, 9), "slto");
        Finding other = Finding.error("unknown-step", "unknown-step", new Place("dialogues/kort.yaml", 7, 9), "slob");
        String first = fingerprint(results(sarif(WORD)).get(0));
        assertEquals(first, fingerprint(results(sarif(moved)).get(0)));
        assertNotEquals(first, fingerprint(results(sarif(other)).get(0)));
        List<JsonObject> twice = results(sarif(WORD, moved));
        assertNotEquals(fingerprint(twice.get(0)), fingerprint(twice.get(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "dialogues/kort.yaml, dialogues/kort.yaml",
        "./kort.yaml, kort.yaml",
        "../kort.yaml, ../kort.yaml",
        "dialogues\\kort.yaml, dialogues/kort.yaml",
        "een map/é#1.yaml, een%20map/%C3%A9%231.yaml",
        "a:b.yaml, a%3Ab.yaml",
        "/thuis/kort.yaml, file:///thuis/kort.yaml",
        "C:\\thuis\\kort.yaml, file:///C:/thuis/kort.yaml",
        "\\\\kast\\map\\kort.yaml, file://kast/map/kort.yaml",
    })
    void aPathIsAUri(String path, String uri) {
        assertEquals(uri, FindingSarif.uri(path));
        assertEquals(uri, URI.create(uri).toASCIIString());
    }

    @Test
    void aCharacterIsOneColumnHoweverWide() {
        String script = """
                jim: 1
                dialogue: kort
                title: Kort
                language: nl
                roles: {jongere: Jongere}
                steps:
                  - say: "\uD83D\uDE00 ${weg}"
                """;
        List<Finding> findings = Check.of(ScriptReader.read("kort.yaml", script), Library.of());
        assertEquals(new Place("kort.yaml", 7, 13), findings.get(0).place());
        JsonObject log = sarif(findings.get(0));
        assertEquals("unicodeCodePoints", run(log).get("columnKind").getAsString());
        assertEquals(13, region(results(log).get(0)).get("startColumn").getAsInt());
        List<String> lines = new FindingText(Words.in("nl"))
                .lines(findings.get(0), ScriptReader.read("kort.yaml", script).source());
        String caret =
                lines.stream().filter(line -> line.endsWith("^")).findFirst().orElse("");
        String snippet = lines.get(lines.indexOf(caret) - 1);
        assertTrue(snippet.startsWith("${weg}", caret.length() - 1), snippet + caret);
    }

    @Test
    void nothingFoundIsARunWithoutResults() {
        assertEquals(List.of(), results(sarif()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void jsonIsAsItsSchemaSays(String language) {
        String text = FindingJson.write(List.of(WORD, WITH_WITNESS, ADVICE), Words.in(language));
        assertEquals(List.of(), JSON.validate(text, InputFormat.JSON), text);
        assertFalse(JSON.validate(text.replace("\"warning\"", "\"note\""), InputFormat.JSON)
                .isEmpty());
        assertFalse(JSON.validate(text.replace("\"line\": 7", "\"line\": 0"), InputFormat.JSON)
                .isEmpty());
    }
}
