package nl.jimgids.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.cases.Calendar;
import nl.jimgids.cases.Due;
import nl.jimgids.journal.AtomicFile;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim agenda}: what was planned, and when. */
final class Agenda {
    private final Surroundings surroundings;
    private final Jim.Planned options;
    private final Words words;

    Agenda(Surroundings surroundings, Jim.Planned options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Store store = surroundings.store(words);
            if (!Unlocking.from(surroundings, words).toRead(store)) {
                return Exit.STOPPED;
            }
            Cases cases = Cases.of(
                    store,
                    Dialogues.of(surroundings, words, null).in(words.language()).library(),
                    words);
            cases.left().forEach(surroundings.err()::println);
            List<Due> due = due(cases);
            return options.ics == null ? list(due) : write(due, Path.of(options.ics));
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private static List<Due> due(Cases cases) {
        List<Due> due = new ArrayList<>();
        cases.all().forEach(one -> due.addAll(one.due()));
        due.sort(Due.FIRST_DAY_FIRST);
        return due;
    }

    private int list(List<Due> due) {
        if (due.isEmpty()) {
            surroundings.err().println(words.say("command.agenda.none"));
        }
        due.forEach(one -> surroundings.out().println(line(one, words)));
        return Exit.DONE;
    }

    /** Something that is due, on one line. */
    static String line(Due due, Words words) {
        String when = due.on() == null ? words.say("command.agenda.some-day") : words.day(due.on());
        String who = due.name().isEmpty() ? due.id() : due.name();
        return words.say("command.agenda.row", when, SafeText.line(who), text(due, words));
    }

    /** What was planned, as far as it is for whoever looks on. */
    static String text(Due due, Words words) {
        return due.text() == null ? words.say("command.agenda.private") : SafeText.line(due.text());
    }

    private int write(List<Due> due, Path file) {
        String title = words.say("command.agenda.title");
        String text = Calendar.of(due, title, surroundings.clock().get());
        try {
            AtomicFile.write(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
            surroundings.out().println(SafeText.line(file.toString()));
            return Exit.DONE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.not-written", SafeText.line(file.toString())));
            return Exit.FILE;
        }
    }
}
