package nl.jimgids.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.jimgids.journal.Keyring;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where the program runs.
 *
 * @param in what people type
 * @param out for the result
 * @param err for everything else
 * @param user the home folder of whoever runs it
 * @param home the folder in which the program's own dialogues lie
 * @param clock tells the time, in seconds
 * @param keyring the passphrases that were given
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path user,
        Path home,
        Supplier<OffsetDateTime> clock,
        Keyring keyring) {

    static Surroundings real() {
        return new Surroundings(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("jim.home", ".")),
                () -> OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS),
                new Keyring());
    }

    /** Whatever the locale of the machine: names have accents, and a question mark in one hurts. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The folder with the dialogues that come with the program. */
    Path dialogues() {
        return home.resolve("dialogues");
    }

    /** The saved conversations. */
    Store store(Words words) throws Trouble {
        return Store.of(environment, user, words, keyring);
    }

    /** The words of the language that was asked for, else of the locale, else Dutch. */
    Words words(@Nullable String language) {
        return Words.in(language == null ? locale() : language);
    }

    private String locale() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                // C and POSIX name no language; then the one in which the conversations are.
                return value.startsWith("en") ? "en" : Words.LANGUAGES.get(0);
            }
        }
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && Locale.getDefault().getLanguage().equals("en") ? "en" : Words.LANGUAGES.get(0);
    }
}
