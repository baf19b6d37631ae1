package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;

/**
 * Dialogues that were changed at random: what the schema refuses, the reader refuses; and what the reader refuses, the schema
 * refuses too, unless no schema can see it.
 */
class SchemaBesideReaderTest {
    private static final int RUNS = 2_000;

    /** The name of the file, holes in a text, and which number is larger: these are no matter of form. */
    private static final Set<String> UNSEEN = Set.of(
            "bad-name.file", "wrong-type.hole", "wrong-type.variable", "type-mismatch.scale", "type-mismatch.choices");

    /** What the dialogues of the project do not have. */
    private static final String RARE = """
            jim: 1
            dialogue: zeldzaam
            title: Zeldzaam
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            version: "3"
            variables: {stap: [een, twee], rust: {from: 0, upto: 10, start: 3}}
            uses: {eerder: zeldzaam}
            steps:
              - set: {rust: +1, stap: twee}
              - {id: n, ask: Hoeveel, type: number, from: 1, upto: 9, unit: dagen, renamed_from: m}
              - {id: w, ask: Wat, type: choices, options: {a: A, b: {label: B, hint: C, go: n}}, at_least: 1, at_most: 2}
              - {say: Dag, when: {any: [{n: {at_least: 2, below: 4}}, {w: {includes: a, count: [1, 2]}}], not: {n: [1, passed]}}}
              - {say: Dag, go: [{when: {role.ouder: absent}, to: n}, {to: w}]}
              - {each: {een: Een, twee: Twee}, as: ding, steps: [{ask: "${ding}", to: everyone, required: true}]}
              - {show: [n, w], only: long, when: {n@ouder: {differ: yes}, w: {none: {excludes: b}}}}
              - {pause: Even niet, until: n}
            """;

    private static final List<String> SCALARS = List.of(
            "",
            " ",
            "x",
            "Ja",
            "n",
            "12",
            "-3",
            "+1",
            "010",
            "1.5",
            "1e3",
            "99999999999",
            "yes",
            "no",
            "true",
            "null",
            "~",
            "12:30",
            "14 days",
            "2 month",
            "2026-01-01",
            "passed",
            "else",
            "any",
            "jim",
            "everyone",
            "ask",
            "scale",
            "choices",
            "date",
            "person",
            "text",
            "long",
            "today",
            "safety",
            "goal",
            "present",
            "nl",
            "${n",
            "a-b",
            " 3",
            "scale ");

    private static final List<String> SHAPES = List.of(
            "[]",
            "{}",
            "[x]",
            "[[x]]",
            "[{}]",
            "{x: y}",
            "{x: {}}",
            "{x: []}",
            "{X: y}",
            "[{say: x}]",
            "{n: passed}",
            "{when: {n: yes}, to: n}",
            "[{to: n}]",
            "{a: {label: A}}",
            "{from: 1, upto: 2}");

    private final Random random = new Random(20261121);
    private final List<String> words = words();

