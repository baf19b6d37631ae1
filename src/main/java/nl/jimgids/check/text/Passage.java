package nl.jimgids.check.text;

import java.util.List;
import java.util.Set;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Question;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * One text of a script.
 *
 * @param prose what is heard, see {@link Prose}; its characters stand at the same positions as those of the template
 * @param sentences of the prose
 * @param question the question that it belongs to, or null
 * @param aside only the professional looks at the screen
 * @param roles the words by which the script calls the people at the table
 */
record Passage(
        Kind kind,
        Template template,
        String prose,
        List<Sentence> sentences,
        @Nullable Question question,
        boolean aside,
        Set<String> roles,
        Spots spots) {

    /** What a text is for. */
    enum Kind {
        TITLE,
        ABOUT,
        ROLE,
        OUTCOME,
        PART,
        SAY,
        ASK,
        SIMPLE,
        PROBE,
        WHY,
        OPTION,
        LABEL,
        SCALE_END,
        UNIT,
        ENTRY,
        PLAN,
        PAUSE,
        HINT
    }

    private static final Set<Kind> HEADER = Set.of(Kind.TITLE, Kind.ABOUT, Kind.ROLE, Kind.OUTCOME);
    private static final Set<Kind> RUNNING = Set.of(Kind.SAY, Kind.ASK, Kind.SIMPLE, Kind.PROBE, Kind.WHY, Kind.PAUSE);

    /** Whether people see or hear it; a hint is for the professional. */
    boolean heard() {
        return kind != Kind.HINT;
    }

    /** Whether the youth, a parent or the person who thinks along may see or hear it. */
    boolean shared() {
        return heard() && !aside;
    }

    /** Whether it stands in the header. */
    boolean header() {
        return HEADER.contains(kind);
    }

    /** Whether it is written in whole sentences, unlike a label or an option. */
    boolean running() {
        return RUNNING.contains(kind);
    }

    /** A finding about what stands at a position of the text. */
    Finding finding(Severity severity, String name, String message, int at, String... arguments) {
        return Finding.of(name, severity, name + "." + message, spots.of(template, at), arguments);
    }

    /** A rule of the field that is broken. */
    Finding broken(Severity severity, String rule, int at, String... arguments) {
        return finding(severity, "field-rule", rule, at, arguments);
    }

    /** Something that makes the text hard to read. */
    Finding hard(String what, int at, String... arguments) {
        return finding(Severity.ADVICE, "hard-to-read", what, at, arguments);
    }
}
