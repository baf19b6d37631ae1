package nl.jimgids.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a question says with its holes filled, in the dialogue's own language, whatever people read: a yes about one person is
 * none about another.
 *
 * @param labels the words of its options, by their key
 */
public record Printed(String question, Map<String, String> labels) {
    private static final int BYTES = 8;

    public Printed {
        labels = Map.copyOf(labels);
    }

    /** Null where an answer does not hang on it: it has no holes, or binds nobody. */
    static @Nullable Printed of(Question question, Scope scope) {
        List<Option> options = question.type().options();
        boolean filled = hasHoles(question.text().original())
                || options.stream().anyMatch(option -> hasHoles(option.label().original()));
        if (!question.binds() || !filled) {
            return null;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        options.forEach(option -> labels.put(option.key().text(), scope.own(option.label())));
        return new Printed(scope.own(question.text()), labels);
    }

    private static boolean hasHoles(String text) {
        return text.contains("${");
    }

    /** By this it is known again, and not read: what fills a hole may be for other readers than the answer. */
    String digest(Response response) {
        StringBuilder said = new StringBuilder(question);
        for (String option : Response.options(response).stream().sorted().toList()) {
            said.append('\n').append(labels.getOrDefault(option, ""));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
