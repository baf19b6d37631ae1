package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.check.Check;
import nl.jimgids.check.FindingJson;
import nl.jimgids.check.FindingSarif;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TranslationFolder;
import nl.jimgids.script.reader.TranslationReader;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim check}: everything that is found in files and folders. */
final class Checking {
    private static final List<String> FORMATS = List.of("text", "json", "sarif");

    private final Surroundings surroundings;
    private final Jim.Check options;
    private final Words words;

    Checking(Surroundings surroundings, Jim.Check options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        if (!FORMATS.contains(options.format)) {
            surroundings
                    .err()
                    .println(words.say("command.no-format", SafeText.line(options.format), String.join(", ", FORMATS)));
            return Exit.USAGE;
        }
        List<Path> paths = new ArrayList<>();
        for (String path : options.paths) {
            paths.add(Path.of(path));
        }
        if (paths.isEmpty()) {
            paths.add(surroundings.dialogues());
        }
        try {
            return check(paths);
        } catch (IOException e) {
            surroundings
                    .err()
                    .println(words.say("finding.path-missing", SafeText.line(String.valueOf(e.getMessage()))));
            return Exit.FILE;
        }
    }

    private int check(List<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                surroundings.err().println(words.say("finding.path-missing", SafeText.line(path.toString())));
                return Exit.USAGE;
            }
            // A file that was named is looked at, whatever it is called.
            List<Path> found = Files.isDirectory(path) ? below(path) : List.of(path);
            if (found.isEmpty()) {
                surroundings.err().println(words.say("finding.path-empty", SafeText.line(path.toString())));
            }
            files.addAll(found);
            Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            if (folder != null) {
                folders.add(folder);
            }
            found.stream()
                    .filter(TranslationFolder::isTranslation)
                    .map(TranslationFolder::home)
                    .forEach(folders::add);
        }
        folders.add(surroundings.dialogues());
        DialogueFolder library = DialogueFolder.of(List.copyOf(folders));
        TranslationFolder translations = TranslationFolder.of(folders);
        List.copyOf(files).forEach(file -> files.addAll(translations.of(file)));
        List<Finding> all = new ArrayList<>();
        for (Path file : files) {
            Checked checked = Checked.of(file, library);
            all.addAll(checked.findings());
            if (options.format.equals("text")) {
                FindingText text = new FindingText(words);
                checked.findings()
                        .forEach(
                                finding -> text.lines(finding, checked.source()).forEach(surroundings.out()::println));
            }
        }
        report(all, files.size());
        boolean fails = options.strict
                ? all.stream().anyMatch(finding -> finding.severity() != Severity.ADVICE)
                : Check.hasError(all);
        return fails ? Exit.FOUND : Exit.DONE;
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(DialogueFolder.dialogues(folder));
        files.addAll(TranslationFolder.translations(folder));
        return files;
    }

    /** What is found in one file, a dialogue or a translation. */
    private record Checked(Source source, List<Finding> findings) {
        static Checked of(Path file, Library library) {
            if (TranslationFolder.isTranslation(file)) {
                TranslationReader.Reading reading = DialogueFolder.readTranslation(file);
                return new Checked(reading.source(), Check.of(reading, library));
            }
            ScriptReader.Reading reading = DialogueFolder.read(file);
            return new Checked(reading.source(), Check.of(reading, library));
        }
    }

    private void report(List<Finding> findings, int files) {
        if (options.format.equals("json")) {
            surroundings.out().print(FindingJson.write(findings, words));
        } else if (options.format.equals("sarif")) {
            surroundings.out().print(FindingSarif.write(findings, words, Main.version()));
        } else if (findings.isEmpty()) {
            surroundings.err().println(words.say(files == 1 ? "finding.none.one" : "finding.none", files));
        } else {
            surroundings
                    .err()
                    .println(words.say(
                            "finding.count",
                            count(findings, Severity.ERROR),
                            count(findings, Severity.WARNING),
                            count(findings, Severity.ADVICE),
                            files));
        }
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
