package nl.jimgids.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be said about a file. The words are in the bundles, under {@code finding.} and the message's key,
 * so that a finding reads the same in every form and language.
 *
 * @param name the name of its kind, such as {@code unknown-step}
 * @param message the key of the message; several messages may share a name
 * @param arguments what the message speaks of, in order
 * @param nearest the right name that is most like the wrong one
 */
public record Finding(
        String name,
        Severity severity,
        Place place,
        String message,
        List<String> arguments,
        @Nullable String nearest) implements Comparable<Finding> {

    /** An error without a nearest name. */
    public static Finding error(String name, String message, Place place, String... arguments) {
        return new Finding(name, Severity.ERROR, place, message, List.of(arguments), null);
    }

    /** The same with the nearest right name. */
    public Finding nearest(@Nullable String word) {
        return new Finding(name, severity, place, message, arguments, word);
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }
}
