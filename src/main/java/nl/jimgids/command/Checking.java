package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.Check;
import nl.jimgids.check.FindingJson;
import nl.jimgids.check.FindingSarif;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;
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
        try {
            return check(paths(surroundings, options));
        } catch (IOException e) {
            surroundings
                    .err()
                    .println(words.say("finding.path-missing", SafeText.line(String.valueOf(e.getMessage()))));
            return Exit.FILE;
        }
    }

    /** The paths that were named, else that of the program's own dialogues. */
    static List<Path> paths(Surroundings surroundings, Jim.Check options) {
        List<Path> paths = new ArrayList<>();
        for (String path : options.paths) {
            paths.add(Path.of(path));
        }
        if (paths.isEmpty()) {
            paths.add(surroundings.dialogues());
        }
        return paths;
    }

    private int check(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                surroundings.err().println(words.say("finding.path-missing", SafeText.line(path.toString())));
                return Exit.USAGE;
            }
        }
        Subjects subjects = Subjects.of(paths, surroundings.dialogues());
        for (Path empty : subjects.empty()) {
            surroundings.err().println(words.say("finding.path-empty", SafeText.line(empty.toString())));
        }
        List<Finding> all = new ArrayList<>();
        for (Path file : subjects.files()) {
            Checked checked = Checked.of(file, subjects.library(), options.tests);
            all.addAll(checked.findings());
            if (options.format.equals("text")) {
                FindingText text = new FindingText(words);
                checked.findings()
                        .forEach(
                                finding -> text.lines(finding, checked.source()).forEach(surroundings.out()::println));
            }
        }
        report(all, subjects.files().size());
        boolean fails = options.strict
                ? all.stream().anyMatch(finding -> finding.severity() != Severity.ADVICE)
                : Check.hasError(all);
        return fails ? Exit.FOUND : Exit.DONE;
    }

    private void report(List<Finding> findings, int files) {
        if (options.format.equals("json")) {
            surroundings.out().print(FindingJson.write(findings, words));
        } else if (options.format.equals("sarif")) {
            surroundings.out().print(FindingSarif.write(findings, words, Main.version()));
        } else {
            total(surroundings, words, findings, files);
        }
    }

    /** Says in one line how much was found. */
    static void total(Surroundings surroundings, Words words, List<Finding> findings, int files) {
        if (findings.isEmpty()) {
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
