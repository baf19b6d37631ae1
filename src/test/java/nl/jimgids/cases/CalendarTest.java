package nl.jimgids.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar takes the file, and learns nothing from it but a day. */
class CalendarTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");
    private static final List<Due> DUE = List.of(
            new Due("vos", "k7f2-aaaa", "Praten met oma Wies, over Dani", LocalDate.parse("2026-12-05"), "tussenstand"),
            new Due("vos", "k7f2-aaaa", "Nog iets", LocalDate.parse("2026-12-05"), null),
            new Due("", "m3x9-bbbb", "Zonder dag", null, null),
            new Due("das", "m3x9-bbbb", "Op oudjaar", LocalDate.parse("2026-12-31"), null));

    @Test
    void aCalendarReadsIt() {
        ICalendar calendar = Biweekly.parse(Calendar.of(DUE, "Gesprek; met, \\ tekens\nen é", NOW))
                .first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty());
        List<VEvent> events = calendar.getEvents();
        assertEquals(3, events.size());
        List<String> days = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (VEvent event : events) {
            assertFalse(event.getDateStart().getValue().hasTime());
            var raw = event.getDateStart().getValue().getRawComponents();
            days.add(raw.getYear() + "-" + raw.getMonth() + "-" + raw.getDate());
            ids.add(event.getUid().getValue());
            assertEquals("Gesprek; met, \\ tekens\nen é", event.getSummary().getValue());
        }
        assertEquals(List.of("2026-12-5", "2026-12-5", "2026-12-31"), days);
        assertEquals(3, ids.stream().distinct().count(), "every day its own");
    }

    @Test
    void nothingOfWhatWasSaidStandsInIt() {
        String file = Calendar.of(DUE, "Gesprek", NOW);
        for (String word : List.of("vos", "das", "Wies", "Dani", "Praten", "oudjaar", "tussenstand")) {
            assertFalse(file.contains(word), word);
        }
    }

    @Test
    void linesAreShortAndEndAsTheyShould() {
        String file = Calendar.of(DUE, "é".repeat(100), NOW);
        assertFalse(file.replace("\r\n", "").contains("\n"));
        for (String line : file.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertEquals(
                "é".repeat(100),
                Biweekly.parse(file).first().getEvents().get(0).getSummary().getValue());
    }

    @Test
    void theSameAgendaGivesTheSameFile() {
        assertEquals(Calendar.of(DUE, "Gesprek", NOW), Calendar.of(DUE, "Gesprek", NOW));
    }
}
