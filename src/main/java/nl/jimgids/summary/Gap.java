package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * Where a hole of a template was filled in, in a text that the template printed. What was said may hold the very words
 * that stand beside the hole, so this is as much as can be told: from the first place where it may begin to the last
 * where it may end.
 *
 * @param before the words before the hole; null: it begins at {@code from} and nowhere else
 * @param after the words behind it; null: it ends at {@code upto} and nowhere else
 */
record Gap(
        @Nullable String before,
        int from,
        int upto,
        @Nullable String after) {
    /** Those of the holes of a template, in order; null when the template cannot have printed this. */
    static @Nullable List<Gap> of(Template template, String printed) {
        List<String> literals = template.literals();
        int last = literals.size() - 1;
        if (last == 0) {
            return printed.equals(literals.get(0)) ? List.of() : null;
        }
        int end = printed.length() - literals.get(last).length();
        if (!printed.startsWith(literals.get(0)) || !printed.endsWith(literals.get(last))) {
            return null;
        }
        int[] from = new int[last];
        from[0] = literals.get(0).length();
        for (int hole = 1; hole < last; hole++) {
            int found = printed.indexOf(literals.get(hole), from[hole - 1]);
            if (found < 0) {
                return null;
            }
            from[hole] = found + literals.get(hole).length();
        }
        return from[last - 1] > end ? null : gaps(literals, printed, from, end);
    }

    private static List<Gap> gaps(List<String> literals, String printed, int[] from, int end) {
        List<Gap> gaps = new ArrayList<>();
        int upto = end;
        for (int hole = from.length - 1; hole >= 0; hole--) {
            String before = hole == 0 ? null : literals.get(hole);
            String after = hole == from.length - 1 ? null : literals.get(hole + 1);
            gaps.add(0, new Gap(before, from[hole], upto, after));
            if (before != null) {
                upto = printed.lastIndexOf(before, upto - before.length());
            }
        }
        return List.copyOf(gaps);
    }

    /** Whether a piece of the text may be of what was filled in. */
    boolean holds(int at, int end) {
        return from <= at && end <= upto;
    }

    /** Whether what was filled in may begin here. */
    boolean beginsAt(int at, String printed) {
        return before == null ? at == from : printed.startsWith(before, at - before.length());
    }

    /** Whether it may end here. */
    boolean endsAt(int end, String printed) {
        return after == null ? end == upto : printed.startsWith(after, end);
    }
}
