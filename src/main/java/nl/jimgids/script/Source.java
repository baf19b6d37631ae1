package nl.jimgids.script;

import java.util.List;

/** The text of a file and the name under which people know it. */
public record Source(String name, String text) {
    /** The lines without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** A line by its number from 1; empty when there is no such line. */
    public String line(int number) {
        return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }

    /** Where some text stands at or after a place; the place itself when it is not found. */
    public Place find(Place from, String wanted) {
        List<String> lines = lines();
        for (int number = from.line(); number <= lines.size(); number++) {
            int start = number == from.line() ? from.column() - 1 : 0;
            int column = lines.get(number - 1).indexOf(wanted, start);
            if (column >= 0) {
                return new Place(name, number, column + 1);
            }
        }
        return from;
    }
}
