package nl.jimgids.summary;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jimgids.conversation.Response;
import nl.jimgids.script.Question;
import org.jspecify.annotations.Nullable;

/** A summary for programs: what {@code jim-summary-1.schema.json} describes. */
public final class SummaryJson {
    /** The name of the format, and its version. */
    public static final String FORMAT = "jim-summary/1";

    private final JsonWriter json;

    private SummaryJson(JsonWriter json) {
        this.json = json;
    }

    /** The whole file; the same summary gives the same text. */
    public static String of(Summary summary) {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            new SummaryJson(json).write(summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write(Summary summary) throws IOException {
        json.beginObject();
        text("format", FORMAT);
        texts("for", summary.readers());
        json.name("dialogue").beginObject();
        text("name", summary.dialogue().name());
        text("title", summary.dialogue().title());
        text("digest", summary.dialogue().digest());
        json.endObject();
        text("language", summary.language());
        moment("started", summary.started());
        moment("finished", summary.finished());
        moment("paused", summary.paused());
        if (summary.until() != null) {
            text("until", summary.until().toString());
        }
        outcome(summary.outcome());
        participants(summary.participants());
        parts(summary.parts());
        followUp(summary.followUp());
        sheets(summary.sheets());
        former(summary.former());
        notes(summary);
        safety(summary.safety());
        json.endObject();
    }

    private void participants(List<Summary.Participant> participants) throws IOException {
        json.name("participants").beginArray();
        for (Summary.Participant person : participants) {
            json.beginObject();
            text("role", person.role());
            text("title", person.title());
            text("name", person.name());
            json.endObject();
        }
        json.endArray();
    }

    private void parts(List<Summary.Part> parts) throws IOException {
        json.name("parts").beginArray();
        for (Summary.Part part : parts) {
            json.beginObject();
            text("title", part.title());
            json.name("items").beginArray();
            for (Item item : part.items()) {
                item(item);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private void item(Item item) throws IOException {
        json.beginObject();
        text("id", item.id());
        text("question", item.question());
        text("label", item.label());
        Item.Entry entry = item.entry();
        if (entry != null) {
            text("entry", entry.text());
        }
        Answer answer = item.answer();
        if (answer == null) {
            text("state", word(item.state()));
        } else {
            answer(answer);
        }
        by(item.by());
        texts("share", item.share());
        if (!item.probes().isEmpty()) {
            json.name("probes").beginArray();
            for (Item.Probe probe : item.probes()) {
                json.beginObject();
                text("question", probe.question());
                text("text", probe.text());
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    private void by(Item.@Nullable Speaker by) throws IOException {
        if (by != null) {
            json.name("by").beginObject();
            text("role", by.role());
            text("name", by.name());
            json.endObject();
        }
    }

    private void answer(Answer answer) throws IOException {
        json.name("answer").beginObject();
        text("type", answer.type());
        json.name("value");
        value(answer.value());
        text("text", answer.text());
        Answer.Scale scale = answer.scale();
        if (scale != null) {
            json.name("scale").beginObject();
            json.name("from").value(scale.from());
            json.name("upto").value(scale.upto());
            text("low", scale.low());
            text("high", scale.high());
            json.endObject();
        }
        json.endObject();
    }

    private void value(Response.Value value) throws IOException {
        if (value instanceof Response.Text text) {
            json.value(text.text());
        } else if (value instanceof Response.Chosen chosen) {
            json.value(chosen.option());
        } else if (value instanceof Response.ChosenSome some) {
            array(some.options());
        } else if (value instanceof Response.YesNo yesNo) {
            json.value(yesNo.yes());
        } else if (value instanceof Response.Number number) {
            json.value(number.number());
        } else if (value instanceof Response.Day day) {
            json.value(day.day().toString());
        } else if (value instanceof Response.Listed listed) {
            array(listed.entries());
        } else if (value instanceof Response.Person person) {
            json.value(person.name());
        }
    }

    private void followUp(List<Summary.FollowUp> plans) throws IOException {
        json.name("followUp").beginArray();
        for (Summary.FollowUp plan : plans) {
            json.beginObject();
            text("what", plan.what());
            if (plan.on() != null) {
                text("on", plan.on().toString());
            }
            if (plan.dialogue() != null) {
                text("dialogue", plan.dialogue());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void sheets(Map<Question.Sheet, List<String>> sheets) throws IOException {
        json.name("sheets").beginObject();
        for (Map.Entry<Question.Sheet, List<String>> sheet : sheets.entrySet()) {
            texts(word(sheet.getKey()), sheet.getValue());
        }
        json.endObject();
    }

    private void former(List<Summary.Former> former) throws IOException {
        if (former.isEmpty()) {
            return;
        }
        json.name("former").beginArray();
        for (Summary.Former one : former) {
            json.beginObject();
            text("question", one.question());
            text("text", one.answer());
            by(one.by());
            json.endObject();
        }
        json.endArray();
    }

    private void notes(Summary summary) throws IOException {
        if (!summary.reader().isProfessional()) {
            return;
        }
        json.name("notes").beginArray();
        for (Summary.Note note : summary.notes()) {
            json.beginObject();
            Item about = note.about();
            if (about != null) {
                text("about", about.id());
            }
            text("text", note.text());
            moment("when", note.when());
            json.endObject();
        }
        json.endArray();
    }

    private void safety(Summary.@Nullable Safety safety) throws IOException {
        if (safety == null) {
            return;
        }
        json.name("safety").beginObject();
        json.name("signals").beginArray();
        for (OffsetDateTime signal : safety.signals()) {
            json.beginObject();
            moment("when", signal);
            json.endObject();
        }
        json.endArray();
        json.name("talks").beginArray();
        for (Summary.Talk talk : safety.talks()) {
            json.beginObject();
            text("title", talk.title());
            outcome(talk.outcome());
            parts(talk.parts());
            followUp(talk.followUp());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void outcome(Summary.@Nullable Outcome outcome) throws IOException {
        if (outcome != null) {
            json.name("outcome").beginObject();
            text("key", outcome.key());
            text("text", outcome.text());
            json.endObject();
        }
    }

    private void moment(String name, @Nullable OffsetDateTime moment) throws IOException {
        if (moment != null) {
            text(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private void text(String name, String text) throws IOException {
        json.name(name).value(text);
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.name(name);
        array(texts);
    }

    private void array(List<String> texts) throws IOException {
        json.beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
