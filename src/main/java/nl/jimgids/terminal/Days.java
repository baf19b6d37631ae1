package nl.jimgids.terminal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Understands a day as people say it, and nothing that could mean two days: "volgende dinsdag" is left to the people who
 * said it.
 */
final class Days {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final List<String> COMING =
            List.of("aanstaande", "komende", "aankomende", "coming", "this", "on", "op");

    private static final Days DUTCH = new Days(
            true,
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
            List.of("ma", "di", "wo", "do", "vr", "za", "zo"),
            List.of(
                    "januari",
                    "februari",
                    "maart",
                    "april",
                    "mei",
                    "juni",
                    "juli",
                    "augustus",
                    "september",
                    "oktober",
                    "november",
                    "december"),
            List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
            List.of(
                    "een",
                    "twee",
                    "drie",
                    "vier",
                    "vijf",
                    "zes",
                    "zeven",
                    "acht",
                    "negen",
                    "tien",
                    "elf",
                    "twaalf",
                    "dertien",
                    "veertien",
                    "vijftien",
                    "zestien",
                    "zeventien",
                    "achttien",
                    "negentien",
                    "twintig",
                    "eenentwintig"),
            Map.of(
                    "dag",
                    ChronoUnit.DAYS,
                    "dagen",
                    ChronoUnit.DAYS,
                    "week",
                    ChronoUnit.WEEKS,
                    "weken",
                    ChronoUnit.WEEKS,
                    "maand",
                    ChronoUnit.MONTHS,
                    "maanden",
                    ChronoUnit.MONTHS,
                    "jaar",
                    ChronoUnit.YEARS),
            Map.of("eergisteren", -2, "gisteren", -1, "vandaag", 0, "morgen", 1, "overmorgen", 2));

    private static final Days ENGLISH = new Days(
            false,
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december"),
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
            List.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty"),
            Map.of(
                    "day",
                    ChronoUnit.DAYS,
                    "days",
                    ChronoUnit.DAYS,
                    "week",
                    ChronoUnit.WEEKS,
                    "weeks",
                    ChronoUnit.WEEKS,
                    "month",
                    ChronoUnit.MONTHS,
                    "months",
                    ChronoUnit.MONTHS,
                    "year",
                    ChronoUnit.YEARS,
                    "years",
                    ChronoUnit.YEARS),
            Map.of("yesterday", -1, "today", 0, "tomorrow", 1));

    private final boolean dutch;
    private final List<String> weekdays;
    private final List<String> shortWeekdays;
    private final List<String> months;
    private final List<String> shortMonths;
    private final List<String> numbers;
    private final Map<String, ChronoUnit> units;
    private final Map<String, Integer> near;

    private Days(
            boolean dutch,
            List<String> weekdays,
            List<String> shortWeekdays,
            List<String> months,
            List<String> shortMonths,
            List<String> numbers,
            Map<String, ChronoUnit> units,
            Map<String, Integer> near) {
        this.dutch = dutch;
        this.weekdays = weekdays;
        this.shortWeekdays = shortWeekdays;
        this.months = months;
        this.shortMonths = shortMonths;
        this.numbers = numbers;
        this.units = units;
        this.near = near;
    }

    static Days in(String language) {
        return language.equals("en") ? ENGLISH : DUTCH;
    }

    /** The day that is meant; null when it is not certain. */
    @Nullable
    LocalDate read(String text, LocalDate today) {
        try {
            LocalDate day = numeric(text.strip(), today);
            if (day == null) {
                List<String> words = words(text);
                day = words(words, today);
                // People say a day in the language they think in.
                day = day == null ? (dutch ? ENGLISH : DUTCH).words(words, today) : day;
            }
            return day == null || day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
        } catch (DateTimeException none) {
            // Such as 30 februari.
            return null;
        }
    }

