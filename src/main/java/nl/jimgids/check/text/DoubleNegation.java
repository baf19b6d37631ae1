package nl.jimgids.check.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;

/** "Niet onmogelijk" and "nooit geen": two negations that a listener has to take apart. */
final class DoubleNegation {
    private static final Pattern TWICE = Pattern.compile(
            "\\b(?:niet\\s+on(?:aardig|bekend|belangrijk|duidelijk|eerlijk|gewoon|logisch|mogelijk|prettig|terecht"
                    + "|tevreden|veilig|verstandig|zeker)e?|(?:nooit|niemand|niets)\\s+(?:niet|geen))\\b",
            Pattern.CASE_INSENSITIVE);

    private DoubleNegation() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.heard()) {
            return Stream.empty();
        }
        return TWICE.matcher(passage.prose())
                .results()
                .map(found -> passage.hard("double-negation", found.start(), found.group()));
    }
}
