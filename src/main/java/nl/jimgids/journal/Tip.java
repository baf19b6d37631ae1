package nl.jimgids.journal;

/**
 * Where a journal ends.
 *
 * @param n the number of the last record; 0: there is none
 * @param hash of that record
 * @param start where that record begins, in bytes
 * @param length of all records together, in bytes
 */
public record Tip(long n, String hash, long start, long length) {
    static final Tip NONE = new Tip(0, Frame.NO_HASH, 0, 0);

    Tip after(Frame frame) {
        return new Tip(n + 1, frame.hash(), length, length + frame.size());
    }
}
