package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import nl.jimgids.check.Check;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Finds the dialogue that people mean, and sees to it that it can be held. */
final class Dialogues {
    private static final String ENDING = ".yaml";

    private final Surroundings surroundings;
    private final Words words;
    private final DialogueFolder library;

    private Dialogues(Surroundings surroundings, Words words, DialogueFolder library) {
        this.surroundings = surroundings;
        this.words = words;
        this.library = library;
    }

    /**
     * The dialogues that come with the program.
     *
     * @param folder in which others stand, and those come first; null when there are none
     */
    static Dialogues of(Surroundings surroundings, Words words, @Nullable Path folder) throws IOException {
        return in(surroundings, words, folder == null ? List.of() : List.of(folder));
    }

    /** The same with several folders of others; of two with the same name the first counts. */
    static Dialogues in(Surroundings surroundings, Words words, List<Path> others) throws IOException {
        List<Path> folders = new ArrayList<>(others);
        folders.add(surroundings.dialogues());
        return new Dialogues(surroundings, words, DialogueFolder.of(folders));
    }

    /** The folder of a dialogue that is named by its path; null when it is named by its name. */
    static @Nullable Path folderOf(String named) {
        return isPath(named) ? Path.of(named).toAbsolutePath().getParent() : null;
    }

    /** The same, held in a language as far as they are translated. */
    Dialogues in(String language) {
        return new Dialogues(surroundings, words, library.in(language));
    }

    DialogueFolder library() {
        return library;
    }

    /** The dialogue of that name or in that file, ready to be held; null, and said why, when there is none. */
    @Nullable
    Script ready(String named) {
        ScriptReader.Reading reading = read(named);
        Script script = reading == null || !isUsable(reading) ? null : reading.usable();
        return script == null ? null : library.translated(script);
    }

    /** What is read of the dialogue of that name or in that file; null, and said so, when there is none. */
    ScriptReader.@Nullable Reading read(String named) {
        ScriptReader.Reading reading = isPath(named) ? file(named) : library.reading(named);
        if (reading == null) {
            surroundings.err().println(words.say("command.no-dialogue", SafeText.line(named)));
            String nearest = Nearest.to(named, library.names());
            if (nearest != null) {
                surroundings.err().println(words.say("finding.did-you-mean", nearest));
            }
        }
        return reading;
    }

    private static ScriptReader.@Nullable Reading file(String named) {
        Path path = Path.of(named);
        return Files.isRegularFile(path) ? DialogueFolder.read(path) : null;
    }

    private static boolean isPath(String named) {
        return named.endsWith(ENDING) || named.contains("/") || named.contains("\\");
    }

    /** The dialogues that can be held, those first that no other one runs: with these a conversation begins. */
    List<Script> all() {
        List<Script> all = new ArrayList<>();
        Set<String> run = new LinkedHashSet<>();
        for (String name : library.names()) {
            Script script = library.find(name);
            if (script != null) {
                all.add(script);
                run.addAll(runs(script));
            }
        }
        all.sort(Comparator.comparing(script -> run.contains(script.name())));
        return all;
    }

    /** Whether a dialogue and all that it runs can be used; said why, when they cannot. */
    boolean isUsable(ScriptReader.Reading first) {
        return said(lookThrough(first));
    }

    /**
     * The header of a dialogue of the program's own, which is enough to sit down for; null where the whole has to be read first,
     * because it is somebody's own file, or something is wrong with it.
     */
    @Nullable
    Script head(String named) {
        return isPath(named) ? null : library.head(named);
    }

    /**
     * The same as {@link #ready}, done while people sit down. The library belongs to whoever reads until that is asked for; null,
     * and said why, when the dialogue cannot be used.
     */
    Supplier<@Nullable Script> readyLater(String named) {
        FutureTask<Map<ScriptReader.Reading, List<Finding>>> looking = new FutureTask<>(() -> {
            ScriptReader.Reading reading = library.reading(named);
            // People will want to know it once they sit; finding out means reading translations.
            Words.LANGUAGES.forEach(language -> library.speaks(named, language));
            return reading == null ? Map.of() : lookThrough(reading);
        });
        Thread thread = new Thread(looking, "jim-dialogues");
        thread.setDaemon(true);
        thread.start();
        return () -> {
            try {
                return said(looking.get()) ? library.find(named) : null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException e) {
                throw new IllegalStateException("looking through the dialogues", e);
            }
        };
    }

    /** What is wrong in the dialogue, and in all that it runs. */
    private Map<ScriptReader.Reading, List<Finding>> lookThrough(ScriptReader.Reading first) {
        Map<ScriptReader.Reading, List<Finding>> wrong = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<ScriptReader.Reading> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            ScriptReader.Reading reading = open.remove();
            List<Finding> findings = Check.names(reading, library);
            Script script = reading.script();
            if (script == null || Check.hasError(findings)) {
                wrong.put(reading, findings);
            }
            for (String name : script == null ? List.<String>of() : runs(script)) {
                ScriptReader.Reading other = seen.add(name) ? library.reading(name) : null;
                if (other != null) {
                    open.add(other);
                }
            }
        }
        return wrong;
    }

    private boolean said(Map<ScriptReader.Reading, List<Finding>> wrong) {
        wrong.forEach(this::say);
        return wrong.isEmpty();
    }

    private void say(ScriptReader.Reading reading, List<Finding> findings) {
        surroundings.err().println(words.say("command.script-unusable"));
        FindingText text = new FindingText(words);
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> text.lines(finding, reading.source()).forEach(surroundings.err()::println));
    }

    /** The dialogues that a script runs, the one behind the safety key included. */
    private static List<String> runs(Script script) {
        List<String> names = new ArrayList<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Do run) {
                names.add(run.dialogue().text());
            }
        }
        names.add(script.safety().text());
        return names;
    }
}
