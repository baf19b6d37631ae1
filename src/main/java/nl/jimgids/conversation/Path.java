package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * The way through a script that the answers make.
 *
 * @param turns of the conversation itself, in order
 * @param talks the safety conversations that were held beside it, in order
 * @param now what the conversation waits for
 * @param outcome how the conversation itself ended; null while it has not
 * @param spots where the walk stands, the outermost dialogue first; empty at the end
 * @param word what the youth calls the role
 */
public record Path(
        List<Turn> turns, List<Talk> talks, Now now, Now.@Nullable Ended outcome, List<Spot> spots, String word) {

    /** What the role is called as long as the youth has no other word for it. */
    public static final String USUAL_WORD = "JIM";

    /** A safety conversation beside the main one. */
    public record Talk(int number, AnswerId at, List<Turn> turns, Now.@Nullable Ended outcome) {}

    /** A position in a script ({@link nl.jimgids.script.Flow}). */
    public record Spot(Script script, int index) {}

    /** Whether people are in a safety conversation now. */
    public boolean inTalk() {
        return !talks.isEmpty() && talks.get(talks.size() - 1).outcome() == null;
    }

    /** The turns of the conversation that people are in now: the safety conversation, or else the main one. */
    public List<Turn> row() {
        return inTalk() ? talks.get(talks.size() - 1).turns() : turns;
    }

    /** All turns: those of the conversation, then those of the safety conversations. */
    public List<Turn> all() {
        List<Turn> all = new ArrayList<>(turns);
        talks.forEach(talk -> all.addAll(talk.turns()));
        return all;
    }

    /** The questions that were dealt with, in the order of the way. */
    public List<Turn.Asked> asked() {
        return asked(all());
    }

    private static List<Turn.Asked> asked(List<Turn> turns) {
        return turns.stream()
                .filter(Turn.Asked.class::isInstance)
                .map(Turn.Asked.class::cast)
                .toList();
    }

    /** The answers that lie on the way. */
    public Set<AnswerId> answered() {
        return answered(all());
    }

    /** The answers among these turns. */
    static Set<AnswerId> answered(List<Turn> turns) {
        Set<AnswerId> ids = new LinkedHashSet<>();
        asked(turns).forEach(asked -> ids.add(asked.prompt().id()));
        return ids;
    }

    /** The question before the one that is asked now, in the same conversation; null at the first. */
    public Turn.@Nullable Asked previous() {
        List<Turn> row = row();
        for (int index = row.size() - 1; index >= 0; index--) {
            if (row.get(index) instanceof Turn.Asked asked) {
                return asked;
            }
        }
        return null;
    }
}
