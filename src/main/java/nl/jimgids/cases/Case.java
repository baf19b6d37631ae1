package nl.jimgids.cases;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Path;
import nl.jimgids.conversation.Remembering;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that carry the same word.
 *
 * @param name the family's own word; empty for conversations that stand alone
 * @param talks the oldest first; at least one
 */
public record Case(String name, List<Talk> talks) {
    public Case {
        talks = List.copyOf(talks);
    }

    /** A saved conversation. */
    public record Talk(String id, Conversation conversation) {
        /** The day on which it began. */
        public LocalDate began() {
            return conversation.start().at().toLocalDate();
        }
    }

    /** All cases, by the word, those in which something happened last first; what stands alone is not among them. */
    public static List<Case> all(List<Talk> talks) {
        List<Talk> inOrder = new ArrayList<>(talks);
        inOrder.sort(Comparator.comparing(talk -> talk.conversation().last().toInstant()));
        Map<String, List<Talk>> byName = new LinkedHashMap<>();
        for (Talk talk : inOrder) {
            String name = talk.conversation().start().earlier().name();
            if (name != null) {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(talk);
            }
        }
        List<Case> cases = new ArrayList<>();
        byName.forEach((name, its) -> cases.add(new Case(name, its)));
        cases.sort(Comparator.comparing(
                        (Case one) -> one.last().conversation().last().toInstant())
                .reversed());
        return List.copyOf(cases);
    }

    /** The conversation in which something happened last. */
    public Talk last() {
        return talks.get(talks.size() - 1);
    }

    /** The conversation that goes on: begun, and not found right yet; the last when there are several. */
    public @Nullable Talk unfinished() {
        Talk unfinished = null;
        for (Talk talk : talks) {
            if (talk.conversation().finished() == null) {
                unfinished = talk;
            }
        }
        return unfinished;
    }

    /** What the people call the role; null while they have no word of their own. */
    public @Nullable String word() {
        String word = last().conversation().path().word();
        return word.equals(Path.USUAL_WORD) ? null : word;
    }

    /** The phase of the last conversation that belongs to one, from 1; null when none does. */
    public @Nullable Integer phase() {
        Integer phase = null;
        for (Talk talk : talks) {
            Integer its = talk.conversation().script().phase();
            phase = its == null ? phase : its;
        }
        return phase;
    }

    /** Everyone who sat at one of the tables: nobody knows who of them looks on now. */
    private Set<String> everyone() {
        Set<String> everyone = new HashSet<>();
        talks.forEach(talk -> everyone.addAll(talk.conversation().table().roles()));
        return everyone;
    }

    /**
     * How the last conversation that was held to its end did end, in its own words; null when none was. How one ended that was
     * not with everyone is for those who were there.
     */
    public @Nullable String outcome() {
        Set<String> everyone = everyone();
        String outcome = null;
        for (Talk talk : talks) {
            Conversation held = talk.conversation();
            Now.Ended ended = held.path().outcome();
            if (ended != null && !ended.text().isEmpty() && held.table().roles().containsAll(everyone)) {
                outcome = ended.text();
            }
        }
        return outcome;
    }

    /** What was planned and did not come yet, the first day first; what has no day comes last. */
    public List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (int at = 0; at < talks.size(); at++) {
            Talk talk = talks.get(at);
            Path path = talk.conversation().path();
            add(path.turns(), talk, at, due);
            for (Path.Talk safety : path.talks()) {
                add(safety.turns(), talk, at, due);
            }
        }
        due.sort(Due.FIRST_DAY_FIRST);
        return List.copyOf(due);
    }

    private void add(List<Turn> turns, Talk talk, int at, List<Due> due) {
        String safety = talk.conversation().script().safety().text();
        Deque<String> open = new ArrayDeque<>();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Opened opened) {
                open.push(opened.dialogue());
            } else if (turn instanceof Turn.Closed) {
                open.poll();
            } else if (turn instanceof Turn.Planned plan && !isDone(plan, at)) {
                due.add(due(plan, talk, open.contains(safety)));
            }
        }
    }

    /** Of what was not for everyone, and of what is about safety, only the day is told. */
    private Due due(Turn.Planned plan, Talk talk, boolean safety) {
        boolean forAll = !safety && plan.alone().isEmpty() && plan.readers().containsAll(everyone());
        return forAll
                ? new Due(name, talk.id(), plan.text(), plan.on(), plan.dialogue())
                : new Due(name, talk.id(), null, plan.on(), null);
    }

    /** What is about a dialogue is done when that was begun after; of all else people know themselves. */
    private boolean isDone(Turn.Planned plan, int at) {
        String dialogue = plan.dialogue();
        return dialogue != null
                && talks.subList(at + 1, talks.size()).stream()
                        .anyMatch(later -> later.conversation().script().name().equals(dialogue));
    }

    /** What a conversation that begins now knows of the earlier ones. */
    public Earlier earlier(Script script, Library library) {
        return new Earlier(
                name,
                word(),
                Remembering.of(
                        script, library, talks.stream().map(Talk::conversation).toList()));
    }
}
