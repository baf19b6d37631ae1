package nl.jimgids.script;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with holes: {@code ${id}} and {@code ${id:-words when there is none}}.
 *
 * @param text as it is written, without white space around it
 * @param place where the text starts
 * @param translated the text of the dialogue itself, when this is a translation of it
 */
public record Template(String text, Place place, @Nullable String translated) {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^{}]*+)}");
    private static final String OTHERWISE = ":-";

    /** A text in the language of its dialogue. */
    public Template(String text, Place place) {
        this(text, place, null);
    }

    /** The same in another language. */
    public Template in(String words) {
        return new Template(words, place, original());
    }

    /** The text in the language of its dialogue: by this it is known, whatever people read. */
    public String original() {
        return translated == null ? text : translated;
    }

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
        return printHoles(hole -> answer.apply(hole.name()));
    }

    /** The same for whoever needs to know whether a hole brings words of its own. */
    public String printHoles(Function<Hole, @Nullable String> answer) {
        return HOLE.matcher(text).replaceAll(written -> {
            Hole hole = hole(written);
            String words = answer.apply(hole);
            String fallback =
                    hole.fallback() ? written.group(1).substring(hole.name().length() + OTHERWISE.length()) : "";
            return Matcher.quoteReplacement(words == null ? fallback : words);
        });
    }

    /** Whether there is anything to translate: what only prints an answer says the same in every language. */
    public boolean hasWords() {
        return print(name -> null).codePoints().anyMatch(Character::isLetter);
    }

    /** A text on one line: how it is broken into lines changes nothing of what it says. */
    public static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A hole of a template: its name, and whether it brings words of its own for when there is no answer. */
    public record Hole(String name, boolean fallback) {}

    /** All holes, in the order in which they are written. */
    public List<Hole> holes() {
        return HOLE.matcher(text).results().map(Template::hole).toList();
    }

    /** What stands before, between and behind the holes, in order: one more than there are holes. */
    public List<String> literals() {
        return List.of(HOLE.split(text, -1));
    }

    private static Hole hole(MatchResult written) {
        String inside = written.group(1);
        int fallback = inside.indexOf(OTHERWISE);
        return fallback < 0 ? new Hole(inside, false) : new Hole(inside.substring(0, fallback), true);
    }
}
