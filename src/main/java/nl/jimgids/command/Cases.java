package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.cases.Case;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Saved;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The saved conversations with their scripts, and those that cannot be used.
 *
 * @param left for each that cannot be used: why, in people's words
 */
record Cases(List<Case.Talk> talks, List<String> left) {
    /** Reads all that can be read. */
    static Cases of(Store store, Library library, Words words) throws Trouble {
        List<Case.Talk> talks = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Saved saved : store.list()) {
            Reading reading = saved.reading();
            boolean sound = reading != null && reading.condition() == Reading.Condition.SOUND;
            String name = saved.dialogue();
            Script script = sound && name != null ? library.find(name) : null;
            if (reading == null || script == null) {
                left.add(words.say("command.case." + why(saved, sound), SafeText.line(saved.id())));
            } else {
                talks.add(new Case.Talk(saved.id(), reading.conversation(script, library)));
            }
        }
        return new Cases(List.copyOf(talks), List.copyOf(left));
    }

    private static String why(Saved saved, boolean sound) {
        if (saved.state() == Saved.State.LOCKED) {
            return "locked";
        }
        return sound ? "no-dialogue" : "unreadable";
    }

    /** The case of that word; null when no conversation carries it. */
    @Nullable
    Case named(String name) {
        return Case.all(talks).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Every conversation, those that stand alone as cases without a word. */
    List<Case> all() {
        List<Case> all = new ArrayList<>(Case.all(talks));
        for (Case.Talk talk : talks) {
            if (talk.conversation().start().earlier().name() == null) {
                all.add(new Case("", List.of(talk)));
            }
        }
        return List.copyOf(all);
    }
}
