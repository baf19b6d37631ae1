package nl.jimgids.journal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Setting;
import nl.jimgids.conversation.Table;
import nl.jimgids.journal.key.Derivation;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Conversations for the tests; the same seed gives the same. */
final class Talks {
    static final OffsetDateTime NOON = OffsetDateTime.of(2027, 1, 15, 12, 0, 0, 0, ZoneOffset.ofHours(1));
    static final Script SCRIPT = script("proef", "Een proef");

    private static final List<String> PIECES = List.of(
            "mama",
            " ",
            "\n",
            "\t",
            "\r\n",
            "\u0000",
            "\u001b[2J",
            "\u007f",
            "\u009b31m",
            "\"",
            "\\",
            "\\u0041",
            "é",
            "e\u0301",
            "😀",
            "👩‍👧",
            "\ud83d",
            "\ude00",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\uffff",
            "{\"n\":1}",
            "0a1b2c3d 4 abcd\n",
            "Stop!!",
            "${geheim}");

    static final char[] PASSPHRASE = "paard accu nietje batterij".toCharArray();

    /** As quick as a passphrase can be tried: for tests only. */
    static final Derivation QUICK = new Derivation(8, 1, 1, "AAAAAAAAAAAAAAAAAAAAAA==");

    private Talks() {}

    /** A store in which nothing is encrypted. */
    static Store store(Path base) throws Trouble {
        Store store = Store.in(base, Words.in("nl"), new Keyring());
        if (store.vault().state() == Vault.State.UNSET) {
            store.choosePlain();
        }
        return store;
    }

    /** Makes a store ready to save encrypted. */
    static Store encrypted(Store store) throws Trouble {
        switch (store.vault().state()) {
            case UNSET -> store.choose(PASSPHRASE, List.of(), QUICK);
            case LOCKED -> store.unlock(PASSPHRASE);
            default -> {}
        }
        return store;
    }

    static Script script(String name, String title) {
        String text = "jim: 1\ndialogue: " + name + "\ntitle: " + title
                + "\nlanguage: nl\nphase: 1\nroles:\n  jongere: Jongere\nshare: [jongere]\n\nsteps:\n  - ask: Hoe gaat het?\n    id: hoe\n    type: story\n";
        Script script = ScriptReader.read(name + ".yaml", text).script();
        if (script == null) {
            throw new IllegalStateException("the script of the tests cannot be read");
        }
        return script;
    }

    static Event.Started start() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("professional", "Noor");
        names.put("jongere", "Sam");
        return new Event.Started(new Table(names), false, NOON);
    }

    static Event answer(int number) {
        return answer(number, "antwoord " + number + " é😀");
    }

    static Event answer(int number, String text) {
        return new Event.Answered(new AnswerId("vraag" + number, 1), new Response.Text(text), NOON.plusMinutes(number));
    }

    static List<Event> answers(int from, int upto) {
        List<Event> events = new ArrayList<>();
        for (int number = from; number <= upto; number++) {
            events.add(answer(number));
        }
        return events;
    }

    static List<Event> random(long seed, int count) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        events.add(start(random));
        while (events.size() < count) {
            events.add(event(random));
        }
        return events;
    }

    static Event event(Random random) {
        OffsetDateTime at = moment(random);
        AnswerId id = new AnswerId(text(random), 1 + random.nextInt(3));
        return switch (random.nextInt(11)) {
            case 0 -> new Event.Passed(id, setting(random), at);
            case 1 -> new Event.Unknown(id, setting(random), at);
            case 2 -> new Event.WentBack(id, at);
            case 3 -> new Event.Noted(id, text(random), at);
            case 4 -> new Event.Probed(id, text(random), text(random), setting(random), at);
            case 5 -> new Event.Signalled(id, at);
            case 6 -> new Event.Paused(at);
            case 7 -> new Event.Resumed(random.nextBoolean() ? null : text(random), at);
            case 8 -> new Event.Finished(at);
            default -> new Event.Answered(id, value(random), setting(random), at);
        };
    }

    private static @Nullable Setting setting(Random random) {
        return random.nextBoolean()
                ? null
                : new Setting(
                        text(random),
                        text(random),
                        random.nextBoolean() ? null : text(random),
                        List.of(text(random)),
                        List.of(text(random), text(random)),
                        List.of(),
                        random.nextBoolean() ? null : text(random));
    }

    /** How a conversation begins that remembers earlier ones. */
    static Event.Started start(Random random) {
        List<Memory> memories = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            memories.add(memory(random));
        }
        Earlier earlier = new Earlier(
                random.nextBoolean() ? null : text(random), random.nextBoolean() ? null : text(random), memories);
        return new Event.Started(start().table(), random.nextBoolean(), earlier, moment(random));
    }

    private static Memory memory(Random random) {
        Response response = switch (random.nextInt(4)) {
            case 0 -> new Response.Passed();
            case 1 -> new Response.Unknown();
            default -> value(random);
        };
        return new Memory(
                text(random),
                text(random),
                response,
                text(random),
                text(random),
                List.of(text(random)),
                LocalDate.ofEpochDay(random.nextInt(100_000)));
    }

    static Response.Value value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Response.Text(text(random));
            case 1 -> new Response.Chosen(text(random));
            case 2 -> new Response.ChosenSome(List.of(text(random), text(random)));
            case 3 -> new Response.YesNo(random.nextBoolean());
            case 4 -> new Response.Number(random.nextInt());
            case 5 -> new Response.Day(LocalDate.ofEpochDay(random.nextInt(4_000_000) - 2_000_000));
            case 6 -> new Response.Listed(List.of(text(random)));
            default -> new Response.Person(text(random));
        };
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static OffsetDateTime moment(Random random) {
        return OffsetDateTime.of(
                random.nextInt(4000) - 20,
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60),
                random.nextInt(1_000_000_000),
                ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600) - 18 * 3600));
    }

    /** The bytes of a journal with these events. */
    static byte[] bytes(List<Event> events) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        lines(events).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** The same, record by record. */
    static List<byte[]> lines(List<Event> events) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Header.of(SCRIPT));
        events.forEach(event -> entries.add(new Entry.Happened(event)));
        List<byte[]> lines = new ArrayList<>();
        Tip tip = Tip.NONE;
        for (Entry entry : entries) {
            Frame frame = Line.frame(tip, entry, Seal.PLAIN);
            lines.add(frame.line());
            tip = tip.after(frame);
        }
        return lines;
    }
}
