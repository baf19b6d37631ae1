package nl.jimgids.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;

/** Every event as one JSON object and back; the package comment lists the names. */
final class EventJson {
    private EventJson() {}

    /** Adds an event's type and fields to an object. */
    static void write(Event event, JsonObject to) {
        if (event instanceof Event.Started started) {
            to.addProperty("type", "started");
            JsonObject names = new JsonObject();
            started.table().names().forEach(names::addProperty);
            to.add("names", names);
            to.addProperty("short", started.shortForm());
            MemoryJson.write(started.earlier(), to);
        } else if (event instanceof Event.Answered answered) {
            about("answered", answered.id(), to);
            to.add("value", value(answered.value()));
            SettingJson.write(answered.setting(), to);
        } else if (event instanceof Event.Passed passed) {
            about("passed", passed.id(), to);
            SettingJson.write(passed.setting(), to);
        } else if (event instanceof Event.Unknown unknown) {
            about("unknown", unknown.id(), to);
            SettingJson.write(unknown.setting(), to);
        } else if (event instanceof Event.WentBack back) {
            about("went-back", back.to(), to);
        } else if (event instanceof Event.Noted noted) {
            about("noted", noted.id(), to);
            to.addProperty("text", noted.text());
        } else if (event instanceof Event.Probed probed) {
            about("probed", probed.id(), to);
            to.addProperty("probe", probed.probe());
            to.addProperty("text", probed.text());
            SettingJson.write(probed.setting(), to);
        } else if (event instanceof Event.Signalled signalled) {
            about("signalled", signalled.id(), to);
        } else if (event instanceof Event.Paused) {
            to.addProperty("type", "paused");
        } else if (event instanceof Event.Resumed resumed) {
            to.addProperty("type", "resumed");
            if (resumed.rest() != null) {
                to.addProperty("rest", resumed.rest());
            }
        } else if (event instanceof Event.Finished) {
            to.addProperty("type", "finished");
        } else {
            // A kind that was added to the engine and forgotten here: fail before anything is called kept.
            throw new IllegalStateException("no name for " + event.getClass().getSimpleName());
        }
        to.addProperty("at", event.at().toString());
    }

    /**
     * The event of that type; the caller looks whether fields are left.
     *
     * @throws Odd when the type is unknown, or a field is missing or of another kind
     */
    static Event read(String type, Fields fields) throws Odd {
        return switch (type) {
            case "started" ->
                new Event.Started(
                        new Table(fields.names("names")),
                        fields.flag("short"),
                        MemoryJson.read(fields),
                        fields.moment("at"));
            case "answered" ->
                new Event.Answered(
                        id(fields), value(fields.object("value")), SettingJson.read(fields), fields.moment("at"));
            case "passed" -> new Event.Passed(id(fields), SettingJson.read(fields), fields.moment("at"));
            case "unknown" -> new Event.Unknown(id(fields), SettingJson.read(fields), fields.moment("at"));
            case "went-back" -> new Event.WentBack(id(fields), fields.moment("at"));
            case "noted" -> new Event.Noted(id(fields), fields.text("text"), fields.moment("at"));
            case "probed" ->
                new Event.Probed(
                        id(fields),
                        fields.text("probe"),
                        fields.text("text"),
                        SettingJson.read(fields),
                        fields.moment("at"));
            case "signalled" -> new Event.Signalled(id(fields), fields.moment("at"));
            case "paused" -> new Event.Paused(fields.moment("at"));
            case "resumed" -> new Event.Resumed(fields.textOrNull("rest"), fields.moment("at"));
            case "finished" -> new Event.Finished(fields.moment("at"));
            default -> throw new Odd("unknown type");
        };
    }

    static void id(AnswerId id, JsonObject to) {
        to.addProperty("id", id.text());
        to.addProperty("visit", id.visit());
    }

    static AnswerId id(Fields fields) throws Odd {
        return new AnswerId(fields.text("id"), fields.small("visit"));
    }

    private static void about(String type, AnswerId id, JsonObject to) {
        to.addProperty("type", type);
        id(id, to);
    }

    static JsonObject value(Response.Value value) {
        JsonObject object = new JsonObject();
        if (value instanceof Response.Text text) {
            object.addProperty("text", text.text());
        } else if (value instanceof Response.Chosen chosen) {
            object.addProperty("chosen", chosen.option());
        } else if (value instanceof Response.ChosenSome some) {
            object.add("some", array(some.options()));
        } else if (value instanceof Response.YesNo answer) {
            object.addProperty("yes", answer.yes());
        } else if (value instanceof Response.Number number) {
            object.addProperty("number", number.number());
        } else if (value instanceof Response.Day day) {
            object.addProperty("day", day.day().toString());
        } else if (value instanceof Response.Listed listed) {
            object.add("list", array(listed.entries()));
        } else if (value instanceof Response.Person person) {
            object.addProperty("person", person.name());
        } else {
            throw new IllegalStateException("no name for " + value.getClass().getSimpleName());
        }
        return object;
    }

    static Response.Value value(JsonObject object) throws Odd {
        Fields fields = new Fields(object);
        Response.Value value = one(fields);
        fields.end();
        return value;
    }

    private static Response.Value one(Fields fields) throws Odd {
        if (fields.has("text")) {
            return new Response.Text(fields.text("text"));
        } else if (fields.has("chosen")) {
            return new Response.Chosen(fields.text("chosen"));
        } else if (fields.has("some")) {
            return new Response.ChosenSome(fields.texts("some"));
        } else if (fields.has("yes")) {
            return new Response.YesNo(fields.flag("yes"));
        } else if (fields.has("number")) {
            return new Response.Number(fields.small("number"));
        } else if (fields.has("day")) {
            return new Response.Day(fields.day("day"));
        } else if (fields.has("list")) {
            return new Response.Listed(fields.texts("list"));
        } else if (fields.has("person")) {
            return new Response.Person(fields.text("person"));
        }
        throw new Odd("unknown kind of answer");
    }

    static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
