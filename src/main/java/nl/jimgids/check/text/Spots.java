package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Place;
import nl.jimgids.script.Source;
import nl.jimgids.script.Template;

/**
 * Finds where a character of a text stands in its file, however it is written there: plain, quoted, folded or as a
 * block. White space may differ between the two; every other character is found again, in order.
 */
final class Spots {
    private static final String NAMED_ESCAPES = "0abtnvfre \"/\\N_LP";

    private final Source source;
    private final Map<Template, int[]> known = new HashMap<>();
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    Spots(Source source) {
        this.source = source;
        String text = source.text();
        for (int at = 0; at < text.length(); at++) {
            boolean lineEnd = text.charAt(at) == '\n'
                    || (text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
            if (lineEnd) {
                lineStarts.add(at + 1);
            }
        }
    }

    /** The place of a character of a text by its position from 0; the start of the text when it cannot be told. */
    Place of(Template template, int position) {
        int[] spots = known.computeIfAbsent(template, this::read);
        return position < spots.length ? place(spots[position]) : template.place();
    }

    /** Where each character of a text stands in the file, as far as the two agree. */
    private int[] read(Template template) {
        int[] spots = new int[template.text().length()];
        int start = start(template.place());
        if (start < 0) {
            return new int[0];
        }
        char first = source.text().charAt(start);
        boolean block = first == '|' || first == '>';
        boolean quoted = first == '"' || first == '\'';
        int at = block ? endOfLine(start) : quoted ? start + 1 : start;
        for (int index = 0; index < spots.length; index++) {
            char wanted = template.text().charAt(index);
            at = skip(at, first);
            spots[index] = at;
            if (!Character.isWhitespace(wanted)) {
                int width = width(at, first, wanted);
                if (width == 0) {
                    return Arrays.copyOf(spots, index);
                }
                at += width;
            }
        }
        return spots;
    }

    private int start(Place place) {
        if (!place.file().equals(source.name()) || place.line() > lineStarts.size()) {
            return -1;
        }
        int line = lineStarts.get(place.line() - 1);
        int end = endOfLine(line);
        int characters = source.text().codePointCount(line, end);
        return place.column() > characters ? -1 : source.text().offsetByCodePoints(line, place.column() - 1);
    }

    private int endOfLine(int at) {
        int end = at;
        while (end < source.text().length() && "\r\n".indexOf(source.text().charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Past white space, also where it is written as an escape. */
    private int skip(int from, char first) {
        String file = source.text();
        int at = from;
        while (at < file.length()) {
            boolean escaped = first == '"'
                    && file.charAt(at) == '\\'
                    && at + 1 < file.length()
                    && "nrtvf \t\r\n".indexOf(file.charAt(at + 1)) >= 0;
            if (escaped) {
                at += 2;
            } else if (Character.isWhitespace(file.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** How many characters the file takes to write one of the text; 0 when something else stands there. */
    private int width(int at, char first, char wanted) {
        String file = source.text();
        if (at >= file.length()) {
            return 0;
        }
        char written = file.charAt(at);
        if (first == '"' && written == '\\' && at + 1 < file.length()) {
            return escape(file.charAt(at + 1));
        }
        if (written != wanted) {
            return 0;
        }
        return first == '\'' && written == '\'' ? 2 : 1;
    }

    private static int escape(char kind) {
        return switch (kind) {
            case 'x' -> 4;
            case 'u' -> 6;
            default -> NAMED_ESCAPES.indexOf(kind) >= 0 ? 2 : 0;
        };
    }

    private Place place(int at) {
        int line = 0;
        int high = lineStarts.size();
        while (high - line > 1) {
            int middle = (line + high) >>> 1;
            if (lineStarts.get(middle) <= at) {
                line = middle;
            } else {
                high = middle;
            }
        }
        int column = source.text().codePointCount(lineStarts.get(line), at) + 1;
        return new Place(source.name(), line + 1, column);
    }
}
