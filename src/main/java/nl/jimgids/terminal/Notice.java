package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.words.Words;

/**
 * Something that a widget has to say; a key of the bundles and what it speaks of.
 *
 * @param orSkip it asks for something, and where the question may be passed that is said along with it
 */
record Notice(String key, List<String> arguments, boolean orSkip) {
    static Notice of(String key, Object... arguments) {
        return new Notice(key, texts(arguments), false);
    }

    static Notice orSkip(String key, Object... arguments) {
        return new Notice(key, texts(arguments), true);
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }

    String in(Words words, boolean mayPass) {
        String said = words.say(key, arguments.toArray());
        return orSkip && mayPass ? said + " " + words.say("terminal.or-skip") : said;
    }
}
