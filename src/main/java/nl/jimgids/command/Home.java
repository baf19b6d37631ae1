package nl.jimgids.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import nl.jimgids.cases.Case;
import nl.jimgids.cases.Due;
import nl.jimgids.journal.Saved;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Script;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim} alone: the home screen, where people see how it stands, and go on or begin. */
final class Home {
    /** There is nobody at a terminal to show it to. */
    static final int NO_TERMINAL = -1;

    private final Surroundings surroundings;
    private final Words words;
    private final boolean plain;

    Home(Surroundings surroundings, Words words, boolean plain) {
        this.surroundings = surroundings;
        this.words = words;
        this.plain = plain;
    }

    /** Something that people can choose. */
    private record Way(String row, IntSupplier go) {}

    int open() {
        if (System.console() == null) {
            return NO_TERMINAL;
        }
        try (Terminals terminal = AtTable.open(surroundings, words, plain)) {
            return open(terminal);
        }
    }

    int open(Terminals terminal) {
        try {
            Dialogues dialogues = Dialogues.of(surroundings, words, null).in(words.language());
            Store store = surroundings.store(words);
            if (!Unlocking.at(terminal, words).toRead(store)) {
                return Exit.STOPPED;
            }
            Cases cases = Cases.of(store, dialogues.library(), words);
            List<Way> ways = new ArrayList<>();
            for (Case one : Case.all(cases.talks())) {
                ways.add(new Way(row(one), () -> in(terminal, dialogues, one)));
            }
            if (isResting(cases)) {
                ways.add(new Way(words.say("command.home.resume"), () -> resume(terminal, null)));
            }
            ways.add(new Way(
                    words.say(cases.talks().isEmpty() ? "command.home.start" : "command.home.new"),
                    () -> begin(terminal, dialogues)));
            ways.add(new Way(words.say("command.home.rehearse"), () -> rehearse(terminal)));
            ways.add(new Way(words.say("command.home.stop"), () -> Exit.DONE));
            return choose(terminal, words.say("command.home.title"), ways);
        } catch (Trouble e) {
            terminal.say(String.valueOf(e.getMessage()));
            return Exit.FILE;
        } catch (IOException e) {
            terminal.say(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private int rehearse(Terminals terminal) {
        try {
            Jim.Rehearse options = new Jim.Rehearse();
            options.common.language = words.language();
            Scenarios scenarios = Scenarios.of(surroundings, words, null);
            return new Rehearsing(surroundings, options).choose(terminal, scenarios, scenarios.all());
        } catch (IOException e) {
            terminal.say(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private static int choose(Terminals terminal, String title, List<Way> ways) {
        int chosen = terminal.choose(title, ways.stream().map(Way::row).toList());
        return chosen < 0 ? Exit.DONE : ways.get(chosen).go().getAsInt();
    }

    private static boolean isResting(Cases cases) {
        return cases.saved().stream()
                .anyMatch(saved -> saved.state() == Saved.State.RESTING
                        && saved.reading() != null
                        && saved.reading().caseName() == null);
    }

    /** A case on one line: how it stands, and what comes next. */
    private String row(Case one) {
        List<String> state = new ArrayList<>();
        if (one.phase() != null) {
            state.add(words.say("command.home.case.phase", one.phase()));
        }
        if (one.outcome() != null) {
            state.add(SafeText.line(one.outcome()));
        }
        if (one.word() != null) {
            state.add(words.say("command.home.case.word", SafeText.line(one.word())));
        }
        String name = SafeText.line(one.name());
        String row = state.isEmpty() ? name : words.say("command.home.case.state", name, String.join(", ", state));
        Due next =
                one.due().stream().filter(due -> due.on() != null).findFirst().orElse(null);
        return next == null || next.on() == null
                ? row
                : words.say("command.home.case.due", row, words.day(next.on()) + ", " + Agenda.text(next, words));
    }

    /** What can be done in a case: what goes on, what was planned, anything else. */
    private int in(Terminals terminal, Dialogues dialogues, Case one) {
        List<Due> all = one.due();
        all.forEach(due -> terminal.say(Agenda.line(due, words)));
        List<Way> ways = new ArrayList<>();
        Case.Talk unfinished = one.unfinished();
        if (unfinished != null) {
            String title = Listing.title(unfinished.conversation().script());
            ways.add(new Way(
                    words.say("command.home.case.resume", SafeText.line(title)),
                    () -> resume(terminal, unfinished.id())));
        }
        Set<String> planned = new LinkedHashSet<>();
        all.forEach(due -> {
            if (due.dialogue() != null) {
                planned.add(due.dialogue());
            }
        });
        for (String name : planned) {
            Script script = dialogues.library().find(name);
            if (script != null) {
                ways.add(new Way(
                        words.say("command.home.case.next", SafeText.line(Listing.title(script))),
                        () -> start(terminal, dialogues, name, one.name())));
            }
        }
        ways.add(new Way(words.say("command.home.case.other"), () -> which(terminal, dialogues, one.name())));
        ways.add(new Way(words.say("command.home.stop"), () -> Exit.DONE));
        return choose(terminal, words.say("command.home.case.title", SafeText.line(one.name())), ways);
    }

    private int begin(Terminals terminal, Dialogues dialogues) {
        List<String> rows = List.of(words.say("command.home.for.new"), words.say("command.home.for.nobody"));
        int chosen = terminal.choose(words.say("command.home.for"), rows);
        if (chosen < 0) {
            return Exit.DONE;
        } else if (chosen == 1) {
            return which(terminal, dialogues, null);
        }
        while (true) {
            String name = terminal.line(words.say("command.home.word"));
            if (name == null) {
                return Exit.DONE;
            } else if (CaseName.fits(name.strip())) {
                return which(terminal, dialogues, name.strip());
            }
            terminal.say(words.say("command.case.name", SafeText.line(name)));
        }
    }

    private int which(Terminals terminal, Dialogues dialogues, @Nullable String caseName) {
        List<Way> ways = new ArrayList<>();
        List<Script> scripts = new ArrayList<>(dialogues.all());
        // As the approach goes; what fits any time comes last.
        scripts.sort(Comparator.comparing(Script::phase, Comparator.nullsLast(Comparator.naturalOrder())));
        for (Script script : scripts) {
            ways.add(new Way(
                    SafeText.line(Listing.title(script)), () -> start(terminal, dialogues, script.name(), caseName)));
        }
        return choose(terminal, words.say("command.home.which"), ways);
    }

    private int resume(Terminals terminal, @Nullable String id) {
        return new Resuming(surroundings, words, new Jim.Output(), null, plain, false, false).run(terminal, id);
    }

    private int start(Terminals terminal, Dialogues dialogues, String name, @Nullable String caseName) {
        Script script = dialogues.ready(name);
        Output output = script == null ? null : Output.of(surroundings, words, new Jim.Output(), script);
        return script == null || output == null
                ? Exit.UNUSABLE
                : new AtTable(surroundings, words, plain, false, output)
                        .speaking(dialogues.library())
                        .in(caseName)
                        .start(terminal, dialogues.library(), script, () -> script, false, true);
    }
}
