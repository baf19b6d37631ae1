package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.jimgids.Naughty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file for programs. */
class SummaryJsonTest {
    private static JsonObject meeting() {
        return JsonParser.parseString(
                        SummaryJson.of(Summary.of(Examples.meeting().end(), Reader.table())))
                .getAsJsonObject();
    }

    private static Map<String, JsonObject> items(JsonObject summary) {
        Map<String, JsonObject> items = new LinkedHashMap<>();
        for (JsonElement part : summary.getAsJsonArray("parts")) {
            for (JsonElement item : part.getAsJsonObject().getAsJsonArray("items")) {
                items.put(item.getAsJsonObject().get("id").getAsString(), item.getAsJsonObject());
            }
        }
        return items;
    }

    @Test
    void itHoldsWhatTheContractSays() {
        JsonObject summary = meeting();
        assertEquals("jim-summary/1", summary.get("format").getAsString());
        assertEquals("2027-01-15T14:00:00+01:00", summary.get("started").getAsString());
        assertFalse(summary.has("paused"));
        assertEquals("gekozen", summary.getAsJsonObject("outcome").get("key").getAsString());
        assertEquals(
                "[\"hoop@jongere\",\"hoop@professional\"]",
                summary.getAsJsonObject("sheets").get("wish").toString());
        assertEquals(
                "{\"what\":\"Verder praten over oma\",\"on\":\"2027-01-29\",\"dialogue\":\"kennismaken\"}",
                summary.getAsJsonArray("followUp").get(0).toString());
    }

    @Test
    void everyTypeHasItsOwnValue() {
        Map<String, JsonObject> items = items(meeting());
        Map<String, String> values = new LinkedHashMap<>();
        items.forEach((id, item) -> {
            if (item.has("answer")) {
                JsonObject answer = item.getAsJsonObject("answer");
                values.put(id, answer.get("type").getAsString() + " " + answer.get("value"));
            } else {
                values.put(id, item.get("state").getAsString());
            }
        });
        assertEquals("yes_no true", values.get("bewaren"));
        assertEquals("people [\"oma\",\"Ruud\"]", values.get("mensen"));
        assertEquals("scale 9", values.get("vertrouwen@oma"));
        assertEquals("unknown", values.get("sinds@Ruud"));
        assertEquals("person \"oma\"", values.get("kies"));
        assertEquals("text \"maatje\"", values.get("woord.eigen_woord"));
        assertEquals("choice \"ja\"", values.get("woord.past"));
        assertEquals("passed", values.get("hoop@ouder"));
        assertEquals("choices [\"praten\",\"rust\"]", values.get("steun"));
        assertEquals("number 2", values.get("aantal"));
        assertEquals("date \"2027-01-29\"", values.get("dag"));
    }

    @Test
    void theFormIsTheSameEverywhere() {
        String text = SummaryJson.of(Summary.of(Examples.meeting().end(), Reader.table()));
        assertTrue(text.startsWith("{\n  \"format\": \"jim-summary/1\",\n"));
        assertTrue(text.endsWith("\n}\n"));
        assertFalse(text.contains("\r"));
    }

    @Test
    void noNaughtyStringIsChanged() {
        for (String naughty : Naughty.STRINGS) {
            whatWasTypedComesBackAsItWasTyped(naughty);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\\", "\u0000", "\u2028", "\u202e", "</script>", "é", "\ud83d\ude00", "a\nb", "\ud800"})
    void whatWasTypedComesBackAsItWasTyped(String hostile) {
        String story = "x" + hostile + "y";
        Summary summary = Summary.of(Examples.meeting().says("verhaal", story).end(), Reader.table());
        String text = SummaryJson.of(summary);
        Held.fits(text);
        JsonObject answer = items(JsonParser.parseString(text).getAsJsonObject())
                .get("verhaal")
                .getAsJsonObject("answer");
        assertEquals(story, answer.get("value").getAsString());
    }

    @Test
    void theSchemaIsStrict() {
        JsonObject more = meeting();
        more.addProperty("withheld", 3);
        Held.fitsNot(more.toString());

        JsonObject both = meeting();
        both.add("paused", both.get("started"));
        Held.fitsNot(both.toString());

        JsonObject hint = meeting();
        items(hint).get("mensen").addProperty("hint", "x");
        Held.fitsNot(hint.toString());

        JsonObject stateToo = meeting();
        items(stateToo).get("mensen").addProperty("state", "passed");
        Held.fitsNot(stateToo.toString());

        JsonObject wrongValue = meeting();
        items(wrongValue).get("mensen").getAsJsonObject("answer").addProperty("value", "oma");
        Held.fitsNot(wrongValue.toString());

        JsonObject noSheet = meeting();
        noSheet.getAsJsonObject("sheets").remove("goal");
        Held.fitsNot(noSheet.toString());

        JsonObject emptyPart = meeting();
        JsonObject part = new JsonObject();
        part.addProperty("title", "");
        part.add("items", new JsonArray());
        emptyPart.getAsJsonArray("parts").add(part);
        Held.fitsNot(emptyPart.toString());

        Held.fits(meeting().toString());
    }
}
