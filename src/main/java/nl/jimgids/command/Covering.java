package nl.jimgids.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import nl.jimgids.author.AnswersFile;
import nl.jimgids.author.Branch;
import nl.jimgids.author.Cover;
import nl.jimgids.script.Script;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim cover}: writes answers files that together take every branch of a dialogue. */
final class Covering {
    private final Surroundings surroundings;
    private final Jim.Cover options;
    private final Words words;

    Covering(Surroundings surroundings, Jim.Cover options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        try {
            Dialogues dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(options.dialogue));
            Script script = dialogues.ready(options.dialogue);
            if (script == null) {
                return Exit.UNUSABLE;
            }
            Cover cover = Cover.of(script, dialogues.library());
            if (cover == null) {
                surroundings.err().println(words.say("command.cover.too-large", SafeText.line(script.name())));
                return Exit.FOUND;
            }
            write(script, cover);
            tell(cover);
            return Exit.DONE;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.cover.not-written", SafeText.line(options.out)));
            return Exit.FILE;
        }
    }

    private void write(Script script, Cover cover) throws IOException {
        Path folder = Path.of(options.out);
        Files.createDirectories(folder);
        for (int number = 1; number <= cover.runs().size(); number++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%02d.yaml", script.name(), number));
            String text = AnswersFile.of(script, cover.runs().get(number - 1));
            // What stands there may be somebody's own answers.
            Files.write(
                    file,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            surroundings.out().println(SafeText.line(file.toString()));
        }
    }

    private void tell(Cover cover) {
        surroundings.err().println(words.say("command.cover.done", cover.runs().size()));
        for (Branch branch : cover.left()) {
            surroundings
                    .err()
                    .println(
                            words.say("command.cover.left", branch.place().line(), SafeText.line(branch.words(words))));
        }
    }
}
