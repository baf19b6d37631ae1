package nl.jimgids.terminal;

import java.util.List;
import java.util.Locale;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
record YesNo(@Nullable Boolean yes) implements Widget {
    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return yes == null ? Step.needs(this, "terminal.yes-no.none") : new Step.Done(new Response.YesNo(yes));
        } else if (key == Key.Named.UP || key == Key.Named.LEFT) {
            return Step.stay(new YesNo(true));
        } else if (key == Key.Named.DOWN || key == Key.Named.RIGHT) {
            // Down goes to the first of the two first.
            boolean first = yes == null && key == Key.Named.DOWN;
            return Step.stay(new YesNo(first));
        }
        Boolean said = key instanceof Key.Typed typed ? said(typed.text()) : null;
        return said == null ? Step.stay(this) : Step.stay(new YesNo(said));
    }

    @Override
    public Step heard(String line) {
        Boolean said = line.isBlank() ? yes : said(line.strip());
        return said == null ? Step.needs(this, "terminal.yes-no.line") : new Step.Done(new Response.YesNo(said));
    }

    /** In every language that there is: somebody may answer in another than is asked. */
    static @Nullable Boolean said(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "j", "ja", "y", "yes", "1" -> Boolean.TRUE;
            case "n", "nee", "no", "2" -> Boolean.FALSE;
            default -> null;
        };
    }

    @Override
    public Drawing drawn(Words words, int width) {
        boolean no = yes != null && !yes;
        return new Rows(width)
                .add(words.yesNo(true).substring(0, 1), "", words.yesNo(true), yes != null && yes)
                .add(words.yesNo(false).substring(0, 1), "", words.yesNo(false), no)
                .drawn();
    }

    @Override
    public List<Row> told(Words words) {
        return yes == null ? List.of() : List.of(Row.quiet(words.say("terminal.told.ready", words.yesNo(yes))));
    }

    @Override
    public String help() {
        return "terminal.help.yes-no";
    }
}
