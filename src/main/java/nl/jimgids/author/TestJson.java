package nl.jimgids.author;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Locale;
import nl.jimgids.script.Step;
import nl.jimgids.words.Words;

/** What came of test files, for programs. */
public final class TestJson {
    private TestJson() {}

    /**
     * {@code {"files": [{"file", "dialogue", "cases": [{"name", "line", "passed", "failures": [{"key", "line", "message"}]}],
     * "coverage": {"steps": {"reachable", "reached", "missed": [{"line", "step"}]}, "branches": {…, "missed": [{"line",
     * "step", "kind", "key", "text"}]}}}], "cases", "failed"}}.
     */
    public static String write(Collection<Tested> all, Words words) {
        JsonArray files = new JsonArray();
        int cases = 0;
        int failed = 0;
        for (Tested tested : all) {
            JsonObject file = new JsonObject();
            file.addProperty("file", tested.name());
            file.addProperty("dialogue", tested.script().name());
            JsonArray rows = new JsonArray();
            tested.verdicts().forEach(verdict -> rows.add(verdict(verdict)));
            file.add("cases", rows);
            file.add("coverage", coverage(tested.coverage(), words));
            files.add(file);
            cases += tested.verdicts().size();
            failed += tested.failed();
        }
        JsonObject root = new JsonObject();
        root.add("files", files);
        root.addProperty("cases", cases);
        root.addProperty("failed", failed);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(root) + "\n";
    }

    private static JsonObject verdict(Verdict verdict) {
        JsonObject row = new JsonObject();
        row.addProperty("name", verdict.test().name());
        row.addProperty("line", verdict.test().place().line());
        row.addProperty("passed", verdict.passed());
        JsonArray failures = new JsonArray();
        for (Verdict.Failure failure : verdict.failures()) {
            JsonObject each = new JsonObject();
            each.addProperty("key", failure.key());
            each.addProperty("line", failure.place().line());
            each.addProperty("message", failure.message());
            failures.add(each);
        }
        row.add("failures", failures);
        return row;
    }

    private static JsonObject coverage(Coverage coverage, Words words) {
        JsonArray steps = new JsonArray();
        for (Step step : coverage.missedSteps()) {
            JsonObject each = new JsonObject();
            each.addProperty("line", step.head().place().line());
            each.addProperty("step", Branches.name(step));
            steps.add(each);
        }
        JsonArray branches = new JsonArray();
        for (Branch branch : coverage.missedBranches()) {
            JsonObject each = new JsonObject();
            each.addProperty("line", branch.place().line());
            each.addProperty("step", branch.name());
            each.addProperty("kind", branch.kind().name().toLowerCase(Locale.ROOT));
            each.addProperty("key", branch.key());
            each.addProperty("text", branch.words(words));
            branches.add(each);
        }
        JsonObject both = new JsonObject();
        both.add("steps", counted(coverage.steps().size(), coverage.stepsTaken(), steps));
        both.add("branches", counted(coverage.branches().size(), coverage.branchesTaken(), branches));
        return both;
    }

    private static JsonObject counted(int reachable, int reached, JsonArray missed) {
        JsonObject counted = new JsonObject();
        counted.addProperty("reachable", reachable);
        counted.addProperty("reached", reached);
        counted.add("missed", missed);
        return counted;
    }
}
