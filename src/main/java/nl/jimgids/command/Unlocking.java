package nl.jimgids.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.terminal.Echo;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what is saved can be opened: asks for the passphrase, and lets people choose one the first time. It is asked
 * before anything else, so that no words wait for it; and never taken from arguments or the environment, which others can see.
 */
final class Unlocking {
    private static final int SHORTEST = 8;

    private final Asker asker;
    private final Words words;

    private Unlocking(Asker asker, Words words) {
        this.asker = asker;
        this.words = words;
    }

    /** Whoever is asked. */
    private interface Asker {
        /** Null when they stop here. */
        char @Nullable [] ask(String question);

        void say(String text);
    }

    /** Asks the people at the table. */
    static Unlocking at(Terminals terminal, Words words) {
        return new Unlocking(
                new Asker() {
                    @Override
                    public char @Nullable [] ask(String question) {
                        return terminal.secret(question);
                    }

                    @Override
                    public void say(String text) {
                        terminal.say(text);
                    }
                },
                words);
    }

    /** Asks whoever started a command; what it gives is not mixed with what is asked. */
    static Unlocking from(Surroundings surroundings, Words words) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
        return new Unlocking(
                new Asker() {
                    @Override
                    public char @Nullable [] ask(String question) {
                        return typed(surroundings, words, lines, question);
                    }

                    @Override
                    public void say(String text) {
                        surroundings.err().println(text);
                    }
                },
                words);
    }

    /** What is typed is hidden before it is asked for: people may be quicker than the program. */
    @SuppressWarnings("SystemConsoleNull")
    private static char @Nullable [] typed(
            Surroundings surroundings, Words words, BufferedReader lines, String question) {
        Console console = System.console();
        if (console != null) {
            return console.readPassword("%s ", question);
        } else if (surroundings.in() != System.in) {
            return asked(surroundings, lines, question);
        }
        try (Echo echo = Echo.off()) {
            char[] typed = asked(surroundings, lines, question);
            if (echo.isOff()) {
                surroundings.err().println();
            }
            return typed;
        } catch (IOException e) {
            surroundings.err().println(words.say("command.passphrase.seen"));
            return null;
        }
    }

    private static char @Nullable [] asked(Surroundings surroundings, BufferedReader lines, String question) {
        surroundings.err().print(question + " ");
        surroundings.err().flush();
        return line(lines);
    }

    private static char @Nullable [] line(BufferedReader lines) {
        try {
            String line = lines.readLine();
            return line == null ? null : line.toCharArray();
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Makes ready to begin something.
     *
     * @return false when people stopped here
     */
    boolean toBegin(Store store) throws Trouble {
        return switch (store.vault().state()) {
            case PLAIN, OPEN -> true;
            case LOCKED -> opened(store);
            case UNSET -> {
                asker.say(words.say("command.setup.about"));
                yield chosen(store, List.of());
            }
        };
    }

    /**
     * Makes ready to read what is there.
     *
     * @return false when people stopped here
     */
    boolean toRead(Store store) throws Trouble {
        return switch (store.vault().state()) {
            case PLAIN, OPEN, UNSET -> true;
            case LOCKED -> opened(store);
        };
    }

    private boolean opened(Store store) throws Trouble {
        while (true) {
            char[] passphrase = asker.ask(words.say("command.passphrase"));
            if (passphrase == null) {
                return false;
            } else if (store.unlock(passphrase)) {
                return true;
            }
            asker.say(words.say("command.passphrase.wrong"));
        }
    }

    /**
     * Lets people choose the passphrase of what is saved.
     *
     * @return false when they stopped here
     */
    boolean chosen(Store store, Collection<String> recipients) throws Trouble {
        char[] passphrase = chooses();
        if (passphrase == null) {
            return false;
        }
        store.choose(passphrase, recipients);
        asker.say(words.say("command.setup.chosen"));
        return true;
    }

    /** Lets people choose a passphrase, twice the same; null when they stopped here. */
    char @Nullable [] chooses() {
        while (true) {
            char[] first = asker.ask(words.say("command.setup.choose"));
            if (first == null) {
                return null;
            } else if (first.length < SHORTEST) {
                asker.say(words.say("command.setup.short", SHORTEST));
                continue;
            }
            char[] second = asker.ask(words.say("command.setup.again"));
            if (second == null || Arrays.equals(first, second)) {
                return second;
            }
            asker.say(words.say("command.setup.other"));
        }
    }
}
