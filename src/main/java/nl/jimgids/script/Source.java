package nl.jimgids.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a file and the name under which people know it. A line ends where every editor ends one: at a return or a newline. */
public final class Source {
    /** How far a text is looked for, in characters: so many that are not found still take no time. */
    private static final int FURTHEST = 5_000;

    private final String name;
    private final String text;
    private final int[] starts;

    /** Where each code point begins; null where each is one character. */
    private final int @Nullable [] points;

    public Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.starts = starts(text);
        this.points = points(text);
    }

    private static int @Nullable [] points(String text) {
        int[] points = new int[text.codePointCount(0, text.length())];
        if (points.length == text.length()) {
            return null;
        }
        for (int point = 0, at = 0; point < points.length; point++) {
            points[point] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        return points;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
            if (ends) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** How people know the file. */
    public String name() {
        return name;
    }

    /** All that stands in it. */
    public String text() {
        return text;
    }

    /** A line by its number from 1; empty when there is no such line. */
    public String line(int number) {
        return text.substring(start(number), end(number));
    }

    /** What stands before a place on its line, no more than so many characters. */
    public String before(Place place, int most) {
        int at = index(place);
        return text.substring(Math.max(start(place.line()), at - most), at);
    }

    /** What stands at a place and behind it on its line, no more than so many characters. */
    public String from(Place place, int most) {
        int at = index(place);
        return text.substring(at, Math.min(end(place.line()), at + most));
    }

    private int start(int line) {
        return line < 1 || line > starts.length ? text.length() : starts[line - 1];
    }

    /** Where a line stops, its end not included. */
    private int end(int line) {
        int end = line < 1 ? text.length() : start(line + 1);
        boolean more = end > start(line);
        if (more && text.charAt(end - 1) == '\n') {
            end--;
        }
        return end > start(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int index(Place place) {
        return Math.min(index(point(start(place.line())) + place.column() - 1), end(place.line()));
    }

    private int index(int point) {
        return points == null ? point : point < points.length ? points[point] : text.length();
    }

    private int point(int index) {
        if (points == null) {
            return index;
        }
        int found = Arrays.binarySearch(points, index);
        return found < 0 ? -found - 1 : found;
    }

    /** The place of a code point, by its number from 0; behind the last one where it lies further on. */
    public Place place(int point) {
        return placeAt(Math.min(index(point), text.length()));
    }

    private Place placeAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found < 0 ? -found - 2 : found;
        return new Place(name, line + 1, point(index) - point(starts[line]) + 1);
    }

    /** Where some text stands at or after a place; the place itself when it is not found near it. */
    public Place find(Place from, String wanted) {
        int found = find(index(from), wanted);
        return found < 0 ? from : placeAt(found);
    }

    /** Where the holes of a text stand, in their order; the place of the text itself for one that is not found as it is written. */
    public List<Place> holes(Template template) {
        List<Place> places = new ArrayList<>();
        int from = index(template.place());
        for (Template.Hole hole : template.holes()) {
            String written = "${" + hole.name() + (hole.fallback() ? ":-" : "}");
            int found = find(from, written);
            places.add(found < 0 ? template.place() : placeAt(found));
            from = found < 0 ? from : found + written.length();
        }
        return places;
    }

    private int find(int from, String wanted) {
        int found =
                text.substring(from, Math.min(text.length(), from + FURTHEST)).indexOf(wanted);
        return found < 0 ? found : from + found;
    }

    /** Where a column begins in a line; the line's end when the line is shorter. */
    public static int offset(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Source source && name.equals(source.name) && text.equals(source.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
