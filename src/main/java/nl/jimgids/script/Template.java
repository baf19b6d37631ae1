package nl.jimgids.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/**
 * A text with holes: {@code ${id}} and {@code ${id:-words when there is none}}.
 *
 * @param text as it is written, without white space around it
 * @param place where the text starts
 */
public record Template(String text, Place place) {
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
        if (!text.contains("${")) {
            return text;
        }
        return substitutor(answer).replace(text);
    }

    /** A hole of a template: its name, and whether it brings words of its own for when there is no answer. */
    public record Hole(String name, boolean fallback) {}

    /** All holes, in the order in which they are written. */
    public List<Hole> holes() {
        if (!text.contains("${")) {
            return List.of();
        }
        List<Hole> holes = new ArrayList<>();
        substitutor(name -> {
                    holes.add(new Hole(name, hasFallback(name)));
                    return "";
                })
                .replace(text);
        return List.copyOf(holes);
    }

    private boolean hasFallback(String name) {
        return text.contains("${" + name + ":-");
    }

    private StringSubstitutor substitutor(Function<String, @Nullable String> answer) {
        // A plain lookup and no second round: with the library's defaults an answer could print another answer, or a
        // file.
        return new StringSubstitutor(name -> {
                    String words = answer.apply(name);
                    return words == null && !hasFallback(name) ? "" : words;
                })
                .setDisableSubstitutionInValues(true);
    }
}
