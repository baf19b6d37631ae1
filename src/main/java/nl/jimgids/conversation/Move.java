package nl.jimgids.conversation;

/** What people may do when something is asked of them. */
public sealed interface Move {
    /** Answer, pass, or say that they don't know. */
    record Give(Response response) implements Move {}

    /** Leave the answer of before as it is, also for those who may read it. */
    record Leave() implements Move {}

    /** Go back to the question before. */
    record Back() implements Move {}

    /** Go back to a question of before. */
    record BackTo(AnswerId id) implements Move {}

    /** Write something down at the question. */
    record Note(String text) implements Move {}

    /** Pick a follow-up question, and answer it. */
    record Probe(String probe, String text) implements Move {}

    /** Go to the safety conversation. */
    record Safety() implements Move {}

    /** Go on in another language; what stands at the question stays. */
    record Switch() implements Move {}

    /** Stop here; everything is kept. {@code interrupted}: by Ctrl-C or a closed line, and not by choice. */
    record Rest(boolean interrupted) implements Move {}

    /** Go on after a pause of the script. */
    record Resume() implements Move {}

    /** What was read back is right. */
    record Agree() implements Move {}
}
