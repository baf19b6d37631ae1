package nl.jimgids.script.reader;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.Translation;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** The dialogues in folders and the folders below them. A file is read once, when it is first asked for. */
public final class DialogueFolder implements Library {
    private static final String ENDING = ".yaml";
    private static final Set<String> OTHER_KINDS = Set.of("scenarios", "translations");
    static final int MOST_DEPTH = 6;

    private final Map<String, Path> files;
    private final @Nullable String language;
    private final Map<String, ScriptReader.Reading> readings = new HashMap<>();
    private final IdentityHashMap<Script, Script> translated = new IdentityHashMap<>();
    private final Map<String, Boolean> spoken = new HashMap<>();

    private DialogueFolder(Map<String, Path> files, @Nullable String language) {
        this.files = files;
        this.language = language;
    }

    /** The same dialogues, held in a language as far as they are translated. */
    public DialogueFolder in(String spoken) {
        return new DialogueFolder(files, spoken);
    }

    /**
     * Looks which dialogues there are.
     *
     * @param folders of two dialogues with the same name, the one in the first folder counts
     * @throws IOException when a folder cannot be listed
     */
    public static DialogueFolder of(List<Path> folders) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : dialogues(folder)) {
                files.putIfAbsent(nameOf(file), file);
            }
        }
        return new DialogueFolder(files, null);
    }

    /** The dialogue files below a folder, in a fixed order; a file by itself when the path is one. */
    public static List<Path> dialogues(Path folder) throws IOException {
        return files(folder, OTHER_KINDS, DialogueFolder::isDialogue);
    }

    /** The files below a folder that are wanted, in a fixed order; not those below folders of other kinds. */
    public static List<Path> files(Path folder, Set<String> otherKinds, Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.exists(folder)) {
            return found;
        }
        Files.walkFileTree(folder, Set.of(), MOST_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                Path name = directory.getFileName();
                boolean other = !directory.equals(folder) && name != null && otherKinds.contains(name.toString());
                return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    /** A folder, and the folders below it in which dialogues and what belongs to them are looked for. */
    public static List<Path> folders(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), MOST_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                found.add(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** {@code NAME.yaml}; a test ({@code NAME.test.yaml}) and a translation ({@code NAME.en.yaml}) are not. */
    private static boolean isDialogue(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && name.indexOf('.') == name.length() - ENDING.length() && !name.startsWith(".");
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    /** The names of all dialogues, in order. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Where a dialogue stands; null when there is none of that name. */
    public @Nullable Path file(String name) {
        return files.get(name);
    }

    /** What is read of a dialogue; null when there is none of that name. */
    public ScriptReader.@Nullable Reading reading(String name) {
        Path file = files.get(name);
        return file == null ? null : readings.computeIfAbsent(name, n -> read(file));
    }

    /**
     * A dialogue without its steps, which is read much sooner: who sits at its table, and what it is called.
     *
     * @return null when there is none of that name, or something is wrong with its header
     */
    public @Nullable Script head(String name) {
        Path file = files.get(name);
        Script head = file == null ? null : ScriptReader.readHead(file.toString(), bytes(file));
        return head == null ? null : translated(head);
    }

    @Override
    public @Nullable Script find(String name) {
        ScriptReader.Reading reading = reading(name);
        Script script = reading == null ? null : reading.usable();
        return script == null ? null : translated(script);
    }

    /** Whether a dialogue can be held in a language: some of its texts are there. */
    public boolean speaks(String name, String wanted) {
        return spoken.computeIfAbsent(name + " " + wanted, same -> isSpoken(name, wanted));
    }

    private boolean isSpoken(String name, String wanted) {
        ScriptReader.Reading reading = reading(name);
        Script script = reading == null ? null : reading.usable();
        if (script == null || script.language().equals(wanted)) {
            return script != null;
        }
        Path file = TranslationFolder.find(Path.of(script.source().name()), wanted);
        Translation translation = file == null ? null : readTranslation(file).usable();
        return translation != null
                && translation.texts().values().stream()
                        .anyMatch(text -> !text.text().isEmpty());
    }

    /** A dialogue, from wherever it was read, in the language that is spoken here; as it is when it is not translated into that. */
    public Script translated(Script script) {
        String spoken = language;
        return spoken == null || script.language().equals(spoken)
                ? script
                : translated.computeIfAbsent(script, base -> translated(base, spoken));
    }

    private static Script translated(Script script, String language) {
        Path file = TranslationFolder.find(Path.of(script.source().name()), language);
        Translation translation = file == null ? null : readTranslation(file).usable();
        return translation == null ? script : Translated.of(script, translation);
    }

    /** Reads a file; one that cannot be opened, or is far too large, is a finding as well. */
    public static ScriptReader.Reading read(Path file) {
        String name = file.toString();
        byte[] bytes = bytes(file);
        return isUnreadable(file, bytes)
                ? new ScriptReader.Reading(new Source(name, ""), null, List.of(unreadable(name)))
                : ScriptReader.read(name, bytes);
    }

    /** Reads a translation in the same way. */
    public static TranslationReader.Reading readTranslation(Path file) {
        String name = file.toString();
        byte[] bytes = bytes(file);
        return isUnreadable(file, bytes)
                ? new TranslationReader.Reading(new Source(name, ""), null, List.of(unreadable(name)))
                : TranslationReader.read(name, bytes);
    }

    private static boolean isUnreadable(Path file, byte[] bytes) {
        return bytes.length == 0 && !Files.isReadable(file);
    }

    private static Finding unreadable(String name) {
        return Finding.error("syntax", "syntax.no-file", new Place(name, 1, 1));
    }

    /** No more of a file than is needed to see that it is too large; nothing of one that cannot be read. */
    public static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(YamlReader.MOST_BYTES + 1);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