    /** 15-1-2027, 15/1, 2027-01-15. */
    private @Nullable LocalDate numeric(String text, LocalDate today) {
        List<Integer> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean sign = at == text.length() || "-/.".indexOf(text.charAt(at)) >= 0;
            if (sign) {
                Integer part = at - from > 4 ? null : Picking.whole(text.substring(from, at));
                if (part == null || part < 0) {
                    return null;
                }
                parts.add(part);
                from = at + 1;
            } else if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return null;
            }
        }
        if (parts.size() == 3 && parts.get(0) > 999) {
            return LocalDate.of(parts.get(0), parts.get(1), parts.get(2));
        } else if (parts.size() < 2 || parts.size() > 3) {
            return null;
        }
        int day = parts.get(0);
        int month = parts.get(1);
        // In English 1/2 is a day in January for some and a day in February for others.
        if (!dutch && day <= 12 && month <= 12 && day != month) {
            return null;
        }
        if (!dutch && month > 12) {
            day = parts.get(1);
            month = parts.get(0);
        }
        return parts.size() == 2 ? coming(day, month, null, today) : LocalDate.of(year(parts.get(2)), month, day);
    }

    private static int year(int written) {
        return written < 100 ? 2000 + written : written;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT).replace('\u00e9', 'e') + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private @Nullable LocalDate words(List<String> words, LocalDate today) {
        LocalDate day = words.size() == 1 ? one(words.get(0), today) : null;
        day = day == null ? span(words, today) : day;
        day = day == null ? inWeek(words, today) : day;
        return day == null ? inMonth(words, today) : day;
    }

    private @Nullable LocalDate one(String word, LocalDate today) {
        Integer days = near.get(word);
        if (days != null) {
            return today.plusDays(days);
        }
        DayOfWeek weekday = weekday(word);
        return weekday == null ? null : comingWeekday(weekday, today);
    }

    /** Over twee weken, in ten days, a week from now, twee dagen geleden. */
    private @Nullable LocalDate span(List<String> words, LocalDate today) {
        String text = String.join(" ", words);
        if (text.equals("the day after tomorrow") || text.equals("day after tomorrow")) {
            return today.plusDays(2);
        } else if (text.equals("the day before yesterday") || text.equals("day before yesterday")) {
            return today.minusDays(2);
        } else if (text.equals("over een half jaar")
                || text.equals("over half jaar")
                || text.equals("in half a year")) {
            return today.plusMonths(6);
        }
        boolean over = words.size() == 3 && words.get(0).equals(dutch ? "over" : "in");
        boolean fromNow = !dutch && text.endsWith(" from now") && words.size() == 4;
        boolean ago = words.size() == 3 && words.get(2).equals(dutch ? "geleden" : "ago");
        if (!over && !fromNow && !ago) {
            return null;
        }
        Integer amount = amount(words.get(over ? 1 : 0));
        ChronoUnit unit = units.get(words.get(over ? 2 : 1));
        return amount == null || unit == null ? null : today.plus(ago ? -amount : amount, unit);
    }

    /** Dinsdag volgende week, next week Tuesday, deze week vrijdag, aanstaande vrijdag. */
    private @Nullable LocalDate inWeek(List<String> words, LocalDate today) {
        DayOfWeek second = words.size() == 2 ? weekday(words.get(1)) : null;
        if (second != null) {
            return COMING.contains(words.get(0)) ? comingWeekday(second, today) : null;
        }
        if (words.size() != 3) {
            return null;
        }
        int week = words.indexOf("week");
        String which = week < 1 ? "" : words.get(week - 1);
        DayOfWeek weekday = weekday(words.get(week == 1 ? 2 : 0));
        Integer weeks = switch (which) {
            case "volgende", "next" -> Integer.valueOf(1);
            case "deze", "this" -> Integer.valueOf(0);
            case "vorige", "last" -> Integer.valueOf(-1);
            default -> null;
        };
        return weekday == null || weeks == null
                ? null
                : today.plusWeeks(weeks).with(DayOfWeek.MONDAY).plusDays(weekday.getValue() - 1L);
    }

    /** 15 januari, vrijdag 15 januari 2027, January 15th. */
    private @Nullable LocalDate inMonth(List<String> words, LocalDate today) {
        List<String> left = new ArrayList<>(words);
        left.removeAll(List.of("de", "the", "of", "op", "on"));
        DayOfWeek weekday = left.isEmpty() ? null : weekday(left.get(0));
        if (weekday != null) {
            left.remove(0);
        }
        if (left.size() < 2 || left.size() > 3) {
            return null;
        }
        int monthFirst = month(left.get(0));
        int month = monthFirst > 0 ? monthFirst : month(left.get(1));
        Integer day = ordinal(left.get(monthFirst > 0 ? 1 : 0));
        if (month == 0 || day == null) {
            return null;
        }
        if (left.size() == 2) {
            return coming(day, month, weekday, today);
        }
        Integer year = Picking.whole(left.get(2));
        LocalDate said = year == null ? null : LocalDate.of(year(year), month, day);
        return said == null || (weekday != null && said.getDayOfWeek() != weekday) ? null : said;
    }

    /** The first such day from today on, within the years in which it must come; null when its weekday is another one. */
    private static @Nullable LocalDate coming(int day, int month, @Nullable DayOfWeek weekday, LocalDate today) {
        for (int year = today.getYear(); year <= today.getYear() + 8; year++) {
            boolean exists = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
            if (exists && !LocalDate.of(year, month, day).isBefore(today)) {
                LocalDate found = LocalDate.of(year, month, day);
                return weekday == null || found.getDayOfWeek() == weekday ? found : null;
            }
        }
        return null;
    }

    /** The next one: who means today says so. */
    private static LocalDate comingWeekday(DayOfWeek weekday, LocalDate today) {
        int days = (weekday.getValue() - today.getDayOfWeek().getValue() + 7) % 7;
        return today.plusDays(days == 0 ? 7 : days);
    }

    private @Nullable DayOfWeek weekday(String word) {
        int index = Math.max(weekdays.indexOf(word), shortWeekdays.indexOf(word));
        return index < 0 ? null : DayOfWeek.of(index + 1);
    }

    /** From 1; 0 when it is no month. */
    private int month(String word) {
        return Math.max(months.indexOf(word), shortMonths.indexOf(word)) + 1;
    }

    private @Nullable Integer amount(String word) {
        if (!dutch && (word.equals("a") || word.equals("an"))) {
            return 1;
        }
        int index = numbers.indexOf(word);
        Integer number = index >= 0 ? Integer.valueOf(index + 1) : Picking.whole(word);
        return number == null || number < 0 || number > 1000 ? null : number;
    }

    /** 15, 15th, 15e. */
    private static @Nullable Integer ordinal(String word) {
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        boolean fits = List.of("", "e", "de", "ste", "st", "nd", "rd", "th").contains(word.substring(end));
        return fits && end > 0 && end < 3 ? Picking.whole(word.substring(0, end)) : null;
    }
}
