package nl.jimgids.conversation;

/** Why an answer of before has no place in a conversation now. */
public enum Why {
    /** The question is gone. */
    GONE(true),
    /** The entry about which it was asked is gone from a fixed list. */
    ENTRY(true),
    /** An option that was chosen is gone. */
    OPTION(true),
    /** The question takes another kind of answer. */
    TYPE(true),
    /** The scale has other ends. */
    RANGE(true),
    /** It is asked of somebody else. */
    ASKED(true),
    /** It was answered alone, and others would look on now. */
    SEEN(true),
    /** It was half typed, and others may read the answer now. */
    READ(true),
    /** It is a consent, and to other words than these. */
    WORDING(true),
    /** The script allows fewer, or not so many, or no passing. */
    BOUNDS(true),
    /** The question names what people said before, and that is another now. */
    ABOUT(false),
    /** The option is not offered, because of other answers. */
    HIDDEN(false),
    /** The way does not lead past the question. */
    WAY(false);

    private final boolean changed;

    Why(boolean changed) {
        this.changed = changed;
    }

    /** Whether only a change of the script can be the reason. */
    public boolean isOfChange() {
        return changed;
    }

    /** Whether the answer still is to this question, and stands ready when it is asked again. */
    boolean staysReady() {
        return this == BOUNDS || !changed;
    }
}
