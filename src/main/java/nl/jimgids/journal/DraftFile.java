package nl.jimgids.journal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import nl.jimgids.conversation.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is half typed. Its record looks like one of the journal, with {@code asked} where it is known; instead of
 * {@code type} and {@code prev} it has {@code after}, the number of the last record when it was typed, so that an old one is
 * known as old.
 */
final class DraftFile {
    static final String NAME = "draft";

    private final Disk disk;
    private final Path folder;
    private final Seal seal;

    DraftFile(Disk disk, Path folder, Seal seal) {
        this.disk = disk;
        this.folder = folder;
        this.seal = seal;
    }

    /**
     * What was read.
     *
     * @param draft null when there is none that is certain
     * @param odd whether there is one that cannot be read
     */
    record Found(@Nullable Draft draft, long after, boolean odd) {
        static final Found NOTHING = new Found(null, 0, false);
        static final Found ODD = new Found(null, 0, true);
    }

    void write(Draft draft, long after) throws IOException {
        JsonObject object = new JsonObject();
        EventJson.id(draft.id(), object);
        object.addProperty("text", draft.text());
        object.addProperty("after", after);
        SettingJson.write(draft.setting(), object);
        byte[] bytes = Frame.around(seal.seal(Json.bytes(object))).line();
        try {
            AtomicFile.write(disk, path(), bytes);
        } catch (AtomicFile.NotReplaced e) {
            disk.delete(Path.of(e.written()));
            throw e;
        }
    }

    Found read() throws IOException {
        if (!disk.exists(path())) {
            return Found.NOTHING;
        }
        byte[] bytes = disk.read(path());
        Frame frame = Frame.at(bytes, 0);
        byte[] plain = frame == null || frame.size() != bytes.length ? null : seal.open(frame.payload());
        if (plain == null) {
            return Found.ODD;
        }
        try {
            Fields fields = new Fields(Json.parse(plain));
            Draft draft = new Draft(EventJson.id(fields), fields.text("text"), SettingJson.read(fields));
            Found found = new Found(draft, fields.number("after"), false);
            fields.end();
            return found;
        } catch (Odd e) {
            return Found.ODD;
        }
    }

    void remove() throws IOException {
        if (disk.exists(path())) {
            disk.delete(path());
        }
    }

    /** Removes what a crash left of one that was being written. Only whoever holds the lock may do this. */
    void sweep() throws IOException {
        for (Path path : disk.list(folder)) {
            String name = String.valueOf(path.getFileName());
            if (name.startsWith(AtomicFile.partOf(NAME)) && name.endsWith(AtomicFile.ENDING)) {
                disk.delete(path);
            }
        }
    }

    private Path path() {
        return folder.resolve(NAME);
    }
}
