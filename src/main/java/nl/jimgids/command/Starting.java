package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.jimgids.script.Script;
import nl.jimgids.script.yaml.YamlReader;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

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
        Dialogues dialogues;
        try {
            dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(options.dialogue));
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
        Script script = dialogues.ready(options.dialogue);
        if (script == null) {
            return Exit.UNUSABLE;
        }
        Output output = Output.of(surroundings, words, options.output, script);
        if (output == null) {
            return Exit.USAGE;
        }
        if (options.answers != null) {
            return fromFile(dialogues, script, output, options.answers);
        }
        return new AtTable(surroundings, words, options.plain, options.simple, output)
                .from(Dialogues.folderOf(options.dialogue))
                .start(dialogues.library(), script, options.shortForm, !options.noSave);
    }

    private int fromFile(Dialogues dialogues, Script script, Output output, String answers) {
        Path file = Path.of(answers);
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlReader.MOST_BYTES + 1);
            return new FromFile(surroundings, words, output)
                    .hold(dialogues.library(), script, options.shortForm, answers, bytes);
        } catch (IOException e) {
            surroundings.err().println(words.say("command.answers-unreadable", SafeText.line(answers)));
            return Exit.FILE;
        }
    }
}
