package nl.jimgids.check.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.check.text.Passage.Kind;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Severity;

/**
 * Claims that something works. Only what the dialogue itself says counts: an option is somebody's answer, a question
 * claims nothing, who denies it ("er is geen garantie") or quotes it does not claim it, and somebody who always helps
 * is no method.
 */
final class Claims {
    private static final Pattern CLAIM = Pattern.compile(
            "(?<!\\p{L})(?:"
                    + "bewezen (?:dat|effectie(?:f|ve)|werkzame?|aanpak|methode|resultaat|resultaten)"
                    + "|wetenschappelijk bewezen"
                    + "|(?:is|zijn|heeft|hebben) (?:\\p{L}+ ){0,3}bewezen"
                    + "|(?:werkt|helpt) (?:\\p{L}+ )?altijd|altijd (?:werkt|helpt)"
                    + "|werkt (?:bij|voor) iedereen"
                    + "|gegarandeerde?|garanderen|garandeert|garandeer|garanties?"
                    + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** Most texts hold nothing like it, and this is soon seen. */
    private static final Pattern MAYBE = Pattern.compile("bewezen|altijd|iedereen|garan", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PEOPLE = new TreeSet<>(Set.of(
            "ik",
            "je",
            "jij",
            "jou",
            "u",
            "hij",
            "zij",
            "ze",
            "die",
            "wie",
            "we",
            "wij",
            "ons",
            "jullie",
            "hem",
            "haar",
            "hen",
            "mij",
            "me",
            "iemand",
            "iedereen",
            "persoon",
            String.valueOf(Prose.ANSWER)));

    static {
        ResourceBundle people = WordList.read("people");
        PEOPLE.addAll(WordList.split(people.getString("one")));
        PEOPLE.addAll(WordList.split(people.getString("table")));
    }

    private Claims() {}

    static Stream<Finding> in(Passage passage) {
        boolean answer = passage.kind() == Kind.OPTION || passage.kind() == Kind.LABEL;
        if (answer || !MAYBE.matcher(passage.prose()).find()) {
            return Stream.empty();
        }
        return passage.sentences().stream()
                .filter(sentence -> !sentence.asks() && !sentence.denies())
                .flatMap(sentence -> CLAIM.matcher(Prose.unquoted(sentence.text()))
                        .results()
                        .filter(claim -> !ofAPerson(sentence.text(), claim))
                        .map(claim -> passage.broken(
                                Severity.ERROR, "claim", sentence.start() + claim.start(), claim.group())));
    }

    /** Whether the word before the claim is somebody. */
    private static boolean ofAPerson(String text, MatchResult claim) {
        if (!claim.group().toLowerCase(Locale.ROOT).contains("altijd")) {
            return false;
        }
        int end = claim.start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return PEOPLE.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
