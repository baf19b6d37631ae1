package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.script.Library;

/**
 * Any bytes as a journal: as they are, and once more with each of their lines as a record of its own, which has the right
 * sum, number and hash, so that what is in it is looked at.
 */
public final class JournalFuzz {
    /** Where the number of the record comes. */
    private static final String NUMBER = "@n";

    /** Where the hash of the record before comes. */
    private static final String BEFORE = "@p";

    private JournalFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        read(bytes);
        Reading reading = read(records(bytes));
        // Whatever happened, there is a conversation in it: one whose script has changed since, perhaps.
        if (!reading.events().isEmpty()) {
            Conversation conversation = Conversation.of(Library.of(Talks.SCRIPT), Talks.SCRIPT, reading.events());
            conversation.now();
            conversation.setAside();
        }
    }

    private static Reading read(byte[] bytes) {
        Reading reading = JournalReader.read(bytes, Seal.PLAIN);
        assertTrue(reading.tail() >= 0 && reading.tail() <= bytes.length);
        assertTrue(reading.tip().length() <= bytes.length);
        assertTrue(reading.events().isEmpty() || reading.events().get(0) instanceof Event.Started);
        return reading;
    }

    private static byte[] records(byte[] bytes) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        Tip tip = Tip.NONE;
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n")) {
            String payload = line.replace(NUMBER, String.valueOf(tip.n() + 1)).replace(BEFORE, tip.hash());
            Frame frame = Frame.around(payload.getBytes(StandardCharsets.ISO_8859_1));
            tip = tip.after(frame);
            records.writeBytes(frame.line());
        }
        return records.toByteArray();
    }

    /** Journals with the marks for what every record has of its own. */
    public static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            StringBuilder lines = new StringBuilder();
            for (byte[] record : Talks.lines(Talks.random(seed, 8))) {
                lines.append(new String(record, StandardCharsets.ISO_8859_1)
                        .replaceFirst("^\\S+ \\S+ ", "")
                        .replaceFirst("\"n\":\\d+", "\"n\":" + NUMBER)
                        .replaceFirst("\"prev\":\"\\w+\"", "\"prev\":\"" + BEFORE + "\""));
            }
            seeds.add(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return seeds;
    }
}
