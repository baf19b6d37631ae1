package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** What is saved: which ids there are, and what stands in each. Touches nothing, and takes no lock. */
record Shelf(Disk disk, Home home, Vault vault, Words words) {
    /**
     * The id that was meant.
     *
     * @throws Trouble.NoSuch when there is none, or several
     */
    String find(String typed) throws Trouble {
        List<String> ids = ids();
        List<String> fitting = Ids.beginningWith(typed, ids);
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String shown = SafeText.line(typed);
        if (!fitting.isEmpty()) {
            throw new Trouble.NoSuch(words.say("journal.several", shown, String.join(", ", fitting)));
        }
        String nearest = Ids.nearest(typed, ids);
        throw new Trouble.NoSuch(
                nearest == null
                        ? words.say("journal.unknown", shown)
                        : words.say("journal.unknown.near", shown, nearest));
    }

    /** All ids, in no order. */
    List<String> ids() throws Trouble {
        try {
            List<String> ids = new ArrayList<>();
            if (disk.exists(home.folder())) {
                Ground.mustBeOurs(disk, home);
                for (Path path : disk.list(home.folder())) {
                    String name = Objects.toString(path.getFileName(), "");
                    if (Ids.isId(name) && disk.isFolder(path)) {
                        ids.add(name);
                    }
                }
            }
            return ids;
        } catch (IOException e) {
            throw Complaint.trouble(words, home.folder(), e);
        }
    }

    /** All saved conversations, the last first. */
    List<Saved> list() throws Trouble {
        List<Saved> saved = new ArrayList<>();
        for (String id : ids()) {
            saved.add(saved(id));
        }
        saved.sort(Shelf::lastFirst);
        return List.copyOf(saved);
    }

    private Saved saved(String id) {
        Path folder = home.folder().resolve(id);
        boolean open = Lock.isHeldHere(folder) || OpenMark.isSet(disk, folder);
        try {
            Path journal = folder.resolve(Journal.NAME);
            byte[] bytes = disk.exists(journal) ? disk.read(journal) : new byte[0];
            // In one that broke off while it was made, the key need not be whole either.
            Seal seal = bytes.length == 0 ? Seal.PLAIN : vault.seal(folder);
            return new Saved(id, JournalReader.read(bytes, seal), open, false);
        } catch (Trouble.Locked e) {
            return new Saved(id, null, open, true);
        } catch (IOException | Trouble e) {
            return new Saved(id, null, open, false);
        }
    }

    /** What cannot be read comes last. */
    private static int lastFirst(Saved one, Saved other) {
        OffsetDateTime a = one.reading() == null ? null : one.reading().last();
        OffsetDateTime b = other.reading() == null ? null : other.reading().last();
        int byTime = Comparator.nullsFirst(OffsetDateTime.timeLineOrder()).compare(b, a);
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
    }
}
