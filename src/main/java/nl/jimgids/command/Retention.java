package nl.jimgids.command;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Saved;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations need not be kept any longer. What stands here is a working copy and no file: once it was handed over it
 * may go (domain 7.4).
 */
final class Retention {
    private static final Pattern PERIOD = Pattern.compile("([1-9][0-9]{0,3})([dw])");
    private static final int WEEK = 7;

    private Retention() {}

    /** How many days {@code 30d} or {@code 6w} are; null when it is no such period. */
    static @Nullable Integer days(String period) {
        Matcher matcher = PERIOD.matcher(period);
        if (!matcher.matches()) {
            return null;
        }
        return Integer.parseInt(matcher.group(1)) * (matcher.group(2).equals("w") ? WEEK : 1);
    }

    /**
     * Those in which nothing happened since a day. What is open, or cannot be read whole, is never among them: something may
     * have happened there that is not seen.
     *
     * @param handedOver only those that were exported after the last thing that happened in them
     */
    static List<String> of(List<Saved> saved, AccessLog.Accesses log, LocalDate before, boolean handedOver) {
        return saved.stream()
                .filter(one -> !one.open() && isOld(one, before) && (!handedOver || isHandedOver(one, log)))
                .map(Saved::id)
                .toList();
    }

    private static boolean isOld(Saved saved, LocalDate before) {
        OffsetDateTime last = last(saved);
        return last != null && !last.toLocalDate().isAfter(before);
    }

    private static boolean isHandedOver(Saved saved, AccessLog.Accesses log) {
        OffsetDateTime last = last(saved);
        return last != null
                && log.of(saved.id()).stream()
                        .anyMatch(access -> access.what() == AccessLog.What.EXPORTED
                                && !access.at().isBefore(last));
    }

    private static @Nullable OffsetDateTime last(Saved saved) {
        Reading reading = saved.reading();
        return reading != null && reading.condition() == Reading.Condition.SOUND ? reading.last() : null;
    }
}
