package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.script.Finding;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema says of a dialogue, beside what the reader says of it. */
class SchemaTest {
    private static final JsonObject WRITTEN = Schema.of(Words.in("nl"));
    private static final com.networknt.schema.Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(WRITTEN.toString(), InputFormat.JSON);
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String HEADER = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            steps:
            """;

    private static List<Error> errors(JsonElement dialogue) {
        return SCHEMA.validate(dialogue.toString(), InputFormat.JSON);
    }

    @Test
    void isASchemaItself() {
        com.networknt.schema.Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(WRITTEN.toString(), InputFormat.JSON));
    }

    @ParameterizedTest
    @EnumSource
    void everyDialogueFits(Eyes eyes) throws IOException {
        List<Path> dialogues = DialogueFolder.dialogues(Path.of("dialogues"));
        assertTrue(dialogues.size() > 10);
        for (Path file : dialogues) {
            assertEquals(List.of(), errors(eyes.see(Eyes.of(Files.readString(file)))), file::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleOfTheAuthorsGuideFits(Eyes eyes) throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("dialogues/README.md")));
        int examples = 0;
        while (matcher.find()) {
            String example = matcher.group(1);
            if (example.startsWith("dialogue:")) {
                continue;
            }
            String whole = example.startsWith("jim:") ? example : HEADER + example.indent(2);
            assertEquals(List.of(), errors(eyes.see(Eyes.of(whole))), whole);
            examples++;
        }
        assertTrue(examples > 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- sya: Dag",
                "- {say: Dag, ask: Hoe}",
                "- {say: Dag, wehn: {a: b}}",
                "- {say: Dag, steps: []}",
                "- dag",
                "- {say: [a, b]}",
                "- {say: '', when: {a: b}}",
                "- {id: Naam, say: Dag}",
                "- {id: any, say: Dag}",
                "- {each: wie, as: p}",
                "- {each: wie, as: jim, steps: []}",
                "- {each: {A: x}, as: p, steps: []}",
                "- {plan: Bellen}",
                "- {plan: Bellen, on: dag, after: 3 days}",
                "- {plan: Bellen, after: gauw}",
                "- {do: Een gesprek}",
                "- {set: rust}",
                "- {say: Dag, only: kort}",
                "- {say: Dag, go: [{wanneer: {}, to: a}]}",
                "- {say: Dag, go: {yes: [a]}}",
                "- {ask: Hoe, type: tekst}",
                "- {ask: Hoe, type: [text]}",
                "- {ask: Hoe, type: choice}",
                "- {ask: Hoe, from: 1}",
                "- {ask: Hoe, keep_as: agreemnt}",
                "- {ask: Hoe, signal: gevaar}",
                "- {ask: Hoe, required: ja}",
                "- {ask: Hoe, type: scale, from: tien, upto: 3}",
                "- {ask: Hoe, type: scale, from: 1}",
                "- {ask: Hoe, type: date, from: gisteren}",
                "- {ask: Hoe, type: people, options: {a: A}}",
                "- {ask: Hoe, options: {passed: Nee}}",
                "- {ask: Hoe, options: {Ja: Ja}}",
                "- {ask: Hoe, options: {a: [A]}}",
                "- {ask: Hoe, options: {a: {text: A}}}",
                "- {ask: Hoe, options: {a: ''}}",
                "- {ask: Hoe, options: {}}",
                "- {say: A, when: {cijfer: {at_most: 3}}}",
                "- {say: A, when: {cijfer: {}}}",
                "- {say: A, when: {cijfer: []}}",
                "- {say: A, when: {cijfer: {at_least: veel}}}",
                "- {say: A, when: {hoop: {differ: soms}}}",
                "- {say: A, when: {role.ouder: weg}}",
                "- {say: A, when: {any: {ja: yes}}}",
                "- {say: A, when: {not: [{ja: yes}]}}",
                "- {say: A, when: [ja]}",
            })
    void refusesWhatTheReaderRefuses(String step) {
        String text = HEADER + step.indent(2);
        assertFalse(complaints(text).isEmpty(), "the reader should refuse it");
        for (Eyes eyes : Eyes.values()) {
            boolean blank = step.contains("''") && eyes != Eyes.JIM;
            assertEquals(blank, errors(eyes.see(Eyes.of(text))).isEmpty(), eyes::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jim: 2",
                "jim: een",
                "dialogue: Een gesprek",
                "language: nederlands",
                "phase: 5",
                "minutes: lang",
                "roles: [jongere]",
                "outcomes: {Klaar: x}",
                "variables: {rust: kalm}",
                "variables: {rust: [[kalm]]}",
                "variables: {rust: {from: 0}}",
                "titel: Proef",
            })
    void refusesAWrongHeader(String line) {
        String key = line.substring(0, line.indexOf(':') + 1);
        String text = HEADER.lines().filter(each -> !each.startsWith(key)).reduce(line, (a, b) -> a + "\n" + b) + " []";
        assertFalse(complaints(text).isEmpty(), "the reader should refuse it");
        for (Eyes eyes : Eyes.values()) {
            assertFalse(errors(eyes.see(Eyes.of(text))).isEmpty(), eyes::toString);
        }
        assertEquals(List.of(), errors(Eyes.of(HEADER + " []")));
    }

    private static List<Finding> complaints(String text) {
        return ScriptReader.read("proef.yaml", text).findings();
    }

    @Test
    void everyKeyOfTheLanguageIsThereAndIsExplained() {
        for (String language : Words.LANGUAGES) {
            JsonObject schema = Schema.of(Words.in(language));
            JsonObject definitions = schema.getAsJsonObject("$defs");
            assertKeys(Keys.HEADER.keys(), schema);
            Keys.STEPS.forEach((kind, keys) -> {
                if (!kind.equals("ask")) {
                    assertKeys(keys.keys(), definitions.getAsJsonObject("step." + kind));
                }
            });
            Keys.TYPES.forEach(
                    (type, own) -> assertKeys(Keys.ASK.and(own).keys(), definitions.getAsJsonObject("ask." + type)));
            assertKeys(Keys.FORK.keys(), definitions.getAsJsonObject("fork"));
            assertKeys(Keys.CONDITION.keys(), definitions.getAsJsonObject("when"));
            assertKeys(Keys.TEST.keys(), definitions.getAsJsonObject("test"));
            assertKeys(Keys.OPTION.keys(), each(definitions, "options"));
            assertKeys(Keys.METER.keys(), each(definitions, "variables"));
        }
    }

    private static JsonObject each(JsonObject definitions, String map) {
        return definitions.getAsJsonObject(map).getAsJsonObject("additionalProperties");
    }

    private static void assertKeys(List<Keys.Key> keys, JsonObject construct) {
        JsonObject properties = construct.getAsJsonObject("properties");
        Set<String> names = new TreeSet<>();
        for (Keys.Key key : keys) {
            names.add(key.name());
            JsonObject property = properties.getAsJsonObject(key.name());
            assertFalse(property.get("description").getAsString().isBlank());
            assertEquals(key.required(), construct.getAsJsonArray("required").contains(new JsonPrimitive(key.name())));
            for (String word : key.words()) {
                assertTrue(property.getAsJsonArray("enum").contains(new JsonPrimitive(word)), word);
            }
        }
        assertEquals(names, new TreeSet<>(properties.keySet()));
    }
}
