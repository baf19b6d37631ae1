package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.jimgids.script.Script;
import nl.jimgids.script.yaml.YamlReader;
import nl.jimgids.terminal.Opening;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim start}: a conversation with people, or with a file of answers. */
final class Starting {
    private final Surroundings surroundings;
    private final Jim.Start options;
    private final Words words;

    Starting(Surroundings surroundings, Jim.Start options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        if (options.caseName != null && !CaseName.fits(options.caseName)) {
            surroundings.err().println(words.say("command.case.name", SafeText.line(options.caseName)));
            return Exit.USAGE;
        }
        // The terminal takes as long to open as a script to read; both begin at once.
        Opening opening = options.answers == null ? AtTable.opening(surroundings, options.plain) : null;
        try {
            Path folder = Dialogues.folderOf(options.dialogue);
            Dialogues dialogues = Dialogues.of(surroundings, words, folder).in(words.language());
            Script head = opening == null ? null : dialogues.head(options.dialogue);
            Script whole = head == null ? dialogues.ready(options.dialogue) : null;
            Script script = head == null ? whole : head;
            if (script == null) {
                return Exit.UNUSABLE;
            }
            Output output = Output.of(surroundings, words, options.output, script);
            if (output == null) {
                return Exit.USAGE;
            }
            if (opening == null) {
                sayLanguage(script, surroundings.err()::println);
                return fromFile(dialogues, script, output, String.valueOf(options.answers));
            }
            Supplier<@Nullable Script> later = head == null ? () -> whole : dialogues.readyLater(options.dialogue);
            try (Terminals terminal = opening.open(words)) {
                sayLanguage(script, terminal::say);
                return new AtTable(surroundings, words, options.plain, options.simple, output)
                        .speaking(dialogues.library())
                        .from(folder)
                        .in(options.caseName)
                        .start(terminal, dialogues.library(), script, later, options.shortForm, !options.noSave);
            }
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    /** Who asks for a language that the dialogue does not speak is told so. */
    private void sayLanguage(Script script, Consumer<String> say) {
        if (options.common.language != null && !script.language().equals(words.language())) {
            say.accept(words.say("command.not-translated", script.language()));
        }
    }

    private int fromFile(Dialogues dialogues, Script script, Output output, String answers) {
        Path file = Path.of(answers);
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlReader.MOST_BYTES + 1);
            return new FromFile(surroundings, words, output, options.keep, options.caseName)
                    .hold(dialogues.library(), script, options.shortForm, answers, bytes);
        } catch (IOException e) {
            surroundings.err().println(words.say("command.answers-unreadable", SafeText.line(answers)));
            return Exit.FILE;
        }
    }
}
