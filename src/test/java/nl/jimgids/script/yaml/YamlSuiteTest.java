package nl.jimgids.script.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.jimgids.check.Check;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.reader.ScriptReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The files of the YAML test suite: everything that people have ever found odd about YAML. */
class YamlSuiteTest {
    /** No YAML by the suite, and read all the same: the library reads YAML 1.1, and is kind to some brackets, tabs and signs. */
    private static final Set<String> READ_ALTHOUGH_WRONG =
            Set.of("9C9N", "9JBA", "9MMA", "CVW2", "DK95/01", "G5U8", "QB6E", "S98Z", "SU5Z", "Y79Y/03", "YJV2");

    /** Read, and other than YAML 1.2 has it: a question mark in front of a word, and white space at the very end. */
    private static final Set<String> READ_OTHERWISE = Set.of("652Z", "HM87/01", "L24T/01");

    private static final List<Case> CASES = cases();

    /**
     * One case.
     *
     * @param fails whether it is no YAML
     * @param json the value; null when the suite does not say, or there is not exactly one
     */
    private record Case(
            String id,
            byte[] bytes,
            boolean fails,
            @Nullable JsonElement json) {
        YamlReader.Result read() {
            return YamlReader.read("x.yaml", bytes);
        }
    }

    private static List<Case> cases() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/yaml-test-suite/cases.jsonl")).stream()
                    .map(line -> {
                        JsonObject row = JsonParser.parseString(line).getAsJsonObject();
                        return new Case(
                                row.get("id").getAsString(),
                                row.get("yaml").getAsString().getBytes(StandardCharsets.UTF_8),
                                row.has("fail"),
                                row.has("json") ? text(row.get("json").getAsString()) : null);
                    })
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyFileHasAFinding() {
        assertEquals(402, CASES.size());
        for (Case each : CASES) {
            assertTimeout(Duration.ofSeconds(2), () -> {
                ScriptReader.Reading reading = ScriptReader.read("x.yaml", each.bytes());
                assertFalse(Check.of(reading, Library.of()).isEmpty(), each.id());
            });
        }
    }

    @Test
    void whatIsNoYamlIsASyntaxError() {
        assertEquals(new TreeSet<>(READ_ALTHOUGH_WRONG), ids(each -> each.fails() && !refused(each)));
        assertEquals(94, ids(Case::fails).size());
    }

    @Test
    void whatIsReadIsWhatTheSuiteSays() {
        Predicate<Case> comparable = each -> each.json() != null && !refused(each);
        assertEquals(
                new TreeSet<>(READ_OTHERWISE),
                ids(each -> comparable.test(each)
                        && !each.json().equals(text(each.read().root()))));
        assertEquals(170, ids(comparable).size());
    }

    /** What a dialogue does without (anchors, tags, lists as keys, several documents), and what only YAML 1.2 knows. */
    @Test
    void theRestIsRefusedForAReason() {
        Map<String, Long> reasons = CASES.stream()
                .filter(each -> !each.fails() && refused(each))
                .map(each -> each.read().findings().get(0).message())
                .collect(Collectors.groupingBy(message -> message, TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        "syntax.anchor", 30L,
                        "syntax.tag", 24L,
                        "syntax.key-is-no-text", 12L,
                        "syntax.two-documents", 9L,
                        "syntax.tab", 16L,
                        "syntax.indent", 7L,
                        "syntax.yaml", 31L),
                reasons);
    }

    private static Set<String> ids(Predicate<Case> which) {
        return CASES.stream().filter(which).map(Case::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean refused(Case each) {
        return each.read().findings().stream().map(Finding::name).anyMatch("syntax"::equals);
    }

    /** JSON with every scalar a text; null when it is several values. */
    private static @Nullable JsonElement text(String json) {
        try {
            return text(JsonParser.parseString(json));
        } catch (com.google.gson.JsonSyntaxException e) {
            return null;
        }
    }

    private static JsonElement text(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray items = new JsonArray();
            json.getAsJsonArray().forEach(item -> items.add(text(item)));
            return items;
        } else if (json.isJsonObject()) {
            JsonObject entries = new JsonObject();
            json.getAsJsonObject().entrySet().forEach(entry -> entries.add(entry.getKey(), text(entry.getValue())));
            return entries;
        }
        return new JsonPrimitive(json.isJsonNull() ? "" : json.getAsString());
    }

    private static JsonElement text(@Nullable Yaml tree) {
        if (tree instanceof Yaml.Row row) {
            JsonArray items = new JsonArray();
            row.items().forEach(item -> items.add(text(item)));
            return items;
        } else if (tree instanceof Yaml.Table table) {
            JsonObject entries = new JsonObject();
            table.entries().forEach(entry -> entries.add(entry.key().text(), text(entry.value())));
            return entries;
        }
        return new JsonPrimitive(tree instanceof Yaml.Scalar scalar ? scalar.text() : "");
    }
}
