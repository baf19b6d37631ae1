package nl.jimgids.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.script.Name;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Share;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** The roles that may read an answer. */
final class Readers {
    private Readers() {}

    /**
     * Of an answer that was not asked about yet.
     *
     * @param by who gives it; null: the table as a whole
     * @param alone the only roles that look at the screen; empty: everyone
     */
    static List<String> of(Question question, @Nullable String by, Script script, List<String> alone) {
        if (question.share() instanceof Share.With with) {
            return with.roles().stream()
                    .map(Name::text)
                    .flatMap(role -> role.equals(Share.SELF) ? speakers(by, script) : Stream.of(role))
                    .distinct()
                    .toList();
        }
        if (question.share() instanceof Share.Ask) {
            return untilAsked(by, script);
        }
        return alone.isEmpty() ? texts(script.share()) : alone;
    }

    /** Before it is known who may read it: whoever gave it, and the professional. */
    static List<String> untilAsked(@Nullable String by, Script script) {
        Set<String> readers = new LinkedHashSet<>();
        speakers(by, script).forEach(readers::add);
        if (script.roles().containsKey(Script.PROFESSIONAL)) {
            readers.add(Script.PROFESSIONAL);
        }
        return List.copyOf(readers);
    }

    /** Who gives the answer with this id: of several, each has the name of its role at the end of the id. */
    static @Nullable String by(Step.Ask ask, Script script, String id) {
        List<String> roles = ask.question().roles(script);
        if (ask.question().to().eachOfSeveral()) {
            String last = id.substring(id.lastIndexOf('@') + 1);
            return roles.contains(last) ? last : null;
        }
        return roles.isEmpty() ? null : roles.get(0);
    }

    /** Who answers; the youth, who comes first in every script, where the table answers as a whole. */
    private static Stream<String> speakers(@Nullable String by, Script script) {
        return by == null ? script.roles().keySet().stream().limit(1) : Stream.of(by);
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }
}
