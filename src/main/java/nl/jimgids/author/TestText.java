package nl.jimgids.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.jimgids.check.Wrap;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Step;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** What came of test files, for people at a terminal. */
public final class TestText {
    private static final int WIDTH = 72;
    private static final int MOST_MISSED = 20;

    private final Words words;

    public TestText(Words words) {
        this.words = words;
    }

    /** The cases that failed, then the counts, and what no case reached. */
    public List<String> lines(Tested tested) {
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : tested.verdicts()) {
            if (!verdict.passed()) {
                lines.add("-- "
                        + words.say(
                                "author.test.title",
                                SafeText.line(verdict.test().name())));
                verdict.failures().forEach(failure -> lines.addAll(failure(failure)));
            }
        }
        Coverage coverage = tested.coverage();
        lines.add(words.say(
                "author.test.counts",
                tested.script().name(),
                cases(tested.verdicts().size()),
                failed(tested.failed()),
                coverage.stepsTaken(),
                coverage.steps().size(),
                coverage.branchesTaken(),
                coverage.branches().size()));
        lines.addAll(missed(tested));
        return lines;
    }

    /** The counts over several files. */
    public String total(Collection<Tested> all) {
        int cases = all.stream().mapToInt(tested -> tested.verdicts().size()).sum();
        int failed = all.stream().mapToInt(Tested::failed).sum();
        return words.say("author.test.total", all.size(), cases(cases), failed(failed));
    }

    private String cases(int many) {
        return many == 1 ? words.say("author.test.case") : words.say("author.test.cases", many);
    }

    private String failed(int many) {
        return many == 0 ? words.say("author.test.none-failed") : words.say("author.test.failed", many);
    }

    private List<String> failure(Verdict.Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add("   "
                + words.say(
                        "author.test.place",
                        SafeText.line(failure.place().file()),
                        failure.place().line(),
                        failure.key()));
        lines.addAll(Wrap.at(WIDTH, SafeText.line(failure.message())));
        lines.add("");
        return lines;
    }

    /** Each line of the script on which something was missed; a step that could not be reached without another is left out. */
    private List<String> missed(Tested tested) {
        TreeMap<Integer, List<String>> byLine = new TreeMap<>();
        Flow flow = Flow.of(tested.script());
        Set<Integer> told = new HashSet<>();
        for (Branch branch : tested.coverage().missedBranches()) {
            told.add(branch.step());
            say(byLine, branch.place().line(), branch.words(words));
        }
        Set<Step> missed = new HashSet<>(tested.coverage().missedSteps());
        for (int index = 0; index < flow.size(); index++) {
            boolean inside = flow.parent(index) != Flow.END && missed.contains(flow.at(flow.parent(index)));
            if (missed.contains(flow.at(index)) && !inside && told.add(index)) {
                say(byLine, flow.at(index).head().place().line(), Branches.name(flow.at(index)));
            }
        }
        List<String> lines = new ArrayList<>();
        byLine.forEach((line, said) ->
                said.forEach(each -> lines.add("   " + words.say("author.test.missed", line, SafeText.line(each)))));
        if (lines.size() <= MOST_MISSED + 1) {
            return lines;
        }
        int more = lines.size() - MOST_MISSED;
        lines.subList(MOST_MISSED, lines.size()).clear();
        lines.add("   " + words.say("author.test.more", more));
        return lines;
    }

    private static void say(TreeMap<Integer, List<String>> byLine, int line, String said) {
        byLine.computeIfAbsent(line, number -> new ArrayList<>()).add(said);
    }
}
