package nl.jimgids.journal;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is half typed, at each question that was left so: people may go back and forth in the middle of a sentence. A
 * line for each, a record like one of the journal, with {@code asked} where it is known; instead of {@code type} and
 * {@code prev} it has {@code after}, the number of the last record when it was typed, so that an old one is known as old.
 */
final class DraftFile {
    static final String NAME = "draft";

    private final Disk disk;
    private final Path folder;
    private final Seal seal;
    private final Map<AnswerId, Half> all = new LinkedHashMap<>();

    DraftFile(Disk disk, Path folder, Seal seal) {
        this.disk = disk;
        this.folder = folder;
        this.seal = seal;
    }

    private record Half(Draft draft, long after) {}

    List<Draft> all() {
        return all.values().stream().map(Half::draft).toList();
    }

    /** Keeps one in the place of what was half typed there before; a blank text removes it. */
    void keep(Draft draft, long after) throws IOException {
        if (draft.text().isBlank()) {
            drop(draft.id());
        } else {
            all.put(draft.id(), new Half(draft, after));
            write();
        }
    }

    /** Removes what is half typed at a question. */
    void drop(AnswerId id) throws IOException {
        if (all.remove(id) != null || all.isEmpty()) {
            write();
        }
    }

    /** Removes all. */
    void clear() throws IOException {
        all.clear();
        write();
    }

    private void write() throws IOException {
        if (all.isEmpty()) {
            if (disk.exists(path())) {
                disk.delete(path());
            }
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Half half : all.values()) {
            lines.writeBytes(Frame.around(seal.seal(Json.bytes(json(half)))).line());
        }
        try {
            AtomicFile.write(disk, path(), lines.toByteArray());
        } catch (AtomicFile.NotReplaced e) {
            disk.delete(Path.of(e.written()));
            throw e;
        }
    }

    private static JsonObject json(Half half) {
        JsonObject object = new JsonObject();
        EventJson.id(half.draft().id(), object);
        object.addProperty("text", half.draft().text());
        object.addProperty("after", half.after());
        SettingJson.write(half.draft().setting(), object);
        return object;
    }

    /**
     * Reads what stands there, but for what got its answer since.
     *
     * @param settled the number of the record in which a question got its last answer
     * @return false when something stands there that cannot be read
     */
    boolean read(Map<AnswerId, Long> settled) throws IOException {
        if (!disk.exists(path())) {
            return true;
        }
        byte[] bytes = disk.read(path());
        int at = 0;
        while (at < bytes.length) {
            Frame frame = Frame.at(bytes, at);
            byte[] plain = frame == null ? null : seal.open(frame.payload());
            Half half = plain == null ? null : half(plain);
            if (frame == null || half == null) {
                return false;
            }
            if (settled.getOrDefault(half.draft().id(), 0L) <= half.after()) {
                all.put(half.draft().id(), half);
            }
            at += frame.size();
        }
        return bytes.length > 0;
    }

    private static @Nullable Half half(byte[] plain) {
        try {
            Fields fields = new Fields(Json.parse(plain));
            Draft draft = new Draft(EventJson.id(fields), fields.text("text"), SettingJson.read(fields));
            Half half = new Half(draft, fields.number("after"));
            fields.end();
            return half;
        } catch (Odd e) {
            return null;
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
