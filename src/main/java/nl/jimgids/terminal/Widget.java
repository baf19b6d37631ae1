package nl.jimgids.terminal;

import java.util.List;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that is being filled in, as it stands. It knows no terminal: keys and lines go in, the next state or an answer
 * comes out.
 */
sealed interface Widget
        permits LineField,
                SecretField,
                StoryField,
                ChoiceList,
                ChoicesList,
                YesNo,
                ScaleLine,
                NumberField,
                DayField,
                EntryList,
                PersonChoice,
                Ready {
    /** After a key, where lines can be drawn again. */
    Step after(Key key);

    /** After a line, where they can not. */
    Step heard(String line);

    /** As it is drawn. */
    Drawing drawn(Words words, int width);

    /** As it is told once, where nothing can be drawn again. */
    List<Row> told(Words words);

    /** The key of the bundle for what the keys do here; empty where that goes without saying. */
    String help();

    /** What is half typed; null where nothing is typed. */
    default @Nullable String draft() {
        return null;
    }

    /** Takes a line that begins with a slash; null when it means nothing here. */
    default @Nullable Step slash(String line) {
        return null;
    }
}
