package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.author.Proven;
import nl.jimgids.author.TestFile;
import nl.jimgids.author.TestFolder;
import nl.jimgids.author.TestJson;
import nl.jimgids.author.TestReader;
import nl.jimgids.author.TestText;
import nl.jimgids.author.Tested;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim test}: runs the cases of test files, explains what failed, and tells what no case reached. */
final class Testing {
    private final Surroundings surroundings;
    private final Jim.Test options;
    private final Words words;

    Testing(Surroundings surroundings, Jim.Test options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        List<Path> paths = new ArrayList<>();
        for (String path : options.paths) {
            paths.add(Path.of(path));
        }
        if (paths.isEmpty()) {
            paths.add(surroundings.dialogues());
        }
        try {
            return test(paths);
        } catch (IOException e) {
            return missing(Path.of(String.valueOf(e.getMessage())), Exit.FILE);
        }
    }

    private int missing(Path path, int exit) {
        surroundings.err().println(words.say("finding.path-missing", SafeText.line(path.toString())));
        return exit;
    }

    private int test(List<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        List<Path> folders = new ArrayList<>();
        for (Path path : paths) {
            List<Path> found = TestFolder.of(path);
            if (found.isEmpty()) {
                surroundings.err().println(words.say("author.test.empty", SafeText.line(path.toString())));
            }
            for (Path file : found) {
                if (!Files.isRegularFile(file)) {
                    return missing(file, Exit.USAGE);
                }
            }
            files.addAll(found);
            if (Files.isDirectory(path)) {
                folders.add(path);
            }
        }
        List<Tested> all = new ArrayList<>();
        for (Path file : files) {
            Tested tested = test(file, folders);
            if (tested != null) {
                all.add(tested);
                if (!options.json) {
                    new TestText(words).lines(tested).forEach(surroundings.out()::println);
                }
            }
        }
        report(all);
        if (all.size() < files.size()) {
            return Exit.UNUSABLE;
        }
        return all.stream().allMatch(tested -> tested.failed() == 0) ? Exit.DONE : Exit.FOUND;
    }

    private void report(List<Tested> all) {
        if (options.json) {
            surroundings.out().print(TestJson.write(all, words));
        } else if (all.size() > 1) {
            surroundings.out().println(new TestText(words).total(all));
        }
    }

    /** Runs the cases of a file; null, and said why, when it cannot be used. */
    private @Nullable Tested test(Path file, List<Path> folders) throws IOException {
        List<Path> near = new ArrayList<>();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            near.add(parent);
        }
        near.addAll(folders);
        Dialogues dialogues = Dialogues.in(surroundings, words, near);
        DialogueFolder library = dialogues.library();
        String name = file.toString();
        TestFile.Reading reading = TestReader.read(file, library, library.names());
        TestFile test = reading.file();
        if (test == null) {
            FindingText text = new FindingText(words);
            surroundings.err().println(words.say("author.test.unusable", SafeText.line(name)));
            reading.findings()
                    .forEach(finding -> text.lines(finding, reading.source()).forEach(surroundings.err()::println));
            return null;
        }
        ScriptReader.Reading script = library.reading(test.script().name());
        boolean usable = script != null && dialogues.isUsable(script);
        return usable ? Tested.of(name, test, library, words, Proven.of(test.script(), library)) : null;
    }
}