    @Test
    void theyAgree() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(nl.jimgids.author.Schema.write(Words.in("nl")), InputFormat.JSON);
        List<JsonObject> dialogues = dialogues();
        Map<Eyes, Integer> refused = new EnumMap<>(Eyes.class);
        for (int run = 0; run < RUNS; run++) {
            JsonObject dialogue = part(dialogues.get(random.nextInt(dialogues.size())));
            for (int change = random.nextInt(3); change >= 0; change--) {
                change(dialogue);
            }
            List<Finding> findings =
                    ScriptReader.read("x.yaml", dialogue.toString()).findings();
            boolean malformed = findings.stream().anyMatch(finding -> !UNSEEN.contains(finding.message()));
            for (Eyes eyes : Eyes.values()) {
                List<?> errors = schema.validate(eyes.see(dialogue).toString(), InputFormat.JSON);
                String both = "run " + run + " " + eyes + "\n" + dialogue + "\n" + errors + "\n" + findings;
                assertTrue(errors.isEmpty() || !findings.isEmpty(), () -> "stricter than the reader: " + both);
                assertTrue(
                        eyes != Eyes.JIM || !malformed || !errors.isEmpty(), () -> "the schema sees nothing: " + both);
                refused.merge(eyes, errors.isEmpty() ? 0 : 1, Integer::sum);
            }
        }
        // A property that is never put to the test holds always.
        refused.values().forEach(count -> assertTrue(count > RUNS / 3 && count < RUNS, refused::toString));
        assertEquals(Eyes.values().length, refused.size());
    }

    private static List<JsonObject> dialogues() throws IOException {
        List<JsonObject> dialogues = new ArrayList<>();
        for (Path file : DialogueFolder.dialogues(Path.of("dialogues"))) {
            dialogues.add(Eyes.of(Files.readString(file)).getAsJsonObject());
        }
        for (int often = dialogues.size(); often > 0; often--) {
            dialogues.add(Eyes.of(RARE).getAsJsonObject());
        }
        return dialogues;
    }

    /** A dialogue with a few of its steps, so that a change is soon one that matters. */
    private JsonObject part(JsonObject whole) {
        JsonObject part = whole.deepCopy();
        JsonArray steps = part.getAsJsonArray("steps");
        while (steps.size() > 4) {
            steps.remove(random.nextInt(steps.size()));
        }
        return part;
    }

    private void change(JsonObject dialogue) {
        List<Spot> spots = new ArrayList<>();
        gather(dialogue, spots);
        Spot spot = any(spots);
        JsonElement value = spot.get().deepCopy();
        switch (random.nextInt(6)) {
            case 0 -> spot.remove();
            case 1 -> spot.set(new JsonPrimitive(any(SCALARS)));
            case 2 -> spot.set(Eyes.of(any(SHAPES)));
            case 3 -> spot.set(any(spots).get().deepCopy());
            case 4 -> spot.beside().add(any(words), any(spots).get().deepCopy());
            default -> {
                spot.remove();
                spot.beside().add(any(words), value);
            }
        }
    }

    /** Where something stands: under a key of a table, or in a row of the table around it. */
    private record Spot(JsonObject beside, String key, JsonArray row, int index) {
        JsonElement get() {
            return row == null ? beside.get(key) : row.get(index);
        }

        void set(JsonElement value) {
            if (row == null) {
                beside.add(key, value);
            } else {
                row.set(index, value);
            }
        }

        void remove() {
            if (row == null) {
                beside.remove(key);
            } else {
                row.remove(index);
            }
        }
    }

    private static void gather(JsonObject table, List<Spot> spots) {
        for (String key : table.keySet()) {
            spots.add(new Spot(table, key, null, 0));
            inside(table.get(key), table, spots);
        }
    }

    private static void inside(JsonElement element, JsonObject around, List<Spot> spots) {
        if (element instanceof JsonObject table) {
            gather(table, spots);
        } else if (element instanceof JsonArray row) {
            for (int index = 0; index < row.size(); index++) {
                spots.add(new Spot(around, "", row, index));
                inside(row.get(index), around, spots);
            }
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Every word of the language, and some that are none. */
    private static List<String> words() {
        Stream<Keys> constructs = Stream.of(Keys.HEADER, Keys.OPTION, Keys.FORK, Keys.METER, Keys.CONDITION, Keys.TEST);
        Stream<Keys> all = Stream.concat(constructs, Keys.STEPS.values().stream());
        Stream<Keys.Key> ofTypes = Keys.TYPES.values().stream().flatMap(List::stream);
        return Stream.of(
                        all.flatMap(keys -> keys.keys().stream()).map(Keys.Key::name),
                        ofTypes.map(Keys.Key::name),
                        Stream.of("role.ouder", "n", "N", "n@ouder", "passed", "else", "yes", "010", "", "a b"))
                .flatMap(words -> words)
                .distinct()
                .toList();
    }
}
