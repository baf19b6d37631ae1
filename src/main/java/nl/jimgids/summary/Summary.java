package nl.jimgids.summary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.script.Question;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as far as a reader may read it.
 *
 * <p>What the reader may not read left no trace here: no words, no id, no count. So every form that is made of a summary
 * may show all of it.
 *
 * @param readers the roles that this copy is for
 * @param language of the script, and so of the summary
 * @param finished when it was found right; null when it was not, or not yet
 * @param paused when something last happened; null when it is finished
 * @param until the day on which a pause of the script is over; null when there is none
 * @param outcome null when there is none
 * @param parts in the order in which it was said; none is empty
 * @param sheets the ids of the answers that also stand on a sheet; every sheet is there
 * @param former what was said before the script was changed, and has no place in it any more
 * @param notes what the professional wrote down; empty for every other reader
 * @param safety what belongs to safety; null for every other reader than the professional
 */
public record Summary(
        Reader reader,
        List<String> readers,
        Dialogue dialogue,
        String language,
        OffsetDateTime started,
        @Nullable OffsetDateTime finished,
        @Nullable OffsetDateTime paused,
        @Nullable LocalDate until,
        @Nullable Outcome outcome,
        List<Participant> participants,
        List<Part> parts,
        List<FollowUp> followUp,
        Map<Question.Sheet, List<String>> sheets,
        List<Former> former,
        List<Note> notes,
        @Nullable Safety safety) {

    /** What was said, as far as the reader may read it. */
    public static Summary of(Conversation conversation, Reader reader) {
        return new Telling(conversation, reader).tell();
    }

    /** The dialogue that was held; the digest tells which version of its file. */
    public record Dialogue(String name, String title, String digest) {}

    /** How it ended. */
    public record Outcome(String key, String text) {}

    /** Someone at the table. */
    public record Participant(String role, String title, String name) {}

    /** A part, with its heading; the heading is empty when there is none. */
    public record Part(String title, List<Item> items) {}

    /** What is planned, the day, and the dialogue that it is about. */
    public record FollowUp(
            String what, @Nullable LocalDate on, @Nullable String dialogue) {}

    /** A question as it was put, and the answer, as people would say it; by nobody: the table together. */
    public record Former(String question, String answer, Item.@Nullable Speaker by) {}

    /** A note, and the question at which it was written where the summary has it. */
    public record Note(@Nullable Item about, String text, OffsetDateTime when) {}

    /** When safety was spoken of, and what was said then. */
    public record Safety(List<OffsetDateTime> signals, List<Talk> talks) {}

    /** One conversation about safety. */
    public record Talk(String title, @Nullable Outcome outcome, List<Part> parts, List<FollowUp> followUp) {}

    /** Every item of the conversation itself, in order. */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** What someone at the table is called; the role itself when nobody has it. */
    String name(String role) {
        return participants.stream()
                .filter(person -> person.role().equals(role))
                .map(Participant::name)
                .findFirst()
                .orElse(role);
    }
}
