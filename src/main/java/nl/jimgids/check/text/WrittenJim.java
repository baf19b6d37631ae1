package nl.jimgids.check.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jimgids.check.text.Sentence.Word;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Question;
import nl.jimgids.script.Severity;

/**
 * "JIM" written where the youth's own word belongs. Only where it is one certain person: "jouw JIM", "de JIM", "mag
 * JIM mee". Just any JIM ("een JIM", "JIM's"), the approach ("de JIM-aanpak", "werken met JIM") and texts that tell
 * what a JIM is or ask what to call it are left alone.
 */
final class WrittenJim {
    private static final String WORD = "JIM";

    private static final Pattern ABOUT_THE_WORD = Pattern.compile(
            "\\b(?:noem\\w*|genoemd|heet|heten|beteken\\w*|woord\\w*|naam|uitleg\\w*|staat voor|mentor"
                    + "|call\\w*|means?|words?|names?|stands for|explain\\w*)\\b"
                    + "|\\bJIM (?:is|are) (?:vaak |meestal |often |usually )?"
                    + "(?:een|geen|iemand|niet|a|an|no|not|someone|somebody)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> THE = Set.of(
            "de", "die", "deze", "mijn", "je", "jouw", "uw", "zijn", "haar", "ons", "onze", "jullie", "hun", "the",
            "this", "that", "my", "your", "his", "her", "our", "their");

    private static final Set<String> ANY =
            Set.of("een", "geen", "elke", "iedere", "welke", "a", "an", "any", "no", "every", "each", "stichting");

    /** What a person does, and an approach does not. */
    private static final Set<String> DOES = Set.of(
            "mag", "kan", "wil", "moet", "gaat", "komt", "belt", "denkt", "doet", "hoort", "leest", "praat", "stopt",
            "vertelt", "vindt", "vraagt", "weet", "zegt", "zit", "may", "can", "will", "must", "comes", "calls",
            "thinks", "hears", "reads", "stops", "tells", "knows", "says", "wants");

    /** Being one is the role, whatever it is called. */
    private static final Set<String> BECOMES = Set.of("worden", "wordt", "werd", "zijn", "bent", "was", "te");

    private WrittenJim() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.shared() || passage.header() || !passage.prose().contains(WORD) || aboutTheWord(passage)) {
            return Stream.empty();
        }
        return passage.sentences().stream().flatMap(sentence -> in(sentence.words(), passage));
    }

    private static Stream<Finding> in(List<Word> words, Passage passage) {
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).text().equals(WORD) && !quoted(words.get(at), passage.prose()))
                .filter(at -> isSomebody(lower(words, at - 1), lower(words, at + 1)))
                .mapToObj(at ->
                        passage.broken(Severity.WARNING, "jim", words.get(at).start()));
    }

    private static boolean isSomebody(String before, String after) {
        return !ANY.contains(before)
                && !BECOMES.contains(after)
                && (THE.contains(before) || DOES.contains(before) || DOES.contains(after));
    }

    private static String lower(List<Word> words, int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).lower();
    }

    private static boolean quoted(Word word, String prose) {
        return word.start() > 0 && "\"'“‘".indexOf(prose.charAt(word.start() - 1)) >= 0;
    }

    private static boolean aboutTheWord(Passage passage) {
        Question question = passage.question();
        return ABOUT_THE_WORD.matcher(passage.prose()).find()
                || (question != null
                        && ABOUT_THE_WORD.matcher(Prose.of(question.text())).find());
    }
}
