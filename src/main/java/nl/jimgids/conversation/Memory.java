package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.List;

/**
 * An answer of an earlier conversation with the same people, as a later one remembers it. It is kept with the later one, so
 * that this stays what it was when the earlier one is corrected, forgotten, or cannot be opened.
 *
 * @param dialogue the dialogue in which it was asked
 * @param id of the answer in that dialogue, as a script names it behind the dot: {@code id}, {@code id@entry}, {@code id@role}
 * @param response what became of the question
 * @param words the answer as people would say it; empty when it was passed or unknown
 * @param label the name of the question in a summary; empty for how a dialogue ended
 * @param readers the roles that may read it
 * @param on the day on which it was given
 */
public record Memory(
        String dialogue, String id, Response response, String words, String label, List<String> readers, LocalDate on) {
    public Memory {
        readers = List.copyOf(readers);
    }

    /** The id under which the later conversation knows it. */
    public AnswerId known() {
        return new AnswerId(Scope.EARLIER + dialogue + "." + id, 1);
    }

    /** The id without entry or role. */
    public String question() {
        return AnswerId.base(id);
    }

    /** Whether it has this id, or had it when an id held the entries as people wrote them. */
    boolean isOf(String local) {
        return id.equals(local) || id.equals(AnswerId.plain(local));
    }
}
