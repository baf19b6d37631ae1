package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.jimgids.author.NewDialogue;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim new}: a dialogue to begin with, and its test. */
final class Creating {
    private final Surroundings surroundings;
    private final Jim.New options;
    private final Words words;

    Creating(Surroundings surroundings, Jim.New options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        String name = options.name;
        if (!NewDialogue.isName(name)) {
            return badName(name);
        }
        Path folder = Path.of(options.into);
        Path script = folder.resolve(name + ".yaml");
        Path test = folder.resolve(name + ".test.yaml");
        try {
            // Found first, a dialogue of one's own would take the place of jim's wherever that is run.
            if (DialogueFolder.of(List.of(surroundings.dialogues())).names().contains(name)) {
                return refuse("command.new.taken", name);
            }
            for (Path file : List.of(script, test)) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    return refuse("command.new.exists", file.toString());
                }
            }
            NewDialogue dialogue = NewDialogue.of(name, words);
            Files.createDirectories(folder);
            write(script, dialogue.script());
            write(test, dialogue.test());
        } catch (IOException e) {
            surroundings.err().println(words.say("command.new.not-written", SafeText.line(folder.toString())));
            return Exit.FILE;
        }
        tellWhatIsNext(SafeText.line(script.toString()));
        return Exit.DONE;
    }

    private int badName(String name) {
        refuse("finding.bad-name.dialogue.text", name);
        surroundings.err().println(words.say("finding.bad-name.dialogue.help"));
        String meant = NewDialogue.nameIn(name);
        if (meant != null) {
            surroundings.err().println(words.say("finding.did-you-mean", meant));
        }
        return Exit.USAGE;
    }

    private int refuse(String message, String what) {
        surroundings.err().println(words.say(message, SafeText.line(what)));
        return Exit.USAGE;
    }

    private void tellWhatIsNext(String script) {
        surroundings.err().println();
        surroundings.err().println(words.say("command.new.next"));
        for (String next : List.of("check", "test", "start")) {
            surroundings.err().println(words.say("command.new." + next, script));
        }
    }

    private void write(Path file, String text) throws IOException {
        // What stands there is somebody's work, also when it came there a moment ago.
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        surroundings.out().println(SafeText.line(file.toString()));
    }
}
