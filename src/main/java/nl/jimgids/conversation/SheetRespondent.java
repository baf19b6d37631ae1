package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Answers out of a file. What does not fit stops the conversation, and is told with its line ({@link #misfit()}). */
public final class SheetRespondent implements Respondent {
    private static final String NAME = "answers";
    private static final int MOST_VISITS = 100;

    private final AnswerSheet sheet;
    private final Words words;
    private final Supplier<LocalDate> today;
    private final Set<String> used = new HashSet<>();
    private @Nullable Finding misfit;

    public SheetRespondent(AnswerSheet sheet, Words words, Supplier<LocalDate> today) {
        this.sheet = sheet;
        this.words = words;
        this.today = today;
    }

    /** What does not fit; null while everything does. Once the conversation is over, an answer nobody asked for counts. */
    public @Nullable Finding misfit() {
        List<String> unused = misfit == null ? unused() : List.of();
        if (unused.isEmpty()) {
            return misfit;
        }
        String first = unused.get(0);
        AnswerSheet.Entry entry = sheet.answers().get(first);
        return Finding.error(NAME, "answers.unused", entry == null ? sheet.place() : entry.place(), first);
    }

    /** The answers that nobody has asked for until now, in the order of the file. */
    public List<String> unused() {
        return sheet.answers().keySet().stream()
                .filter(id -> !used.contains(id))
                .toList();
    }

    @Override
    public void hear(Turn turn, Conversation conversation) {}

    @Override
    public Move answer(Prompt prompt, Conversation conversation) {
        String id = prompt.id().text();
        String again = id + "#" + prompt.id().visit();
        AnswerSheet.Entry entry = sheet.answers().get(again);
        used.add(again);
        if (entry == null) {
            entry = sheet.answers().get(id);
            used.add(id);
        }
        // An entry as people wrote it is clear enough, unless another question was meant by it already.
        String plain = AnswerId.plain(id);
        if (entry == null && !used.contains(plain)) {
            entry = sheet.answers().get(plain);
            used.add(plain);
        }
        if (entry == null) {
            return unwritten(prompt, id);
        }
        Response response = SheetReader.read(prompt, entry.value(), today.get());
        if (response == null) {
            String type = prompt.question().type().word();
            return misfit(prompt, entry.place(), new Fits.Misfit("type." + type, List.of()));
        }
        Fits.Misfit wrong = Fits.misfit(prompt, response, today.get());
        if (wrong != null) {
            return misfit(prompt, entry.place(), wrong);
        }
        if (prompt.id().visit() > MOST_VISITS) {
            String round = words.say("stuck.ENDLESS");
            return stop(Finding.error(NAME, "answers.stuck", entry.place(), round));
        }
        return new Move.Give(response);
    }

    private Move unwritten(Prompt prompt, String id) {
        Response response = SheetReader.unwritten(prompt);
        return response != null
                ? new Move.Give(response)
                : stop(Finding.error(
                        NAME,
                        "answers.missing",
                        sheet.place(),
                        id,
                        prompt.text(),
                        prompt.place().toString()));
    }

    private Move misfit(Prompt prompt, Place place, Fits.Misfit wrong) {
        String why = words.say("misfit." + wrong.message(), wrong.arguments().toArray());
        return stop(Finding.error(
                NAME,
                "answers.misfit",
                place,
                prompt.id().text(),
                why,
                prompt.text(),
                prompt.place().toString()));
    }

    private Move stop(Finding finding) {
        misfit = finding;
        return new Move.Rest(true);
    }

    /** Goes on when the file answers what follows. */
    @Override
    public Move rest(Now.Resting rest, Conversation conversation) {
        return unused().isEmpty() ? new Move.Rest(false) : new Move.Resume();
    }

    @Override
    public Move confirm(Now.Ended end, Conversation conversation) {
        return new Move.Agree();
    }
}
