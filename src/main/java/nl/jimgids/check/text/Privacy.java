package nl.jimgids.check.text;

import static java.util.stream.Collectors.toSet;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.jimgids.script.Template;

/**
 * Whether a text says what happens with what people say, and when that promise does not hold. Known in Dutch and in
 * English. A dialogue may say the two in one text or in two.
 */
public final class Privacy {
    /** A sentence promises when it holds a word of each of these sets. */
    private static final List<List<Set<String>>> PROMISES = List.of(
            // We delen niets zonder jou. Wat jij zegt, vertellen we niet zomaar door.
            List.of(
                    Set.of("we", "wij", "ik", "hulpverlener", "niemand"),
                    Set.of("deel", "deelt", "delen", "vertel", "vertelt", "vertellen", "doorgeven", "doorvertellen"),
                    Set.of("niets", "niet", "niks", "nooit", "geen", "niemand", "alleen")),
            // Jij en je hulpverlener kunnen dat lezen.
            List.of(Set.of("mag", "mogen", "kan", "kunnen", "alleen", "niemand"), Set.of("lees", "leest", "lezen")),
            // Je antwoorden zijn voor jou en je hulpverlener.
            List.of(
                    Set.of("antwoord", "antwoorden"),
                    Set.of("is", "zijn", "blijft", "blijven"),
                    Set.of("voor", "tussen")),
            // Dit blijft hier. Alles blijft tussen ons.
            List.of(
                    Set.of("dit", "dat", "het", "alles", "rest"),
                    Set.of("blijft"),
                    Set.of("hier", "ons", "privé", "geheim")),
            // We willen opschrijven wat je zegt.
            List.of(
                    Set.of("bewaren", "opschrijven", "bewaard", "opgeschreven"),
                    Set.of("zeg", "zegt", "vertelt", "antwoordt")),
            List.of(
                    Set.of("we", "i", "nobody", "worker"),
                    Set.of("share", "tell", "repeat", "pass"),
                    Set.of("not", "nothing", "never", "nobody", "without", "don't", "don’t", "won't", "won’t")),
            List.of(Set.of("can", "may", "only", "nobody"), Set.of("read")),
            List.of(Set.of("stay", "stays"), Set.of("here", "between", "private", "secret")));

    private static final Pattern UNSAFE = Pattern.compile(
            "\\b(?:niet (?:meer )?veilig|onveilig|gevaar|not safe|unsafe|danger)\\b", Pattern.CASE_INSENSITIVE);

    /** That something then happens in spite of the promise. */
    private static final Pattern CONSEQUENCE = Pattern.compile(
            "\\b(?:behalve|tenzij|alleen als|uitzondering|anders|moet|moeten"
                    + "|except|unless|only if|must|has to|have to)\\b",
            Pattern.CASE_INSENSITIVE);

    private Privacy() {}

    /**
     * Whether a text says both what happens with what people say, and that it is otherwise when somebody is not safe.
     */
    public static boolean explains(Template text) {
        return promises(text) && excepts(text);
    }

    /** Whether a text says who reads, hears or keeps what people say. */
    public static boolean promises(Template text) {
        return Prose.sentences(Prose.of(text)).stream()
                .map(sentence ->
                        sentence.words().stream().map(Sentence.Word::lower).collect(toSet()))
                .anyMatch(words -> PROMISES.stream()
                        .anyMatch(promise -> promise.stream().noneMatch(some -> Collections.disjoint(some, words))));
    }

    /** Whether a text says that it is otherwise when somebody is not safe. */
    public static boolean excepts(Template text) {
        String prose = Prose.of(text);
        return UNSAFE.matcher(prose).find() && CONSEQUENCE.matcher(prose).find();
    }
}
