package nl.jimgids.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days as a calendar file (RFC 5545). A calendar is seen by many and often lies with a firm far away: so no name stands in
 * it, no word that somebody said, and not the text of the plan. Only that there is a conversation, and its id.
 */
public final class Calendar {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** In bytes, without the end of the line (3.1). */
    private static final int LONGEST_LINE = 75;

    private Calendar() {}

    /**
     * Writes what has a day.
     *
     * @param title what stands in the calendar; for each the same
     */
    public static String of(List<Due> due, String title, OffsetDateTime now) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//JIM-gids//jim//NL");
        line(file, "CALSCALE:GREGORIAN");
        for (Due one : due) {
            LocalDate on = one.on();
            if (on != null) {
                line(file, "BEGIN:VEVENT");
                line(file, "UID:" + one.id() + "-" + DAY.format(on) + "-" + number(due, one) + "@jim.invalid");
                line(file, "DTSTAMP:" + STAMP.format(now.withOffsetSameInstant(ZoneOffset.UTC)));
                line(file, "DTSTART;VALUE=DATE:" + DAY.format(on));
                line(file, "DTEND;VALUE=DATE:" + DAY.format(on.plusDays(1)));
                line(file, "SUMMARY:" + text(title));
                line(file, "DESCRIPTION:" + text("jim resume " + one.id()));
                line(file, "CLASS:PRIVATE");
                line(file, "TRANSP:TRANSPARENT");
                line(file, "END:VEVENT");
            }
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** Which of the plans of one conversation for one day it is: the same file again gives the same ids. */
    private static long number(List<Due> due, Due one) {
        return due.subList(0, due.indexOf(one)).stream()
                .filter(other -> other.id().equals(one.id()))
                .count();
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder file, String line) {
        int bytes = 0;
        int limit = LONGEST_LINE;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > limit) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += more;
            at += Character.charCount(point);
        }
        file.append("\r\n");
    }
}
