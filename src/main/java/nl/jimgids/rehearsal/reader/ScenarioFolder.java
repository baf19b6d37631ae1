package nl.jimgids.rehearsal.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.TextsReader;
import nl.jimgids.script.reader.TranslationFolder;
import org.jspecify.annotations.Nullable;

/** The scenarios: the files in folders called {@code scenarios}. */
public final class ScenarioFolder {
    private static final String FOLDER = "scenarios";
    private static final Pattern FIRST = Pattern.compile("(?m)^" + ScenarioKeys.SCENARIO + ":");

    private final Map<String, Path> files;

    private ScenarioFolder(Map<String, Path> files) {
        this.files = files;
    }

    /**
     * Looks which scenarios there are in folders and below them.
     *
     * @param folders of two scenarios with the same name, the one in the first folder counts
     * @throws IOException when a folder cannot be listed
     */
    public static ScenarioFolder of(List<Path> folders) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : scenarios(folder)) {
                files.putIfAbsent(String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""), file);
            }
        }
        return new ScenarioFolder(files);
    }

    /** The scenarios below a folder, in a fixed order. */
    public static List<Path> scenarios(Path folder) throws IOException {
        return below(folder, file -> !TranslationFolder.isTranslation(file));
    }

    /** The translations of scenarios below a folder, in a fixed order. */
    public static List<Path> translations(Path folder) throws IOException {
        return below(folder, TranslationFolder::isTranslation);
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
        return DialogueFolder.files(folder, Set.of(), file -> liesThere(file) && wanted.test(file));
    }

    private static boolean liesThere(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        return folder != null
                && folder.endsWith(FOLDER)
                && name.endsWith(".yaml")
                && !name.startsWith(".")
                && Files.isRegularFile(file);
    }

    /** Whether a file is a scenario: it says so, wherever it lies. */
    public static boolean isScenario(Path file) {
        return Files.isRegularFile(file)
                && !TranslationFolder.isTranslation(file)
                && FIRST.matcher(new String(DialogueFolder.bytes(file), StandardCharsets.UTF_8))
                        .find();
    }

    /** The scenario that a file translates; null when it translates none. */
    public static @Nullable Path translatedBy(Path translation) {
        if (!TranslationFolder.isTranslation(translation)) {
            return null;
        }
        String name = String.valueOf(translation.getFileName()).replaceFirst("\\.[a-z]{2}\\.yaml$", ".yaml");
        Path file = translation.resolveSibling(name);
        return isScenario(file) ? file : null;
    }

    /** The names of all scenarios, in order. */
    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    /** Where a scenario stands; null when there is none of that name. */
    public @Nullable Path file(String name) {
        return files.get(name);
    }

    /** Reads a file as it is written. */
    public static ScenarioReader.Reading read(Path file) {
        return ScenarioReader.read(file.toString(), DialogueFolder.bytes(file));
    }

    /** Reads a file in a language, as far as it is translated into that. */
    public static ScenarioReader.Reading read(Path file, String language) {
        Path beside = file.resolveSibling(TranslationFolder.fileName(String.valueOf(file.getFileName()), language));
        Translation translation = Files.isRegularFile(beside)
                ? TextsReader.read(beside.toString(), DialogueFolder.bytes(beside))
                        .usable()
                : null;
        return translation == null
                ? read(file)
                : ScenarioReader.read(file.toString(), DialogueFolder.bytes(file), language, translation.texts());
    }
}
