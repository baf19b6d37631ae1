package nl.jimgids.rehearsal.proof;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Line;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Reply;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.reader.ScenarioLinker;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;

/** Everything that is found in a scenario. */
public final class ScenarioCheck {
    private final Scenario scenario;
    private final Courses courses;
    private final List<Finding> findings = new ArrayList<>();

    private ScenarioCheck(Scenario scenario, Courses courses) {
        this.scenario = scenario;
        this.courses = courses;
    }

    /**
     * What is found, in the order of the file.
     *
     * @param library gives the dialogue that is practised, and those that it runs
     * @param names the dialogues that there are, for the nearest one
     */
    public static List<Finding> of(ScenarioReader.Reading reading, Library library, List<String> names) {
        List<Finding> findings = new ArrayList<>(names(reading, library, names));
        Scenario scenario = reading.scenario();
        if (scenario == null) {
            return findings;
        }
        Script script = library.find(scenario.dialogue().text());
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (script != null && !wrong) {
            ScenarioCheck check = new ScenarioCheck(scenario, Courses.of(scenario, script, library));
            check.look();
            findings.addAll(check.findings);
        }
        return findings.stream().sorted().distinct().toList();
    }

    /** Only what keeps a scenario from being played: what the reader says, and names that lead nowhere. */
    public static List<Finding> names(ScenarioReader.Reading reading, Library library, List<String> names) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        Scenario scenario = reading.scenario();
        if (scenario != null) {
            findings.addAll(ScenarioLinker.link(scenario, library, names));
        }
        return findings.stream().sorted().distinct().toList();
    }

    private void look() {
        courses.broken().forEach((finding, chosen) -> findings.add(finding.witness(chosen)));
        scenario.moments().forEach(this::sides);
        // Behind a place where the scene breaks, nothing can be said.
        if (courses.whole() && courses.broken().isEmpty()) {
            moments();
            lines();
            meters();
            endings();
        }
    }

    /** A moment is there to choose: something that makes room, and something else that tempts. */
    private void sides(Moment moment) {
        List<Reply> replies = moment.replies();
        boolean some = replies.stream().anyMatch(Reply::helps);
        if (replies.size() < 2 || !some || replies.stream().allMatch(Reply::helps)) {
            findings.add(
                    Finding.of("one-sided-moment", Severity.ADVICE, "one-sided-moment", moment.place(), moment.id()));
        }
    }

    private void moments() {
        for (Moment moment : scenario.moments()) {
            if (!courses.reaches(moment.id())) {
                findings.add(Finding.error("unreachable-moment", "unreachable-moment", moment.place(), moment.id()));
                continue;
            }
            for (int number = 1; number <= moment.replies().size(); number++) {
                if (!courses.offers(moment.id(), number)) {
                    warn("unsaid-line.reply", moment.replies().get(number - 1).place(), moment.id());
                }
            }
        }
    }

    private void lines() {
        for (Scenario.Answer answer : scenario.answers().values()) {
            List<Line> unsaid =
                    answer.lines().stream().filter(line -> !courses.uses(line)).toList();
            if (unsaid.size() == answer.lines().size()) {
                warn(
                        "unsaid-line.question",
                        answer.question().place(),
                        answer.question().text());
            } else {
                unsaid.forEach(line ->
                        warn("unsaid-line", line.place(), answer.question().text()));
            }
        }
    }

    private void warn(String message, Place place, String about) {
        findings.add(Finding.of("unsaid-line", Severity.WARNING, message, place, about));
    }

    private void meters() {
        scenario.meters().forEach((name, meter) -> {
            if (!courses.moves(name)) {
                findings.add(
                        Finding.error("still-meter", "still-meter", meter.name().place(), name));
            }
        });
    }

    private void endings() {
        for (Ending ending : scenario.endings()) {
            if (!courses.endings().containsKey(ending)) {
                findings.add(Finding.error(
                        "unreachable-ending",
                        "unreachable-ending",
                        ending.place(),
                        ending.kind().word()));
            }
        }
        for (Ending.Kind kind : Ending.Kind.values()) {
            if (scenario.endings().stream().noneMatch(ending -> ending.kind() == kind)) {
                findings.add(Finding.error(
                        "unreachable-ending", "unreachable-ending.missing", scenario.place(), kind.word()));
            }
        }
    }
}
