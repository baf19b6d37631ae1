package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.check.text.Sentence.Word;
import nl.jimgids.script.Finding;

/**
 * Passive voice: a form of "worden" with a participle, which hides who does it. "Worden" is often "become" ("het
 * wordt moeilijk"), so the participle must be one, and must stand where a passive puts it: beside the verb, or at the
 * end of the same clause. "Ik word" and "word je" are left alone: there the one whom it happens to is the point
 * ("Word je gepest?").
 */
final class PassiveVoice {
    private static final Set<String> WORDEN = Set.of("wordt", "worden", "werd", "werden");
    private static final Set<String> BETWEEN = Set.of(
            "te", "kan", "kon", "kunnen", "konden", "mag", "mocht", "mogen", "mochten", "moet", "moest", "moeten",
            "moesten", "zal", "zou", "zullen", "zouden", "hoeft", "hoeven", "wil", "willen");

    /** A new clause begins here, and with it another verb. */
    private static final Set<String> CLAUSE = Set.of(
            "als", "dat", "die", "en", "hoe", "maar", "nadat", "of", "om", "omdat", "terwijl", "toen", "tot", "voordat",
            "waar", "waarom", "wanneer", "want", "wat", "welke", "wie", "zodat", "zodra", "zonder");

    /** May follow a participle at the end of its clause. */
    private static final Set<String> AFTER = Set.of(
            "aan", "als", "bij", "door", "en", "in", "maar", "met", "na", "of", "omdat", "op", "over", "tijdens", "van",
            "voor", "voordat", "want", "zodat", "zonder");

    private static final Set<String> BEFORE_A_NOUN = Set.of("een", "geen", "de", "elk", "elke", "veel", "twee", "drie");

    private static final Set<String> KNOWN;
    private static final Set<String> NONE;
    private static final Pattern WEAK;

    static {
        ResourceBundle list = WordList.read("participles");
        KNOWN = Set.copyOf(WordList.split(list.getString("known")));
        NONE = Set.copyOf(WordList.split(list.getString("none")));
        String before = String.join("|", WordList.split(list.getString("before")));
        WEAK = Pattern.compile("(?<before>" + before + ")?(?<rest>ge\\p{L}{2,}+(?<=[dt])|ge\\p{L}+en|ge(?:daan|zien))");
    }

    private PassiveVoice() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.heard()) {
            return Stream.empty();
        }
        return passage.sentences().stream().flatMap(sentence -> in(sentence, passage));
    }

    private static Stream<Finding> in(Sentence sentence, Passage passage) {
        List<Finding> found = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int at = 0; at < words.size(); at++) {
            if (WORDEN.contains(words.get(at).lower())) {
                int participle = participle(words, at, passage.prose());
                if (participle >= 0) {
                    Word first = words.get(Math.min(at, participle));
                    Word last = words.get(Math.max(at, participle));
                    boolean beside = Math.abs(at - participle) == 1;
                    found.add(passage.hard(
                            "passive", first.start(), first.text() + (beside ? " " : " … ") + last.text()));
                }
            }
        }
        return found.stream();
    }

    /** The position of the participle that belongs to a form of "worden", or -1. */
    private static int participle(List<Word> words, int worden, String prose) {
        int before = worden - 1;
        while (before >= 0 && BETWEEN.contains(words.get(before).lower()) && together(words, before, prose)) {
            before--;
        }
        if (before >= 0
                && together(words, before, prose)
                && isParticiple(words.get(before).lower())) {
            return before;
        }
        for (int at = worden + 1; at < words.size() && together(words, at - 1, prose); at++) {
            String word = words.get(at).lower();
            boolean subject = at == worden + 1 && (word.equals("dat") || word.equals("die"));
            if (WORDEN.contains(word) || (CLAUSE.contains(word) && !subject)) {
                return -1;
            }
            if (isParticiple(word)) {
                boolean beside = at == worden + 1;
                boolean noun = BEFORE_A_NOUN.contains(words.get(at - 1).lower());
                return beside || (!noun && endsClause(words, at, prose)) ? at : -1;
            }
        }
        return -1;
    }

    /** Whether nothing but white space stands between a word and the next. */
    private static boolean together(List<Word> words, int at, String prose) {
        return prose.substring(words.get(at).end(), words.get(at + 1).start()).isBlank();
    }

    private static boolean endsClause(List<Word> words, int at, String prose) {
        return at + 1 == words.size()
                || !together(words, at, prose)
                || AFTER.contains(words.get(at + 1).lower());
    }

    private static boolean isParticiple(String word) {
        if (KNOWN.contains(word)) {
            return true;
        }
        Matcher matcher = WEAK.matcher(word);
        if (!matcher.matches() || NONE.contains(word)) {
            return false;
        }
        String rest = matcher.group("rest");
        return rest.endsWith("d") || rest.endsWith("t")
                ? !NONE.contains(rest)
                : matcher.group("before") != null && KNOWN.contains(rest);
    }
}
