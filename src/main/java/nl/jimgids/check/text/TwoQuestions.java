package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.check.text.Passage.Kind;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;

/**
 * Two questions in one. Not every question mark asks: "Weet je het niet? Sla maar over." says if, "Goed, hè?" and
 * "Ja?" wait for a nod, "Of liever later?" belongs to the question before it, and a question between quotes is
 * somebody else's.
 */
final class TwoQuestions {
    private static final Set<String> OPENING = Set.of("en", "of", "maar", "dus", "and", "or", "but", "so");

    private static final Set<String> ASKING = Set.of(
            "wie",
            "wiens",
            "wat",
            "waar",
            "wanneer",
            "hoe",
            "hoeveel",
            "hoelang",
            "waarom",
            "waardoor",
            "waarmee",
            "waarover",
            "waarvoor",
            "waaraan",
            "welk",
            "welke",
            "who",
            "whose",
            "what",
            "where",
            "when",
            "how",
            "why",
            "which");

    private static final Set<String> ALTERNATIVE = Set.of("of", "or");

    private static final Set<String> VERBS = Set.of(
            "is", "was", "ben", "bent", "zijn", "waren", "heb", "hebt", "heeft", "hebben", "had", "kan", "kun", "kunt",
            "kunnen", "mag", "mogen", "moet", "moeten", "wil", "wilt", "willen", "zou", "zal", "zullen", "gaat", "weet",
            "komt", "lukt", "helpt", "klopt", "voelt", "vindt", "denkt", "are", "were", "do", "does", "did", "has",
            "have", "can", "could", "may", "will", "would", "shall", "should");

    private static final Set<String> PREPOSITIONS = Set.of(
            "aan", "bij", "door", "in", "met", "naar", "op", "over", "sinds", "tegen", "tot", "tussen", "van", "vanaf",
            "voor");

    /** "Kun je", "Is het": behind a verb at the head of a question stands whom it is about. */
    private static final Set<String> SUBJECTS = Set.of(
            "ik",
            "je",
            "jij",
            "u",
            "hij",
            "zij",
            "ze",
            "het",
            "we",
            "wij",
            "jullie",
            "er",
            "iemand",
            "niemand",
            "iedereen",
            "i",
            "you",
            "he",
            "she",
            "it",
            "they",
            "there",
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "everyone");

    /** A shorter one waits for a nod. */
    private static final int FEWEST_WORDS = 3;

    private TwoQuestions() {}

    static Stream<Finding> in(Passage passage) {
        if (passage.kind() != Kind.ASK && passage.kind() != Kind.SIMPLE) {
            return Stream.empty();
        }
        List<Sentence> sentences = Prose.sentences(Prose.unquoted(passage.prose()));
        List<Sentence> questions = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            boolean answered =
                    index + 1 < sentences.size() && !sentences.get(index + 1).asks();
            if (isQuestion(sentences.get(index), answered)) {
                questions.add(sentences.get(index));
            }
        }
        return questions.size() < 2
                ? Stream.empty()
                : Stream.of(passage.broken(
                        Severity.WARNING, "two-questions", questions.get(1).start()));
    }

    /** Whether a sentence asks something of its own; {@code answered}: a sentence that asks nothing follows. */
    private static boolean isQuestion(Sentence sentence, boolean answered) {
        if (!sentence.asks()) {
            return false;
        }
        List<String> words = sentence.words().stream().map(Sentence.Word::lower).toList();
        int first = OPENING.contains(words.get(0)) && words.size() > 1 ? 1 : 0;
        int asking = PREPOSITIONS.contains(words.get(first)) && words.size() > first + 1 ? first + 1 : first;
        if (ASKING.contains(words.get(asking))) {
            return true;
        }
        return !answered
                && words.size() - first >= FEWEST_WORDS
                && (VERBS.contains(words.get(first)) || SUBJECTS.contains(words.get(first + 1)))
                && !ALTERNATIVE.contains(words.get(0));
    }
}
