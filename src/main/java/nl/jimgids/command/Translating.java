package nl.jimgids.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jimgids.author.Strings;
import nl.jimgids.check.FindingText;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.reader.ScenarioFolder;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Address;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.reader.TextsReader;
import nl.jimgids.script.reader.TranslationFolder;
import nl.jimgids.script.reader.TranslationReader;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim strings}: gets a translation of a dialogue ready to be filled in, and keeps what was translated. */
final class Translating {
    private final Surroundings surroundings;
    private final Jim.Strings options;
    private final Words words;

    Translating(Surroundings surroundings, Jim.Strings options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(null);
    }

    int run() {
        if (!Form.LANGUAGE.fits(options.language)) {
            return refuse("command.strings.no-language", options.language);
        }
        try {
            Path scenario = scenario();
            if (scenario != null) {
                return scenario(scenario);
            }
            Dialogues dialogues = Dialogues.of(surroundings, words, Dialogues.folderOf(options.dialogue));
            Script script = dialogues.ready(options.dialogue);
            if (script == null) {
                return Exit.UNUSABLE;
            }
            if (script.language().equals(options.language)) {
                return refuse("command.strings.same-language", options.language);
            }
            Path file = file(script);
            String name = TranslationFolder.fileName(script.name(), options.language);
            if (!file.endsWith(name)) {
                return refuse("command.strings.name", name);
            }
            return bringUpToDate(file, TranslationReader::read, before -> Strings.of(script, options.language, before));
        } catch (IOException e) {
            surroundings.err().println(words.say("command.no-dialogues"));
            return Exit.FILE;
        }
    }

    /** The scenario that is named; null when a dialogue is. */
    private @Nullable Path scenario() throws IOException {
        Path named = Path.of(options.dialogue);
        return ScenarioFolder.isScenario(named)
                ? named
                : ScenarioFolder.of(List.of(surroundings.dialogues())).file(options.dialogue);
    }

    private int scenario(Path file) {
        ScenarioReader.Reading reading = ScenarioFolder.read(file);
        Scenario scenario = reading.usable();
        if (scenario == null) {
            say(reading.findings(), reading.source());
            return Exit.UNUSABLE;
        }
        if (scenario.language().equals(options.language)) {
            return refuse("command.strings.same-language", options.language);
        }
        Path there = file.resolveSibling(TranslationFolder.fileName(scenario.name(), options.language));
        return bringUpToDate(
                there,
                TextsReader::read,
                before -> Strings.of(scenario.name(), reading.texts(), options.language, before));
    }

    private int refuse(String message, String what) {
        surroundings.err().println(words.say(message, SafeText.line(what)));
        return Exit.USAGE;
    }

    private Path file(Script script) {
        String name = TranslationFolder.fileName(script.name(), options.language);
        if (options.out != null) {
            Path out = Path.of(options.out);
            return Files.isDirectory(out) ? out.resolve(name) : out;
        }
        Path dialogue = Path.of(script.source().name());
        Path there = TranslationFolder.find(dialogue, options.language);
        return there == null ? dialogue.resolveSibling(name) : there;
    }

    /** Reads the bytes of a translation that people know by this name. */
    private interface Reader {
        TranslationReader.Reading read(String file, byte[] bytes);
    }

    private int bringUpToDate(Path file, Reader reader, Function<TranslationReader.@Nullable Reading, Strings> update) {
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        TranslationReader.Reading before = exists ? reader.read(file.toString(), DialogueFolder.bytes(file)) : null;
        if (before != null && before.usable() == null) {
            surroundings.err().println(words.say("command.strings.unusable", SafeText.line(file.toString())));
            say(before.findings(), before.source());
            return Exit.UNUSABLE;
        }
        Strings strings = update.apply(before);
        String was = before == null ? "" : before.source().text();
        if (!strings.file().equals(was)) {
            mustHoldAll(before == null ? null : before.usable(), file, strings.file(), reader);
            try {
                write(file, strings.file());
            } catch (IOException e) {
                surroundings.err().println(words.say("command.not-written", SafeText.line(file.toString())));
                return Exit.FILE;
            }
        }
        surroundings.out().println(SafeText.line(file.toString()));
        tell(strings, strings.file().equals(was));
        return Exit.DONE;
    }

    private void say(List<Finding> findings, Source source) {
        FindingText text = new FindingText(words);
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> text.lines(finding, source).forEach(surroundings.err()::println));
    }

    /** Nobody's work is replaced by a file that would not hold it. */
    private static void mustHoldAll(@Nullable Translation before, Path file, String text, Reader reader) {
        Translation now = reader.read(file.toString(), text.getBytes(StandardCharsets.UTF_8))
                .usable();
        if (now == null || (before != null && !texts(now).equals(texts(before)))) {
            throw new IllegalStateException("a translation would be lost");
        }
    }

    private static List<String> texts(Translation translation) {
        return translation.texts().values().stream()
                .map(text -> text.text())
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
    }

    /** Whole or not at all. */
    private static void write(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(
                    part,
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void tell(Strings strings, boolean same) {
        surroundings.err().println(words.say("command.strings.done", strings.done(), strings.total()));
        if (same) {
            surroundings.err().println(words.say("command.strings.same"));
        }
        if (!strings.fresh().isEmpty()) {
            surroundings
                    .err()
                    .println(words.say("command.strings.new", strings.fresh().size()));
        }
        if (!strings.changed().isEmpty()) {
            surroundings.err().println(words.say("command.strings.changed", names(strings.changed())));
        }
        if (!strings.orphans().isEmpty()) {
            surroundings.err().println(words.say("command.strings.orphans", names(strings.orphans())));
        }
    }

    private static String names(Collection<Address> addresses) {
        return SafeText.line(addresses.stream().map(Address::toString).collect(Collectors.joining(", ")));
    }
}
