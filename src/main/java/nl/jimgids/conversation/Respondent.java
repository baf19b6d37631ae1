package nl.jimgids.conversation;

import java.util.List;

/** Whoever answers: people at a terminal, a file with answers, a persona. */
public interface Respondent {
    /** Something was said, shown or planned on the way; each turn is told once. */
    void hear(Turn turn, Conversation conversation);

    /** A question is put. */
    Move answer(Prompt prompt, Conversation conversation);

    /**
     * The script rests, and what was said is kept; going on is up to the people.
     *
     * @return {@link Move.Resume}, or {@link Move.Rest} to stop here
     */
    Move rest(Now.Resting rest, Conversation conversation);

    /**
     * The end is reached, and what was said is read back.
     *
     * @return {@link Move.Agree}, {@link Move.BackTo} for a correction, or what may be done at a question
     */
    Move confirm(Now.Ended end, Conversation conversation);

    /** What came and could not be told, because people went elsewhere first; it comes again when it is still on the way. */
    default List<Turn> unheard() {
        return List.of();
    }

    /** What was just done is on disk now; only this may be called saved. */
    default void kept(Event event) {}

    /** A response does not fit the question; the same question follows. */
    default void misfit(Prompt prompt, Fits.Misfit misfit) {}
}
