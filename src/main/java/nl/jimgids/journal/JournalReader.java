package nl.jimgids.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Refit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a journal; whatever they are, it gives a {@link Reading} and never throws.
 *
 * <p>First the chain: line by line, as long as each is whole, has the next number and names the one before. What is behind
 * the chain is a torn tail when no record is in it, or only copies of records in the chain: an append that was broken off.
 * A whole record behind the chain means that something before it was saved and is not readable: damage.
 */
final class JournalReader {
    private final byte[] bytes;
    private final Seal seal;
    private final Set<String> hashes = new HashSet<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Long> odd = new ArrayList<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<AnswerId, Long> settled = new HashMap<>();
    private @Nullable Header header;
    private Tip tip = Tip.NONE;

    private JournalReader(byte[] bytes, Seal seal) {
        this.bytes = bytes;
        this.seal = seal;
    }

    static Reading read(byte[] bytes, Seal seal) {
        JournalReader reader = new JournalReader(bytes, seal);
        reader.chain();
        Reading.Damage damage = reader.behind();
        long tail = damage == null ? bytes.length - reader.tip.length() : 0;
        return new Reading(
                reader.header, reader.events, reader.digests, reader.settled, reader.tip, tail, damage, reader.odd);
    }

    private void chain() {
        while (tip.length() < bytes.length) {
            Frame frame = Frame.at(bytes, (int) tip.length());
            Line line = frame == null ? null : Line.of(frame, seal);
            if (frame == null
                    || line == null
                    || line.n() != tip.n() + 1
                    || !line.prev().equals(tip.hash())) {
                return;
            }
            tip = tip.after(frame);
            hashes.add(tip.hash());
            take(line);
        }
    }

    private void take(Line line) {
        Entry entry = line.entry();
        if (entry instanceof Header first && line.n() == 1) {
            header = first;
            digests.put(first.dialogue(), first.digest());
        } else if (entry instanceof Uses uses && line.n() > 1) {
            String before = digests.put(uses.dialogue(), uses.digest());
            if (before != null && !before.equals(uses.digest())) {
                events.replaceAll(Refit::cautiously);
            }
        } else if (entry instanceof Entry.Happened happened
                && line.n() > 1
                && events.isEmpty() == happened.event() instanceof Event.Started) {
            events.add(happened.event());
            AnswerId about = About.answer(happened.event());
            if (about != null && About.settles(happened.event())) {
                settled.put(about, line.n());
            }
        } else {
            odd.add(line.n());
        }
    }

    /** Looks at every place behind the chain, for a lost newline joins two lines. */
    private Reading.@Nullable Damage behind() {
        List<Event> later = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        boolean damaged = false;
        long unreadable = bytes.length - tip.length();
        long n = tip.n();
        for (int at = (int) tip.length(); at < bytes.length; ) {
            Frame frame = Frame.at(bytes, at);
            if (frame == null) {
                at++;
                continue;
            }
            at += frame.size();
            if (hashes.contains(frame.hash())) {
                continue;
            }
            damaged = true;
            Line line = Line.of(frame, seal);
            // Numbers that go back, or jump further than a file can hold records, are no order to trust.
            if (line != null && line.n() > n && line.n() - n <= bytes.length) {
                for (long gone = n + 1; gone < line.n(); gone++) {
                    missing.add(gone);
                }
                n = line.n();
                unreadable -= frame.size();
                if (line.entry() instanceof Entry.Happened happened) {
                    later.add(happened.event());
                } else if (line.entry() == null) {
                    odd.add(n);
                }
            }
        }
        return damaged ? new Reading.Damage(missing, unreadable, later) : null;
    }
}
