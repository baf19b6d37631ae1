package nl.jimgids.check;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import nl.jimgids.script.Finding;
import nl.jimgids.words.Words;

/** Findings as JSON, for programs. */
public final class FindingJson {
    private FindingJson() {}

    /** {@code {"findings": [{"name", "severity", "file", "line", "column", "message", "help", "witness"}]}}. */
    public static String write(List<Finding> findings, Words words) {
        FindingText text = new FindingText(words);
        JsonArray rows = new JsonArray();
        for (Finding finding : findings) {
            JsonObject row = new JsonObject();
            row.addProperty("name", finding.name());
            row.addProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            row.addProperty("file", finding.place().file());
            row.addProperty("line", finding.place().line());
            row.addProperty("column", finding.place().column());
            row.addProperty("message", text.message(finding));
            row.addProperty("help", text.help(finding));
            row.add("witness", witness(finding));
            rows.add(row);
        }
        JsonObject all = new JsonObject();
        all.add("findings", rows);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(all) + "\n";
    }

    /** The answers that show a finding. */
    static JsonArray witness(Finding finding) {
        JsonArray answers = new JsonArray();
        for (Finding.Answered answered : finding.witness()) {
            JsonObject answer = new JsonObject();
            answer.addProperty("id", answered.id());
            answer.addProperty("answer", answered.answer());
            answers.add(answer);
        }
        return answers;
    }
}
