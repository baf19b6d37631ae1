package nl.jimgids.summary;

import java.util.List;

/** What became of a question, in words and in their shape. */
sealed interface Body {
    /** On one line. */
    record Line(String text) implements Body {}

    /** Several lines of somebody's own words. */
    record Quote(List<String> lines) implements Body {}

    /** A list. */
    record Bullets(List<String> entries) implements Body {}
}
