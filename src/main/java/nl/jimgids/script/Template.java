package nl.jimgids.script;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with holes: {@code ${id}} and {@code ${id:-words when there is none}}.
 *
 * @param text as it is written, without white space around it
 * @param place where the text starts
 */
public record Template(String text, Place place) {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^{}]*?)(?::-([^{}]*))?}");

    /** A text of the program itself. */
    public static Template of(String text) {
        return new Template(text, Place.NOWHERE);
    }

    /**
     * Fills the holes once. What is filled in is never read as a template again, because it is what people said.
     *
     * @param answer gives the words for a name; null when there are none, then the text after {@code :-} stands, or else
     *     nothing
     */
    public String print(Function<String, @Nullable String> answer) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String words = answer.apply(hole.group(1));
            String fallback = hole.group(2) == null ? "" : hole.group(2);
            return Matcher.quoteReplacement(words == null ? fallback : words);
        });
    }

    /** A hole of a template: its name, and whether it brings words of its own for when there is no answer. */
    public record Hole(String name, boolean fallback) {}

    /** All holes, in the order in which they are written. */
    public List<Hole> holes() {
        return HOLE.matcher(text)
                .results()
                .map(hole -> new Hole(hole.group(1), hole.group(2) != null))
                .toList();
    }
}
