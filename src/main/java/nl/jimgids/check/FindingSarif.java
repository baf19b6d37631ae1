package nl.jimgids.check;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;

/** Findings as SARIF 2.1.0, the form in which code hosts take them. */
public final class FindingSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Words words;
    private final FindingText text;

    private FindingSarif(Words words) {
        this.words = words;
        this.text = new FindingText(words);
    }

    /**
     * One run with these findings.
     *
     * @param version of the program
     */
    public static String write(List<Finding> findings, Words words, String version) {
        JsonObject log = new JsonObject();
        log.addProperty("$schema", SCHEMA);
        log.addProperty("version", "2.1.0");
        log.add("runs", array(List.of(new FindingSarif(words).run(findings, version))));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(log) + "\n";
    }

    private JsonObject run(List<Finding> findings, String version) {
        Map<String, JsonObject> rules = new LinkedHashMap<>();
        Map<List<?>, Integer> seen = new HashMap<>();
        List<JsonObject> results = new ArrayList<>();
        for (Finding finding : findings) {
            rules.computeIfAbsent(finding.name(), name -> rule(finding));
            JsonObject result = result(finding, seen);
            result.addProperty("ruleIndex", List.copyOf(rules.keySet()).indexOf(finding.name()));
            results.add(result);
        }
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "jim");
        driver.addProperty("version", version);
        driver.add("rules", array(rules.values()));
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        JsonObject run = new JsonObject();
        run.add("tool", tool);
        run.addProperty("language", words.language());
        run.addProperty("columnKind", "unicodeCodePoints");
        run.add("results", array(results));
        return run;
    }

    private JsonObject rule(Finding finding) {
        JsonObject rule = new JsonObject();
        rule.addProperty("id", finding.name());
        rule.add("shortDescription", text(words.say("finding." + finding.name())));
        rule.add("help", text("jim check --explain " + finding.name()));
        JsonObject configuration = new JsonObject();
        configuration.addProperty("level", level(finding.severity()));
        rule.add("defaultConfiguration", configuration);
        return rule;
    }

    private JsonObject result(Finding finding, Map<List<?>, Integer> seen) {
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", finding.name());
        result.addProperty("level", level(finding.severity()));
        result.add("message", text(message(finding)));
        JsonObject location = new JsonObject();
        location.add("physicalLocation", location(finding.place()));
        result.add("locations", array(List.of(location)));
        JsonObject fingerprints = new JsonObject();
        fingerprints.addProperty("jimFinding/v1", fingerprint(finding, seen));
        result.add("partialFingerprints", fingerprints);
        if (!finding.witness().isEmpty()) {
            JsonObject properties = new JsonObject();
            properties.add("witness", FindingJson.witness(finding));
            result.add("properties", properties);
        }
        return result;
    }

    /** What is found, what to do, and the answers that show it, for whoever reads the message alone. */
    private String message(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(text.message(finding)));
        parts.add(text.help(finding));
        if (!finding.witness().isEmpty()) {
            parts.add(words.say("finding.witness") + " "
                    + finding.witness().stream()
                            .map(answered -> answered.id() + ": " + answered.answer())
                            .collect(Collectors.joining("; ")));
        }
        parts.removeIf(String::isEmpty);
        return String.join("\n", parts);
    }

    private static JsonObject location(Place place) {
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", uri(place.file()));
        JsonObject region = new JsonObject();
        region.addProperty("startLine", place.line());
        region.addProperty("startColumn", place.column());
        JsonObject location = new JsonObject();
        location.add("artifactLocation", artifact);
        location.add("region", region);
        return location;
    }

    /** The same for a finding whose line has moved; of findings that are all alike each has one of its own. */
    private static String fingerprint(Finding finding, Map<List<?>, Integer> seen) {
        int number =
                seen.merge(List.of(finding.place().file(), finding.message(), finding.arguments()), 1, Integer::sum);
        String what = finding.message() + "\n" + String.join("\n", finding.arguments()) + "\n" + number;
        return ScriptReader.digest(what.getBytes(StandardCharsets.UTF_8));
    }

    /** A path as a URI: relative where the path is. */
    static String uri(String file) {
        String path = file.replace('\\', '/').replaceFirst("^(\\./)+", "");
        String root = path.startsWith("//") ? "file:" : path.startsWith("/") ? "file://" : "";
        if (path.matches("[A-Za-z]:/.*")) {
            return "file:///" + path.substring(0, 2) + encoded(path.substring(2));
        }
        return root + encoded(path);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || "/-._~".indexOf(each) >= 0);
            encoded.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    /** A message in which braces and links mean nothing: SARIF fills in what stands in single braces. */
    private static JsonObject text(String plain) {
        JsonObject message = new JsonObject();
        message.addProperty("text", plain.replace("{", "{{").replace("}", "}}").replace("](", "] ("));
        return message;
    }

    private static JsonArray array(Iterable<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }
}
