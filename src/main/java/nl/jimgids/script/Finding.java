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
 * @param witness the shortest list of answers that shows it, in the order in which they are asked; empty when it speaks of
 *     no path
 */
public record Finding(
        String name,
        Severity severity,
        Place place,
        String message,
        List<String> arguments,
        @Nullable String nearest,
        List<Answered> witness)
        implements Comparable<Finding> {

    /** One answer of a witness, as an answers file would say it. */
    public record Answered(String id, String answer) {}

    /** An error. */
    public static Finding error(String name, String message, Place place, String... arguments) {
        return of(name, Severity.ERROR, message, place, arguments);
    }

    /** A finding without a nearest name and without a witness. */
    public static Finding of(String name, Severity severity, String message, Place place, String... arguments) {
        return new Finding(name, severity, place, message, List.of(arguments), null, List.of());
    }

    /** The same with the nearest right name. */
    public Finding nearest(@Nullable String word) {
        return new Finding(name, severity, place, message, arguments, word, witness);
    }

    /** The same with the answers that show it. */
    public Finding witness(List<Answered> answers) {
        return new Finding(name, severity, place, message, arguments, nearest, List.copyOf(answers));
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }
}
