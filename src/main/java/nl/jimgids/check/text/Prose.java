package nl.jimgids.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.script.Template;

/**
 * A text as it is heard. A hole is an answer of which we know nothing but that it is there, so it counts as one word
 * ({@link #ANSWER}); where it brings words of its own for when there is no answer, those are read. Every other
 * character keeps its position.
 */
final class Prose {
    /** Stands for an answer. */
    static final char ANSWER = '\uFFFC';

    private static final Pattern HOLE = Pattern.compile("\\$\\{([^{}]*+)}");
    private static final String OTHERWISE = ":-";

    /** Words with their inner hyphens and apostrophes, {@code 's} and its kind, numbers, and answers. */
    private static final Pattern WORD = Pattern.compile("(?:(?<![\\p{L}\\p{M}\\p{N}])['’](?=[stnk](?![\\p{L}\\p{N}])))?"
            + "[\\p{L}\\p{M}\\p{N}]++(?:['’-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]++|(?<=\\d)[.,:](?=\\d)\\d++)*+|"
            + ANSWER);

    /** Where a sentence may end: at its mark, at an empty line, before a list's item, or where a line begins anew. */
    private static final Pattern END = Pattern.compile("(?=[.!?…])(?<![.!?…])(?<mark>[.!?…]++)[\"'”’»)*_]*+(?=\\s|$)"
            + "|\\n\\s*\\n|\\n(?=\\s*(?:[-*•]|\\d+[.)])\\s)|\\n(?=\\s*[\"'“‘*_(]*\\p{Lu})");

    private static final Pattern GOES_ON = Pattern.compile("\\s*\\p{Ll}");

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*+\"|“[^“”]*+”|(?<![\\p{L}\\p{N}])['‘][^'‘’]*+['’](?![\\p{L}\\p{N}])");

    private Prose() {}

    /** What is heard of a text. */
    static String of(Template template) {
        return HOLE.matcher(template.text()).replaceAll(hole -> {
            String inside = hole.group(1);
            int fallback = inside.indexOf(OTHERWISE);
            int length = hole.group().length();
            if (fallback < 0) {
                return ANSWER + " ".repeat(length - 1);
            }
            String own = inside.substring(fallback + OTHERWISE.length());
            return Matcher.quoteReplacement(" ".repeat(length - own.length() - 1) + own + " ");
        });
    }

    /** The same with white space where somebody's words stand between quotes. */
    static String unquoted(String prose) {
        return QUOTED.matcher(prose)
                .replaceAll(quote -> " ".repeat(quote.group().length()));
    }

    /** The sentences that hold a word. */
    static List<Sentence> sentences(String prose) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(prose);
        int start = 0;
        while (end.find()) {
            String mark = end.group("mark");
            boolean open = mark != null && !mark.contains("?") && !mark.contains("!");
            // A full stop before a small letter is that of a short form, such as bijv.
            if (open && GOES_ON.matcher(prose).region(end.end(), prose.length()).lookingAt()) {
                continue;
            }
            add(sentences, prose, start, end.end());
            start = end.end();
        }
        add(sentences, prose, start, prose.length());
        return List.copyOf(sentences);
    }

    private static void add(List<Sentence> sentences, String prose, int start, int end) {
        List<Sentence.Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(prose).region(start, end);
        while (word.find()) {
            words.add(new Sentence.Word(word.start(), word.group()));
        }
        if (!words.isEmpty()) {
            sentences.add(new Sentence(
                    words, prose.substring(words.get(0).start(), end).strip()));
        }
    }
}
