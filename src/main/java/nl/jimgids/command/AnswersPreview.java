package nl.jimgids.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import nl.jimgids.check.FindingText;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.EarlierSheet;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetRespondent;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Source;
import nl.jimgids.script.yaml.YamlReader;
import nl.jimgids.terminal.Manner;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Gives the answers of a file as far as they go, and prints the screen of the question that is reached. */
final class AnswersPreview implements Preview {
    private final Surroundings surroundings;
    private final Words words;
    private final Path file;

    AnswersPreview(Surroundings surroundings, Words words, Path file) {
        this.surroundings = surroundings;
        this.words = words;
        this.file = file;
    }

    @Override
    public boolean until(Next next, Library library, @Nullable Script script) throws InterruptedException {
        if (script != null) {
            show(library, script);
        }
        next.await();
        return true;
    }

    private void show(Library library, Script script) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(YamlReader.MOST_BYTES + 1);
        } catch (IOException e) {
            surroundings.err().println(words.say("command.answers-unreadable", SafeText.line(file.toString())));
            return;
        }
        Source source = new Source(file.toString(), new String(bytes, StandardCharsets.UTF_8));
        AnswerSheet.Reading reading = AnswerSheet.read(file.toString(), bytes, script);
        AnswerSheet sheet = reading.sheet();
        if (sheet == null) {
            tell(reading.findings(), source);
            return;
        }
        SheetRespondent respondent = new SheetRespondent(
                sheet, words, () -> surroundings.clock().get().toLocalDate());
        OffsetDateTime now = surroundings.clock().get();
        EarlierSheet.Reading before = EarlierSheet.read(sheet, library, now.toLocalDate());
        tell(before.findings(), source);
        Event.Started start = new Event.Started(sheet.table(), false, before.earlier(), now);
        Conversation conversation = Conversation.begin(library, script, start);
        conversation = hold(new Session(conversation, respondent, Keeper.NOTHING, surroundings.clock()));
        Finding misfit = respondent.misfit();
        // That the answers go no further is what this is for.
        if (misfit != null && !misfit.message().equals("answers.missing")) {
            tell(List.of(misfit), source);
        }
        show(conversation);
    }

    private static Conversation hold(Session session) {
        try {
            return session.hold().conversation();
        } catch (Keeper.NotKept e) {
            throw new IllegalStateException("nothing is kept here", e);
        }
    }

    private void tell(List<Finding> findings, Source source) {
        FindingText text = new FindingText(words);
        findings.forEach(finding -> text.lines(finding, source).forEach(surroundings.err()::println));
    }

    private void show(Conversation conversation) {
        Consumer<String> out = surroundings.out()::println;
        Now now = conversation.now();
        if (now instanceof Now.Asking asking) {
            out.accept(words.say("command.preview.here", asking.prompt().id().text()));
            screen(conversation);
            beside(asking.prompt(), out);
        } else if (now instanceof Now.Resting rest) {
            out.accept(words.say("command.preview.rests", SafeText.lines(rest.text())));
        } else if (now instanceof Now.Ended end) {
            out.accept(words.say("command.preview.end", SafeText.lines(end.text())));
        } else if (now instanceof Now.Stuck stuck) {
            String place = SafeText.line(stuck.place().toString());
            out.accept(words.say("command.preview.stuck", words.say("stuck." + stuck.reason()), place));
        }
        out.accept("");
    }

    /** As people see it, who then type nothing; only where the screen is for some of them, they say that it may be shown. */
    private void screen(Conversation conversation) {
        List<String> alone = conversation.now().alone();
        boolean covered =
                !alone.isEmpty() && !alone.containsAll(conversation.table().roles());
        byte[] typed = (covered ? words.yesNo(true) + "\n" : "").getBytes(StandardCharsets.UTF_8);
        try (Terminals terminal = Terminals.open(
                true, surroundings.environment(), new ByteArrayInputStream(typed), surroundings.out(), words)) {
            Manner manner = Manner.plain()
                    .withToday(() -> surroundings.clock().get().toLocalDate())
                    .withSaving(() -> false);
            hold(new Session(conversation, terminal.respondent(words, manner), Keeper.NOTHING, surroundings.clock())
                    .toldBefore());
        }
    }

    /** What only shows up when somebody asks for it. */
    private void beside(Prompt prompt, Consumer<String> out) {
        String why = prompt.why();
        if (why != null) {
            out.accept(words.say("command.preview.why", SafeText.lines(why)));
        }
        String hint = prompt.hint();
        if (hint != null) {
            out.accept(words.say("command.preview.hint", SafeText.lines(hint)));
        }
        for (Prompt.Choice option : prompt.options()) {
            String of = option.hint();
            if (of != null) {
                out.accept(words.say("command.preview.hint.option", SafeText.line(option.label()), SafeText.lines(of)));
            }
        }
    }

    @Override
    public void close() {}
}
