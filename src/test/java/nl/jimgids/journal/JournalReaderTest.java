package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.jimgids.conversation.Event;
import org.junit.jupiter.api.Test;

class JournalReaderTest {
    /** A header, a start and eighteen answers. */
    private static final List<Event> EVENTS = events(18);

    private static final List<byte[]> LINES = Talks.lines(EVENTS);
    private static final byte[] BYTES = Talks.bytes(EVENTS);

    @Test
    void readsWhatWasWritten() {
        for (long seed = 0; seed < 200; seed++) {
            List<Event> events = Talks.random(seed, 30);
            Reading reading = read(Talks.bytes(events));
            assertEquals(events, reading.events());
            assertEquals(Reading.Condition.SOUND, reading.condition());
            assertEquals(0, reading.tail());
        }
    }

    @Test
    void everyTruncationKeepsWhatIsWhole() {
        for (int length = 0; length < BYTES.length; length++) {
            Reading reading = read(Arrays.copyOf(BYTES, length));
            int whole = whole(length);
            assertEquals(EVENTS.subList(0, Math.max(0, whole - 1)), reading.events());
            assertNull(reading.damage());
            assertEquals(length - start(whole), reading.tail());
            assertEquals(whole < 2, reading.condition() == Reading.Condition.EMPTY);
        }
    }

