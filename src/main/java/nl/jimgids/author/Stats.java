package nl.jimgids.author;

import java.math.BigInteger;
import java.util.List;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.text.Readability;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The size of a script.
 *
 * @param questions of the script itself
 * @param words of all its texts
 * @param readability how easily it reads, by Flesch and Douma; null where that says nothing
 * @param branches the ways out of its decisions, as {@link Branches} has them
 * @param shortest the fewest questions from the beginning to an end, those of dialogues that it runs included; null when
 *     that cannot be decided
 * @param longest the most questions without a jump back; null when that cannot be decided
 * @param paths how many different conversations there are; null when they are too many to be counted
 */
public record Stats(
        int steps,
        int questions,
        int words,
        @Nullable Integer readability,
        int branches,
        @Nullable Integer shortest,
        @Nullable Integer longest,
        @Nullable BigInteger paths) {
    private static final double MINUTES_A_QUESTION = 0.75;

    /** Measures a script. */
    public static Stats of(Script script, Library library) {
        Flow flow = Flow.of(script);
        int questions = 0;
        int words = 0;
        for (int index = 0; index < flow.size(); index++) {
            questions += flow.at(index) instanceof Step.Ask ? 1 : 0;
            for (Template text : Texts.of(flow.at(index))) {
                words += text.text().strip().split("\\s+").length;
            }
        }
        Paths paths = Paths.of(script, library);
        return new Stats(
                flow.size(),
                questions,
                words,
                Readability.of(script),
                Branches.of(script, library).size(),
                paths == null ? null : questions(paths.runs().shortest()),
                paths == null ? null : questions(paths.runs().longest()),
                paths == null ? null : paths.runs().count());
    }

    private static @Nullable Integer questions(@Nullable List<Finding.Answered> answers) {
        if (answers == null) {
            return null;
        }
        return (int) answers.stream()
                .filter(answered ->
                        !answered.id().startsWith("role.") && !answered.id().startsWith("--"))
                .count();
    }

    /** About how many minutes so many questions take. */
    public static long minutes(int questions) {
        return Math.max(1, Math.round(questions * MINUTES_A_QUESTION));
    }
}
