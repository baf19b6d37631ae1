package nl.jimgids.terminal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How a conversation is held at a terminal.
 *
 * @param readBack what is read back at the end
 * @param drafts keeps what is half typed
 * @param saving whether what is said is kept now
 * @param today the day that it is
 * @param simple questions in simpler words, where there are any
 * @param otherLanguage whether people can go on in another language
 */
public record Manner(
        ReadBack readBack,
        Drafts drafts,
        BooleanSupplier saving,
        Supplier<LocalDate> today,
        boolean simple,
        boolean otherLanguage) {
    /** Reads nothing back and keeps no drafts. */
    public static Manner plain() {
        return new Manner(conversation -> List.of(), Drafts.NONE, () -> true, LocalDate::now, false, false);
    }

    public Manner withReadBack(ReadBack other) {
        return new Manner(other, drafts, saving, today, simple, otherLanguage);
    }

    public Manner withDrafts(Drafts other) {
        return new Manner(readBack, other, saving, today, simple, otherLanguage);
    }

    public Manner withSaving(BooleanSupplier other) {
        return new Manner(readBack, drafts, other, today, simple, otherLanguage);
    }

    public Manner withToday(Supplier<LocalDate> other) {
        return new Manner(readBack, drafts, saving, other, simple, otherLanguage);
    }

    public Manner withSimple(boolean other) {
        return new Manner(readBack, drafts, saving, today, other, otherLanguage);
    }

    public Manner withOtherLanguage(boolean other) {
        return new Manner(readBack, drafts, saving, today, simple, other);
    }
}
