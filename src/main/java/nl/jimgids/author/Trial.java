package nl.jimgids.author;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.EarlierSheet;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Passage;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetRespondent;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A case that was held, as any conversation is, with nothing kept.
 *
 * @param conversation as far as it came
 * @param trail what it came by
 * @param misfit the answer that is missing or does not fit, at which it stopped; null when all do
 * @param unused the answers that nobody asked for
 */
record Trial(
        Case test,
        Conversation conversation,
        List<Passage> trail,
        @Nullable Finding misfit,
        List<String> unused) {

    /** In a test it is always this moment, so that a day in a file stays in the future. */
    static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-01-01T10:00:00+01:00");

    /** Holds a case. */
    static Trial of(Case test, Script script, Library library, Words words) {
        SheetRespondent respondent = new SheetRespondent(test.sheet(), words, MOMENT::toLocalDate);
        Event.Started start = new Event.Started(
                test.sheet().table(),
                test.shortForm(),
                EarlierSheet.read(test.sheet(), library, MOMENT.toLocalDate()).earlier(),
                MOMENT);
        Session session =
                new Session(Conversation.begin(library, script, start), respondent, Keeper.NOTHING, () -> MOMENT);
        Conversation held;
        try {
            held = session.hold().conversation();
        } catch (Keeper.NotKept e) {
            throw new IllegalStateException("nothing is kept here", e);
        }
        List<String> unused = respondent.unused();
        Finding misfit = respondent.misfit();
        boolean stopped = misfit != null && !misfit.message().equals("answers.unused");
        return new Trial(test, held, held.trail(), stopped ? misfit : null, unused);
    }

    /** The questions that were put and dealt with; also whether to talk about safety, which is told nowhere on the way. */
    Set<AnswerId> asked() {
        Set<AnswerId> asked = new LinkedHashSet<>(conversation.path().answered());
        conversation.answers().keySet().stream()
                .filter(id -> id.text().startsWith("safety("))
                .forEach(asked::add);
        return asked;
    }
}
