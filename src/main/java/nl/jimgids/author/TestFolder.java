package nl.jimgids.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where test files stand: beside their dialogue. */
public final class TestFolder {
    /** How the name of a test file ends. */
    public static final String ENDING = ".test.yaml";

    private static final String DIALOGUE = ".yaml";
    private static final int MOST_DEPTH = 6;

    private TestFolder() {}

    /**
     * The test files that are meant by a path: those in a folder and below it, in a fixed order; the one beside a dialogue;
     * else the file itself.
     *
     * @throws IOException when a folder cannot be listed
     */
    public static List<Path> of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(isTest(path) ? path : beside(path));
        }
        try (Stream<Path> files = Files.walk(path, MOST_DEPTH)) {
            return files.filter(TestFolder::isTest).sorted().toList();
        }
    }

    /** Whether a file is there and holds cases, by its name. */
    public static boolean isTest(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** The test file of a dialogue; the path itself when it is no dialogue. */
    public static Path beside(Path dialogue) {
        String name = String.valueOf(dialogue.getFileName());
        return name.endsWith(DIALOGUE) && !name.endsWith(ENDING)
                ? dialogue.resolveSibling(name.substring(0, name.length() - DIALOGUE.length()) + ENDING)
                : dialogue;
    }
}
