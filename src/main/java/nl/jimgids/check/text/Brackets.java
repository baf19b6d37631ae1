package nl.jimgids.check.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;

/** Remarks between brackets: read aloud, nobody hears them. */
final class Brackets {
    private static final Pattern REMARK = Pattern.compile("(?<!\\S)\\([^()]++\\)");

    private Brackets() {}

    static Stream<Finding> in(Passage passage) {
        if (!passage.heard()) {
            return Stream.empty();
        }
        return REMARK.matcher(passage.prose())
                .results()
                .filter(remark ->
                        remark.group().codePoints().filter(Character::isLetter).count() > 1)
                .map(remark -> passage.hard("brackets", remark.start(), remark.group()));
    }
}
