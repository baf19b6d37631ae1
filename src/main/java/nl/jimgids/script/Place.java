package nl.jimgids.script;

import java.util.Comparator;

/**
 * A spot in a file.
 *
 * @param file the name under which the file is shown to people
 * @param line from 1
 * @param column from 1, in code points: a character that takes two places in a Java string is one
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    /** For what the program itself asks; it stands in no file. */
    public static final Place NOWHERE = new Place("", 1, 1);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
