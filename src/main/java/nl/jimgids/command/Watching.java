package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.jimgids.check.Check;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim check --watch}: everything that is found, and after each save what is found now. */
final class Watching {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Surroundings surroundings;
    private final Jim.Check options;
    private final Words words;
    private final List<Path> paths;

    /** What was found the last time; empty before the first. */
    private final Map<Path, List<Finding>> found = new HashMap<>();

    private boolean began;

    Watching(Surroundings surroundings, Jim.Check options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
        this.paths = Checking.paths(surroundings, options);
    }

    /** Goes on until it is broken off, or until people stop at the preview. */
    int run() {
        String wrong = wrong();
        if (wrong != null) {
            surroundings.err().println(wrong);
            return Exit.USAGE;
        }
        try (Saves saves = new Saves();
                Preview preview = preview()) {
            watch(saves, preview);
            return Exit.DONE;
        } catch (IOException e) {
            surroundings
                    .err()
                    .println(words.say("finding.path-missing", SafeText.line(String.valueOf(e.getMessage()))));
            return Exit.FILE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    /** What is wrong with the command; null when nothing is. */
    private @Nullable String wrong() {
        if (!options.watch) {
            return words.say("command.watch.needed", options.preview ? "--preview" : "--answers");
        } else if (!options.format.equals("text")) {
            return words.say("command.watch.text", SafeText.line(options.format));
        } else if (options.answers != null && !options.preview) {
            return words.say("command.watch.preview-needed");
        }
        boolean oneFile = options.paths.length == 1 && !Files.isDirectory(paths.get(0));
        if (options.preview && !oneFile) {
            return words.say("command.watch.one");
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                return words.say("finding.path-missing", SafeText.line(path.toString()));
            }
        }
        return null;
    }

    private Preview preview() {
        if (!options.preview) {
            return Preview.NOTHING;
        }
        return options.answers == null
                ? new TablePreview(surroundings, words, options.plain)
                : new AnswersPreview(surroundings, words, Path.of(options.answers));
    }

    private void watch(Saves saves, Preview preview) throws IOException, InterruptedException {
        Set<Path> saved = Set.of();
        boolean goesOn = true;
        while (goesOn) {
            Subjects subjects = Subjects.of(paths, surroundings.dialogues());
            Set<Path> watched = subjects.watched(paths);
            if (options.answers != null) {
                watched.add(Path.of(options.answers));
            }
            // Before anything is read: what is saved meanwhile is seen the next time.
            Saves.Look look = Saves.Look.at(watched);
            check(subjects, saved);
            goesOn = preview.until(() -> saves.await(look), subjects.library(), script());
            saved = look.again().since(look);
        }
    }

    /** The dialogue to preview; null when there is none, or it cannot be held. What is wrong with it was said. */
    private @Nullable Script script() {
        Path file = paths.get(0);
        boolean holds = options.preview && !Check.hasError(found.getOrDefault(file, List.of()));
        return holds ? DialogueFolder.read(file).usable() : null;
    }

    private void check(Subjects subjects, Set<Path> saved) {
        // Those that were just saved first: somebody is looking.
        List<Path> files = new ArrayList<>(subjects.files());
        files.sort((one, other) -> Boolean.compare(saved.contains(other), saved.contains(one)));
        boolean news = !began;
        for (Path file : files) {
            Checked checked = Checked.of(file, subjects.library(), options.tests);
            List<Finding> findings = checked.findings();
            List<Finding> before = found.put(file, findings);
            boolean same = findings.equals(before == null && !began ? List.of() : before);
            if (!same || saved.contains(file)) {
                news = true;
                tell(file, checked, same);
            }
        }
        Set<Path> gone = new HashSet<>(found.keySet());
        files.forEach(gone::remove);
        for (Path file : gone) {
            news = true;
            found.remove(file);
            head(file);
            surroundings.out().println(words.say("command.watch.gone"));
        }
        if (news) {
            List<Finding> all = found.values().stream().flatMap(List::stream).toList();
            Checking.total(surroundings, words, all, files.size());
        }
        if (!began) {
            surroundings.err().println(words.say("command.watch.waits"));
        }
        began = true;
    }

    private void tell(Path file, Checked checked, boolean same) {
        List<Finding> findings = checked.findings();
        head(file);
        if (findings.isEmpty()) {
            surroundings.out().println(words.say("command.watch.right"));
        } else if (same && began) {
            surroundings.out().println(words.say("command.watch.same", findings.size()));
        } else {
            FindingText text = new FindingText(words);
            findings.forEach(finding -> text.lines(finding, checked.source()).forEach(surroundings.out()::println));
        }
    }

    private void head(Path file) {
        String time = TIME.format(surroundings.clock().get());
        surroundings.out().println("== " + time + "  " + SafeText.line(file.toString()));
    }
}
