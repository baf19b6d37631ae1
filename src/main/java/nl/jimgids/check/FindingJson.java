package nl.jimgids.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.words.Words;

/** Findings as JSON, for programs. */
public final class FindingJson {
    private FindingJson() {}

    /** {@code {"findings": [{"name", "severity", "file", "line", "column", "message", "help", "witness"}]}}. */
    public static String write(List<Finding> findings, Words words) {
        FindingText text = new FindingText(words);
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.setIndent("  ");
            json.beginObject().name("findings").beginArray();
            for (Finding finding : findings) {
                json.beginObject();
                json.name("name").value(finding.name());
                json.name("severity").value(finding.severity().name().toLowerCase(java.util.Locale.ROOT));
                json.name("file").value(finding.place().file());
                json.name("line").value(finding.place().line());
                json.name("column").value(finding.place().column());
                json.name("message").value(text.message(finding));
                json.name("help").value(text.help(finding));
                json.name("witness").beginArray().endArray();
                json.endObject();
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every character", e);
        }
        return out + "\n";
    }
}
