package nl.jimgids.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.Spoken;
import nl.jimgids.conversation.Table;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;

/** Holds a conversation at a real terminal, to look at: {@code TryIt script.yaml [other.yaml …]}. Keeps nothing. */
final class TryIt {
    private TryIt() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> env = System.getenv();
        Opening opening = Terminals.opening(env.containsKey("PLAIN"), env, System.in, System.out);
        List<Script> scripts = new ArrayList<>();
        for (String arg : args) {
            Script script = ScriptReader.read(arg, Files.readString(Path.of(arg), StandardCharsets.UTF_8))
                    .script();
            if (script != null) {
                scripts.add(script);
            }
        }
        Script script = scripts.get(0);
        Words words = Words.in(script.language());
        Session.Result result = null;
        try (Terminals terminals = opening.open(words)) {
            Table table = env.containsKey("EVERYONE") ? Table.everyone(script) : terminals.seat(script, List.of());
            if (table != null) {
                Conversation conversation = Conversation.begin(
                        Library.of(scripts.toArray(Script[]::new)),
                        script,
                        new Event.Started(table, false, OffsetDateTime.now()));
                Manner manner = Manner.plain().withReadBack(TryIt::lines).withDrafts(drafts());
                result = new Session(conversation, terminals.respondent(words, manner), keeper(), OffsetDateTime::now)
                        .hold();
            }
        }
        System.out.println(result == null ? "STOPPED" : result.ending());
    }

    /** Writes what happens to the file that {@code KEPT} names, to see what is left after an accident. */
    private static void kept(String line) {
        String file = System.getenv("KEPT");
        if (file != null) {
            try {
                Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static Keeper keeper() {
        return new Keeper() {
            @Override
            public void keep(Event event) {
                kept(event.getClass().getSimpleName());
            }

            @Override
            public void forget() {}
        };
    }

    private static Drafts drafts() {
        return new Drafts() {
            @Override
            public void keep(Draft draft) {
                kept("draft " + draft.id() + " " + draft.text());
            }

            @Override
            public String of(Prompt prompt) {
                return null;
            }
        };
    }

    private static List<String> lines(Conversation conversation) {
        List<String> lines = new ArrayList<>();
        for (Turn.Asked asked : conversation.path().asked()) {
            Words words = Words.in(conversation.script().language());
            lines.add("- **" + asked.prompt().label() + "**: "
                    + Spoken.words(asked.prompt(), asked.given().response(), words));
        }
        return lines;
    }
}
