package nl.jimgids.check.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;

/**
 * What belongs in a hint alone, in a text that others see: the codes R1 to R12 of reasons behind a no, and names of
 * disorders and family patterns. A code is only known as one where it stands by itself, in brackets or in a row of
 * codes.
 */
final class HintLayer {
    private static final String CODE = "R(?:1[0-2]|[1-9])";

    private static final Pattern HINT = Pattern.compile("\\(" + CODE + "(?:(?:, | of | en )" + CODE + ")*+\\)"
            + "|(?<![\\p{L}\\p{N}-]|R\\d{1,2}, )" + CODE + "(?:, " + CODE + ")*+ (?:of|en|or|and) " + CODE
            + "(?![\\p{L}\\p{N}-])"
            + "|(?<=^|[.!?]\\s)" + CODE + "(?=\\.(?:\\s|$))"
            + "|(?<!\\p{L})(?:psychopathologi|intergenerationel|intergenerationeel)\\p{L}*+");

    /** Most texts hold nothing like it, and this is soon seen. */
    private static final Pattern MAYBE = Pattern.compile("R\\d|(?:psychopatho|intergenerat)");

    private HintLayer() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.shared() || !MAYBE.matcher(passage.prose()).find()) {
            return Stream.empty();
        }
        return HINT.matcher(passage.prose())
                .results()
                .map(found -> passage.broken(Severity.ERROR, "hint-layer", found.start(), found.group()));
    }
}
