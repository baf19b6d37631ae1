package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: the fold of its events over a script.
 *
 * <p>It is an immutable value. {@link #after(Event)} gives the next one, and that is the only way in which anything
 * changes. Going back, resuming after a crash, replaying a test and rehearsing are all this same fold.
 *
 * <p>What the events leave behind is little: the answers by {@link AnswerId}, and what else was done at the table. All
 * else is derived by walking the script with these answers ({@link #path()}): the walk takes each step in turn, and
 * stops at the first question that has no answer. Because the way is derived and not stored,
 *
 * <ul>
 *   <li>an answer that changes takes the conversation along another way by itself; what was said on the old way is set
 *       aside, is kept, and is there again when the way leads past it again;
 *   <li>a question that a jump reaches once more is another visit, with the answer before standing ready;
 *   <li>nothing is asked twice because something else was corrected.
 * </ul>
 *
 * <p>Events name the answer that they are about, so the fold needs no walk; the path is walked once, when it is asked for.
 */
public final class Conversation {
    private final Library library;
    private final Script script;
    private final List<Event> events;
    private final Renames renames;
    private final Said said;
    private @Nullable Path path;

    private Conversation(Library library, Script script, Renames renames, List<Event> events) {
        this.library = library;
        this.script = script;
        this.events = events;
        this.renames = renames;
        this.said = new Said(renames.of(events));
    }

    /**
     * The conversation that these events make.
     *
     * @param library gives the dialogues that the script runs
     * @param events the first, and only the first, is {@link Event.Started}
     */
    public static Conversation of(Library library, Script script, List<Event> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Event.Started)) {
            throw new IllegalArgumentException("a conversation begins with people who sit down");
        }
        return new Conversation(library, script, new Renames(script, library), List.copyOf(events));
    }

    /** The conversation at its beginning. */
    public static Conversation begin(Library library, Script script, Event.Started start) {
        return of(library, script, List.of(start));
    }

    /** The conversation after something more happened. */
    public Conversation after(Event event) {
        List<Event> more = new ArrayList<>(events.size() + 1);
        more.addAll(events);
        more.add(event);
        return new Conversation(library, script, renames, Collections.unmodifiableList(more));
    }

    public Script script() {
        return script;
    }

    public Library library() {
        return library;
    }

    /** Everything that happened, in order. */
    public List<Event> events() {
        return events;
    }

    public Table table() {
        return start().table();
    }

    /**
     * The numbers that were given to a question in earlier conversations, the oldest first; only those that all may read who
     * look at the screen now, or may read the answer.
     */
    public List<Memory> before(Prompt prompt) {
        Set<String> readers = new HashSet<>(prompt.readers());
        readers.addAll(prompt.alone().isEmpty() ? table().roles() : prompt.alone());
        return start().earlier().memories().stream()
                .filter(memory -> memory.dialogue().equals(prompt.dialogue())
                        && memory.isOf(prompt.localId())
                        && memory.readers().containsAll(readers)
                        && memory.response() instanceof Response.Number)
                .toList();
    }

    /** How it began. */
    public Event.Started start() {
        return (Event.Started) events.get(0);
    }

    /** When something last happened. */
    public OffsetDateTime last() {
        return events.get(events.size() - 1).at();
    }

    /** The way through the script so far. */
    public Path path() {
        Path walked = path;
        if (walked == null) {
            walked = Walk.of(this);
            path = walked;
        }
        return walked;
    }

    /** Everything that the way came by, in order, and why it went as it did. */
    public List<Passage> trail() {
        List<Passage> trail = new ArrayList<>();
        Walk.of(this, trail::add);
        return List.copyOf(trail);
    }

    /** What it waits for. */
    public Now now() {
        return path().now();
    }

    /** Every answer that was given, also those that do not lie on the way now. */
    public Map<AnswerId, Given> answers() {
        return Collections.unmodifiableMap(said.answers);
    }

    /** The answers that belong to another way; they are kept, and come back when the way leads past them. */
    public Map<AnswerId, Given> setAside() {
        Map<AnswerId, Given> aside = new LinkedHashMap<>(said.answers);
        aside.keySet().removeAll(path().answered());
        if (now() instanceof Now.Asking asking) {
            aside.remove(asking.prompt().id());
        }
        return aside;
    }

    /**
     * The answer that was given to this very question, and is one to it still, though people went back to it; null when there
     * is none. Who may read an answer was said of that one, and of no other.
     */
    public @Nullable Given standing(Prompt prompt) {
        Given given = said.answers.get(prompt.id());
        boolean stands = given != null && Still.not(prompt, given) == null;
        return !stands || prompt.kind() == Prompt.Kind.SAFETY || said.isOfAnother(prompt) ? null : given;
    }

    /** Whether people went back to a question, and have not answered it again. */
    boolean isReopened(AnswerId id) {
        return said.reopened.contains(id);
    }

    /** Whether one answer was given after another; also when the other never was. */
    boolean isLater(AnswerId id, AnswerId other) {
        return said.order.getOrDefault(id, 0) > said.order.getOrDefault(other, 0);
    }

    /** What the professional wrote down, in order. */
    public List<Event.Noted> notes() {
        return Collections.unmodifiableList(said.notes);
    }

    /** What was said to the follow-up questions of a question, in order. */
    public List<FollowUp> followUps(AnswerId id) {
        return Collections.unmodifiableList(said.followUps.getOrDefault(id, List.of()));
    }

    /**
     * Where going back leads: the question before; from a safety conversation in which nothing happened yet, out of it
     * again, as if it had not been chosen. Null at the first question.
     */
    public @Nullable AnswerId back() {
        Turn.Asked before = path().previous();
        if (before != null) {
            return before.prompt().id();
        }
        return path().inTalk() ? said.chosenAt : null;
    }

    /** When the safety conversation was chosen, in order, and not gone back from at once. */
    public List<Event.Signalled> signals() {
        return Collections.unmodifiableList(said.signals);
    }

    /** Whether nothing happened since people were last in a safety conversation, by its number from 1. */
    boolean isLastIn(int talk) {
        return said.lastIn(talk) == events.size();
    }

    /** As it was when people were last in a safety conversation, by its number from 1. */
    Conversation lastIn(int talk) {
        return new Conversation(library, script, renames, events.subList(0, said.lastIn(talk)));
    }

    /** When a pause of the script was over; null when it is not. */
    @Nullable
    OffsetDateTime over(String rest) {
        return said.rests.get(rest);
    }

    /** Whether people paused, or the conversation was broken off. */
    public boolean paused() {
        return said.paused;
    }

    /** When the summary was found right; null while the conversation goes on. */
    public @Nullable OffsetDateTime finished() {
        return said.finished;
    }
}
