package nl.jimgids.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.jimgids.conversation.Draft;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a conversation was opened again.
 *
 * @param events how many events there are
 * @param cutBytes how many bytes at the end were no whole record; 0 as a rule
 * @param tail where those bytes were put; null when there were none
 * @param drafts what was half typed and did not become an answer
 * @param oddDraft whether something was half typed that cannot be read any more
 */
public record Recovered(int events, long cutBytes, @Nullable Path tail, List<Draft> drafts, boolean oddDraft) {
    public Recovered {
        drafts = List.copyOf(drafts);
    }

    /** What people should be told, a line each; nothing as a rule. */
    public List<String> tell(Words words) {
        List<String> lines = new ArrayList<>();
        if (tail != null) {
            lines.add(words.say("journal.recovered.tail", Objects.toString(tail.getFileName(), "")));
        }
        if (oddDraft) {
            lines.add(words.say("journal.recovered.draft"));
        }
        return List.copyOf(lines);
    }
}
