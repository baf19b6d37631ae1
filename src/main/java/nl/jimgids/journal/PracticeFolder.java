package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.jimgids.words.Words;

/**
 * Where rehearsals are kept: beside the conversations, never among them. Nothing in it is about anybody, so nothing in it is
 * encrypted; the folders are 0700 and the files 0600 all the same.
 */
public final class PracticeFolder {
    private static final String NAME = "rehearsals";
    private static final int MOST = 500;

    private final Home home;
    private final Words words;

    private PracticeFolder(Home home, Words words) {
        this.home = home;
        this.words = words;
    }

    /**
     * The folder of this computer's user.
     *
     * @param env the environment, as for the conversations
     * @throws Trouble when JIM_HOME is no path
     */
    public static PracticeFolder of(Map<String, String> env, Path user, Words words) throws Trouble {
        try {
            return new PracticeFolder(Home.of(env, user, RealDisk.WINDOWS).beside(NAME), words);
        } catch (InvalidPathException e) {
            throw new Trouble(words.say("journal.home"), e);
        }
    }

    /** The folder of one scenario. */
    public Path of(String scenario) {
        return home.folder().resolve(scenario);
    }

    /**
     * Keeps a file, whole or not at all.
     *
     * @param scenario its name
     * @param name of the file; the one of that name is replaced
     * @throws Trouble when it could not be kept
     */
    public Path write(String scenario, String name, byte[] bytes) throws Trouble {
        Home place = new Home(home.base(), of(scenario));
        try {
            Ground.prepare(RealDisk.HERE, place);
            Path file = place.folder().resolve(name);
            AtomicFile.write(file, bytes);
            return file;
        } catch (IOException e) {
            throw Complaint.trouble(words, place.folder(), e);
        }
    }

    /** The files of a scenario with that ending, by their names, the last ones; none when there is no such folder. */
    public List<Path> list(String scenario, String ending) throws Trouble {
        Path folder = of(scenario);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Complaint.trouble(words, folder, e);
        }
    }

    /** Takes a file away. */
    public void remove(Path file) throws Trouble {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Complaint.trouble(words, file, e);
        }
    }
}
