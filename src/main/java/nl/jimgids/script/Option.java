package nl.jimgids.script;

import org.jspecify.annotations.Nullable;

/**
 * One answer that a choice offers.
 *
 * @param when offered only when this holds; null: always
 * @param go the step that follows; null: as the question says
 * @param renamedFrom an earlier key
 */
public record Option(
        Name key,
        Template label,
        @Nullable Condition when,
        @Nullable Name go,
        @Nullable Signal signal,
        @Nullable Template hint,
        @Nullable Name renamedFrom) {
    /** An option that was never called otherwise. */
    public Option(
            Name key,
            Template label,
            @Nullable Condition when,
            @Nullable Name go,
            @Nullable Signal signal,
            @Nullable Template hint) {
        this(key, label, when, go, signal, hint, null);
    }
}
