package nl.jimgids.check.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;

/**
 * Words of professionals in what a youth, a parent or the person who thinks along sees or hears, with plain words for
 * them.
 */
final class Jargon {
    /** Each form of a word with its plain words. */
    private static final Map<String, String> PLAIN = new HashMap<>();

    static {
        ResourceBundle list = WordList.read("jargon");
        for (String word : list.keySet()) {
            String[] entry = list.getString(word).split("\\|");
            String plain = entry[0].strip();
            PLAIN.put(word, plain);
            if (entry.length > 1) {
                WordList.split(entry[1]).forEach(form -> PLAIN.put(form, plain));
            }
        }
    }

    private Jargon() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.shared()) {
            return Stream.empty();
        }
        Set<String> seen = new HashSet<>();
        return passage.sentences().stream()
                .flatMap(sentence -> sentence.words().stream())
                .filter(word -> seen.add(word.lower()))
                .flatMap(word -> Stream.ofNullable(PLAIN.get(word.lower()))
                        .map(plain -> passage.hard("jargon", word.start(), word.text(), plain)));
    }
}
