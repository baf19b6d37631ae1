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
            String line = lines.get(number - 1);
            int at = line.indexOf(wanted, number == from.line() ? offset(line, from.column()) : 0);
            if (at >= 0) {
                return new Place(name, number, line.codePointCount(0, at) + 1);
            }
        }
        return from;
    }

    /** Where a column begins in a line; the line's end when the line is shorter. */
    public static int offset(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }
}
