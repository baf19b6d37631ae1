package nl.jimgids.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.script.Template;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Which scene to practise: by what one wants to learn, by conversation, or by how hard it is. */
record ScenarioChoice(Words words) {
    private static final int HARDEST = 3;

    /** Those that the options leave. */
    List<Scenario> filtered(List<Scenario> all, Jim.Rehearse options) {
        return all.stream()
                .filter(scenario ->
                        options.dialogue == null || scenario.dialogue().text().equals(options.dialogue))
                .filter(scenario -> options.difficulty == null || scenario.difficulty() == options.difficulty)
                .filter(scenario -> options.goal == null || hasGoal(scenario, options.goal))
                .toList();
    }

    private static boolean hasGoal(Scenario scenario, String goal) {
        String wanted = goal.toLowerCase(Locale.ROOT);
        return scenario.goals().entrySet().stream()
                .anyMatch(one -> one.getKey().equals(wanted)
                        || one.getValue().text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** A scene on one line. */
    static String line(Scenario scenario, Words words) {
        String hard = "●".repeat(scenario.difficulty()) + "○".repeat(HARDEST - scenario.difficulty());
        Integer minutes = scenario.minutes();
        String time = minutes == null ? "" : ", " + words.say("rehearsal.minutes", minutes);
        return String.format(
                Locale.ROOT,
                "%-26s %s %s (%s%s)",
                scenario.name(),
                hard,
                SafeText.line(scenario.title().text()),
                scenario.dialogue().text(),
                time);
    }

    /**
     * Lets people choose; null when they do not.
     *
     * @param narrowed these were chosen by something already
     */
    @Nullable
    Scenario at(Terminals terminal, List<Scenario> all, boolean narrowed) {
        List<Scenario> left = narrowed ? all : narrow(terminal, all);
        if (left.isEmpty()) {
            return null;
        }
        int chosen = terminal.choose(
                words.say("rehearsal.choose"), left.stream().map(this::row).toList());
        return chosen < 0 ? null : left.get(chosen);
    }

    private String row(Scenario scenario) {
        Template about = scenario.about();
        Integer minutes = scenario.minutes();
        String time = minutes == null ? "" : ", " + words.say("rehearsal.minutes", minutes);
        String hard = words.say("rehearsal.difficulty." + scenario.difficulty());
        String what = about == null ? "" : " – " + about.text();
        return scenario.title().text() + what + " (" + hard + time + ")";
    }

    private List<Scenario> narrow(Terminals terminal, List<Scenario> all) {
        List<String> ways = List.of(
                words.say("rehearsal.by.all"),
                words.say("rehearsal.by.goal"),
                words.say("rehearsal.by.dialogue"),
                words.say("rehearsal.by.difficulty"));
        int by = terminal.choose(words.say("rehearsal.by"), ways);
        return switch (by) {
            case 0 -> all;
            case 1 ->
                pick(
                        terminal,
                        all,
                        goals(all),
                        (scenario, goal) -> scenario.goals().values().stream()
                                .anyMatch(text -> text.text().equals(goal)));
            case 2 ->
                pick(
                        terminal,
                        all,
                        dialogues(all),
                        (scenario, name) -> scenario.dialogue().text().equals(name));
            case 3 ->
                pick(
                        terminal,
                        all,
                        difficulties(),
                        (scenario, hard) -> words.say("rehearsal.difficulty." + scenario.difficulty())
                                .equals(hard));
            default -> List.of();
        };
    }

    private interface Fits {
        boolean fits(Scenario scenario, String what);
    }

    private List<Scenario> pick(Terminals terminal, List<Scenario> all, List<String> rows, Fits fits) {
        int chosen = terminal.choose(words.say("rehearsal.which"), rows);
        if (chosen < 0) {
            return List.of();
        }
        Predicate<Scenario> fit = scenario -> fits.fits(scenario, rows.get(chosen));
        return all.stream().filter(fit).toList();
    }

    private static List<String> goals(List<Scenario> all) {
        Set<String> goals = new TreeSet<>();
        all.forEach(scenario -> scenario.goals().values().forEach(goal -> goals.add(goal.text())));
        return new ArrayList<>(goals);
    }

    private static List<String> dialogues(List<Scenario> all) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(scenario -> names.add(scenario.dialogue().text()));
        return new ArrayList<>(names);
    }

    private List<String> difficulties() {
        return List.of(
                words.say("rehearsal.difficulty.1"),
                words.say("rehearsal.difficulty.2"),
                words.say("rehearsal.difficulty.3"));
    }
}
