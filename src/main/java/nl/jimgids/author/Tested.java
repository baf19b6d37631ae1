package nl.jimgids.author;

import java.util.List;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;

/**
 * A test file that was run.
 *
 * @param name how people know the file
 */
public record Tested(String name, Script script, List<Verdict> verdicts, Coverage coverage) {

    /** Runs all cases of a file. */
    public static Tested of(String name, TestFile file, Library library, Words words, Reachable reachable) {
        List<Verdict> verdicts = file.cases().stream()
                .map(test -> Verdict.of(test, file, library, words))
                .toList();
        Coverage coverage = Coverage.of(
                file.script(),
                library,
                verdicts.stream().map(Verdict::conversation).toList(),
                reachable);
        return new Tested(name, file.script(), verdicts, coverage);
    }

    /** How many cases did not come out as expected. */
    public int failed() {
        return (int) verdicts.stream().filter(verdict -> !verdict.passed()).count();
    }
}
