package nl.jimgids.command;

import java.io.PrintStream;
import java.util.Locale;
import nl.jimgids.check.Page;
import nl.jimgids.check.PageText;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** {@code jim check --explain}: the page of a finding, or which findings there are. */
final class Explaining {
    /** The word that stands for all of them. */
    static final String LIST = "list";

    private final Surroundings surroundings;
    private final Words words;

    Explaining(Surroundings surroundings, Jim.Check options) {
        this.surroundings = surroundings;
        this.words = surroundings.words(options.common.language);
    }

    int run(String name) {
        PageText text = new PageText(words);
        Page page = Page.of(name);
        if (page != null) {
            text.lines(page).forEach(surroundings.out()::println);
            return Exit.DONE;
        }
        if (name.equals(LIST)) {
            list(text, surroundings.out());
            return Exit.DONE;
        }
        surroundings.err().println(words.say("command.no-finding", SafeText.line(name)));
        String nearest = Nearest.to(name, Page.NAMES);
        if (nearest != null) {
            surroundings.err().println(words.say("finding.did-you-mean", nearest));
        }
        surroundings.err().println();
        list(text, surroundings.err());
        return Exit.USAGE;
    }

    private static void list(PageText text, PrintStream to) {
        for (String name : Page.NAMES) {
            Page page = Page.of(name);
            if (page != null) {
                to.println(String.format(Locale.ROOT, "%-20s %s", name, text.title(page)));
            }
        }
    }
}
