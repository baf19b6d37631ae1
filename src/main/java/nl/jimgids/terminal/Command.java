package nl.jimgids.terminal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** What can be done at any question beside answering it: Ctrl and a letter, or a slash and that letter on a line of its own. */
enum Command {
    BACK('b'),
    PASS('p'),
    UNKNOWN('g'),
    WHY('w'),
    TIP('t'),
    NOTE('n'),
    SAFETY('s'),
    LATER('l'),
    EASIER('e'),
    FOLLOW('f'),
    LANGUAGE('o');

    /** Those that every question has. */
    static final Set<Command> ALWAYS = Set.copyOf(EnumSet.complementOf(EnumSet.of(EASIER, FOLLOW, LANGUAGE)));

    private final char letter;

    Command(char letter) {
        this.letter = letter;
    }

    /** The command behind a letter; null when there is none. */
    static @Nullable Command of(char letter) {
        for (Command command : values()) {
            if (command.letter == letter) {
                return command;
            }
        }
        return null;
    }

    char letter() {
        return letter;
    }

    /** A word or two, for below a question. */
    String name(Words words) {
        return words.say(key());
    }

    /** The same where there is little room. */
    String shortName(Words words) {
        return words.say(key() + ".short");
    }

    /** What it does, for the list of all. */
    String explained(Words words) {
        return words.say(key() + ".what");
    }

    private String key() {
        return "terminal.command." + name().toLowerCase(Locale.ROOT);
    }
}
