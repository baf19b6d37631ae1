package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.cases.Case;
import nl.jimgids.conversation.Earlier;
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
 * @param saved all of them, the last first
 * @param left for each that cannot be used: why, in people's words
 */
record Cases(List<Saved> saved, List<Case.Talk> talks, List<String> left) {
    /** Reads all that can be read. */
    static Cases of(Store store, Library library, Words words) throws Trouble {
        List<Case.Talk> talks = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Saved> all = store.list();
        for (Saved one : all) {
            Reading reading = one.reading();
            boolean sound = reading != null && reading.condition() == Reading.Condition.SOUND;
            String name = one.dialogue();
            Script script = sound && name != null ? library.find(name) : null;
            if (reading == null || script == null) {
                left.add(words.say("command.case." + why(one, sound), SafeText.line(one.id())));
            } else {
                talks.add(new Case.Talk(one.id(), reading.conversation(script, library)));
            }
        }
        return new Cases(all, List.copyOf(talks), List.copyOf(left));
    }

    private static String why(Saved saved, boolean sound) {
        if (saved.state() == Saved.State.LOCKED) {
            return "locked";
        }
        return sound ? "no-dialogue" : "unreadable";
    }

    private @Nullable Case named(String name) {
        return Case.all(talks).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a conversation of that case knows when it begins now; nothing yet, when it is the first. */
    Earlier earlier(String name, Script script, Library library) {
        Case known = named(name);
        return known == null ? new Earlier(name, null, List.of()) : known.earlier(script, library);
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
