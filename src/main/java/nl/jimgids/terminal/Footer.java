package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.words.Words;

/** The quiet lines below a question: where the conversation is, what the keys do here, and what they do everywhere. */
final class Footer {
    /** What a question cannot do is not shown with it; who tries it all the same is told why. */
    private static Set<Command> shown(Ask ask) {
        Set<Command> shown = new HashSet<>(ask.commands());
        if (!ask.mayPass()) {
            shown.removeAll(Set.of(Command.PASS, Command.UNKNOWN));
        }
        return shown;
    }

    private static final int ROOMY = 60;

    private Footer() {}

    static List<Row> rows(Ask ask, int width) {
        List<Row> rows = new ArrayList<>();
        if (!ask.progress().isEmpty()) {
            rows.addAll(Layout.wrap(Row.quiet(ask.progress()), width));
        }
        if (!ask.widget().help().isEmpty()) {
            rows.addAll(Layout.wrap(Row.quiet(ask.words().say(ask.widget().help())), width));
        }
        keys(ask.words(), shown(ask), width, rows);
        return rows;
    }

    private static void keys(Words words, Set<Command> commands, int width, List<Row> rows) {
        String lead = words.say("terminal.keys");
        StringBuilder line = new StringBuilder(lead);
        boolean first = true;
        for (Command command : Command.values()) {
            if (!commands.contains(command)) {
                continue;
            }
            String name = width < ROOMY ? command.shortName(words) : command.name(words);
            String item = Character.toUpperCase(command.letter()) + " " + name;
            // A key and its word stay together.
            if (!first && Cells.of(line.toString()) + 2 + Cells.of(item) > width) {
                rows.add(Row.quiet(line.toString()));
                line = new StringBuilder(" ".repeat(lead.length()));
                first = true;
            }
            line.append(first ? " " : "  ").append(item);
            first = false;
        }
        if (!commands.isEmpty()) {
            rows.add(Row.quiet(line.toString()));
        }
    }

    /** The list of everything that can be typed, where there are no keys. */
    static List<Row> list(Ask ask) {
        List<Row> rows = new ArrayList<>();
        if (!ask.widget().help().isEmpty()) {
            rows.add(Row.quiet(ask.words().say(ask.widget().help() + ".plain")));
        }
        for (Command command : Command.values()) {
            if (shown(ask).contains(command)) {
                rows.add(Row.quiet("/" + command.letter() + "  " + command.explained(ask.words()))
                        .in(2)
                        .hanging(4));
            }
        }
        rows.add(Row.quiet(ask.words().say("terminal.slash")));
        return rows;
    }
}
