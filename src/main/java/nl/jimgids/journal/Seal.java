package nl.jimgids.journal;

import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a record look like on disk: the one place where encryption fits.
 *
 * <p>A record holds its own number and the hash of the sealed record before it, so a seal that proves its contents genuine
 * also proves their order; it needs to be told neither. What it makes may hold any byte. It must never use a nonce twice,
 * also not after a record was cut away and written again with other contents.
 */
interface Seal {
    /** Nothing is hidden. */
    Seal PLAIN = new Seal() {
        @Override
        public byte[] seal(byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(byte[] sealed) {
            return sealed;
        }
    };

    byte[] seal(byte[] plain);

    /** What was sealed; null when it is not genuine. */
    byte @Nullable [] open(byte[] sealed);
}
