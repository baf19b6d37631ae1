package nl.jimgids.terminal;

import org.jspecify.annotations.Nullable;

/**
 * Going through things by arrows and by number.
 *
 * @param at the thing, from 0; -1 while none is chosen, so that nothing is chosen by a stray Enter
 * @param typed the digits of a number of two digits so far
 */
record Picking(int at, String typed) {
    static final Picking NOTHING = new Picking(-1, "");

    static Picking at(int index) {
        return new Picking(index, "");
    }

    /** After a key; itself when the key says nothing here. */
    Picking after(Key key, int size) {
        if (key == Key.Named.DOWN) {
            return at(Math.min(size - 1, at + 1));
        } else if (key == Key.Named.UP) {
            return at(at < 0 ? size - 1 : Math.max(0, at - 1));
        } else if (key == Key.Named.HOME) {
            return at(0);
        } else if (key == Key.Named.END) {
            return at(size - 1);
        }
        int digit = digit(key);
        return digit < 0 ? this : number(digit, size);
    }

    private Picking number(int digit, int size) {
        String longer = typed + digit;
        if (isNumber(longer, size)) {
            return new Picking(Integer.parseInt(longer) - 1, size > 9 ? longer : "");
        }
        return isNumber("" + digit, size) ? new Picking(digit - 1, size > 9 ? "" + digit : "") : this;
    }

    private static boolean isNumber(String digits, int size) {
        int number = digits.length() > 3 ? 0 : Integer.parseInt(digits);
        return number >= 1 && number <= size;
    }

    /** The digit of a key; -1 when it is none. */
    static int digit(Key key) {
        boolean digit = key instanceof Key.Typed typed
                && typed.text().length() == 1
                && typed.text().charAt(0) >= '0'
                && typed.text().charAt(0) <= '9';
        return digit ? ((Key.Typed) key).text().charAt(0) - '0' : -1;
    }

    /** A whole number that was typed as a line; null when it is none. */
    static @Nullable Integer whole(String line) {
        try {
            return Integer.valueOf(line.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
