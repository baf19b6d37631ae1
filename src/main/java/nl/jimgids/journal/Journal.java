package nl.jimgids.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a conversation that is open: each event is one line, written at once and forced to disk before {@link #keep} returns.
 *
 * <p>When that fails the journal is broken, and keeps nothing more until {@link #mend} has looked at what is on disk. Nothing
 * is tried again behind people's backs: after a failed force a second one may succeed without writing anything. What was kept
 * before stays kept. The lock is held until {@link #close} or {@link #forget}. All methods may be called from any thread, so
 * that what is half typed can be kept when the program is told to end.
 */
public final class Journal implements Keeper, Closeable {
    static final String NAME = "journal";

    private final Disk disk;
    private final Path folder;
    private final Seal seal;
    private final Words words;
    private final Lock lock;
    private final DraftFile drafts;
    private final Map<String, String> digests;
    private Disk.Writing file;
    private Tip tip;
    private State state = State.OPEN;
    private IOException fault = new IOException("closed");
    private @Nullable Script main;
    private Library library = Library.of();

    private enum State {
        OPEN,
        BROKEN,
        CLOSED,
        FORGOTTEN
    }

    /**
     * @param file open, and on disk as far as the tip
     * @param digests of the dialogues that were used until now
     */
    Journal(
            Disk disk,
            Path folder,
            Seal seal,
            Words words,
            Lock lock,
            DraftFile drafts,
            Disk.Writing file,
            Tip tip,
            Map<String, String> digests) {
        this.disk = disk;
        this.folder = folder;
        this.seal = seal;
        this.words = words;
        this.lock = lock;
        this.drafts = drafts;
        this.file = file;
        this.tip = tip;
        this.digests = new HashMap<>(digests);
    }

    /** The id of the conversation, which people can type. */
    public String id() {
        return String.valueOf(folder.getFileName());
    }

    /** Where everything of this conversation stands. */
    public Path folder() {
        return folder;
    }

    /** Whether what is kept is encrypted: then nothing of it should lie beside it unencrypted. */
    public boolean encrypted() {
        return seal != Seal.PLAIN;
    }

    /**
     * Goes on with these scripts. From now on the journal records which ones were used, also when they are not the ones of
     * before; {@link Reading#changed} tells that, and people choose, before this is called.
     */
    public synchronized void with(Script main, Library library) {
        this.main = main;
        this.library = library;
    }

    @Override
    public synchronized void keep(Event event) throws NotKept {
        if (state == State.FORGOTTEN) {
            return;
        }
        AnswerId about = About.answer(event);
        Script used = main;
        if (used != null) {
            use(used);
        }
        String dialogue = about == null ? null : About.dialogue(about);
        if (dialogue != null) {
            Script other = library.find(dialogue);
            if (other != null && (used == null || !other.name().equals(used.name()))) {
                use(other);
            }
        }
        append(new Entry.Happened(event));
        if (about != null && About.settles(event)) {
            // An old draft that cannot be removed is known as old when it is read.
            tried(() -> drafts.drop(about));
        } else if (event instanceof Event.Finished) {
            tried(drafts::clear);
        }
    }

    private void use(Script script) throws NotKept {
        if (!script.digest().equals(digests.get(script.name()))) {
            append(Uses.of(script));
            digests.put(script.name(), script.digest());
        }
    }

    private void append(Entry entry) throws NotKept {
        if (state != State.OPEN) {
            throw new NotKept(words.say("journal.not-open"), fault);
        }
        Frame frame = Line.frame(tip, entry, seal);
        boolean kept = false;
        try {
            if (tip.length() + frame.size() > Disk.MOST_BYTES) {
                throw new IOException("longer than can be read back");
            }
            if (file.size() != tip.length()) {
                throw new Complaint.Changed();
            }
            file.write(tip.length(), frame.line());
            file.force(false);
            kept = true;
        } catch (IOException e) {
            fault = e;
            throw notKept(e);
        } finally {
            // Whatever was thrown, an error of the machine among it: it is not certain, so it is not so.
            if (!kept) {
                state = State.BROKEN;
            }
        }
        tip = tip.after(frame);
    }

    /** Whether something could not be kept, and {@link #mend} has to come first. */
    public synchronized boolean broken() {
        return state == State.BROKEN;
    }

    /** Whether it was forgotten: nothing is kept any more, and there is no folder to write in. */
    public synchronized boolean forgotten() {
        return state == State.FORGOTTEN;
    }

    /**
     * Opens the journal anew, looks whether all that was kept is there, and cuts off what was not. After this the caller tries
     * again to keep what was not kept. Does nothing when nothing is broken.
     *
     * @throws NotKept when it cannot be opened, or is not as it was left; it stays broken. The caller still has the conversation
     *     and can keep it elsewhere: {@link Store#create(Script, java.util.List)}, in this store or another.
     */
    public synchronized void mend() throws NotKept {
        if (state != State.BROKEN) {
            return;
        }
        closeFile();
        try {
            Path path = folder.resolve(NAME);
            byte[] bytes = disk.read(path);
            int length = (int) Math.min(tip.length(), bytes.length);
            // What is behind the tip was never called kept, and whoever wanted it kept still has it.
            Reading reading = JournalReader.read(Arrays.copyOf(bytes, length), seal);
            if (!reading.tip().equals(tip)) {
                throw new Complaint.Changed();
            }
            file = disk.open(path);
            Recovery.settle(file, bytes, tip);
            state = State.OPEN;
        } catch (IOException e) {
            fault = e;
            throw notKept(e);
        }
    }

    /**
     * Keeps what is half typed, in the place of what was half typed there before; a blank text removes it.
     *
     * @return false when it could not be kept. That is no reason to stop: it is only a draft.
     */
    public synchronized boolean keepDraft(Draft draft) {
        return state != State.FORGOTTEN && state != State.CLOSED && tried(() -> drafts.keep(draft, tip.n()));
    }

    private interface Change {
        void run() throws IOException;
    }

    private static boolean tried(Change change) {
        try {
            change.run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void forget() throws NotKept {
        Forgotten forgotten = forgetAll();
        if (!forgotten.complete()) {
            throw new NotKept(
                    words.say("journal.forget.left", Complaint.names(forgotten.left())),
                    new IOException("not everything could be removed"));
        }
    }

    /**
     * The same as {@link #forget()}, and tells what was removed. May be called again when something was left. Whatever is left,
     * nothing is kept from here on.
     */
    public synchronized Forgotten forgetAll() {
        if (state == State.CLOSED) {
            // Someone else may have it by now.
            return new Forgotten(List.of(), List.of(id()));
        }
        state = State.FORGOTTEN;
        closeFile();
        return Forgetting.forget(disk, folder, lock);
    }

    /** Ends the writing. What is half typed stays for the next time. */
    @Override
    public synchronized void close() {
        if (state == State.OPEN || state == State.BROKEN) {
            state = State.CLOSED;
            closeFile();
            OpenMark.clear(disk, folder);
        }
        try {
            lock.close();
        } catch (IOException e) {
            // The system lets go of it when the process ends.
        }
    }

    private void closeFile() {
        try {
            file.close();
        } catch (IOException e) {
            // All that was kept was forced to disk when it was kept.
        }
    }

    private NotKept notKept(IOException fault) {
        return new NotKept(words.say("journal.not-kept", Complaint.about(words, folder, fault)), fault);
    }
}
