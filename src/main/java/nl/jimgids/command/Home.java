package nl.jimgids.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.journal.Saved;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Script;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim} alone: the home screen, where people go on with a conversation or begin one. */
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

    int open() {
        if (System.console() == null) {
            return NO_TERMINAL;
        }
        try (Terminals terminal = AtTable.open(surroundings, words, plain)) {
            Dialogues dialogues = Dialogues.of(surroundings, words, null);
            List<String> rows = new ArrayList<>();
            boolean resting =
                    surroundings.store(words).list().stream().anyMatch(saved -> saved.state() == Saved.State.RESTING);
            if (resting) {
                rows.add(words.say("command.home.resume"));
            }
            rows.add(words.say("command.home.start"));
            rows.add(words.say("command.home.stop"));
            int chosen = terminal.choose(words.say("command.home.title"), rows);
            if (chosen < 0 || chosen == rows.size() - 1) {
                return Exit.DONE;
            }
            Jim.Output output = new Jim.Output();
            return resting && chosen == 0
                    ? new Resuming(surroundings, words, output, null, plain, false).run(terminal, null)
                    : start(terminal, dialogues, output);
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.FILE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    private int start(Terminals terminal, Dialogues dialogues, Jim.Output options) {
        List<Script> scripts = dialogues.all();
        List<String> rows = new ArrayList<>();
        scripts.forEach(script -> rows.add(SafeText.line(Listing.title(script))));
        int chosen = terminal.choose(words.say("command.home.which"), rows);
        if (chosen < 0) {
            return Exit.DONE;
        }
        Script script = dialogues.ready(scripts.get(chosen).name());
        Output output = script == null ? null : Output.of(surroundings, words, options, script);
        return script == null || output == null
                ? Exit.UNUSABLE
                : new AtTable(surroundings, words, plain, false, output)
                        .start(terminal, dialogues.library(), script, () -> script, false, true);
    }
}
