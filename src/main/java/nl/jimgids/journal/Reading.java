package nl.jimgids.journal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Refit;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says.
 *
 * @param header null when it cannot be read
 * @param events what is certain: the chain from the first record on, as far as it is unbroken
 * @param digests for each dialogue that was used, the digest of its script as it was last, the main one among them
 * @param settled for each question that was answered, passed or not known, the number of the record that says so last
 * @param tip where the unbroken chain ends
 * @param tail how many bytes behind the chain are no record, when nothing else is behind it
 * @param damage records behind something that is unreadable; null when there are none
 * @param odd the numbers of the records in the chain that this version does not know
 */
public record Reading(
        @Nullable Header header,
        List<Event> events,
        Map<String, String> digests,
        Map<AnswerId, Long> settled,
        Tip tip,
        long tail,
        @Nullable Damage damage,
        List<Long> odd) {
    public Reading {
        events = List.copyOf(events);
        digests = Map.copyOf(digests);
        settled = Map.copyOf(settled);
        odd = List.copyOf(odd);
    }

    /**
     * What was saved and cannot be read any more.
     *
     * @param missing the numbers of the records that are unreadable, of those before the last that can be read
     * @param bytes how many bytes are unreadable
     * @param later what happened after it and can be read; its place in the order is certain, that it is all is not
     */
    public record Damage(List<Long> missing, long bytes, List<Event> later) {
        public Damage {
            missing = List.copyOf(missing);
            later = List.copyOf(later);
        }
    }

    /** What can be done with it. */
    public enum Condition {
        /** It can go on; a torn tail does not matter. */
        SOUND,
        /** Nothing was ever called saved: it broke off while it was made. */
        EMPTY,
        /** Something that was saved is unreadable. */
        DAMAGED,
        /** A newer jim wrote in it. */
        NEWER
    }

    public Condition condition() {
        if (damage != null) {
            return Condition.DAMAGED;
        } else if (!odd.isEmpty()) {
            return Condition.NEWER;
        }
        return header == null || events.isEmpty() ? Condition.EMPTY : Condition.SOUND;
    }

    /**
     * Everything that can be read, in order, also what stands behind damage. Where the beginning is lost, the first is not
     * {@link Event.Started}.
     */
    public List<Event> readable() {
        if (damage == null) {
            return events;
        }
        List<Event> all = new ArrayList<>(events);
        all.addAll(damage.later());
        return List.copyOf(all);
    }

    /** How it began; null when that cannot be read. */
    public Event.@Nullable Started start() {
        List<Event> all = readable();
        return !all.isEmpty() && all.get(0) instanceof Event.Started started ? started : null;
    }

    /** When it began; null when that cannot be read. */
    public @Nullable OffsetDateTime started() {
        Event.Started start = start();
        return start == null ? null : start.at();
    }

    /** The word of the case that it belongs to; null when it stands alone. */
    public @Nullable String caseName() {
        Event.Started start = start();
        return start == null ? null : start.earlier().name();
    }

    /** When something last happened, by the clock of then; null when nothing can be read. */
    public @Nullable OffsetDateTime last() {
        List<Event> all = readable();
        return all.isEmpty() ? null : all.get(all.size() - 1).at();
    }

    /** How many questions have an answer. */
    public int answers() {
        Set<AnswerId> ids = new HashSet<>();
        for (Event event : readable()) {
            if (event instanceof Event.Answered answered) {
                ids.add(answered.id());
            } else if (event instanceof Event.Passed passed) {
                ids.remove(passed.id());
            } else if (event instanceof Event.Unknown unknown) {
                ids.remove(unknown.id());
            }
        }
        return ids.size();
    }

    /** Whether the summary was found right, and nobody went back since. */
    public boolean finished() {
        boolean finished = false;
        for (Event event : readable()) {
            finished = event instanceof Event.Finished || (finished && !(event instanceof Event.WentBack));
        }
        return finished;
    }

    /**
     * The conversation, folded over these scripts. Where they are not as they were, answers with which it was not kept who
     * could read them are for as few as possible.
     *
     * @param main the script with which it goes on
     */
    public Conversation conversation(Script main, Library library) {
        boolean same = changed(main, library).isEmpty();
        List<Event> all = same ? events : events.stream().map(Refit::cautiously).toList();
        return Conversation.of(library, main, all);
    }

    /**
     * The dialogues that are not as they were, or are gone: going on with them is a choice for people.
     *
     * @param main the script with which it would go on; it may come from a path that the library does not know
     */
    public List<String> changed(Script main, Library library) {
        List<String> changed = new ArrayList<>();
        new TreeMap<>(digests).forEach((name, digest) -> {
            boolean isMain = header != null && header.dialogue().equals(name);
            Script script = isMain ? main : library.find(name);
            if (script == null || !script.digest().equals(digest)) {
                changed.add(name);
            }
        });
        return List.copyOf(changed);
    }
}
