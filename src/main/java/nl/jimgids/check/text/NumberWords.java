package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a number aloud in Dutch. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "nul",
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
            "negentien");

    private static final List<String> TENS =
            List.of("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

    private static final int MOST_DIGITS = 6;

    private NumberWords() {}

    /** The words of a row of digits. A long number, or one that begins with 0, is read digit by digit. */
    static List<String> of(String digits) {
        List<String> words = new ArrayList<>();
        if (digits.length() > MOST_DIGITS || (digits.length() > 1 && digits.startsWith("0"))) {
            digits.chars().forEach(digit -> words.add(SMALL.get(Character.digit(digit, 10))));
        } else {
            read(Integer.parseInt(digits), words);
        }
        return words;
    }

    private static void read(int number, List<String> words) {
        if (number >= 1000) {
            thousands(number, words);
        } else if (number >= 100) {
            if (number >= 200) {
                words.add(SMALL.get(number / 100));
            }
            words.add("honderd");
            rest(number % 100, words);
        } else if (number < SMALL.size()) {
            words.add(SMALL.get(number));
        } else {
            if (number % 10 > 0) {
                words.add(SMALL.get(number % 10));
                words.add("en");
            }
            words.add(TENS.get(number / 10));
        }
    }

    private static void thousands(int number, List<String> words) {
        if (number >= 2000) {
            read(number / 1000, words);
        }
        words.add("duizend");
        rest(number % 1000, words);
    }

    private static void rest(int number, List<String> words) {
        if (number > 0) {
            read(number, words);
        }
    }
}
