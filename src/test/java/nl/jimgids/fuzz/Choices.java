package nl.jimgids.fuzz;

import java.util.List;

/** Bytes that are taken as choices, one after another; when they are used up, the first thing is chosen. */
final class Choices {
    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether no choices are left. */
    boolean empty() {
        return at >= bytes.length;
    }

    /** A number from 0 to below a bound of at most 256. */
    int below(int bound) {
        return empty() ? 0 : (bytes[at++] & 0xff) % bound;
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }
}
