package nl.jimgids.check;

import java.util.List;
import java.util.Map;
import nl.jimgids.script.Severity;
import nl.jimgids.words.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about one finding. A page is the documentation of a finding, describes it to programs, and tests it: the
 * build runs its examples. It stands in {@code findings/NAME.md}, and {@link PageReader} says how it is written. The title of a
 * finding is in the bundles, under {@code finding.NAME}.
 *
 * @param severities how much the finding weighs; more than one where that depends on what was found
 * @param texts what it means, why it matters and how to mend it, by language, as Markdown without its own title
 * @param examples in the order of the page
 */
public record Page(String name, List<Severity> severities, Map<String, String> texts, List<Example> examples) {
    /** Everything that can be found, in the order in which an author meets it. */
    public static final List<String> NAMES = List.of(
            "syntax",
            "unknown-key",
            "wrong-type",
            "missing-key",
            "duplicate-key",
            "duplicate-id",
            "bad-name",
            "unknown-step",
            "unknown-answer",
            "unknown-option",
            "unknown-role",
            "unknown-dialogue",
            "unknown-outcome",
            "unknown-variable",
            "type-mismatch",
            "unreachable-step",
            "never-true",
            "always-true",
            "dead-branch",
            "no-option-left",
            "endless-loop",
            "cycle",
            "falls-off-the-end",
            "unused-outcome",
            "maybe-unanswered",
            "silent-pass",
            "unused-answer",
            "leak",
            "no-safe-way-out",
            "missing-translation",
            "orphan-translation",
            "stale-translation",
            "untested-branch",
            "field-rule",
            "hard-to-read",
            "answers",
            "unknown-code",
            "unknown-goal",
            "persona-silent",
            "unreachable-moment",
            "unreachable-ending",
            "no-ending",
            "still-meter",
            "unsaid-line",
            "one-sided-moment");

    /** The page of a finding; null when nothing of that name can be found. */
    public static @Nullable Page of(String name) {
        String text = NAMES.contains(name) ? TextFile.read("nl/jimgids/check/findings/" + name + ".md") : null;
        return text == null ? null : PageReader.read(name, text);
    }

    /**
     * Some files, and what is found in them.
     *
     * @param right whether the finding of the page is not in them
     * @param files the first is the one that it is about
     * @param found in the order of the files; empty when right
     */
    public record Example(boolean right, List<Sample> files, List<Found> found) {}

    /**
     * A file of an example.
     *
     * @param text a whole file; or of a dialogue its steps alone, or as much of its header as matters
     */
    public record Sample(String file, String text) {
        /** The name of a file that is not given one. */
        public static final String FILE = "proef.yaml";
    }

    /**
     * What is to be found in an example.
     *
     * @param line from 1, in the text of the example
     * @param column from 1
     */
    public record Found(String name, String file, int line, int column) {}
}
