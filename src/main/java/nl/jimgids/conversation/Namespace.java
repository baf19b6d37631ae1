package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * How the ids of the answers of a dialogue are made: {@code prefix}, the id of the question, {@code entries}.
 *
 * @param talk what stands before everything in a safety conversation ({@code veiligheid#1.}); empty in the main one
 * @param prefix what stands before the ids of this dialogue: nothing for the main one, else {@code dialogue.}
 * @param entries the entries for which the dialogue is run, the outermost first; empty when it is run for none
 */
record Namespace(String talk, String prefix, List<Loop> entries) {
    /** That of the main dialogue. */
    static final Namespace MAIN = new Namespace("", "", List.of());

    /** That of a safety conversation. */
    static Namespace talk(String dialogue, int number) {
        String talk = dialogue + "#" + number + ".";
        return new Namespace(talk, talk, List.of());
    }

    /** What stands before the ids of a dialogue that is run from here. */
    String run(String dialogue) {
        return talk + dialogue + ".";
    }

    /** That of a dialogue that is run from here, for these entries. */
    Namespace run(String dialogue, List<Loop> loops) {
        return new Namespace(talk, run(dialogue), around(loops));
    }

    /** All entries at a place in this dialogue, those for which it is run first. */
    List<Loop> around(List<Loop> loops) {
        List<Loop> around = new ArrayList<>(entries);
        around.addAll(loops);
        return List.copyOf(around);
    }
}
