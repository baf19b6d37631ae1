package nl.jimgids.journal;

/** What came of opening a saved conversation. */
public sealed interface Opened {
    /** What it says. */
    Reading reading();

    /**
     * It can go on: {@code reading.conversation(script, library)}. The caller first asks
     * {@link Reading#changed}, then {@link Journal#with}; and closes the journal.
     */
    record Ready(Journal journal, Reading reading, Recovered recovered) implements Opened {}

    /**
     * It can be read and not written: something that was saved is unreadable, or a newer jim wrote in it. Nothing was touched,
     * no lock is held.
     *
     * <p>Where it is {@link Reading.Condition#DAMAGED} a caller may show or summarise {@link Reading#readable}, saying what is
     * missing; and may go on in a copy, {@link Store#create(nl.jimgids.script.Script, java.util.List)} with the readable events
     * if the first is the start, where what is missing will be asked again. It must leave the damaged one as it is: an expert
     * may read more. Where it is {@link Reading.Condition#NEWER} a caller may show it, and must not go on in a copy: what this
     * version does not know would be gone from it.
     *
     * @param message for people, on one line
     */
    record ReadOnly(Reading reading, String message) implements Opened {}
}
