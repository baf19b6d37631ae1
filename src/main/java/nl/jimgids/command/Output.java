package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.journal.AtomicFile;
import nl.jimgids.script.Script;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryFiles;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes summaries where people want them. */
final class Output {
    private final Surroundings surroundings;
    private final Words words;
    private final @Nullable Path folder;
    private final Reader reader;
    private final List<SummaryFiles.Format> formats;

    private Output(
            Surroundings surroundings,
            Words words,
            @Nullable Path folder,
            Reader reader,
            List<SummaryFiles.Format> formats) {
        this.surroundings = surroundings;
        this.words = words;
        this.folder = folder;
        this.reader = reader;
        this.formats = formats;
    }

    /** What the options say; null, and said why, when they cannot be. */
    static @Nullable Output of(Surroundings surroundings, Words words, Jim.Output options, Script script) {
        String role = options.reader;
        if (role != null && !script.roles().containsKey(role)) {
            surroundings.err().println(words.say("command.no-role", SafeText.line(role)));
            surroundings
                    .err()
                    .println(words.say(
                            "finding.known", String.join(", ", script.roles().keySet())));
            return null;
        }
        List<SummaryFiles.Format> formats = new ArrayList<>();
        for (String name : options.formats) {
            SummaryFiles.Format format = SummaryFiles.Format.named(name);
            if (format == null) {
                surroundings.err().println(words.say("command.no-format", SafeText.line(name), "md, json"));
                return null;
            }
            formats.add(format);
        }
        return new Output(
                surroundings,
                words,
                options.out == null ? null : Path.of(options.out),
                role == null ? Reader.table() : Reader.role(role),
                formats);
    }

    Reader reader() {
        return reader;
    }

    /** Whether people named a folder. */
    boolean toFolder() {
        return folder != null;
    }

    /** The files by their names. */
    Map<String, byte[]> files(Conversation conversation) {
        return new LinkedHashMap<>(SummaryFiles.of(Summary.of(conversation, reader), formats));
    }

    /**
     * Writes the files into the named folder and says where; into this one as well, when there is one.
     *
     * @return false, and said why, when something could not be written
     */
    boolean write(Conversation conversation, @Nullable Path store, Consumer<String> tell, Consumer<String> complain) {
        Map<String, byte[]> files = files(conversation);
        boolean written = true;
        if (store != null) {
            written = write(inStore(files, store), folder == null ? tell : path -> {}, complain);
        }
        if (folder != null) {
            written &= write(inFolder(files, folder), tell, complain);
        }
        return written;
    }

    /** Beside the journal, where a summary takes the place of the one before, and goes when the conversation is forgotten. */
    private Map<Path, byte[]> inStore(Map<String, byte[]> files, Path store) {
        String who = reader instanceof Reader.Role role ? role.role() : "table";
        Map<Path, byte[]> paths = new LinkedHashMap<>();
        files.forEach((name, content) ->
                paths.put(store.resolve("summary-" + who + name.substring(name.lastIndexOf('.'))), content));
        return paths;
    }

    /** The names say nothing about anyone, so two conversations of a day share theirs: the file that is there stays. */
    private static Map<Path, byte[]> inFolder(Map<String, byte[]> files, Path folder) {
        Map<Path, byte[]> paths = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            int dot = name.lastIndexOf('.');
            Path path = folder.resolve(name);
            for (int number = 2; isOther(path, content); number++) {
                path = folder.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
            }
            paths.put(path, content);
        });
        return paths;
    }

    private static boolean isOther(Path path, byte[] content) {
        try {
            return Files.exists(path) && !Arrays.equals(Files.readAllBytes(path), content);
        } catch (IOException e) {
            return true;
        }
    }

    /** Tells on the standard streams. */
    boolean write(Conversation conversation) {
        return write(conversation, null, surroundings.out()::println, surroundings.err()::println);
    }

    private boolean write(Map<Path, byte[]> files, Consumer<String> tell, Consumer<String> complain) {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path path = file.getKey();
            try {
                Path folderOfIt = path.toAbsolutePath().getParent();
                if (folderOfIt != null) {
                    Files.createDirectories(folderOfIt);
                }
                AtomicFile.write(path, file.getValue());
                tell.accept(SafeText.line(path.toString()));
            } catch (IOException e) {
                complain.accept(words.say("command.not-written", SafeText.line(path.toString())));
                return false;
            }
        }
        return true;
    }
}
