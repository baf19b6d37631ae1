package nl.jimgids.journal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what: that a conversation was begun, opened, read, handed on or forgotten, and when; never what is in it. Each
 * line names the hash of the one before, so a line that is changed or taken away from the middle shows.
 *
 * <p>It tells those whose words they are what was done with them (NEN 7513 asks the same of files in care). On a computer that
 * people share it cannot tell who sat there.
 */
public final class AccessLog {
    static final String FOLDER = "access";
    private static final String NAME = "log";
    private static final int TRIES = 250;
    private static final long WAIT_MS = 20;

    private final Disk disk;
    private final Path folder;
    private final Words words;

    AccessLog(Disk disk, Path conversations, Words words) {
        this.disk = disk;
        this.folder = conversations.resolve(FOLDER);
        this.words = words;
    }

    /** What was done. */
    public enum What {
        BEGUN,
        RESUMED,
        READ,
        EXPORTED,
        FORGOTTEN
    }

    /** One line. */
    public record Access(What what, String id, OffsetDateTime at) {}

    /**
     * What the log says.
     *
     * @param whole whether nothing in it was changed or taken away; what was cut off at its end does not show
     */
    public record Accesses(List<Access> all, boolean whole) {
        /** What was done with one conversation. */
        public List<Access> of(String id) {
            return all.stream().filter(access -> access.id().equals(id)).toList();
        }
    }

    /** Writes down what was done; when this returns, it is on disk. */
    public void add(What what, String id, OffsetDateTime at) throws Trouble {
        try {
            if (!disk.isFolder(folder)) {
                make();
            }
            try (Lock lock = lock()) {
                if (lock == null) {
                    throw new IOException("someone else keeps writing");
                }
                append(new Access(what, id, at));
            }
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Reads it, without touching anything. */
    public Accesses read() throws Trouble {
        try {
            Path file = folder.resolve(NAME);
            return disk.exists(file) ? chain(disk.read(file)).accesses() : new Accesses(List.of(), true);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private void make() throws IOException {
        try {
            disk.createFolder(folder);
            Path above = folder.getParent();
            if (above != null) {
                disk.syncFolder(above);
            }
        } catch (FileAlreadyExistsException e) {
            if (!disk.isFolder(folder)) {
                throw e;
            }
        }
    }

    /** Another window writes for a moment only. */
    private @Nullable Lock lock() throws IOException {
        for (int attempt = 0; ; attempt++) {
            Lock lock = Lock.take(disk, folder);
            if (lock != null || attempt == TRIES) {
                return lock;
            }
            try {
                Thread.sleep(WAIT_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private void append(Access access) throws IOException {
        Path path = folder.resolve(NAME);
        boolean isNew = !disk.exists(path);
        try (Disk.Writing file = isNew ? disk.create(path) : disk.open(path)) {
            byte[] bytes = isNew ? new byte[0] : disk.read(path);
            Chain chain = chain(bytes);
            // A line that was changed stays as it is, for it shows; only what no line became goes.
            long end = chain.accesses().whole() ? chain.tip().length() : bytes.length;
            Frame frame = Frame.around(Json.bytes(object(access, chain.tip())));
            file.truncate(end);
            file.write(end, frame.line());
            file.force(true);
        }
        if (isNew) {
            disk.syncFolder(folder);
        }
    }

    private static JsonObject object(Access access, Tip tip) {
        JsonObject object = new JsonObject();
        object.addProperty("n", tip.n() + 1);
        object.addProperty("what", access.what().name().toLowerCase(Locale.ROOT));
        object.addProperty("id", access.id());
        object.addProperty("at", access.at().toString());
        object.addProperty("prev", tip.hash());
        return object;
    }

    private record Chain(Accesses accesses, Tip tip) {}

    /** Every whole line counts; whether each follows on the one before decides whether the log is whole. */
    private static Chain chain(byte[] bytes) {
        List<Access> all = new ArrayList<>();
        Tip tip = Tip.NONE;
        boolean whole = true;
        int at = 0;
        while (at < bytes.length) {
            Frame frame = Frame.at(bytes, at);
            if (frame == null) {
                // Behind a torn line there is nothing; a whole one behind it does not begin at the tip, and so it
                // shows.
                at++;
                continue;
            }
            try {
                Fields fields = new Fields(Json.parse(frame.payload()));
                whole &= fields.number("n") == tip.n() + 1
                        && fields.text("prev").equals(tip.hash())
                        && at == tip.length();
                all.add(new Access(
                        What.valueOf(fields.text("what").toUpperCase(Locale.ROOT)),
                        fields.text("id"),
                        fields.moment("at")));
            } catch (Odd | IllegalArgumentException e) {
                whole = false;
            }
            tip = new Tip(tip.n() + 1, frame.hash(), at, at + frame.size());
            at += frame.size();
        }
        return new Chain(new Accesses(List.copyOf(all), whole), tip);
    }

    private Trouble trouble(IOException fault) {
        return new Trouble(words.say("journal.access", Complaint.about(words, folder, fault)), fault);
    }
}
