package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.jimgids.Naughty;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    @Test
    void whatGoesInComesOutAgain() throws Odd {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Event event = Talks.event(random);
            assertEquals(event, roundTrip(event), () -> new String(bytes(event), StandardCharsets.UTF_8));
        }
        assertEquals(Talks.start(), roundTrip(Talks.start()));
    }

    @Test
    void theOrderOfTheTableStays() throws Odd {
        Event.Started again = (Event.Started) roundTrip(Talks.start());
        assertEquals(List.of("professional", "jongere"), again.table().roles());
    }

    @Test
    void whatIsRememberedComesBack() throws Odd {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            Event.Started start = Talks.start(random);
            assertEquals(start, roundTrip(start));
        }
    }

    @Test
    void nothingRememberedLeavesNoTrace() {
        assertEquals(
                "{\"type\":\"started\",\"names\":{\"professional\":\"Noor\",\"jongere\":\"Sam\"},\"short\":false,"
                        + "\"at\":\"2027-01-15T12:00+01:00\"}",
                new String(bytes(Talks.start()), StandardCharsets.UTF_8));
    }

    @Test
    void everyCharComesBack() throws Odd {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            all.append((char) c).append('x');
        }
        Event event = Talks.answer(1, all.toString());
        assertEquals(event, roundTrip(event));
    }

    @Test
    void everyNaughtyStringComesBack() throws Odd {
        for (String naughty : Naughty.STRINGS) {
            Event event = Talks.answer(1, naughty);
            assertEquals(event, roundTrip(event));
        }
    }

    @Test
    void theLongestAnswerComesBack() throws Odd {
        for (String piece : List.of("a", "\u0000", "\u9999", "\ud83d", "😀")) {
            Event event = Talks.answer(1, piece.repeat(64 * 1024 / piece.length()));
            assertEquals(event, roundTrip(event));
        }
    }

    @Test
    void oneRecordIsOneLineThatSteersNoTerminal() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            String line = new String(bytes(Talks.event(random)), StandardCharsets.UTF_8);
            assertFalse(line.chars().anyMatch(Character::isISOControl), line);
            assertFalse(line.indexOf('\ufffd') >= 0 && line.contains("?"), line);
        }
    }

    @Test
    void whatIsNotKnownIsReported() {
        for (String json : List.of(
                "{\"type\":\"sung\",\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"paused\"}",
                "{\"type\":\"paused\",\"at\":\"noon\"}",
                "{\"type\":\"paused\",\"at\":\"2027-01-15T12:00+01:00\",\"mood\":\"good\"}",
                "{\"type\":\"passed\",\"id\":\"a\",\"visit\":1.5,\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"passed\",\"id\":\"a\",\"visit\":99999999999,\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"passed\",\"id\":7,\"visit\":1,\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"passed\",\"id\":\"a\",\"id\":\"b\",\"visit\":1,\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"answered\",\"id\":\"a\",\"visit\":1,\"value\":{},\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"answered\",\"id\":\"a\",\"visit\":1,\"value\":{\"song\":\"la\"},\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"answered\",\"id\":\"a\",\"visit\":1,\"value\":{\"text\":\"a\",\"loud\":true},\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"answered\",\"id\":\"a\",\"visit\":1,\"value\":{\"list\":[1]},\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"started\",\"names\":{},\"short\":true,\"memories\":7,\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"started\",\"names\":{},\"short\":true,\"memories\":[7],\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"started\",\"names\":{},\"short\":true,\"memories\":[{}],\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"started\",\"names\":{},\"short\":true,\"memories\":[{\"dialogue\":\"a\",\"id\":\"b\",\"state\":\"la\",\"words\":\"\",\"label\":\"\",\"readers\":[],\"on\":\"2027-01-15\"}],\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"started\",\"names\":{},\"short\":true,\"memories\":[{\"dialogue\":\"a\",\"id\":\"b\",\"state\":\"passed\",\"words\":\"\",\"label\":\"\",\"readers\":[],\"on\":\"2027-01-15\",\"mood\":1}],\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"passed\",\"id\":\"a\",\"visit\":1,\"asked\":{\"question\":\"la\"},\"at\":\"2027-01-15T12:00+01:00\"}",
                "{\"type\":\"paused\",\"at\":\"2027-01-15T12:00+01:00\"} // la",
                "{'type':'paused','at':'2027-01-15T12:00+01:00'}",
                "[]",
                "",
                "{",
                "nul",
                "{} {}",
                "\"\ufeff\"",
                "[[[[[[[[[[[[[[[[[[[[[[[[")) {
            Odd odd = assertThrows(Odd.class, () -> read(json.getBytes(StandardCharsets.UTF_8)), json);
            assertFalse(odd.getMessage().contains("la"), "quotes what people said");
        }
        assertThrows(Odd.class, () -> Json.parse(new byte[] {'"', (byte) 0xc3, '"'}));
    }

    /** Or the rows of the table could be refused for another reason than theirs. */
    @Test
    void theRowsOfTheTableAreOddForOneReason() throws Odd {
        String start =
                "{\"type\":\"started\",\"names\":{},\"short\":true,\"memories\":[{\"dialogue\":\"a\",\"id\":\"b\",\"state\":\"passed\",\"words\":\"\",\"label\":\"\",\"readers\":[],\"on\":\"2027-01-15\"}],\"at\":\"2027-01-15T12:00+01:00\"}";
        assertEquals(
                1,
                ((Event.Started) read(start.getBytes(StandardCharsets.UTF_8)))
                        .earlier()
                        .memories()
                        .size());
    }

    @Test
    void oddBytesNeverThrowAnythingElse() {
        Random random = new Random(3);
        byte[] good = bytes(Talks.answer(1));
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                read(bytes);
            } catch (Odd e) {
                assertTrue(e.getMessage().length() < 60);
            }
        }
    }

    @Test
    void anEventIsAboutItsQuestion() {
        AnswerId id = new AnswerId("wie", 2);
        for (Event event : List.of(
                new Event.Answered(id, new Response.YesNo(true), Talks.NOON),
                new Event.Passed(id, Talks.NOON),
                new Event.Unknown(id, Talks.NOON),
                new Event.WentBack(id, Talks.NOON),
                new Event.Noted(id, "let op", Talks.NOON),
                new Event.Probed(id, "En?", "ja", Talks.NOON),
                new Event.Signalled(id, Talks.NOON))) {
            assertEquals(id, About.answer(event), event.toString());
            boolean settles =
                    event instanceof Event.Answered || event instanceof Event.Passed || event instanceof Event.Unknown;
            assertEquals(settles, About.settles(event), event.toString());
        }
        for (Event event : List.of(Talks.start(), new Event.Paused(Talks.NOON), new Event.Finished(Talks.NOON))) {
            assertEquals(null, About.answer(event), event.toString());
        }
    }

    @Test
    void aDialogueIsKnownFromItsQuestions() {
        assertEquals("ouders", About.dialogue(new AnswerId("ouders.wie", 1)));
        assertEquals("veiligheid", About.dialogue(new AnswerId("veiligheid#2.wie", 1)));
        assertEquals("ouders", About.dialogue(new AnswerId("share(ouders.wie)", 1)));
        for (String main : List.of("wie", "wie@a.b", "share(wie@a.b)", "end", "")) {
            assertEquals(null, About.dialogue(new AnswerId(main, 1)), main);
        }
    }

    @Test
    void theLineIsAsItIsDocumented() {
        Frame frame = Line.frame(
                new Tip(2, "ab".repeat(32), 0, 0),
                new Entry.Happened(new Event.Answered(new AnswerId("hoe", 1), new Response.YesNo(true), Talks.NOON)),
                Seal.PLAIN);
        String expected = "{\"n\":3,\"type\":\"answered\",\"id\":\"hoe\",\"visit\":1,\"value\":{\"yes\":true},"
                + "\"at\":\"2027-01-15T12:00+01:00\",\"prev\":\"" + "ab".repeat(32) + "\"}";
        assertEquals(expected, new String(frame.payload(), StandardCharsets.UTF_8));
        assertArrayEquals(
                "e3069283 9 123456789\n".getBytes(StandardCharsets.UTF_8),
                Frame.around("123456789".getBytes(StandardCharsets.UTF_8)).line(),
                "the check value of CRC-32C");
    }

    private static Event roundTrip(Event event) throws Odd {
        return read(bytes(event));
    }

    private static byte[] bytes(Event event) {
        JsonObject object = new JsonObject();
        EventJson.write(event, object);
        return Json.bytes(object);
    }

    private static Event read(byte[] bytes) throws Odd {
        Fields fields = new Fields(Json.parse(bytes));
        Event event = EventJson.read(fields.text("type"), fields);
        fields.end();
        return event;
    }
}
