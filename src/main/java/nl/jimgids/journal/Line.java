package nl.jimgids.journal;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A record in its place.
 *
 * @param n from 1
 * @param prev the hash of the record before
 * @param entry null when this version does not know it, wholly or in part
 */
record Line(long n, String prev, @Nullable Entry entry) {
    /** The record behind a tip, as it is written. */
    static Frame frame(Tip tip, Entry entry, Seal seal) {
        JsonObject object = new JsonObject();
        object.addProperty("n", tip.n() + 1);
        Entry.write(entry, object);
        object.addProperty("prev", tip.hash());
        return Frame.around(seal.seal(Json.bytes(object)));
    }

    /** What a line that is whole holds; null when it is no record. */
    static @Nullable Line of(Frame frame, Seal seal) {
        byte[] plain = seal.open(frame.payload());
        if (plain == null) {
            return null;
        }
        try {
            Fields fields = new Fields(Json.parse(plain));
            return new Line(fields.number("n"), fields.text("prev"), entry(fields));
        } catch (Odd e) {
            return null;
        }
    }

    private static @Nullable Entry entry(Fields fields) {
        try {
            Entry entry = Entry.read(fields.text("type"), fields);
            fields.end();
            return entry;
        } catch (Odd e) {
            return null;
        }
    }
}
