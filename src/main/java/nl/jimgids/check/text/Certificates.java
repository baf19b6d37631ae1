package nl.jimgids.check.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;

/** A score that is called a certificate, or a measurement by the MITI: a score is feedback and no more. */
final class Certificates {
    private static final Pattern MITI = Pattern.compile("\\bMITI(?:-|\\s)?(?:score|cijfer|punten)");
    private static final Pattern SCORE = Pattern.compile("\\b(?:score|punten)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CERTIFICATE =
            Pattern.compile("\\b(?:certificaat|diploma)\\b", Pattern.CASE_INSENSITIVE);

    private Certificates() {}

    static Stream<Finding> in(Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> !sentence.asks() && !sentence.denies() && promises(sentence.text()))
                .map(sentence -> passage.broken(Severity.ERROR, "certificate", sentence.start()));
    }

    private static boolean promises(String sentence) {
        return MITI.matcher(sentence).find()
                || (SCORE.matcher(sentence).find()
                        && CERTIFICATE.matcher(sentence).find());
    }
}
