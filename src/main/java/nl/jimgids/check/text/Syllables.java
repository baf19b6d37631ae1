package nl.jimgids.check.text;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the syllables of Dutch words, as they are heard. Dutch is spelled so regularly that groups of vowels give
 * nearly all of it: where two vowels would read as one sound and should not, a trema or a hyphen stands between them.
 * What is read otherwise, mostly loans, is on a list.
 */
final class Syllables {
    /** An answer that we do not know is counted as the name of somebody. */
    private static final int OF_AN_ANSWER = 2;

    private static final Pattern SILENT = Pattern.compile("['’][sk]", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)\\.(?=\\d{3}(?!\\d))");
    private static final Pattern PART = Pattern.compile("[0-9]+|[\\p{L}\\p{M}]+");

    /** One sound each; the first that fits counts. A trema begins a sound, and never stands inside one. */
    private static final Pattern SOUND = Pattern.compile("eeu(?=w)|ieu(?=w)|aai|ooi|oei|eau|ij|aa|ee|oo|uu"
            + "|eu(?!ms?$)|ie(?!e|u(?!w))|oe|ui|ou|au|ei|ai(?!j)|oi|[aeou]y(?![aeiou])|[aeiou]|y");

    private static final Pattern TREMA = Pattern.compile("([aeiou])\u0308");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern PLAIN = Pattern.compile("[a-z]*+");
    private static final Pattern GLIDE = Pattern.compile("(?<![^aeiou|])y(?=[aeiou])");
    private static final Pattern CONSONANTS = Pattern.compile("[b-df-hj-np-tv-xz]+");

    private static final String PIECE = "~";
    private static final Map<String, Integer> WORDS = new LinkedHashMap<>();
    private static final Map<String, Integer> PIECES = new LinkedHashMap<>();

    static {
        ResourceBundle list = WordList.read("syllables");
        for (String key : list.keySet()) {
            int count = list.getString(key).split("-").length;
            if (key.startsWith(PIECE)) {
                PIECES.put(key.substring(PIECE.length()), count);
            } else {
                WORDS.put(key, count);
            }
        }
    }

    private Syllables() {}

    /** How many syllables a word has; parts with a hyphen between them count together. */
    static int in(String word) {
        if (word.length() == 1 && word.charAt(0) == Prose.ANSWER) {
            return OF_AN_ANSWER;
        }
        if (SILENT.matcher(word).matches()) {
            return 0;
        }
        int count = 0;
        Matcher part = PART.matcher(
                word.indexOf('.') < 0 ? word : THOUSANDS.matcher(word).replaceAll(""));
        while (part.find()) {
            count += ofPart(part.group());
        }
        return Math.max(1, count);
    }

    private static int ofPart(String part) {
        if (Character.isDigit(part.charAt(0))) {
            return NumberWords.of(part).stream().mapToInt(Syllables::sounds).sum();
        }
        String word = plain(part);
        Integer known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        // Letters that make no word are named one by one.
        return word.length() > 1 && CONSONANTS.matcher(word).matches() ? word.length() : inPieces(word);
    }

    private static int inPieces(String word) {
        int count = 0;
        String rest = word;
        for (Map.Entry<String, Integer> piece : PIECES.entrySet()) {
            String apart = rest.replace(piece.getKey(), " ");
            int found = (rest.length() - apart.length()) / (piece.getKey().length() - 1);
            count += found * piece.getValue();
            rest = apart;
        }
        return count + sounds(rest);
    }

    /** Small letters; of all marks only the trema is kept, as a bar before its vowel. */
    private static String plain(String part) {
        String small = part.toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(small).matches()) {
            return small;
        }
        String apart = Normalizer.normalize(small.replace("ĳ", "ij"), Normalizer.Form.NFD);
        return MARK.matcher(TREMA.matcher(apart).replaceAll("|$1")).replaceAll("");
    }

    private static int sounds(String word) {
        // A u after q, and a y before a vowel that begins a sound, are no vowels.
        String vowels = word.indexOf('y') < 0 && word.indexOf('q') < 0
                ? word
                : GLIDE.matcher(word.replace("qu", "q")).replaceAll("j");
        Matcher sound = SOUND.matcher(vowels);
        int count = 0;
        while (sound.find()) {
            count++;
        }
        return count;
    }
}
