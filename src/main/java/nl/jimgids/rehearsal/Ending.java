package nl.jimgids.rehearsal;

import java.util.Locale;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * How a scene can end.
 *
 * @param when on the meters; null: always
 * @param say what became of the person, and a question for whoever practised
 * @param atOnce whether the scene ends here the moment that this holds; else only when it is over
 */
public record Ending(Kind kind, @Nullable Condition when, Template say, boolean atOnce, Place place) {
    /** None of them is the right one: also who breaks off told something. */
    public enum Kind {
        OPENS,
        STAYS_IN_CONTACT,
        BREAKS_OFF;

        /** How it is written in a scenario, and named in the bundle. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
