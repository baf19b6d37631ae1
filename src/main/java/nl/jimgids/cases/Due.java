package nl.jimgids.cases;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that was planned.
 *
 * @param name of the case; empty when the conversation stands alone
 * @param id of the conversation in which it was planned
 * @param text null when not everyone who sat there may know it
 * @param on null when no day was given
 * @param dialogue that it is about; null when none is named, or when not everyone may know it
 */
public record Due(
        String name,
        String id,
        @Nullable String text,
        @Nullable LocalDate on,
        @Nullable String dialogue) {
    /** The first day first; what has no day comes last. */
    public static final Comparator<Due> FIRST_DAY_FIRST =
            Comparator.comparing(Due::on, Comparator.nullsLast(Comparator.naturalOrder()));
}