    @Test
    void everyFlippedBitIsSeen() {
        IntStream.range(0, BYTES.length).parallel().forEach(at -> {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bytes = BYTES.clone();
                bytes[at] ^= (byte) (1 << bit);
                Reading reading = read(bytes);
                int hit = whole(at);
                assertEquals(EVENTS.subList(0, Math.max(0, hit - 1)), reading.events(), "before byte " + at);
                if (hit < LINES.size() - 1) {
                    assertEquals(Reading.Condition.DAMAGED, reading.condition(), "byte " + at);
                    Reading.Damage damage = reading.damage();
                    assertNotNull(damage);
                    assertEquals(List.of(hit + 1L), damage.missing());
                    assertEquals(EVENTS.subList(hit, EVENTS.size()), damage.later());
                    assertEquals(LINES.get(hit).length, damage.bytes());
                } else {
                    assertTrue(reading.tail() > 0, "byte " + at);
                }
            }
        });
        System.out.println(
                "journal: " + 8 * BYTES.length + " flipped bits, 0 unseen; " + BYTES.length + " truncations");
    }

    @Test
    void aTailThatIsACopyOrEmptyIsNoDamage() {
        int from = start(LINES.size() - 3);
        for (byte[] tail : List.of(
                Arrays.copyOfRange(BYTES, from, BYTES.length),
                BYTES,
                Arrays.copyOfRange(BYTES, from + 7, BYTES.length),
                new byte[4096],
                "garbage\n\n\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {'\n'})) {
            Reading reading = read(join(BYTES, tail));
            assertEquals(EVENTS, reading.events());
            assertEquals(tail.length, reading.tail());
            assertEquals(Reading.Condition.SOUND, reading.condition());
        }
    }

    @Test
    void aRecordThatIsTakenOutOrMovedIsDamage() {
        for (int gone = 0; gone < LINES.size() - 1; gone++) {
            List<byte[]> lines = new ArrayList<>(LINES);
            lines.remove(gone);
            Reading reading = read(join(lines.toArray(byte[][]::new)));
            assertEquals(Reading.Condition.DAMAGED, reading.condition());
            assertEquals(EVENTS.subList(0, Math.max(0, gone - 1)), reading.events());
        }
        for (int at = 0; at < LINES.size() - 1; at++) {
            List<byte[]> lines = new ArrayList<>(LINES);
            lines.add(at, lines.remove(at + 1));
            assertEquals(
                    Reading.Condition.DAMAGED,
                    read(join(lines.toArray(byte[][]::new))).condition());
        }
    }

    @Test
    void aRecordOfAnotherConversationIsDamage() {
        List<Event> other = new ArrayList<>(EVENTS);
        other.set(3, Talks.answer(3, "anders"));
        List<byte[]> lines = new ArrayList<>(LINES);
        lines.set(4, Talks.lines(other).get(4));
        Reading reading = read(join(lines.toArray(byte[][]::new)));
        assertEquals(Reading.Condition.DAMAGED, reading.condition());
        assertEquals(4, reading.events().size(), "the chain breaks behind it");
    }

    @Test
    void whatANewerJimWroteIsNotDropped() {
        Tip tip = read(BYTES).tip();
        String payload = "{\"n\":" + (tip.n() + 1) + ",\"type\":\"sung\",\"prev\":\"" + tip.hash() + "\"}";
        Frame odd = Frame.around(payload.getBytes(StandardCharsets.UTF_8));
        byte[] more = Line.frame(tip.after(odd), new Entry.Happened(Talks.answer(19)), Seal.PLAIN)
                .line();
        Reading reading = read(join(BYTES, odd.line(), more));
        assertEquals(Reading.Condition.NEWER, reading.condition());
        assertEquals(List.of(21L), reading.odd());
        assertEquals(20, reading.events().size());
        Frame header = Frame.around(new String(LINES.get(0), StandardCharsets.UTF_8)
                .replaceAll("^\\S+ \\S+ |\n", "")
                .replace("jim-journal/1", "jim-journal/2")
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Reading.Condition.NEWER, read(header.line()).condition());
    }

    @Test
    void aSecondStartIsNotTakenForOne() {
        List<Event> events = new ArrayList<>(EVENTS);
        events.add(Talks.start());
        assertEquals(Reading.Condition.NEWER, read(Talks.bytes(events)).condition());
    }

    @Test
    void oddBytesNeverThrow() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = random.nextBoolean() ? BYTES.clone() : new byte[random.nextInt(3000)];
            if (bytes.length > 0 && bytes.length != BYTES.length) {
                random.nextBytes(bytes);
            }
            for (int changes = random.nextInt(20); changes > 0 && bytes.length > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) "0123456789abcdef \n\u0000{\"".charAt(random.nextInt(21));
            }
            read(bytes);
        }
        for (String text :
                List.of("00000000 ", "00000000 0 \n", "00000000 9999999999 {}\n", "00000000 99999999999999999999 \n")) {
            assertEquals(0, read(text.getBytes(StandardCharsets.UTF_8)).tip().n());
        }
        assertEquals(0, read(Frame.around(new byte[0]).line()).tip().n());
    }

    @Test
    void aLongTailIsReadQuickly() {
        byte[] nasty = "00000000 100000 ".repeat(500_000).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        assertEquals(nasty.length, read(join(BYTES, nasty)).tail());
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @Test
    void answersAreCountedOnce() {
        List<Event> events = new ArrayList<>(EVENTS);
        events.add(Talks.answer(3, "toch anders"));
        events.add(new Event.Passed(new nl.jimgids.conversation.AnswerId("vraag4", 1), Talks.NOON));
        events.add(new Event.Finished(Talks.NOON));
        Reading reading = read(Talks.bytes(events));
        assertEquals(17, reading.answers());
        assertTrue(reading.finished());
        events.add(new Event.WentBack(new nl.jimgids.conversation.AnswerId("vraag4", 1), Talks.NOON));
        assertTrue(!read(Talks.bytes(events)).finished());
    }

    private static List<Event> events(int answers) {
        List<Event> events = new ArrayList<>();
        events.add(Talks.start());
        events.addAll(Talks.answers(1, answers));
        return events;
    }

    private static Reading read(byte[] bytes) {
        return JournalReader.read(bytes, Seal.PLAIN);
    }

    /** How many whole lines fit in so many bytes. */
    private static int whole(int length) {
        int whole = 0;
        while (whole < LINES.size() && start(whole + 1) <= length) {
            whole++;
        }
        return whole;
    }

    private static int start(int line) {
        return LINES.subList(0, line).stream().mapToInt(bytes -> bytes.length).sum();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
