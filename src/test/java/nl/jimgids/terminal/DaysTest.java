package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Saturday 21 November 2026. */
class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "vandaag,                     2026-11-21",
        "morgen,                      2026-11-22",
        "overmorgen,                  2026-11-23",
        "gisteren,                    2026-11-20",
        "eergisteren,                 2026-11-19",
        "over twee weken,             2026-12-05",
        "Over 10 dagen,               2026-12-01",
        "over een week,               2026-11-28",
        "over één maand,              2026-12-21",
        "over veertien dagen,         2026-12-05",
        "over 1 jaar,                 2027-11-21",
        "over een half jaar,          2027-05-21",
        "twee dagen geleden,          2026-11-19",
        "vrijdag,                     2026-11-27",
        "zaterdag,                    2026-11-28",
        "ma,                          2026-11-23",
        "aanstaande vrijdag,          2026-11-27",
        "op maandag,                  2026-11-23",
        "volgende week dinsdag,       2026-11-24",
        "dinsdag volgende week,       2026-11-24",
        "deze week vrijdag,           2026-11-20",
        "vorige week woensdag,        2026-11-11",
        "15 januari,                  2027-01-15",
        "21 november,                 2026-11-21",
        "20 november,                 2027-11-20",
        "vrijdag 15 januari,          2027-01-15",
        "vrijdag 15 januari 2027,     2027-01-15",
        "15 jan 2028,                 2028-01-15",
        "de 3e maart,                 2027-03-03",
        "29 februari,                 2028-02-29",
        "15-1-2027,                   2027-01-15",
        "15/1,                        2027-01-15",
        "1/2,                         2027-02-01",
        "15.1.27,                     2027-01-15",
        "2027-01-15,                  2027-01-15",
        "'  15 januari 2027. ',       2027-01-15",
        "tomorrow,                    2026-11-22",
    })
    void understandsDutch(String said, LocalDate day) {
        assertEquals(day, Days.in("nl").read(said, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "today,                   2026-11-21",
        "tomorrow,                2026-11-22",
        "the day after tomorrow,  2026-11-23",
        "yesterday,               2026-11-20",
        "in two weeks,            2026-12-05",
        "in 10 days,              2026-12-01",
        "in a month,              2026-12-21",
        "a week from now,         2026-11-28",
        "three days ago,          2026-11-18",
        "Friday,                  2026-11-27",
        "this Friday,             2026-11-27",
        "on Monday,               2026-11-23",
        "next week Tuesday,       2026-11-24",
        "Tuesday next week,       2026-11-24",
        "15 January,              2027-01-15",
        "January 15th,            2027-01-15",
        "the 15th of January,     2027-01-15",
        "'January 15, 2028',      2028-01-15",
        "'Friday, 15 January',    2027-01-15",
        "15/1,                    2027-01-15",
        "1/15/2027,               2027-01-15",
        "2027-01-15,              2027-01-15",
        "over twee weken,         2026-12-05",
    })
    void understandsEnglish(String said, LocalDate day) {
        assertEquals(day, Days.in("en").read(said, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "volgende dinsdag",
                "volgende week",
                "eind januari",
                "begin mei",
                "30 februari",
                "32 maart",
                "0 mei",
                "15-13-2027",
                "31-4",
                "5",
                "15",
                "maart",
                "maandag 15 januari",
                "zaterdag 15 januari 2027",
                "over een poos",
                "over weken",
                "15 januari 99999",
                "1-1-1-1",
                "15--1",
                "-",
                "/",
                "ooit",
                "0-0",
                "15 januari 2027 of zo",
                "over 100000 dagen",
                "15-1-12345",
                "over een jaar of twee"
            })
    void leavesToPeopleWhatIsNotCertain(String said) {
        assertNull(Days.in("nl").read(said, TODAY), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "1/2/2027", "next Tuesday", "next week", "end of January", "in a while"})
    void leavesToPeopleWhatIsNotCertainInEnglish(String said) {
        assertNull(Days.in("en").read(said, TODAY), said);
    }
}
