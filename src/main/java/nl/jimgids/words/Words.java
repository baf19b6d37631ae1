package nl.jimgids.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Everything the program itself says, in one language. */
public final class Words {
    /** The languages that have a bundle; the first is used where no other fits. */
    public static final List<String> LANGUAGES = List.of("nl", "en");

    /** The bundles; a key belongs to the one that its first part names, else to the first. */
    static final List<String> BUNDLES =
            List.of("words", "finding", "terminal", "journal", "summary", "command", "author", "rehearsal");

    private static final ConcurrentMap<String, Words> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ConcurrentMap<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Words(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    /** The words of a language; of the first language where there is no bundle for it. */
    public static Words in(String language) {
        String known = LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
        return LOADED.computeIfAbsent(known, Words::new);
    }

    /** The two-letter code. */
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The words under a key, with {@code {0}}, {@code {1}} … filled in as they are.
     *
     * @throws MissingResourceException when the bundle lacks the key, which a test of the build rules out
     */
    public String say(String key, Object... arguments) {
        String pattern = bundle(key).getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            boolean hole = pattern.charAt(at) == '{'
                    && at + 2 < pattern.length()
                    && Character.isDigit(pattern.charAt(at + 1))
                    && pattern.charAt(at + 2) == '}';
            int number = hole ? pattern.charAt(at + 1) - '0' : 0;
            if (hole && number < arguments.length) {
                said.append(arguments[number]);
                at += 3;
            } else {
                said.append(pattern.charAt(at));
                at++;
            }
        }
        return said.toString();
    }

    /** Whether there are words under a key. */
    public boolean knows(String key) {
        return bundle(key).containsKey(key);
    }

    /** A bundle as it is, for what looks words up by itself. */
    public ResourceBundle bundleOf(String name) {
        return bundle(name + ".");
    }

    /** A bundle is read when it is first needed: most runs need two or three of them. */
    private ResourceBundle bundle(String key) {
        int dot = key.indexOf('.');
        String first = dot < 0 ? "" : key.substring(0, dot);
        return bundles.computeIfAbsent(
                BUNDLES.contains(first) ? first : BUNDLES.get(0),
                name -> ResourceBundle.getBundle(
                        "nl.jimgids.words." + name,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** "a", "a en b", "a, b en c". */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        return String.join(", ", things.subList(0, last)) + " " + say("and") + " " + things.get(last);
    }

    /** A day as people write it: 15 januari 2027. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** A day with its weekday: vrijdag 15 januari 2027. */
    public String fullDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    /** Yes or no. */
    public String yesNo(boolean yes) {
        return say(yes ? "yes" : "no");
    }
}
