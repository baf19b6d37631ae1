package nl.jimgids.script.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The translations in folders and the folders below them: {@code NAME.LANGUAGE.yaml}, beside the dialogue or in
 * {@code translations/LANGUAGE/} of its folder or of one above it.
 */
public final class TranslationFolder {
    private static final Pattern NAME = Pattern.compile("([^.]+)\\.[a-z]{2}\\.yaml");
    private static final String FOLDER = "translations";
    private static final Set<String> OTHER_KINDS = Set.of("scenarios");

    private final Map<Path, List<Path>> files;

    private TranslationFolder(Map<Path, List<Path>> files) {
        this.files = files;
    }

    /**
     * Looks which translations there are.
     *
     * @throws IOException when a folder cannot be listed
     */
    public static TranslationFolder of(Collection<Path> folders) throws IOException {
        Map<Path, List<Path>> files = new LinkedHashMap<>();
        for (Path folder : folders) {
            files.put(plain(folder), translations(folder));
        }
        return new TranslationFolder(files);
    }

    /** The translations below a folder, in a fixed order. */
    public static List<Path> translations(Path folder) throws IOException {
        return DialogueFolder.files(folder, OTHER_KINDS, TranslationFolder::isTranslation);
    }

    /** Whether a file is called as a translation is. */
    public static boolean isTranslation(Path file) {
        return name(file).matches();
    }

    /** The translations of a dialogue: those of its name, below a folder in which it stands itself. */
    public List<Path> of(Path dialogue) {
        Path here = plain(dialogue);
        return files.keySet().stream()
                .filter(here::startsWith)
                .flatMap(folder -> files.getOrDefault(folder, List.of()).stream())
                .filter(file -> isOf(here, file))
                .map(file -> beside(dialogue, file))
                .distinct()
                .toList();
    }

    /** The translation of a dialogue into one language; null when there is none beside it or in a folder above it. */
    public static @Nullable Path find(Path dialogue, String language) {
        String name = fileName(String.valueOf(dialogue.getFileName()), language);
        Path beside = dialogue.resolveSibling(name);
        if (Files.isRegularFile(beside)) {
            return beside;
        }
        Path folder = plain(dialogue).getParent();
        for (int up = 0; folder != null && up < DialogueFolder.MOST_DEPTH; up++) {
            Path file = folder.resolve(FOLDER).resolve(language).resolve(name);
            if (Files.isRegularFile(file)) {
                return beside(dialogue, file);
            }
            folder = folder.getParent();
        }
        return null;
    }

    /** How a translation of a dialogue is called. */
    public static String fileName(String dialogue, String language) {
        return dialogue.replaceFirst("\\.yaml$", "") + "." + language + ".yaml";
    }

    private static boolean isOf(Path dialogue, Path file) {
        Matcher name = name(file);
        return name.matches() && dialogue.endsWith(name.group(1) + ".yaml");
    }

    /** The same file, written as the dialogue is: people get to see the path that they gave. */
    private static Path beside(Path dialogue, Path file) {
        Path way = above(plain(dialogue)).relativize(plain(file));
        return dialogue.resolveSibling(way).normalize();
    }

    /** The folder in which the dialogue of a translation stands, or below it: its own, or the one that has {@code translations}. */
    public static Path home(Path file) {
        Path folder = above(plain(file));
        Path holder = folder.endsWith(FOLDER) ? folder : above(folder);
        return holder.endsWith(FOLDER) ? above(holder) : folder;
    }

    private static Path above(Path path) {
        Path above = path.getParent();
        return above == null ? path : above;
    }

    private static Matcher name(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
